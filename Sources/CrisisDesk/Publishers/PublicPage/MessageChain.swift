import CrisisModel

/// A message with its corrections: what a reader takes for one message, told more than once.
struct MessageChain: Sendable {
    /// One text and whether it still holds.
    struct Version: Sendable {
        let message: PublicMessage
        let state: State

        var stands: Bool {
            switch state {
            case .stands: true
            case .replaced, .takenDown: false
            }
        }

        var isStandingWarning: Bool { stands && message.purpose == .warning }

        /// What a list names it by: its first line. nil where it was taken down, erased or is blank.
        var heading: String? {
            switch state {
            case .takenDown: nil
            case .stands, .replaced: message.text.flatMap(MessageText.heading)
            }
        }
    }

    enum State: Sendable {
        case stands
        /// A later text of the same chain took its place.
        case replaced(at: Timestamp)
        /// Taken down; its text is shown nowhere. (What took it down can be the message itself, where the one it takes
        /// down is not on this page.)
        case takenDown(by: PublicMessage)
    }

    /// The message everything else of the chain goes back to.
    let root: PostID
    /// Newest first; never empty. Only the newest can stand.
    let versions: [Version]
    /// When anything of it last changed.
    let updated: Timestamp
    /// Every message it is made of, retractions too, newest first.
    let messages: [PublicMessage]

    var newest: Version { versions[0] }

    var members: [PostID] { messages.map(\.id) }

    /// All chains, the one that changed last first. A message given twice counts once, as it was given last. Links that
    /// lead nowhere or in a circle make a message the start of its own chain.
    static func chains(of messages: [PublicMessage]) -> [MessageChain] {
        let known = Dictionary(messages.map { ($0.id, $0) }) { _, last in last }
        let groups = Dictionary(grouping: known.values) { root(of: $0, among: known) }
        return groups.map { MessageChain(root: $0.key, members: $0.value) }
            .sorted { isBefore(($0.updated, $0.root), ($1.updated, $1.root)) }
    }

    /// The later first; the digits are made only where the times are the same.
    private static func isBefore(_ left: (at: Timestamp, id: PostID), _ right: (at: Timestamp, id: PostID)) -> Bool {
        left.at == right.at ? left.id.hex > right.id.hex : left.at > right.at
    }

    private init(root: PostID, members: [PublicMessage]) {
        let ordered = members.sorted { Self.isBefore(($0.publishedAt, $0.id), ($1.publishedAt, $1.id)) }
        let ids = Set(ordered.map(\.id))
        let retractions = ordered.filter { message in
            message.isRetraction && message.kind.target.map(ids.contains) == true && message.id != root
        }
        let texts = ordered.filter { message in !retractions.contains { $0.id == message.id } }
        self.root = root
        messages = ordered
        updated = ordered.map(\.publishedAt).max() ?? Timestamp(milliseconds: 0)
        versions = texts.enumerated().map { place, message in
            let later = place > 0 ? texts[place - 1] : nil
            return Version(message: message, state: Self.state(of: message, later: later, retractions: retractions))
        }
    }

    private static func state(
        of message: PublicMessage, later: PublicMessage?, retractions: [PublicMessage]
    ) -> State {
        if let retraction = retractions.last(where: { $0.kind.target == message.id }) {
            return .takenDown(by: retraction)
        }
        if message.isRetraction { return .takenDown(by: message) }
        return later.map { .replaced(at: $0.publishedAt) } ?? .stands
    }

    private static func root(of message: PublicMessage, among known: [PostID: PublicMessage]) -> PostID {
        var seen: Set<PostID> = [message.id]
        var root = message
        while let target = root.kind.target, let earlier = known[target] {
            guard seen.insert(target).inserted else { return message.id }
            root = earlier
        }
        return root.id
    }
}
