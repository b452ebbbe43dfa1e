/// The first entry of a log: whose desk it is, and the key that signs its checkpoints.
public struct DeskFounded: Hashable, Sendable, Codable {
    public let municipality: Words
    public let timeZone: String
    public let language: String
    /// The name of the log in checkpoints, without the epoch.
    public let origin: String
    public let epoch: Int
    /// The verifier key of this epoch: 32 bytes, hexadecimal.
    public let key: Digest
    public let program: String
}

/// The program came up: what it found of its own past.
public struct DeskStarted: Hashable, Sendable, Codable {
    public let program: String
    public let clean: Bool
    /// The last sign of life before.
    public let lastSeen: Timestamp?
    /// Begun and without an outcome when it came up: nobody knows what became of them (P6).
    public let unknown: [CrisisActivated.InFlight]
}

public struct DeskStopped: Hashable, Sendable, Codable {
    public let program: String
}

/// The desk was sealed and is so no longer (P7); while it is, nothing can be written.
public struct DeskUnsealed: Hashable, Sendable, Codable {
    public let code: String
    public let since: Timestamp
}

/// The clock jumped: scheduled posts, expiry and the ground *waited* pause until a person confirms the time (P7).
public struct ClockStepped: Hashable, Sendable, Codable {
    public let from: Timestamp
    public let to: Timestamp
}

public struct ClockConfirmed: Hashable, Sendable, Codable {
    public let time: Timestamp
}

/// The folder came out of a backup (P3): everything undelivered waits, tokens are revoked, publishing is paused.
public struct DeskRestored: Hashable, Sendable, Codable {
    public let reason: Words
    public let checkpoint: Words
    public let missing: Words?
    public let epoch: Int
    public let key: Digest
    public let held: [Post.Number]
    public let unknown: [CrisisActivated.InFlight]
}

/// Words of an entry are gone, with who ordered it and by what authority (P9).
public struct ContentErased: Hashable, Sendable, Codable {
    public let entry: Int
    /// Places of the words within the entry, from 0 in the order they are written; empty: all.
    public let places: [Int]
    public let reason: Words
    public let authority: Words?
    /// The person or channel whose handle it was.
    public let person: Person.Number?
    public let channel: Channel.Number?
}
