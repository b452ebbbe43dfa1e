import GRDB

/// What the storage says when something fails, in the ledger's terms. The one place where its errors are told apart.
enum LedgerFailure {
    /// `isCommitting`: the commit had been asked for, so that it may have happened.
    static func writing(_ error: any Error, isCommitting: Bool) -> LedgerError {
        if let error = error as? LedgerError { return error }
        guard let error = error as? DatabaseError else {
            return isCommitting ? .inDoubt("\(error)") : .notWritten("\(error)")
        }
        if isSync(error) { return .syncFailed(text(error)) }
        if isCommitting { return .inDoubt(text(error)) }
        return isDamage(error) ? .unreadable(text(error)) : .notWritten(text(error))
    }

    static func reading(_ error: any Error) -> LedgerError {
        if let error = error as? LedgerError { return error }
        guard let error = error as? DatabaseError else { return .unreadable("\(error)") }
        return isSync(error) ? .syncFailed(text(error)) : .unreadable(text(error))
    }

    /// The file was not brought to the disk, and the system may have forgotten what was in it.
    static func isSync(_ error: DatabaseError) -> Bool {
        switch error.extendedResultCode {
        case .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC: true
        default: false
        }
    }

    /// No room for what the storage needs beside a file even to read it; nothing is wrong with the file.
    static func isFull(_ error: DatabaseError) -> Bool {
        error.resultCode == .SQLITE_FULL || error.extendedResultCode == .SQLITE_IOERR_SHMSIZE
    }

    /// What lies with the place and not with the file: nothing can be made or written beside it.
    static func isOfPlace(_ error: DatabaseError) -> Bool {
        error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY || isFull(error)
    }

    static func isDamage(_ error: DatabaseError) -> Bool {
        error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
    }

    /// Code and the storage's own words; never the values of a statement, which may be content.
    static func text(_ error: DatabaseError) -> String {
        "\(error.message ?? "no message") (SQLite \(error.extendedResultCode.rawValue))"
    }
}
