/// The switch (P2): one entry. Applying it does the holding; it lists what it held and what it let go.
public struct CrisisActivated: Hashable, Sendable, Codable {
    public let crisis: Int
    public let reason: Words
    public let responsible: Person.Number
    public let deputies: [Person.Number]
    public let authority: Words?
    /// When what made it necessary became known, and through whom.
    public let knownAt: Timestamp?
    public let knownBy: Words?
    /// The chief executive, rung without answer, and others.
    public let calls: [Call]?
    public let confirmed: Bool
    /// Who acts in the chief executive's place from here on, if that is new.
    public let acting: Person.Number?
    public let held: [Post.Number]
    public let inFlight: [InFlight]

    /// A delivery that had begun before.
    public struct InFlight: Hashable, Sendable, Codable {
        public let post: Post.Number
        public let channel: Channel.Number
    }
}

public struct ActivationConfirmed: Hashable, Sendable, Codable {
    public let crisis: Int
}

/// The responsible one, the chief executive or who acts as one gave the role on.
public struct HandedOver: Hashable, Sendable, Codable {
    public let crisis: Int
    public let from: Person.Number
    public let to: Person.Number
    /// The deputies from here on.
    public let deputies: [Person.Number]
    public let reason: Words?
}

/// Somebody stepped in for the responsible one.
public struct TookOver: Hashable, Sendable, Codable {
    public let crisis: Int
    public let from: Person.Number
    public let to: Person.Number
    public let ground: Ground.Kind
    public let calls: [Call]?
    /// The post that had waited too long.
    public let waited: Post.Number?
    public let deputies: [Person.Number]
    public let acting: Person.Number?
    public let reason: Words?
}

public struct ChannelReleased: Hashable, Sendable, Codable {
    public let crisis: Int
    public let channel: Channel.Number
    public let purpose: Purpose?
}

public struct ChannelTakenBack: Hashable, Sendable, Codable {
    public let crisis: Int
    public let channel: Channel.Number
    public let purpose: Purpose?
    /// Posts approved under the release that wait again.
    public let held: [Post.Number]
}

/// The situation changed: posts approved before say something that no longer holds.
public struct MessagesOutdated: Hashable, Sendable, Codable {
    public let crisis: Int
    public let held: [Post.Number]
    public let reason: Words?
}

public struct StoodDown: Hashable, Sendable, Codable {
    public let crisis: Int
    public let reason: Words?
    /// Why waiting posts are left waiting.
    public let leaveHeld: Words?
    /// What waits with its cause, and what stands approved: nothing is released by this (P3).
    public let held: [Post.Number]
    public let approved: [Post.Number]
    /// Approved under a release, which ends here, and held from here on.
    public let heldHere: [Post.Number]?
}

/// After a restore, somebody confirmed that the mode shown is the right one; publishing goes on.
public struct ModeConfirmed: Hashable, Sendable, Codable {
    public let crisis: Int?
}

public struct PolicySet: Hashable, Sendable, Codable {
    public let policy: Policy

    public init(policy: Policy) { self.policy = policy }
}
