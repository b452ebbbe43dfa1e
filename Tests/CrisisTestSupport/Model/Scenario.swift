package import CrisisModel

/// A desk without a ledger, for tests of the rules: given what happened, when somebody does something, then.
///
/// Commands are decided and applied at once, at a time that only `pass` moves. After every step the invariants are
/// checked; a broken one is thrown as `BrokenInvariant`, so that no test can pass over it.
package struct Scenario: Sendable {
    package private(set) var state = DeskState()
    /// The log so far.
    package private(set) var entries: [Entry] = []
    package var now: Timestamp
    /// Off for tests with thousands of posts, where checking each step costs more than the step.
    package var checksInvariants: Bool

    /// A founded desk.
    package init(
        _ founding: Founding = Granvik.founding(), at moment: Timestamp = Granvik.dawn, checksInvariants: Bool = true
    ) throws {
        now = moment
        self.checksInvariants = checksInvariants
        try when(.machine, .found(founding))
    }

    /// A founded desk under a policy.
    package init(policy: Policy) throws { try self.init(Granvik.founding(policy)) }

    /// A desk at which nothing has happened yet.
    package static func unfounded() -> Scenario { Scenario() }

    private init() {
        now = Granvik.dawn
        checksInvariants = true
    }

    /// Somebody does something, and it is allowed. Throws the `Refusal` else.
    @discardableResult
    package mutating func when(_ caller: Caller, _ command: Command) throws -> [Event] {
        let verdict = try decide(command, in: state, by: caller, at: now)
        for event in verdict.events { try take(event, caller, verdict.capacity) }
        if checksInvariants { try Invariants.check(state, at: now) }
        return verdict.events
    }

    @discardableResult
    package mutating func when(_ person: Person.Number, _ command: Command, order: Order = .own) throws -> [Event] {
        try when(Caller(.person(person), order: order), command)
    }

    /// The program does something.
    @discardableResult
    package mutating func desk(_ command: Command) throws -> [Event] { try when(.desk, command) }

    /// Why it would be refused; nil if it would not. Changes nothing.
    package func refusal(_ caller: Caller, _ command: Command) -> Refusal? {
        do {
            _ = try decide(command, in: state, by: caller, at: now)
            return nil
        } catch {
            return error
        }
    }

    package func refusal(_ person: Person.Number, _ command: Command, order: Order = .own) -> Refusal? {
        refusal(Caller(.person(person), order: order), command)
    }

    /// Somebody tries what is refused, and the log keeps it where it keeps such things. Nil, and nothing done, if
    /// allowed.
    @discardableResult
    package mutating func attempt(_ caller: Caller, _ command: Command) throws -> Refusal? {
        guard let refusal = refusal(caller, command) else { return nil }
        for event in record(refusal, of: command, in: state, by: caller, at: now) { try take(event, caller, .anyone) }
        if checksInvariants { try Invariants.check(state, at: now) }
        return refusal
    }

    /// Time passes.
    package mutating func pass(_ span: Span) { now = now + span }

    /// Something happened that no command makes (a restore).
    package mutating func happened(_ event: Event, _ caller: Caller = .machine, as capacity: Capacity = .machine) throws
    {
        try take(event, caller, capacity)
        if checksInvariants { try Invariants.check(state, at: now) }
    }

    private mutating func take(_ event: Event, _ caller: Caller, _ capacity: Capacity) throws {
        let entry = Entry(number: entries.count + 1, at: now, caller: caller, capacity: capacity, event: event)
        entries.append(entry)
        state.apply(entry)
        guard checksInvariants else { return }
        try Invariants.check(entry)
        try Invariants.check(
            entry.number == state.entries && entry.at == state.lastAt, "entries are numbered without gaps")
    }
}
