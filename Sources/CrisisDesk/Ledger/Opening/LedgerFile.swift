import Glibc

/// Looking at a file that should be a ledger, before SQLite is let at it: opening must neither make nor change anything.
struct LedgerFile {
    let path: String

    /// Of the header that every database of SQLite begins with (file format, section 1.3).
    private static let headerLength = 100
    private static let magic = Array("SQLite format 3\0".utf8)
    private static let pageSize = 16
    private static let userVersion = 60
    private static let applicationID = 68

    /// What only a desk that had a ledger leaves in its folder. The signing key and the lock come before the ledger.
    private static let traces = [
        "checkpoint", "search.sqlite", "snapshot", "last-approved", "ledger.sqlite-wal",
    ]

    /// Returns if a ledger of this program's form lies there, as far as its header tells.
    func examine() throws(LedgerFinding) {
        let header = try header()
        guard !header.isEmpty else { throw .notALedger("empty, or no file at all") }
        guard header.count == Self.headerLength, header.starts(with: Self.magic) else {
            throw .notALedger("not a database of SQLite")
        }
        guard Self.number(header, Self.applicationID) == LedgerSchema.applicationID else {
            throw .notALedger("a database of another program")
        }
        let version = Self.number(header, Self.userVersion)
        guard version <= LedgerSchema.version else { throw .newer(version: Int(version)) }
        guard version == LedgerSchema.version else { throw .notALedger("version \(version)") }
        try checkLength(header)
    }

    /// A database is whole pages. Not while something lies in its write-ahead log: a power loss may then leave part of a page
    /// that the log puts right.
    private func checkLength(_ header: [UInt8]) throws(LedgerFinding) {
        // No log there, or none that can be looked at: then the file stands alone.
        if let log = try? FileFacts(path + "-wal"), log.size > 0 { return }
        let size = Int(header[Self.pageSize]) << 8 | Int(header[Self.pageSize + 1])
        let page = size == 1 ? 65_536 : max(size, 1)
        let length: Int
        do throws(FileError) { length = try FileFacts(path).size } catch { throw .unreadable("\(error)") }
        guard length % page == 0 else { throw .broken("cut short") }
    }

    private func header() throws(LedgerFinding) -> [UInt8] {
        guard let file = fopen(path, "re") else {
            let number = errno
            guard number == ENOENT else {
                throw .unreadable("\(FileError(operation: .open, path: path, number: number))")
            }
            let found = found
            throw found.isEmpty ? .notFounded : .missing(beside: found)
        }
        defer { fclose(file) }
        var header = [UInt8](repeating: 0, count: Self.headerLength)
        let count = fread(&header, 1, header.count, file)
        guard ferror(file) == 0 else { throw .unreadable("\(FileError(operation: .read, path: path, number: errno))") }
        return Array(header.prefix(count))
    }

    private static func number(_ header: [UInt8], _ place: Int) -> Int32 {
        header[place..<place + 4].reduce(0) { $0 << 8 | Int32($1) }
    }

    /// The traces that are in the folder.
    private var found: [String] {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return Self.traces.filter { access("\(folder)/\($0)", F_OK) == 0 }
    }
}
