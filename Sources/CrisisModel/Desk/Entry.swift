/// One line of the log: what happened, when it was recorded, who entered it, by what right and on whose order (P8).
public struct Entry: Hashable, Sendable {
    /// From 1, without gaps.
    public let number: Int
    /// Never less than in the entry before, unless this one confirms a clock that was put back.
    public let at: Timestamp
    public let caller: Caller
    public let capacity: Capacity
    public let event: Event

    public init(number: Int, at: Timestamp, caller: Caller, capacity: Capacity, event: Event) {
        self.number = number
        self.at = at
        self.caller = caller
        self.capacity = capacity
        self.event = event
    }

    /// When it happened, where that is not when it was recorded.
    public var happenedAt: Timestamp { caller.order.happenedAt ?? at }
}

/// What deciding gives: the right by which it is allowed, and what happens. No events: nothing changes.
public struct Verdict: Hashable, Sendable {
    public let capacity: Capacity
    public let events: [Event]

    init(_ capacity: Capacity, _ events: [Event]) {
        self.capacity = capacity
        self.events = events
    }

    init(_ capacity: Capacity, _ event: Event) { self.init(capacity, [event]) }
}
