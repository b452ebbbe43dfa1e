package import CrisisDesk
package import CrisisModel
import Synchronization

/// A desk of Granvik over a ledger that a test has its hands on. It takes commands at once and begins to write only when
/// `start` is called, so that a test says what waits together.
package final class LedgerDesk: Sendable {
    package typealias Asked = Task<Result<Answer, DeskError>, Never>

    package let desk: Desk
    package let ledger: WatchedLedger
    package let clock: HandClock
    package let witness = Witness()
    private let isStarted = Mutex(false)

    /// - Parameters:
    ///   - ledger: where it is empty, `log` is written into it; else the desk goes on where it ends.
    ///   - log: what happened before; the founding of Granvik where nothing is said.
    ///   - observers: told of what is written, before the witness.
    package init(
        over ledger: any Ledger = MemoryLedger(), after log: Scenario? = nil,
        observers: [@Sendable ([Entry]) -> Void] = [], signing: @escaping @Sendable (TreeHead) throws -> Void = { _ in }
    ) throws {
        if ledger.head.size == 0 {
            try ledger.append([EntryGroup(entries: try (log ?? Scenario()).entries, key: nil)])
        }
        var replay = Replay()
        try replay.run(ledger, to: ledger.head.size)
        self.ledger = WatchedLedger(ledger)
        clock = HandClock(replay.state.lastAt)
        let witness = witness
        desk = Desk(
            ledger: self.ledger, state: replay.state, directory: replay.directory, clock: clock,
            observers: observers + [witness.note], signing: signing, die: { witness.note(death: $0) })
    }

    deinit { if isStarted.withLock({ $0 }) { desk.stop() } }

    @discardableResult
    package func start() -> Self {
        isStarted.withLock { $0 = true }
        desk.start()
        return self
    }

    /// Ends the writer, for a test that goes on with the ledger.
    package func stop() {
        isStarted.withLock { $0 = false }
        desk.stop()
    }

    /// Puts a command before the desk and returns; it waits in the inbox from here on.
    package func ask(_ command: Command, by caller: Caller, key: CommandKey? = nil) -> Asked {
        let desk = desk
        return Task.immediate {
            do throws(DeskError) {
                return .success(try await desk.handle(CommandEnvelope(command, by: caller, key: key)))
            } catch {
                return .failure(error)
            }
        }
    }

    package func ask(_ command: Command, by person: Person.Number, key: CommandKey? = nil) -> Asked {
        ask(command, by: Caller(.person(person)), key: key)
    }

    /// What somebody writes into the log; anybody but a contributor may.
    package func note(_ text: String, by person: Person.Number = .tor, key: CommandKey? = nil) -> Asked {
        ask(.writeLog(LogDraft(text: .saying(text))), by: person, key: key)
    }

    /// The texts that somebody wrote into the log, in their order.
    package var notes: [String] {
        witness.events.compactMap { if case .logWritten(let event) = $0 { event.text.text } else { nil } }
    }
}

extension Result where Success == Answer, Failure == DeskError {
    package var answer: Answer? { try? get() }

    package var error: DeskError? { if case .failure(let error) = self { error } else { nil } }

    package var seal: Seal? { if case .sealed(let seal)? = error { seal } else { nil } }

    package var refusal: Refusal? { if case .refused(let refusal, _)? = error { refusal } else { nil } }

    package var isNotWritten: Bool { if case .notWritten? = error { true } else { false } }

    package var isBusy: Bool { if case .busy? = error { true } else { false } }

    package var isStopping: Bool { if case .stopping? = error { true } else { false } }

    package var isKeyReused: Bool { if case .keyReused? = error { true } else { false } }
}
