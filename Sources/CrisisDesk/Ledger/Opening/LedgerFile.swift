import Glibc

/// Looking at a file that should be a ledger, before SQLite is let at it: opening must neither make nor change anything.
struct LedgerFile {
    let path: String

    /// Of the header that every database of SQLite begins with (file format, section 1.3).
    private static let headerLength = 100
    /// Of the index of a write-ahead log, from its first use on (wal-index format, section 2).
    private static let sharedIndex = 32_768
    private static let magic = Array("SQLite format 3\0".utf8)
    private static let pageSize = 16
    private static let userVersion = 60
    private static let applicationID = 68

    /// What only a desk that had a ledger leaves in its folder. The signing key and the lock come before the ledger.
    private static let traces = [
        "checkpoint", "search.sqlite", "snapshot", "last-approved", "ledger.sqlite-wal", "tokens.sqlite",
    ]

    /// Returns if a ledger of this program's form lies there, as far as its header tells.
    func examine() throws(LedgerFinding) {
        try checkKind()
        let header = try header()
        guard !header.isEmpty else { throw .notALedger(.empty) }
        guard header.count == Self.headerLength, header.starts(with: Self.magic) else {
            throw .notALedger(.notADatabase)
        }
        guard Self.number(header, Self.applicationID) == LedgerSchema.applicationID else {
            throw .notALedger(.otherProgram)
        }
        let version = Self.number(header, Self.userVersion)
        guard version <= LedgerSchema.version else { throw .newer(version: Int(version)) }
        guard version == LedgerSchema.version else { throw .notALedger(.form(Int(version))) }
        try checkLength(header)
    }

    /// A database is whole pages. Not while something lies in its write-ahead log: a power loss may then leave part of a page
    /// that the log puts right.
    private func checkLength(_ header: [UInt8]) throws(LedgerFinding) {
        // No log there, or none that can be looked at: then the file stands alone.
        if let log = try? FileFacts(path + "-wal"), log.size > 0 { return }
        let size = Int(header[Self.pageSize]) << 8 | Int(header[Self.pageSize + 1])
        let page = size == 1 ? 65_536 : max(size, 1)
        let length = try facts().size
        guard length % page == 0 else { throw .broken(.cutShort) }
    }

    /// A file of its own: SQLite would follow a link, and put its log beside what it leads to.
    private func checkKind() throws(LedgerFinding) {
        let facts = try facts()
        guard !facts.isLink else { throw .linked }
        guard facts.isRegular else { throw .notALedger(.notAFile) }
    }

    private func facts() throws(LedgerFinding) -> FileFacts {
        do throws(FileError) {
            return try FileFacts(path)
        } catch {
            throw finding(error)
        }
    }

    private func finding(_ error: FileError) -> LedgerFinding {
        guard error.number == ENOENT else { return .file(error) }
        let found = found
        return found.isEmpty ? .notFounded : .missing(beside: found)
    }

    /// Where it, SQLite's files beside it or the folder they lie in may only be read: what can't be written is better said at once
    /// than at the first command. By the mode, for an administrator's processes may write whatever it says, and by the system,
    /// for a disk may be mounted to be read only.
    var protection: LedgerFinding? {
        let path = [folder, path, path + "-wal", path + "-shm"].first { path in
            // One that isn't there protects nothing; any other trouble shows when it is read.
            guard let facts = try? FileFacts(path) else { return false }
            return facts.mode & 0o200 == 0 || faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0
        }
        return path.map { .writeProtected(path: $0) }
    }

    /// Whether the file holds all of the ledger and nobody can be writing it: no entry waits in the write-ahead log, and either
    /// the disk can only be read or no desk has it open.
    var isAlone: Bool {
        func size(_ name: String) -> Int? {
            do throws(FileError) { return try FileFacts(path + name).size } catch { return error.number == ENOENT ? nil : Int.max }
        }
        guard size("-wal") ?? 0 == 0 else { return false }
        if faccessat(AT_FDCWD, folder, W_OK, AT_EACCESS) != 0, errno == EROFS { return true }
        // A desk has all of the index open; what a reader began that found no room for it is smaller.
        return size("-shm") ?? 0 < Self.sharedIndex
    }

    private func header() throws(LedgerFinding) -> [UInt8] {
        guard let file = fopen(path, "re") else {
            throw finding(FileError(operation: .open, path: path, number: errno))
        }
        defer { fclose(file) }
        var header = [UInt8](repeating: 0, count: Self.headerLength)
        let count = fread(&header, 1, header.count, file)
        guard ferror(file) == 0 else { throw .file(FileError(operation: .read, path: path, number: errno)) }
        return Array(header.prefix(count))
    }

    private static func number(_ header: [UInt8], _ place: Int) -> Int32 {
        header[place..<place + 4].reduce(0) { $0 << 8 | Int32($1) }
    }

    /// The traces that are in the folder.
    private var found: [String] {
        Self.traces.filter { access("\(folder)/\($0)", F_OK) == 0 }
    }

    private var folder: String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }
}
