public struct PersonAdded: Hashable, Sendable, Codable {
    public let person: Person.Number
    public let handle: Words
    public let name: Words
    public let title: Words?
    public let phone: Words?
    public let roles: [Role]
    public let until: Timestamp?
    /// What a reviewer's account is for.
    public let purpose: Words?
}

public struct RoleGranted: Hashable, Sendable, Codable {
    public let person: Person.Number
    public let role: Role
    public let until: Timestamp?
    public let purpose: Words?
}

public struct RoleRevoked: Hashable, Sendable, Codable {
    public let person: Person.Number
    public let role: Role
}

/// Somebody is gone, or may not act for now; every token ends.
public struct PersonDeparted: Hashable, Sendable, Codable {
    public let person: Person.Number
    public let standing: Person.Standing
    public let reason: Words?
    /// Channels that have only the chief executive as administrator from here on.
    public let thin: [Channel.Number]?
}

public struct PersonReinstated: Hashable, Sendable, Codable {
    public let person: Person.Number
}

/// There is one chief executive, or one acting (P: never neither).
public struct ChiefExecutiveChanged: Hashable, Sendable, Codable {
    public let from: Person.Number?
    /// The new chief executive, or nil: then `acting` stands in.
    public let to: Person.Number?
    public let acting: Person.Number?
}

public struct TokenIssued: Hashable, Sendable, Codable {
    /// The token's number; `token` is the one that the entry was made with.
    public let issued: Token.Number
    public let person: Person.Number
    public let until: Timestamp?
}

public struct TokenEnded: Hashable, Sendable, Codable {
    public let ended: Token.Number
    public let reason: Words?
}
