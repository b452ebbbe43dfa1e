import CrisisModel
import Foundation
import Synchronization

/// Writes the state down now and then, so that the next start is quick, and compares the one that this start began from with
/// what the entries give: a snapshot is a convenience and never a source.
final class SnapshotKeeper: Sendable {
    /// Entries after which the state is written down again; a start reads no more than these, and what came meanwhile.
    static let entries = 20_000

    private let desk: any DeskPath
    /// What the state of this run was begun from, until it was compared: kept for good, it would come to weigh as much as
    /// the state itself.
    private let begun: Mutex<DeskState?>
    private let key: SigningKey
    private let path: String
    private let erasures: SnapshotErasures
    private let failed: @Sendable (any Error) -> Void
    private let written: Mutex<Int>
    private let isStopping = Mutex(false)
    private let wakes = DispatchSemaphore(value: 0)
    private let finished = DispatchSemaphore(value: 0)

    /// - Parameter failed: told of a state that couldn't be written down; it is tried again later.
    init(
        of desk: any DeskPath, startedFrom begun: DeskState?, key: SigningKey, path: String,
        erasures: SnapshotErasures,
        failed: @escaping @Sendable (any Error) -> Void
    ) {
        self.desk = desk
        self.begun = Mutex(begun)
        self.key = key
        self.path = path
        self.erasures = erasures
        self.failed = failed
        written = Mutex(begun?.entries ?? 0)
    }

    /// Starts the thread that compares first and writes then. Called once.
    func start() {
        BackgroundThread.start("snapshot") { [self] in
            if compare() {
                while !isStopping.withLock({ $0 }) {
                    wakes.wait()
                    if isDue { write() }
                }
                write()
            }
            finished.signal()
        }
    }

    /// Looks whether it is time. Quick: the work is the thread's.
    func tick() { if isDue { wakes.signal() } }

    /// Writes the state down a last time, once nothing more comes, and returns when that is done. Called once, after `start`.
    func stop() {
        isStopping.withLock { $0 = true }
        wakes.signal()
        finished.wait()
    }

    private var isDue: Bool { desk.view.head.size - written.withLock { $0 } >= Self.entries }

    /// A sealed desk's state is not worth keeping, and one that was written down already need not be again.
    private func write() {
        let erased = erasures.count
        let view = desk.view
        guard view.seal == nil, view.head.size > written.withLock({ $0 }) else { return }
        do {
            try DurableFile.write(Snapshot.bytes(of: view.state, at: view.head, signedBy: key), to: path)
            // What was erased while it was being written may stand in it.
            guard erasures.count == erased else { return try DurableFile.remove(path) }
            written.withLock { $0 = view.head.size }
        } catch {
            failed(error)
        }
    }
}

// The comparison.
extension SnapshotKeeper {
    /// Entries read between two looks at whether to stop.
    private static let page = 2_000

    /// Reads every entry up to where this run began and compares. Where they differ, the rules have been deciding over a
    /// state that never was: the desk is sealed (P7), and the snapshot goes, so that the next start reads the entries.
    ///
    /// - Returns: false where the state of this run must not be written down: it is wrong, or nobody knows yet.
    private func compare() -> Bool {
        guard let begun = begun.withLock({ $0 }) else { return true }
        defer { self.begun.withLock { $0 = nil } }
        do {
            guard let digest = try replayed(to: begun.entries) else { return false }
            if try digest == Snapshot.digest(of: begun) { return true }
            desk.seal(.stateWrong, detail: "snapshot of \(begun.entries) entries")
        } catch {
            desk.seal(.ledgerBroken, detail: (error as? LedgerError)?.detail ?? "\(error)")
        }
        // Where it can't be removed the next start finds the same, and seals again.
        do { try DurableFile.remove(path) } catch { failed(error) }
        return false
    }

    /// The digest of the state that the entries give; nil when told to stop before the end.
    private func replayed(to size: Int) throws -> Digest? {
        var replay = Replay()
        while replay.state.entries < size {
            if isStopping.withLock({ $0 }) { return nil }
            try replay.run(desk.ledger, to: min(size, replay.state.entries + Self.page))
        }
        return try Snapshot.digest(of: replay.state)
    }
}
