import CrisisModel
import GRDB

/// A ledger and what is wrong with it. With a finding it can only be looked at, and sometimes not even that.
package struct OpenedLedger: Sendable {
    package let ledger: SQLiteLedger?
    package let finding: LedgerFinding?

    /// The ledger, in order.
    package func get() throws(LedgerFinding) -> SQLiteLedger {
        if let finding { throw finding }
        guard let ledger else { throw .notFounded }
        return ledger
    }
}

extension SQLiteLedger {
    /// Opens the ledger that lies at `path`, and never makes one. `checkpoint` is what was found beside it; `origin` the one of
    /// the key that signs, nil for looking at any ledger.
    ///
    /// Checks the file's form, its tables and triggers, the tree up to the checkpoint and the last entries against their
    /// hashes. That every entry is what was hashed, only `LedgerVerifier` checks.
    package static func open(_ path: String, checkpoint: CheckpointFile.Found, origin: String?) -> OpenedLedger {
        do throws(LedgerFinding) {
            let file = LedgerFile(path: path)
            try file.examine()
            // Without an origin it is only looked at.
            let protection = origin == nil ? nil : file.protection
            let ledger: SQLiteLedger
            do throws(LedgerFinding) { ledger = try read(path) } catch { throw protection ?? error }
            guard let finding = ledger.finding(checkpoint, origin) ?? protection else {
                return OpenedLedger(ledger: ledger, finding: nil)
            }
            return OpenedLedger(ledger: ledger.readingOnly, finding: finding)
        } catch {
            return OpenedLedger(ledger: nil, finding: error)
        }
    }

    private static func read(_ path: String) throws(LedgerFinding) -> SQLiteLedger {
        do {
            let connections = try LedgerConnections(path)
            return try connections.writer.read { database in
                guard try LedgerSchema.isWhole(in: database) else { throw LedgerFinding.broken(.schema) }
                guard let meta = try LedgerMeta(database) else { throw LedgerFinding.broken(.hashKey) }
                let frontier = try SnapshotTree(database).frontier(size: try LedgerReading.size(in: database))
                let keys = try LedgerReading.commandKeys(in: database)
                return SQLiteLedger(connections, meta: meta, frontier: frontier, keys: keys, isReadOnly: false)
            }
        } catch {
            throw LedgerFinding(error)
        }
    }

    /// The first thing that is wrong; nil when nothing is.
    private func finding(_ checkpoint: CheckpointFile.Found, _ origin: String?) -> LedgerFinding? {
        do throws(LedgerFinding) {
            if let origin, origin != self.origin { throw .otherDesk(origin: self.origin) }
            try checkTail()
            switch checkpoint {
            case .notAsked: break
            case .nothing: if head.size > 0 { throw .checkpointMissing(size: head.size) }
            case .invalid(let fault): throw .checkpointInvalid(fault)
            case .checkpoint(let checkpoint): try check(checkpoint.head)
            }
            return nil
        } catch {
            return error
        }
    }

    private func check(_ signed: TreeHead) throws(LedgerFinding) {
        guard head.size >= signed.size else { throw .shorter(size: head.size, signed: signed.size) }
        do {
            guard try head(size: signed.size) == signed else { throw LedgerFinding.notContinuation(signed: signed.size) }
        } catch {
            throw LedgerFinding(error)
        }
    }

    /// The last entries against their hashes: those that no checkpoint vouches for yet are among them.
    private func checkTail() throws(LedgerFinding) {
        let first = max(1, head.size - Self.tail + 1)
        do {
            let entries = try entries(from: first, limit: Self.tail)
            let leaves = try leafHashes(in: first - 1..<head.size)
            for (stored, leaf) in zip(entries, leaves) where MerkleHash.leaf(stored.line) != leaf {
                throw LedgerFinding.broken(.changed(entry: stored.entry.number))
            }
        } catch {
            throw LedgerFinding(error)
        }
    }

    private static let tail = 256
}

extension LedgerFinding {
    /// What an error while opening comes to.
    init(_ error: any Error) {
        switch error {
        case let finding as LedgerFinding: self = finding
        case LedgerError.broken(let entry, let text): self = .broken(.entry(entry, text))
        case LedgerError.notWritten(let text), LedgerError.inDoubt(let text), LedgerError.syncFailed(let text),
            LedgerError.unreadable(let text):
            self = .unreadable(text)
        case is ProofError: self = .broken(.tree)
        case let error as FileError: self = .file(error)
        case let error as DatabaseError where LedgerFailure.isFull(error): self = .noRoom(LedgerFailure.text(error))
        case let error as DatabaseError: self = .unreadable(LedgerFailure.text(error))
        default: self = .unreadable("\(error)")
        }
    }
}

/// The tree as one connection sees it.
struct SnapshotTree: TreeReader {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func leafHashes(in range: Range<Int>) throws -> [Digest] { try LedgerReading.leaves(in: database, range) }

    func nodeHashes(level: Int, in range: Range<Int>) throws -> [Digest] {
        try LedgerReading.nodes(in: database, level: level, range)
    }
}
