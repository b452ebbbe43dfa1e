import CrisisModel

/// One transaction in the making: commands decided one after the other against a working copy, which becomes the state only
/// once all of it is on disk. A refusal answers that one command and leaves the others alone.
struct Batch {
    private(set) var state: DeskState
    private(set) var directory: Directory
    private(set) var groups: [EntryGroup] = []
    /// What each command came to, in order.
    private(set) var results: [Decided] = []
    /// Refused attempts that the log does not list one by one any more.
    private(set) var uncounted: [Person.Number] = []
    /// What kept a key from being looked up.
    private(set) var fault: LedgerError?
    private var made: [UInt64: Int] = [:]
    /// What the machine's clock said when the batch was begun.
    let clock: Timestamp

    enum Decided {
        /// Entries made here: the place of their group.
        case made(group: Int, isRepeat: Bool)
        case nothing
        /// Entries made before, by an earlier use of the same key.
        case before(KnownCommand)
        case refused(Refusal)
        case failed(DeskError)
    }

    init(on view: DeskView) {
        state = view.state
        directory = view.directory
        clock = view.clock
    }

    mutating func add(_ envelope: CommandEnvelope, known: (UInt64) throws(LedgerError) -> KnownCommand?) {
        do throws(LedgerError) {
            results.append(try repeated(envelope.key, known) ?? decided(envelope))
        } catch {
            fault = fault ?? error
            results.append(.failed(.notWritten("\(error)")))
        }
    }

    /// What the key already stands for, in this batch or in the ledger (P5).
    private func repeated(
        _ key: CommandKey?, _ known: (UInt64) throws(LedgerError) -> KnownCommand?
    ) throws(LedgerError) -> Decided? {
        guard let key else { return nil }
        if let group = made[key.hash] {
            let isSame = groups[group].key?.body == key.body
            return isSame ? .made(group: group, isRepeat: true) : .failed(.keyReused)
        }
        guard let command = try known(key.hash) else { return nil }
        return command.body ?? key.body == key.body ? .before(command) : .failed(.keyReused)
    }

    private mutating func decided(_ envelope: CommandEnvelope) -> Decided {
        let at = state.moment(of: envelope.command, clock: clock)
        do throws(Refusal) {
            let verdict = try decide(envelope.command, in: state, by: envelope.caller, at: at)
            guard !verdict.events.isEmpty else { return .nothing }
            append(verdict.events, by: envelope.caller, as: verdict.capacity, at: at, key: envelope.key)
            return .made(group: groups.count - 1, isRepeat: false)
        } catch {
            let events = record(error, of: envelope.command, in: state, by: envelope.caller, at: at)
            let capacity: Capacity = envelope.caller.actor == .desk ? .desk : .anyone
            if !events.isEmpty {
                append(events, by: envelope.caller, as: capacity, at: at, key: nil)
            } else if envelope.command.attempt != nil, let person = envelope.caller.actor.person {
                uncounted.append(person)
            }
            return .refused(error)
        }
    }

    private mutating func append(
        _ events: [Event], by caller: Caller, as capacity: Capacity, at: Timestamp, key: CommandKey?
    ) {
        var entries: [Entry] = []
        entries.reserveCapacity(events.count)
        for event in events {
            let entry = Entry(number: state.entries + 1, at: at, caller: caller, capacity: capacity, event: event)
            state.apply(entry)
            directory.apply(entry)
            entries.append(entry)
        }
        if let key { made[key.hash] = groups.count }
        groups.append(EntryGroup(entries: entries, key: key))
    }
}
