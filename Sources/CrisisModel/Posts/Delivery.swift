/// Why a delivery waits for a person. Stored.
public enum HoldCause: String, CaseIterable, Hashable, Sendable, Codable {
    /// The author asked nothing yet.
    case notAsked
    /// The author does not administer the channel (G4).
    case notAdministrator
    /// Handed in during a crisis (G5).
    case crisisMode
    /// Stood approved or scheduled when crisis staff was convened (P2).
    case activation
    /// Called outdated after the situation changed.
    case outdated
    /// Over fifteen minutes late when it should have begun (P3).
    case missed
    /// Whoever approved it has lost the right since.
    case approverLostRight
    /// Certainly not accepted, three times (P6).
    case retryNeedsDecision
    /// Came back with a restore.
    case restored
}

/// A decision that exactly these bytes may go out (P4).
public struct Approval: Hashable, Sendable, Codable {
    public let by: Person.Number
    public let capacity: Capacity
    /// The crisis it was given in; nil in normal mode.
    public let crisis: Int?
    public let digest: Digest
    public let at: Timestamp
    public let entry: Int
    /// Whether somebody else must countersign (policy `ownPosts: secondPerson`), and who did.
    public let needsSecond: Bool
    public internal(set) var second: Person.Number?
    public internal(set) var secondAt: Timestamp?

    /// Whether it can count at all.
    public var isComplete: Bool { !needsSecond || second != nil }
    /// Since when it can count.
    var completeAt: Timestamp { secondAt ?? at }
}

/// One post on one channel.
public struct Delivery: Hashable, Sendable, Codable {
    public enum State: Hashable, Sendable, Codable {
        case held(HoldCause)
        case approved(Approval)
        /// The irrevocable step is taken; the outcome is not known yet. By hand: who took the text.
        case begun(Approval, takenBy: Person.Number?)
        case delivered
        /// The channel said no, or a person settled that it is not out.
        case refused
        /// May have been accepted; nobody knows (P6).
        case unknown(Approval)
        case cancelled
        /// Made outside the desk: counts as out, never begun.
        case recorded
    }

    public let channel: Channel.Number
    /// The digest of the exact text for this channel.
    public internal(set) var text: Digest
    public internal(set) var state: State
    /// Since when it is in that state.
    public internal(set) var since: Timestamp
    /// Attempts begun so far.
    public internal(set) var attempts: Int
    /// Of those, the ones certainly not accepted since the last decision.
    public internal(set) var notAccepted: Int
    /// What a person said about an unknown outcome: whether it is out.
    public internal(set) var settledAsOut: Bool?
    /// Whether the channel said otherwise than the person who settled it.
    public internal(set) var isInConflict: Bool
    /// When the channel, or the pause after an attempt that was not accepted, allows the next attempt; nil once anything
    /// else has happened to it, a person's decision above all.
    public internal(set) var notBefore: Timestamp?

    init(channel: Channel.Number, text: Digest, state: State, since: Timestamp) {
        self.channel = channel
        self.text = text
        self.state = state
        self.since = since
        attempts = 0
        notAccepted = 0
        settledAsOut = nil
        isInConflict = false
    }

    /// Counts as out: it is, or may be.
    public var isOut: Bool {
        switch state {
        case .delivered, .unknown, .recorded: true
        case .held, .approved, .begun, .refused, .cancelled: false
        }
    }

    /// Neither begun nor decided for good: can still be held, approved, cancelled.
    public var isWaiting: Bool {
        switch state {
        case .held, .approved: true
        case .begun, .delivered, .refused, .unknown, .cancelled, .recorded: false
        }
    }

    public var isBegun: Bool { if case .begun = state { true } else { false } }
    public var isHeld: Bool { if case .held = state { true } else { false } }
    public var isUnknown: Bool { if case .unknown = state { true } else { false } }
    /// The channel said no; nobody has settled it otherwise, so nothing more will be heard of it.
    public var isRefused: Bool { state == .refused && settledAsOut == nil }
    /// Approved, and somebody else must still countersign.
    var awaitsSecond: Bool { if case .approved(let approval) = state { !approval.isComplete } else { false } }

    /// Nothing will happen to it any more unless somebody starts anew. One that a person settled may still hear from
    /// its channel that it was otherwise.
    var isFinal: Bool {
        switch state {
        case .delivered, .cancelled, .recorded: settledAsOut == nil
        case .held, .approved, .begun, .refused, .unknown: false
        }
    }

    public var approval: Approval? {
        switch state {
        case .approved(let approval), .begun(let approval, _), .unknown(let approval): approval
        case .held, .delivered, .refused, .cancelled, .recorded: nil
        }
    }

    /// By hand: who took the text to publish it.
    public var takenBy: Person.Number? { if case .begun(_, let person) = state { person } else { nil } }

    /// Taken by hand, and for longer than `Limits.byHandReport` nobody has said what became of it.
    public func isOverdue(at moment: Timestamp) -> Bool { takenBy != nil && moment - since > Limits.byHandReport }

    /// It is out for certain, where `isOut` counts what may be.
    var isCertainlyOut: Bool { state == .delivered || state == .recorded }

    public var holdCause: HoldCause? { if case .held(let cause) = state { cause } else { nil } }

    /// The same with the history of the earlier version's: attempts are numbered on, so that what a channel says late
    /// about an old attempt is never taken for the outcome of a new one (P6).
    func carryingOn(from earlier: Delivery?) -> Delivery {
        guard let earlier else { return self }
        var delivery = self
        delivery.attempts = earlier.attempts
        delivery.settledAsOut = earlier.settledAsOut
        return delivery
    }

    mutating func enter(_ state: State, at moment: Timestamp) {
        self.state = state
        since = moment
        notBefore = nil
    }
}
