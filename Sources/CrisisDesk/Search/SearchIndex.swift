import CrisisModel
import Foundation
import GRDB

/// Why a file can't be the index of this log. It is thrown away and made anew from the ledger; nothing is lost by it.
enum SearchUnusable: Error, Hashable {
    case otherForm
    case otherLog
    /// The machine stopped while the file was in use: it was never brought to the disk, so it may be anything.
    case notClosed
    /// Words that are in it were erased from the ledger (P9).
    case erased(entry: Int)
    /// Also the one just made can't be used.
    case again
}

/// The file of an index: terms of entries, and how far it goes. One follower writes; anybody reads.
///
/// It is never brought to the disk on purpose (`synchronous=OFF`): it can be made anew at any time.
final class SearchIndex: Sendable {
    let pool: DatabasePool

    /// Opens the file that lies there, for a log that goes on from where the index ends. Anything else is
    /// `SearchUnusable` or an error of the storage's.
    init(_ path: String, of ledger: any Ledger) throws {
        pool = try DatabasePool(path: path, configuration: Self.configuration)
        try pool.write { database in
            let standing = try Self.check(database)
            guard standing.size <= ledger.head.size else { throw SearchUnusable.otherLog }
            let head = try ledger.head(size: standing.size)
            guard standing.size == 0 || head.root == standing.root else { throw SearchUnusable.otherLog }
            try database.execute(sql: "UPDATE standing SET isClosed = 0, boot = ?", arguments: [Self.boot])
        }
    }

    /// Makes an empty one where nothing lies.
    init(making path: String, of ledger: any Ledger) throws {
        try DurableFile.write([], to: path)
        pool = try DatabasePool(path: path, configuration: Self.configuration)
        try pool.write { database in
            try SearchSchema.make(in: database, .beginning(at: ledger.head.size), boot: Self.boot)
        }
    }

    /// Removes the file and what SQLite keeps beside it.
    static func throwAway(_ path: String) throws(FileError) {
        for suffix in ["-wal", "-shm", ""] { try DurableFile.remove(path + suffix) }
    }

    /// Marks the file as whole, brings it to the disk and closes it, after everybody who reads is done.
    func close() throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "UPDATE standing SET isClosed = 1")
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try pool.close()
    }

    /// Closes it as it is, to be thrown away.
    func abandon() throws { try pool.close() }
}

extension SearchIndex {
    private static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.label = "search"
        configuration.busyMode = .timeout(2)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000")
        }
        return configuration
    }

    /// Another one after each start of the machine; nil where the system doesn't tell.
    private static let boot: String? = {
        // Where it can't be read, only an index that was closed is believed.
        guard let bytes = try? DurableFile.read("/proc/sys/kernel/random/boot_id", limit: 64) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }()

    private static func check(_ database: Database) throws -> SearchStanding {
        guard try database.tableExists("standing"),
            let row = try Row.fetchOne(database, sql: "SELECT format, boot, isClosed FROM standing"),
            row[0] == SearchSchema.format
        else { throw SearchUnusable.otherForm }
        let (closedAt, isClosed): (String?, Bool) = (row[1], row[2])
        guard isClosed || (boot != nil && closedAt == boot) else { throw SearchUnusable.notClosed }
        return try standing(in: database)
    }

    static func standing(in database: Database) throws -> SearchStanding {
        let row = try Row.fetchOne(database, sql: "SELECT size, root, crisis, run, begunAt FROM standing")
        guard let row, let root = try LedgerRow.digest(row, 1) else { throw SearchUnusable.otherForm }
        return SearchStanding(size: row[0], root: root, crisis: row[2], run: row[3], begunAt: row[4])
    }

    var standing: SearchStanding { get throws { try pool.read { try Self.standing(in: $0) } } }

    /// Adds what follows in the ledger, at most `SearchLimits.transaction` entries, all or none.
    ///
    /// - Returns: how far it goes now.
    func follow(_ ledger: any Ledger) throws -> Int {
        let end = ledger.head.size
        return try pool.write { database in
            var standing = try Self.standing(in: database)
            let last = min(end, standing.size + SearchLimits.transaction)
            guard standing.size < last else { return standing.size }
            while standing.size < last {
                let count = min(SearchLimits.batch, last - standing.size)
                let entries = try ledger.entries(from: standing.size + 1, limit: count)
                guard !entries.isEmpty else { throw LedgerError.broken(entry: standing.size + 1, "is missing") }
                for stored in entries { try Self.add(stored.entry, to: database, &standing) }
            }
            standing.root = try ledger.head(size: standing.size).root
            try database.execute(
                sql: "UPDATE standing SET size = ?, root = ?, crisis = ?, run = ?",
                arguments: [standing.size, LedgerRow.blob(standing.root), standing.crisis, standing.run])
            return standing.size
        }
    }

    private static func add(_ entry: Entry, to database: Database, _ standing: inout SearchStanding) throws {
        if case .contentErased(let event) = entry.event, entry.number > standing.begunAt {
            throw SearchUnusable.erased(entry: event.entries.first ?? entry.number)
        }
        let document = entry.searchDocument(in: standing.crisis(of: entry))
        let words = try database.cachedStatement(sql: "INSERT INTO words (rowid, terms) VALUES (?, ?)")
        try words.execute(arguments: [entry.number, document])
        let times = try database.cachedStatement(sql: "INSERT OR IGNORE INTO times VALUES (?, ?, ?)")
        if entry.event.mayPutBack { standing.run += 1 }
        try times.execute(arguments: [standing.run, entry.at.milliseconds, entry.number])
        standing.size = entry.number
    }
}
