package import CrisisModel
import Synchronization

/// The publisher of each channel, made from its settings in force and kept until they change.
package final class Publishers: Sendable {
    private let surroundings: PublisherSurroundings
    private let made = Mutex<[Channel.Number: (settingsEntry: Int, publisher: (any Publisher)?)]>([:])

    private let troubles = Mutex<[Channel.Number: PublishReason]>([:])

    package init(in surroundings: PublisherSurroundings) { self.surroundings = surroundings }

    /// nil for a channel that is worked by hand, or that nobody knows.
    package func publisher(of number: Channel.Number, in view: DeskView) throws(SettingsError) -> (any Publisher)? {
        guard let channel = view.state.channel(number) else { return nil }
        if let known = made.withLock({ $0[number] }), known.settingsEntry == channel.settingsEntry {
            return known.publisher
        }
        let publisher = try PublisherCatalog.publisher(
            of: channel.kind, channel: number, settings: SettingsText.fields(view.directory[number]?.settings),
            in: surroundings)
        made.withLock { $0[number] = (channel.settingsEntry, publisher) }
        return publisher
    }

    /// What keeps the channel from showing what is out; nil where nothing is known to.
    package func trouble(with channel: Channel.Number) -> PublishReason? { troubles.withLock { $0[channel] } }

    /// Takes note of what came of bringing the channel in line. Whether it is another thing than the last time.
    func note(_ trouble: PublishReason?, with channel: Channel.Number) -> Bool {
        troubles.withLock { troubles in
            defer { troubles[channel] = trouble }
            return troubles[channel]?.code != trouble?.code
        }
    }
}
