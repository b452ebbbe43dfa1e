package import CrisisModel

/// What entries are looked for.
package struct LogQuery: Sendable {
    /// An entry's own kind, or the kind of what a person wrote.
    package enum Kind: Hashable, Sendable {
        case event(Event.Kind)
        case written(LogKind)
    }

    package var since: Timestamp?
    /// Exclusive.
    package var until: Timestamp?
    package var kind: Kind?
    package var person: Person.Number?
    package var post: Post.Number?
    package var crisis: Int?
    /// To be found in the texts of an entry.
    package var words: String?
    /// The last number seen, exclusive.
    package var after: Int?
    package var limit: Int
    package var isNewestFirst: Bool

    package init(limit: Int, isNewestFirst: Bool) {
        self.limit = limit
        self.isNewestFirst = isNewestFirst
    }

    /// Whether every entry fits.
    package var isOpen: Bool {
        since == nil && until == nil && kind == nil && person == nil && post == nil && crisis == nil && words == nil
    }
}

/// Numbers of entries that fit, in the order asked for.
package struct LogPage: Sendable {
    package let numbers: [Int]
    /// Where to go on; nil where nothing can follow.
    package let next: Int?
    /// How far into the log was looked.
    package let upTo: Int

    package init(numbers: [Int], next: Int?, upTo: Int) {
        self.numbers = numbers
        self.next = next
        self.upTo = upTo
    }
}

/// Finds entries. No rule reads it.
package protocol LogFinder: Sendable {
    func find(_ query: LogQuery) throws -> LogPage
}
