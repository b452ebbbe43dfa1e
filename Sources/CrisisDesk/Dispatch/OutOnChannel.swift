package import CrisisModel
import Synchronization

/// What is out on a channel, read from the ledger, newest first and at most `PublisherLimits.publicMessages`.
///
/// Texts read once are kept, for they never change; an erasure throws them away.
package final class OutOnChannel: PublishedMessages {
    private let channel: Channel.Number
    private let desk: any DeskPath
    private let read = Mutex(Read())

    private struct Read {
        var messages: [Post.Number: (entry: Int, message: PublicMessage)] = [:]
        /// How often everything was thrown away: what was read before and comes after is not kept.
        var erasures = 0
    }

    package init(_ channel: Channel.Number, desk: any DeskPath) {
        self.channel = channel
        self.desk = desk
    }

    package func messages() async throws(PublishReason) -> [PublicMessage] {
        let state = desk.view.state
        var messages: [PublicMessage] = []
        var number = state.posts
        while number > 0 && messages.count < PublisherLimits.publicMessages {
            let post = Post.Number(number)
            if let out = Out(post, on: channel, in: state) { messages.append(try message(out, in: state)) }
            number -= 1
        }
        return messages
    }

    /// Throws away what was read: something was erased.
    package func forget() {
        read.withLock { read in
            read.messages = [:]
            read.erasures += 1
        }
    }

    private func message(_ out: Out, in state: DeskState) throws(PublishReason) -> PublicMessage {
        let (known, erasures) = read.withLock { ($0.messages[out.number], $0.erasures) }
        if let known, known.entry == out.versionEntry { return known.message }
        let message = try readMessage(out, in: state)
        read.withLock { read in
            if read.erasures == erasures { read.messages[out.number] = (out.versionEntry, message) }
        }
        return message
    }

    private func readMessage(_ out: Out, in state: DeskState) throws(PublishReason) -> PublicMessage {
        let (purpose, language, text) = parts(of: try event(out.versionEntry))
        return PublicMessage(
            id: out.id, kind: OutgoingKind(out.about, in: state), purpose: purpose, language: language, text: text,
            publishedAt: out.since)
    }

    private func event(_ number: Int) throws(PublishReason) -> Event {
        do throws(LedgerError) {
            if let stored = try desk.ledger.entry(number) { return stored.entry.event }
        } catch {
            throw PublishReason(.listUnreadable, "\(error)")
        }
        throw PublishReason(.listUnreadable, "entry \(number) is missing")
    }

    private func parts(of event: Event) -> (Purpose, String, text: String?) {
        if case .postRecorded(let record) = event { return (record.purpose, record.language, record.text.text) }
        guard let version = event.version else { return (.information, "", nil) }
        return (version.purpose, version.language, version.placed.first { $0.channel == channel }?.text.text)
    }

    /// A post of which something is out on the channel.
    private struct Out {
        let number: Post.Number
        let id: PostID
        let about: Post.About?
        let versionEntry: Int
        let since: Timestamp

        init?(_ number: Post.Number, on channel: Channel.Number, in state: DeskState) {
            self.number = number
            if let post = state.closed[number], post.out.contains(channel) {
                (id, about, versionEntry) = (post.id, post.about, post.versionEntry)
                since = post.outSince ?? state.lastAt
            } else if let post = state.open[number], post.delivery(on: channel)?.isOut ?? false {
                (id, about, versionEntry) = (post.id, post.about, post.versionEntry)
                since = post.outSince ?? post.submittedAt
            } else {
                return nil
            }
        }
    }
}
