/// An entry that a person wrote.
public struct LogWritten: Hashable, Sendable, Codable {
    public let type: LogKind
    public let text: Words
    /// The number of a picture of the situation.
    public let picture: Int?
    /// The entry that this one adds to; entries are never changed (P8).
    public let addendumTo: Int?
    public let from: Words?
    public let to: Words?
    public let source: Words?
    public let confirmed: Bool?
    /// Of a measure: who, by when.
    public let responsible: Person.Number?
    public let due: Timestamp?
    public let crisis: Int?
    public let post: Post.Number?
    /// The ground on which its words are kept from most readers (`readScreened`).
    public let screened: Words?
}

extension Event {
    /// Whether its words are kept from most readers (`readScreened`).
    public var isScreened: Bool {
        if case .logWritten(let written) = self { return written.screened != nil }
        if case .logDone(let done) = self { return done.screened == true }
        return false
    }

    /// Without what a screened entry keeps from most readers.
    public var withheld: Event {
        guard isScreened else { return self }
        if case .logWritten(let written) = self { return .logWritten(written.withheld) }
        if case .logDone(let done) = self {
            return .logDone(LogDone(entry: done.entry, text: done.text?.withoutContent, screened: done.screened))
        }
        return self
    }
}

extension LogWritten {
    /// The ground stays.
    fileprivate var withheld: LogWritten {
        LogWritten(
            type: type, text: text.withoutContent, picture: picture, addendumTo: addendumTo,
            from: from?.withoutContent, to: to?.withoutContent, source: source?.withoutContent, confirmed: confirmed,
            responsible: responsible, due: due, crisis: crisis, post: post, screened: screened)
    }
}

/// Somebody to ring, opened by an activation.
public struct CallListed: Hashable, Sendable, Codable {
    public let person: Person.Number
    public let crisis: Int
    public let channels: [Channel.Number]
}

/// A call made, a measure taken.
public struct LogDone: Hashable, Sendable, Codable {
    public let entry: Int
    public let text: Words?
    /// The measure was screened, and what is said of it is too; nil otherwise, and where nothing is said.
    public let screened: Bool?
}

/// Somebody tried what he or she may not, or what cannot be done now.
public struct AttemptRefused: Hashable, Sendable, Codable {
    public let attempt: Action
    public let refusal: String
    public let post: Post.Number?
    public let channel: Channel.Number?
}

/// More refused attempts of one person within a minute than the log lists one by one.
public struct AttemptsCounted: Hashable, Sendable, Codable {
    public let person: Person.Number
    public let minute: Timestamp
    public let count: Int
}
