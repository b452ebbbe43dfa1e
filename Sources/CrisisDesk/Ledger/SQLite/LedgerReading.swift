import CrisisModel
import GRDB

/// What is read from a ledger's file, on whatever connection.
enum LedgerReading {
    /// The number of the last entry.
    static func size(in database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT max(n) FROM entries") ?? 0
    }

    /// Exactly these entries; `broken` names the first that isn't there or isn't one.
    static func entries(in database: Database, from first: Int, count: Int) throws -> [StoredEntry] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT e.n, e.line, c.words FROM entries e LEFT JOIN content c ON c.n = e.n
                WHERE e.n >= ? ORDER BY e.n LIMIT ?
                """)
        var entries: [StoredEntry] = []
        entries.reserveCapacity(count)
        let rows = try Row.fetchCursor(statement, arguments: [first, count])
        while let row = try rows.next() { entries.append(try entry(row, first + entries.count)) }
        guard entries.count == count else { throw LedgerError.broken(entry: first + entries.count, "is missing") }
        return entries
    }

    private static func entry(_ row: Row, _ number: Int) throws -> StoredEntry {
        guard row[0] == number, let line = try LedgerRow.bytes(row, 1) else {
            throw LedgerError.broken(entry: number, "is missing")
        }
        do throws(EntryCodecError) {
            let entry = try EntryCodec.decode(line: line, content: content(row))
            guard entry.number == number else { throw EntryCodecError.malformed("calls itself \(entry.number)") }
            return StoredEntry(line: line, entry: entry)
        } catch {
            throw LedgerError.broken(entry: number, "\(error)")
        }
    }

    private static func content(_ row: Row) throws(EntryCodecError) -> [UInt8]? {
        do {
            return try LedgerRow.bytes(row, 2)
        } catch {
            throw .wrongContent
        }
    }

    static func leaves(in database: Database, _ range: Range<Int>) throws -> [Digest] {
        let statement = try database.cachedStatement(sql: "SELECT leaf FROM entries WHERE n > ? AND n <= ? ORDER BY n")
        return try digests(statement, [range.lowerBound, range.upperBound])
    }

    static func nodes(in database: Database, level: Int, _ range: Range<Int>) throws -> [Digest] {
        let statement = try database.cachedStatement(sql: "SELECT hash FROM nodes WHERE id >= ? AND id < ? ORDER BY id")
        let (from, to) = (LedgerSchema.nodeID(level: level, index: range.lowerBound), range.count)
        return try digests(statement, [from, from + Int64(to)])
    }

    private static func digests(_ statement: Statement, _ arguments: StatementArguments) throws -> [Digest] {
        var digests: [Digest] = []
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() {
            guard let digest = try LedgerRow.digest(row, 0) else { throw LedgerError.unreadable("a hash isn't 32 bytes") }
            digests.append(digest)
        }
        return digests
    }

    static func command(in database: Database, first: Int, key: UInt64) throws -> KnownCommand? {
        let statement = try database.cachedStatement(sql: "SELECT count, key, body FROM commands WHERE first = ?")
        guard let row = try Row.fetchOne(statement, arguments: [first]), row[1] == Int64(bitPattern: key) else {
            throw LedgerError.broken(entry: first, "the command that made it is missing")
        }
        let body: Int64? = row[2]
        return KnownCommand(first: first, count: row[0], body: body.map { UInt64(bitPattern: $0) })
    }

    /// Keys of the commands whose entries begin at `first` or later, ascending.
    static func keys(in database: Database, from first: Int) throws -> [(key: UInt64, first: Int)] {
        let statement = try database.cachedStatement(sql: "SELECT key, first FROM commands WHERE first >= ? ORDER BY first")
        var keys: [(UInt64, Int)] = []
        let rows = try Row.fetchCursor(statement, arguments: [first])
        while let row = try rows.next() { keys.append((UInt64(bitPattern: row[0] as Int64), row[1])) }
        return keys
    }

    /// All of them, in the form that stays in memory.
    static func commandKeys(in database: Database) throws -> CommandKeys {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM commands") ?? 0
        var keys = CommandKeys(reserving: count)
        let rows = try Row.fetchCursor(database, sql: "SELECT key, first FROM commands ORDER BY first")
        while let row = try rows.next() { keys.add(UInt64(bitPattern: row[0] as Int64), first: row[1]) }
        return keys
    }
}
