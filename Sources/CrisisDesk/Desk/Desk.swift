package import CrisisModel
import Foundation
import Synchronization

/// The switchboard, as its routes and ticks see it. Everything that changes anything passes `handle`.
package protocol DeskPath: AnyObject, Sendable {
    /// Where the desk stands after the last commit.
    var view: DeskView { get }
    /// For reading entries, their content and proofs.
    var ledger: any Ledger { get }

    /// Decides, writes and answers. When it returns, the entries are on disk (P5).
    func handle(_ envelope: CommandEnvelope) async throws(DeskError) -> Answer

    /// Seals the desk (P7): from here on it publishes and accepts nothing. The first seal stands, but one that room on the disk puts
    /// right gives way to any other.
    func seal(_ code: Seal.Code, detail: String)
}

extension DeskPath {
    /// The key by which a retry of this person's command is known: `key` is what the caller sent, at most 64 printable
    /// ASCII characters, `body` the bytes that make it the same command.
    package func commandKey(of person: Person.Number, key: String, body: [UInt8]) -> CommandKey {
        CommandKey(
            hash: ledger.keyedHash(Array("\(person) \(key)".utf8)), body: ledger.keyedHash(body))
    }
}

/// The only writer: one thread takes what waits, decides it against a working copy, writes it in one transaction and then
/// makes the copy the state. Nothing is awaited between deciding and committing.
package final class Desk: DeskPath {
    package let ledger: any Ledger
    private let clock: any DeskClock
    private let current: Mutex<Current>
    private let inbox = Inbox()
    private let tally = Mutex(RefusalTally())
    private let observers: [@Sendable ([Entry]) -> Void]
    /// Signs how far the log has come, before an answer about the mode leaves.
    private let signing: @Sendable (TreeHead) throws -> Void
    /// Ends the process with a sentence; in tests something gentler.
    private let die: @Sendable (String) -> Void
    private let finished = DispatchSemaphore(value: 0)

    private struct Current {
        var standing: DeskStanding
        var written = Written()
    }

    /// What has been brought to the disk since the start; entries over commits is what one fsync carries.
    package struct Written: Hashable, Sendable {
        package fileprivate(set) var commits = 0
        package fileprivate(set) var entries = 0
        /// How long it took.
        package fileprivate(set) var time = Duration.zero
    }

    /// - Parameters:
    ///   - observers: called on the writer's thread after each commit and before anybody is answered, with what was
    ///     written; must be quick.
    ///   - die: called when the disk can't be trusted any more (fsync failed).
    package init(
        ledger: any Ledger, state: DeskState, directory: Directory, seal: Seal? = nil, clock: any DeskClock,
        observers: [@Sendable ([Entry]) -> Void] = [],
        signing: @escaping @Sendable (TreeHead) throws -> Void = { _ in }, die: @escaping @Sendable (String) -> Void
    ) {
        self.ledger = ledger
        self.clock = clock
        self.observers = observers
        self.signing = signing
        self.die = die
        current = Mutex(
            Current(standing: DeskStanding(state: state, directory: directory, head: ledger.head, seal: seal)))
    }

    package var view: DeskView {
        let now = clock.now
        return current.withLock { DeskView($0.standing, clock: now) }
    }

    package var written: Written { current.withLock(\.written) }

    /// Commands that wait for the writer.
    package var waiting: Int { inbox.count }

    /// Starts the writer's thread. Called once.
    package func start() {
        let thread = Thread { [self] in
            while let items = inbox.take() { write(items) }
            finished.signal()
        }
        thread.name = "desk"
        thread.start()
    }

    /// Takes nothing more, writes what waits, and returns when the thread has ended. Called once, after `start`.
    package func stop() {
        inbox.close()
        finished.wait()
    }

    package func seal(_ code: Seal.Code, detail: String) {
        let now = clock.now
        current.withLock { current in
            let standing = current.standing
            // What room on the disk puts right must not hide what it doesn't.
            guard standing.seal == nil || (standing.seal?.code == .notWritable && code != .notWritable) else { return }
            current.standing = DeskStanding(
                state: standing.state, directory: standing.directory, head: standing.head,
                seal: Seal(code, detail: detail, since: now))
        }
    }

    /// What more than the log lists was refused in minutes that are over, taken off the tally.
    package func takeRefusals(before moment: Timestamp) -> [RefusalTally.Count] {
        tally.withLock { $0.take(before: moment) }
    }

    package func handle(_ envelope: CommandEnvelope) async throws(DeskError) -> Answer {
        let result: Result<Answer, DeskError> = await withCheckedContinuation { continuation in
            do throws(Inbox.Refused) {
                try inbox.put(Inbox.Item(envelope: envelope) { continuation.resume(returning: $0) })
            } catch {
                continuation.resume(returning: .failure(error == .full ? .busy : .stopping))
            }
        }
        return try result.get()
    }
}

// The writer's thread.
extension Desk {
    private func write(_ items: [Inbox.Item]) {
        guard let text = unwritten(items) else { return }
        items.count > 1 ? writeOneByOne(items) : fail(items, .notWritable, text)
    }

    /// nil once everybody has an answer; else why certainly nothing was written, and nobody has one.
    private func unwritten(_ items: [Inbox.Item]) -> String? {
        let before = view
        if let seal = before.seal, !items.allSatisfy({ $0.envelope.command.unseals(seal) }) {
            writeSealed(items, seal)
            return nil
        }
        var batch = Batch(on: before)
        for item in items { batch.add(item.envelope) { hash throws(LedgerError) in try ledger.command(hash) } }
        if let error = batch.fault { sealUnread(error) }
        if !batch.groups.isEmpty {
            let begun = ContinuousClock.now
            do throws(LedgerError) {
                try ledger.append(batch.groups)
                current.withLock { $0.written.time += ContinuousClock.now - begun }
            } catch {
                if case .notWritten(let text) = error { return text }
                recover(from: error, items, batch)
                return nil
            }
            commit(items, batch)
        }
        answer(items, batch, view)
        return nil
    }

    /// One command must not fail the others: each gets a transaction of its own, and its own answer. If a second can't be
    /// written either, or none can, it isn't the command.
    private func writeOneByOne(_ items: [Inbox.Item]) {
        let size = view.head.size
        var spared: (item: Inbox.Item, text: String)?
        for item in items {
            guard let text = unwritten([item]) else { continue }
            if spared == nil { spared = (item, text) } else { fail([item], .notWritable, text) }
        }
        guard let spared else { return }
        if view.head.size == size { seal(.notWritable, detail: spared.text) }
        spared.item.answer(.failure(.notWritten(spared.text)))
    }

    /// While sealed only the attempt to write that it no longer is goes through.
    private func writeSealed(_ items: [Inbox.Item], _ seal: Seal) {
        for item in items {
            if item.envelope.command.unseals(seal) {
                write([item])
            } else {
                item.answer(.failure(.sealed(seal)))
            }
        }
    }

    /// A ledger in which something can't be read can't be trusted with the next command either (P7).
    private func sealUnread(_ error: LedgerError) {
        if case .broken = error {
            seal(.ledgerBroken, detail: error.detail)
        } else {
            seal(.ledgerUnreadable, detail: error.detail)
        }
    }

    private func commit(_ items: [Inbox.Item], _ batch: Batch) {
        let head = ledger.head
        current.withLock { current in
            let before = current.standing
            current.written.commits += 1
            current.written.entries += head.size - before.head.size
            // Only the seal it names: another may have come while it was written.
            let isUnsealed = before.seal.map { seal in items.contains { $0.envelope.command.unseals(seal) } } ?? false
            current.standing = DeskStanding(
                state: batch.state, directory: batch.directory, head: head, seal: isUnsealed ? nil : before.seal)
        }
        let entries = batch.groups.flatMap(\.entries)
        for observer in observers { observer(entries) }
        if entries.contains(where: \.event.isOfMode) { sign(head) }
    }

    /// What is written stands, whatever becomes of the signature; but nothing more is done before it can be given.
    private func sign(_ head: TreeHead) {
        do {
            try signing(head)
        } catch {
            seal(.notWritable, detail: "\(error)")
        }
    }

    private func answer(_ items: [Inbox.Item], _ batch: Batch, _ view: DeskView) {
        if !batch.uncounted.isEmpty { tally.withLock { $0.add(batch.uncounted, at: batch.clock) } }
        for (item, decided) in zip(items, batch.results) { item.answer(result(decided, batch, view)) }
    }

    private func result(_ decided: Batch.Decided, _ batch: Batch, _ view: DeskView) -> Result<Answer, DeskError> {
        switch decided {
        case .made(let group, let isRepeat):
            return .success(Answer(entries: batch.groups[group].entries, view: view, isRepeat: isRepeat))
        case .nothing: return .success(Answer(entries: [], view: view, isRepeat: false))
        case .refused(let refusal): return .failure(.refused(refusal, view))
        case .failed(let error): return .failure(error)
        case .before(let command):
            // Answers are never stored: they are made again from the entries.
            do throws(LedgerError) {
                let stored = try ledger.entries(from: command.first, limit: command.count)
                return .success(Answer(entries: stored.map(\.entry), view: view, isRepeat: true))
            } catch {
                sealUnread(error)
                return .failure(.notWritten(error.detail))
            }
        }
    }

    private func recover(from error: LedgerError, _ items: [Inbox.Item], _ batch: Batch) {
        switch error {
        case .notWritten(let text): fail(items, .notWritable, text)
        case .inDoubt(let text): reconcile(items, batch, text)
        case .syncFailed(let text):
            die(text)
            // Dying may take its time; nothing is accepted meanwhile.
            fail(items, .ledgerUnreadable, text)
        case .unreadable(let text): fail(items, .ledgerUnreadable, text)
        case .broken: fail(items, .ledgerBroken, error.detail)
        }
    }

    /// Nobody knows whether the transaction is on disk: the file itself says.
    private func reconcile(_ items: [Inbox.Item], _ batch: Batch, _ text: String) {
        let before = view.head.size
        let expected = before + batch.groups.reduce(0) { $0 + $1.entries.count }
        do throws(LedgerError) {
            switch try ledger.reread().size {
            case expected:
                commit(items, batch)
                answer(items, batch, view)
            case before: fail(items, .notWritable, text)
            case let size: fail(items, .ledgerBroken, "\(size), \(before) or \(expected): \(text)")
            }
        } catch {
            fail(items, .ledgerUnreadable, error.detail)
        }
    }

    /// Nothing was changed; nothing more is accepted until somebody, or room on the disk, has put it right (P7).
    private func fail(_ items: [Inbox.Item], _ code: Seal.Code, _ text: String) {
        seal(code, detail: text)
        for item in items { item.answer(.failure(.notWritten(text))) }
    }
}

extension Event {
    /// Whether it concerns the mode, so that its answer waits for a signature.
    var isOfMode: Bool {
        switch self {
        case .deskFounded, .crisisActivated, .activationConfirmed, .handedOver, .tookOver, .stoodDown, .modeConfirmed,
            .deskRestored:
            true
        default: false
        }
    }
}

extension Command {
    /// Whether it says that this seal is no more.
    func unseals(_ seal: Seal) -> Bool {
        guard case .unsealed(let code, let since) = self else { return false }
        return code == seal.code.rawValue && since == seal.since
    }
}
