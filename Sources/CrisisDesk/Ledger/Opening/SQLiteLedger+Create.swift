import Glibc
import GRDB

extension SQLiteLedger {
    /// Makes an empty ledger at `path`, where nothing may be: neither a ledger nor a trace of one. It is made beside and put
    /// in its place whole, so that no crash leaves half of one.
    package static func create(_ path: String, origin: String) throws(LedgerFinding) {
        do throws(LedgerFinding) {
            try LedgerFile(path: path).examine()
            throw .alreadyFounded
        } catch {
            guard error == .notFounded else { throw error }
        }
        let beside = path + ".new"
        do {
            try make(beside, origin: origin)
            try FileError.check(.rename, path) { Int(link(beside, path)) }
            try DurableFile.remove(beside)
        } catch {
            throw LedgerFinding(error)
        }
    }

    private static func make(_ path: String, origin: String) throws {
        // Only what an earlier attempt left: it was never a ledger.
        try DurableFile.write([], to: path)
        let queue = try DatabaseQueue(path: path, configuration: LedgerConnections.forWriting)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
            try database.inTransaction(.exclusive) {
                try LedgerSchema.make(in: database, meta: LedgerMeta(newFor: origin))
                return .commit
            }
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try queue.close()
    }
}
