package import CrisisModel
import Synchronization

/// What is out on a channel, read from the ledger, newest first and at most about the newest `PublisherLimits.publicMessages`.
///
/// Posts are looked through once; after that only those that something happened to. Texts read once are kept, for they
/// never change; an erasure throws them away.
package final class OutOnChannel: PublishedMessages {
    private let channel: Channel.Number
    private let desk: any DeskPath
    private let noted = Mutex(Noted())
    private let index = Mutex(Index())
    private let read = Mutex(Read())

    /// What happened since the last look.
    private struct Noted {
        static let limit = 10_000
        var posts: Set<Post.Number> = []
        /// Too much for a list, or nothing was looked at yet.
        var isAll = true
    }

    private struct Index {
        var out: [Post.Number: Out] = [:]
        var notOut: [Post.Number: PostID] = [:]
    }

    private struct Read {
        /// Of what was only recorded there is nothing to show.
        var messages: [Post.Number: (entry: Int, message: PublicMessage?)] = [:]
        /// How often everything was thrown away: what was read before and comes after is not kept.
        var erasures = 0
    }

    package init(_ channel: Channel.Number, desk: any DeskPath) {
        self.channel = channel
        self.desk = desk
    }

    package func messages() async throws(PublishReason) -> [PublicMessage] {
        let (state, out) = index.withLock { index in (update(&index), index.out.values.sorted { $0.number > $1.number }) }
        var messages: [PublicMessage] = []
        for each in out {
            guard let message = try message(each, in: state) else { continue }
            messages.append(each.isCertain ? message : message.uncertain)
        }
        return messages
    }

    package func notOut() async -> [PostID] {
        index.withLock { index in
            _ = update(&index)
            return Array(index.notOut.values)
        }
    }

    /// Something happened to these posts. Quick: called on the writer's thread.
    func note(_ posts: [Post.Number]) {
        noted.withLock { noted in
            guard !noted.isAll else { return }
            noted.posts.formUnion(posts)
            if noted.posts.count > Noted.limit { noted = Noted() }
        }
    }

    /// Throws away what was read: something was erased.
    package func forget() {
        read.withLock { read in
            read.messages = [:]
            read.erasures += 1
        }
    }

    /// Takes in what happened. What was noted is taken before the state is: what comes in between is looked at twice, and
    /// nothing never.
    private func update(_ index: inout Index) -> DeskState {
        let noted = noted.withLock { noted in
            defer {
                noted.posts = []
                noted.isAll = false
            }
            return noted
        }
        let state = desk.view.state
        if noted.isAll { return rebuild(&index, state) }
        for post in noted.posts { look(at: post, in: state, &index) }
        trim(&index)
        return state
    }

    private func rebuild(_ index: inout Index, _ state: DeskState) -> DeskState {
        index = Index()
        var number = state.posts
        while number > 0 && index.out.count < PublisherLimits.publicMessages {
            look(at: Post.Number(number), in: state, &index)
            number -= 1
        }
        return state
    }

    private func look(at post: Post.Number, in state: DeskState, _ index: inout Index) {
        index.out[post] = Out(post, on: channel, in: state)
        index.notOut[post] = state.open[post].flatMap { $0.wasBegunInVain(on: channel) ? $0.id : nil }
    }

    /// Lets the oldest go once there are a tenth more than are shown.
    private func trim(_ index: inout Index) {
        let limit = PublisherLimits.publicMessages
        guard index.out.count > limit + limit / 10 else { return }
        for post in index.out.keys.sorted().prefix(index.out.count - limit) { index.out[post] = nil }
    }

    private func message(_ out: Out, in state: DeskState) throws(PublishReason) -> PublicMessage? {
        let (known, erasures) = read.withLock { ($0.messages[out.number], $0.erasures) }
        if let known, known.entry == out.versionEntry { return known.message }
        let message = try readMessage(out, in: state)
        read.withLock { read in
            if read.erasures == erasures { read.messages[out.number] = (out.versionEntry, message) }
        }
        return message
    }

    /// nil for a post made outside the desk: it never passed the gate here, so the desk doesn't put it on a page (P1).
    private func readMessage(_ out: Out, in state: DeskState) throws(PublishReason) -> PublicMessage? {
        guard let version = try event(out.versionEntry).version else { return nil }
        return PublicMessage(
            id: out.id, kind: OutgoingKind(out.about, in: state), purpose: version.purpose, language: version.language,
            text: version.placed.first { $0.channel == channel }?.text.text, publishedAt: out.since)
    }

    private func event(_ number: Int) throws(PublishReason) -> Event {
        do throws(LedgerError) {
            if let stored = try desk.ledger.entry(number) { return stored.entry.event }
        } catch {
            throw PublishReason(.listUnreadable, "\(error)")
        }
        throw PublishReason(.listUnreadable, "entry \(number) is missing")
    }

    /// A post of which something is, or may be, out on the channel.
    private struct Out {
        let number: Post.Number
        let id: PostID
        let about: Post.About?
        let versionEntry: Int
        let since: Timestamp
        let isCertain: Bool

        init?(_ number: Post.Number, on channel: Channel.Number, in state: DeskState) {
            self.number = number
            if let post = state.closed[number], post.out.contains(channel) {
                (id, about, versionEntry) = (post.id, post.about, post.versionEntry)
                since = post.outSince ?? state.lastAt
                isCertain = true
            } else if let post = state.open[number], let delivery = post.delivery(on: channel),
                delivery.isOut || delivery.isBegun
            {
                (id, about, versionEntry) = (post.id, post.about, post.versionEntry)
                since = post.outSince ?? post.submittedAt
                isCertain = !delivery.isUnknown && !delivery.isBegun
            } else {
                return nil
            }
        }
    }
}

extension Post {
    /// Whether an attempt was made on the channel and nothing came of it.
    fileprivate func wasBegunInVain(on channel: Channel.Number) -> Bool {
        delivery(on: channel).map { $0.attempts > 0 && !$0.isBegun && !$0.isOut } ?? false
    }
}

extension PublicMessage {
    /// The same, of which nobody knows whether it is out.
    fileprivate var uncertain: PublicMessage {
        PublicMessage(
            id: id, kind: kind, purpose: purpose, language: language, text: text, publishedAt: publishedAt,
            isCertain: false)
    }
}
