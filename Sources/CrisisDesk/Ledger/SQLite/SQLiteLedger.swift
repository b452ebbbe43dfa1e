package import CrisisModel
import GRDB
import Glibc
import Synchronization

/// The ledger in a file of SQLite: a write-ahead log, an fsync before each answer (P5), triggers that let nothing be changed.
///
/// One writer process holds the folder; within it one thread calls `append` and `reread`. Everything else may be called from
/// anywhere and reads on connections of its own, up to the head that was last committed.
package final class SQLiteLedger: Ledger {
    let connections: LedgerConnections
    let meta: LedgerMeta
    /// Whether it was opened only to be looked at, because something is wrong with it.
    package let isReadOnly: Bool
    private let standing: Mutex<Standing>

    private struct Standing {
        var frontier: MerkleFrontier
        var head: TreeHead
        var keys: CommandKeys
        /// After a commit nobody knows the end of, until it was read again.
        var isInDoubt = false
        /// Whether erased content may still lie in the write-ahead log.
        var isUnscrubbed = false

        init(_ frontier: MerkleFrontier, _ keys: CommandKeys) {
            self.frontier = frontier
            head = frontier.head
            self.keys = keys
        }
    }

    /// Everything must have been found in order, or `isReadOnly` be set.
    init(
        _ connections: LedgerConnections, meta: LedgerMeta, frontier: MerkleFrontier, keys: CommandKeys, isReadOnly: Bool
    ) {
        self.connections = connections
        self.meta = meta
        self.isReadOnly = isReadOnly
        standing = Mutex(Standing(frontier, keys))
    }

    /// The same, for looking at only.
    var readingOnly: SQLiteLedger {
        let (frontier, keys) = standing.withLock { ($0.frontier, $0.keys) }
        return SQLiteLedger(connections, meta: meta, frontier: frontier, keys: keys, isReadOnly: true)
    }

    package var head: LedgerHead { standing.withLock(\.head) }

    /// The name of the log in checkpoints, without the epoch.
    package var origin: String { meta.origin }

    /// Whether erased content may still lie in the write-ahead log, because a reader was in the way; the next `append` tries
    /// again.
    package var isUnscrubbed: Bool { standing.withLock(\.isUnscrubbed) }

    /// The first 64 bits of HMAC-SHA256.
    package func keyedHash(_ bytes: [UInt8]) -> UInt64 {
        MessageAuthentication.code(for: bytes, key: meta.hashKey).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}

// The writer's.
extension SQLiteLedger {
    package func append(_ groups: [EntryGroup]) throws(LedgerError) {
        guard !isReadOnly else { throw .notWritten("the ledger was opened for reading only") }
        let draft = try draft(of: groups)
        guard !draft.rows.isEmpty else { return }
        do throws(LedgerError) {
            try write(draft)
        } catch {
            if case .inDoubt = error { standing.withLock { $0.isInDoubt = true } }
            throw error
        }
        try mustBeThere()
        adopt(draft)
        scrubIfNeeded()
    }

    /// A file that was removed while it is open takes everything, and nothing of it is left when it is closed (P5).
    private func mustBeThere() throws(LedgerError) {
        let path = connections.writer.path
        for path in [path, path + "-wal"] where access(path, F_OK) != 0 {
            throw .unreadable("\(path.split(separator: "/").last ?? "") is gone from the folder")
        }
    }

    private func draft(of groups: [EntryGroup]) throws(LedgerError) -> LedgerDraft {
        let (frontier, isInDoubt) = standing.withLock { ($0.frontier, $0.isInDoubt) }
        guard !isInDoubt else { throw .inDoubt("the last write is still in doubt") }
        var draft = LedgerDraft(after: frontier)
        for group in groups {
            try draft.add(group) { key in standing.withLock { $0.keys.first(of: key) != nil } }
        }
        return draft
    }

    private func write(_ draft: LedgerDraft) throws(LedgerError) {
        var isCommitting = false
        do {
            try connections.writer.writeWithoutTransaction { database in
                try database.beginTransaction(.immediate)
                do {
                    try draft.insert(into: database)
                    isCommitting = true
                    try database.commit()
                } catch {
                    // The first error is the one to tell. If this fails too, the next transaction can't begin.
                    try? database.rollback()
                    throw error
                }
            }
        } catch {
            throw LedgerFailure.writing(error, isCommitting: isCommitting)
        }
    }

    private func adopt(_ draft: LedgerDraft) {
        let head = draft.frontier.head
        standing.withLock { standing in
            standing.frontier = draft.frontier
            standing.head = head
            for command in draft.commands { standing.keys.add(command.key.hash, first: command.first) }
            if !draft.erasures.isEmpty { standing.isUnscrubbed = true }
        }
    }

    /// Moves the write-ahead log into the file and truncates it, so that nothing erased stays behind in it.
    package func scrubIfNeeded() {
        guard isUnscrubbed else { return }
        // A reader in the way, or a full disk: it stays to be done, and `isUnscrubbed` says so.
        let isBusy = try? connections.writer.writeWithoutTransaction { database in
            try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        if isBusy == false { standing.withLock { $0.isUnscrubbed = false } }
    }

    package func reread() throws(LedgerError) -> LedgerHead {
        let known = head.size
        do {
            let size = try connections.readers.read { try LedgerReading.size(in: $0) }
            let frontier = try frontier(size: size)
            let keys = try connections.readers.read { try LedgerReading.keys(in: $0, from: known + 1) }
            standing.withLock { standing in
                standing.frontier = frontier
                standing.head = frontier.head
                for (key, first) in keys { standing.keys.add(key, first: first) }
                standing.isInDoubt = false
            }
            return frontier.head
        } catch {
            throw LedgerFailure.reading(error)
        }
    }
}

// Anybody's.
extension SQLiteLedger {
    package func entries(from number: Int, limit: Int) throws(LedgerError) -> [StoredEntry] {
        let first = max(number, 1)
        let count = min(limit, head.size - first + 1)
        guard count > 0 else { return [] }
        do {
            return try connections.readers.unsafeRead { try LedgerReading.entries(in: $0, from: first, count: count) }
        } catch {
            throw LedgerFailure.reading(error)
        }
    }

    package func command(_ key: UInt64) throws(LedgerError) -> KnownCommand? {
        guard let first = standing.withLock({ $0.keys.first(of: key) }) else { return nil }
        do {
            return try connections.readers.unsafeRead { try LedgerReading.command(in: $0, first: first, key: key) }
        } catch {
            throw LedgerFailure.reading(error)
        }
    }

    package func leafHashes(in range: Range<Int>) throws -> [Digest] {
        do {
            return try connections.readers.unsafeRead { try LedgerReading.leaves(in: $0, range) }
        } catch {
            throw LedgerFailure.reading(error)
        }
    }

    package func nodeHashes(level: Int, in range: Range<Int>) throws -> [Digest] {
        do {
            return try connections.readers.unsafeRead { try LedgerReading.nodes(in: $0, level: level, range) }
        } catch {
            throw LedgerFailure.reading(error)
        }
    }
}
