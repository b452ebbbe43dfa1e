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
    /// True for a desk to practise on, for ever: it was founded so and becomes no real one, nor a real one it.
    public let exercise: Bool?
}

/// The program came up: what it found of its own past.
public struct DeskStarted: Hashable, Sendable, Codable {
    public let program: String
    /// SHA-256 of the policy in force, as one line of JSON; absent where nobody knew it.
    public let policy: Digest?
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
    /// Who stood at the machine.
    public let `operator`: Words
    public let reason: Words
    /// The last checkpoint of the epoch before, a signed note; it names the key that signed it.
    public let checkpoint: Words
    /// Entries that the checkpoint vouches for and that are not here: the log continues without them.
    public let missing: Int?
    public let epoch: Int
    public let key: Digest
    public let held: [Post.Number]
    public let unknown: [CrisisActivated.InFlight]
}

/// Words of entries are gone, with who ordered it and by what authority (P9).
public struct ContentErased: Hashable, Sendable, Codable {
    /// Ascending.
    public let entries: [Int]
    /// Places of the words within a single entry, from 0 in the order they are written; empty: all words of all of them.
    public let places: [Int]
    public let reason: Words
    public let authority: Words?
    /// What it was about, where somebody asked to forget a post or a person.
    public let post: Post.Number?
    public let person: Person.Number?

    /// Whether the word at that place of the entry is gone.
    public func covers(_ place: Int, of entry: Int) -> Bool {
        (places.isEmpty || places.contains(place)) && entries.contains(entry)
    }
}

/// At the machine somebody put an end to tokens, because nobody could get in or a stranger could.
public struct TokensReset: Hashable, Sendable, Codable {
    public let `operator`: Words
    public let reason: Words
    /// Whose tokens ended; nil: everybody's.
    public let person: Person.Number?
}
