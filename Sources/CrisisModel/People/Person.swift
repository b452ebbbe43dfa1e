/// Somebody who uses the desk, as the rules see him or her: no name, no telephone number (P9).
public struct Person: Numbered, Hashable, Sendable, Codable {
    public typealias Number = CrisisModel.Number<Person>
    public static let mark = "p"

    /// A role, for good or until a moment.
    public struct Grant: Hashable, Sendable, Codable {
        public let role: Role
        public let until: Timestamp?
    }

    public enum Standing: String, Hashable, Sendable, Codable { case active, suspended, left }

    public let number: Number
    /// The entry whose content holds the name, the title and the telephone number.
    public let entry: Int
    /// The short name in commands (`kari`); nil once erased.
    public internal(set) var handle: String?
    public internal(set) var grants: [Grant]
    public internal(set) var standing: Standing

    /// Whether the person holds the role at that moment and may act at all.
    public func holds(_ role: Role, at moment: Timestamp) -> Bool {
        standing == .active && grants.contains { $0.role == role && ($0.until.map { moment < $0 } ?? true) }
    }

    /// Whether the person may act at all: active, with a role that has not ended.
    public func isActive(at moment: Timestamp) -> Bool {
        standing == .active && grants.contains { $0.until.map { moment < $0 } ?? true }
    }

    /// The roles held at that moment, in the order of `Role`.
    public func roles(at moment: Timestamp) -> [Role] { Role.allCases.filter { holds($0, at: moment) } }
}

/// A key to the desk that a person holds. The secret itself is nowhere in the model.
public struct Token: Numbered, Hashable, Sendable, Codable {
    public typealias Number = CrisisModel.Number<Token>
    public static let mark = ""

    public let number: Number
    public let person: Person.Number
    /// nil: until it is ended.
    public let until: Timestamp?

    public func isLive(at moment: Timestamp) -> Bool { until.map { moment < $0 } ?? true }
}
