import Foundation
import GRDB
import Glibc

/// A copy of a ledger that may be in use: one moment of it, without what was erased and without what the storage keeps of
/// freed pages.
enum LedgerCopy {
    /// Copies what is committed at `path` to `target`, where nothing may be. On return it is on the disk, readable by its
    /// owner alone, and opens like the ledger it came from. Never keeps the writer waiting.
    static func make(of path: String, at target: String) throws(LedgerFinding) {
        let source: DatabaseQueue
        do {
            try LedgerFile(path: path).examine()
            source = try LedgerConnections.readOnly(path)
        } catch {
            throw LedgerFinding(error)
        }
        do {
            try copy(source, to: target)
        } catch let error as DatabaseError where LedgerFailure.isFull(error) {
            // The ledger was opened: it is the copy that there is no room for.
            throw .file(FileError(operation: .write, path: target, number: ENOSPC))
        } catch {
            throw LedgerFinding(error)
        }
    }

    private static func copy(_ source: DatabaseQueue, to target: String) throws {
        try DurableFile.write([], to: target)
        try source.unsafeRead { database in
            try database.execute(sql: "VACUUM INTO ?", arguments: [target])
        }
        let copy = try DatabaseQueue(path: target, configuration: LedgerConnections.forWriting)
        // Stays in the file, so that opening it changes nothing.
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try copy.close()
        try OpenFile(target, O_RDONLY).sync()
    }
}
