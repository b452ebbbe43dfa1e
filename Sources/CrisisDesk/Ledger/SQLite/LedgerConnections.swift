import CrisisModel
import Foundation
import GRDB

/// The ways into the file: one connection that writes, a few that only read and never keep the writer waiting.
final class LedgerConnections: Sendable {
    let writer: DatabaseQueue
    let readers: DatabasePool

    /// How long a checkpoint of the write-ahead log waits for readers to finish, and a reader for recovery.
    private static let busyTimeout: TimeInterval = 2
    private static let readerCount = 4
    /// Pages in the write-ahead log before they are moved into the file: about 16 MB.
    private static let checkpointPages = 4_000

    /// The file must be there. Recovers what a crash left in the write-ahead log.
    init(_ path: String) throws {
        writer = try DatabaseQueue(path: path, configuration: Self.forWriting)
        // Makes the write-ahead log, which readers can't.
        try writer.read { _ = try Int.fetchOne($0, sql: "SELECT max(n) FROM entries") }
        readers = try DatabasePool(path: path, configuration: Self.forReading)
    }

    /// The writer goes last: only it can move the write-ahead log into the file and remove it.
    deinit {
        // What can't be closed is left to recovery, as after a crash.
        try? readers.close()
        try? writer.close()
    }

    /// Opens without changing anything, for looking at a ledger that nobody writes.
    ///
    /// SQLite makes a file beside it even to read. Where that can't be made and nothing waits in the write-ahead log, the file
    /// alone is all there is.
    static func readOnly(_ path: String) throws -> DatabaseQueue {
        do {
            let queue = try DatabaseQueue(path: path, configuration: forReading)
            // What can't be made is only missed at the first read.
            _ = try queue.read { try Int.fetchOne($0, sql: "SELECT max(n) FROM entries") }
            return queue
        } catch let error as DatabaseError where LedgerFailure.isOfPlace(error) && LedgerFile(path: path).isAlone {
            return try DatabaseQueue(path: "file:\(escaped(path))?immutable=1", configuration: forReading)
        }
    }

    /// A path in a URI (sqlite.org/uri.html).
    private static func escaped(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): String(UnicodeScalar(byte))
            default: "%" + Hexadecimal.string([byte])
            }
        }.joined()
    }

    static var forWriting: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .timeout(busyTimeout)
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
        }
        return configuration
    }

    private static var forReading: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.label = "ledger reader"
        configuration.readonly = true
        configuration.busyMode = .timeout(busyTimeout)
        configuration.maximumReaderCount = readerCount
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
        }
        return configuration
    }
}
