/// Crisis staff is convened: everything goes through one responsible administrator (G5).
public struct Crisis: Hashable, Sendable, Codable {
    /// A channel, or one purpose on it, that its own administrators decide about meanwhile.
    public struct Release: Hashable, Sendable, Codable {
        public let channel: Channel.Number
        /// nil: every purpose.
        public let purpose: Purpose?
    }

    /// Running number of the municipality's crises, from 1.
    public let number: Int
    /// The entry that switched (P2).
    public let entry: Int
    public internal(set) var since: Timestamp
    /// Who entered the activation, and whose decision it was.
    public let setBy: Person.Number
    public let decidedBy: Person.Number
    /// Whether the chief executive stands behind it; until then it is an open item.
    public internal(set) var isConfirmed: Bool
    public internal(set) var responsible: Person.Number
    /// When the responsible one came into office, and last decided about a post.
    public internal(set) var inOfficeSince: Timestamp
    public internal(set) var lastDecision: Timestamp?
    /// Deputies of the responsible one, in order (avløsere).
    public internal(set) var deputies: [Person.Number]
    public internal(set) var releases: [Release]
    /// Channels that have had a message in this crisis, ascending: one approved in it, or recorded in it.
    public internal(set) var reached: [Channel.Number] = []
}

extension Crisis {
    mutating func reach(_ channels: [Channel.Number]) { reached = Set(reached).union(channels).sorted() }
}

/// Somebody who was rung and did not answer, or whom nobody could reach.
public struct Call: Hashable, Sendable, Codable {
    public let person: Person.Number
    public let at: Timestamp

    public init(person: Person.Number, at: Timestamp) {
        self.person = person
        self.at = at
    }
}

/// On what ground somebody steps in for the responsible one.
public enum Ground: Hashable, Sendable {
    /// Somebody who could hand over ordered it; the order says who and how it was told.
    case ordered
    /// The responsible one, and everyone ahead of the one who steps in, was rung without answer.
    case unreachable([Call])
    /// A post has waited for longer than the policy allows.
    case waited

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable { case ordered, unreachable, waited }

    public var kind: Kind {
        switch self {
        case .ordered: .ordered
        case .unreachable: .unreachable
        case .waited: .waited
        }
    }
}
