package import CrisisModel

/// Names of people and channels as they are now. A projection over the content of the log for showing; no rule reads it.
package struct Directory: Sendable {
    package struct PersonCard: Hashable, Sendable {
        package let handle: String?
        package let name: String?
        package let title: String?
        package let phone: String?
    }

    package struct ChannelCard: Hashable, Sendable {
        package let handle: String?
        package let name: String?
        /// JSON object of the channel's settings.
        package let settings: String?
    }

    package private(set) var municipality: String?
    private var people: [Person.Number: PersonCard] = [:]
    private var channels: [Channel.Number: ChannelCard] = [:]
    /// The entries that hold names, so that an erasure finds whom it concerns.
    private var personEntries: [Int: Person.Number] = [:]
    private var channelEntries: [Int: Channel.Number] = [:]

    package init() {}

    package subscript(person: Person.Number) -> PersonCard? { people[person] }
    package subscript(channel: Channel.Number) -> ChannelCard? { channels[channel] }

    /// The name to show, else the handle, else the number: never nothing.
    package func name(of person: Person.Number) -> String {
        people[person]?.name ?? people[person]?.handle ?? person.description
    }

    package func name(of channel: Channel.Number) -> String {
        channels[channel]?.name ?? channels[channel]?.handle ?? channel.description
    }

    /// Takes in one entry; only those that name somebody or something matter.
    package mutating func apply(_ entry: Entry) {
        switch entry.event {
        case .deskFounded(let event): municipality = event.municipality.text
        case .personAdded(let event):
            personEntries[entry.number] = event.person
            people[event.person] = PersonCard(
                handle: event.handle.text, name: event.name.text, title: event.title?.text, phone: event.phone?.text)
        case .channelRegistered(let event): add(event.registration, entry)
        case .channelRequested(let event): add(event.registration, entry)
        case .channelSettingsSet(let event):
            guard let card = channels[event.channel] else { return }
            channels[event.channel] = ChannelCard(handle: card.handle, name: card.name, settings: event.settings.text)
        case .contentErased(let event):
            if let person = personEntries[event.entry] { people[person] = nil }
            if let channel = channelEntries[event.entry] { channels[channel] = nil }
        default: return
        }
    }

    private mutating func add(_ registration: ChannelRegistration, _ entry: Entry) {
        channelEntries[entry.number] = registration.channel
        channels[registration.channel] = ChannelCard(
            handle: registration.handle.text, name: registration.name.text, settings: registration.settings.text)
    }
}
