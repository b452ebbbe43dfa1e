import NIOCore
import Glibc

/// Why a desk does not come up, or is not founded. Nothing was begun; somebody at the machine can act. Each has a sentence for
/// people in `Phrases`.
package enum ProgramError: Error, Sendable {
    case folder(DataFolderError)
    case finding(LedgerFinding)
    case refused(DeskError)
    /// The log that was to be kept or brought back has been tampered with, or is damaged.
    case notWhole(LedgerFault)
    /// Where a desk was to be made something lies already.
    case notEmpty(String)
    /// A folder that holds neither a backup that was finished nor a data folder.
    case notABackup(String)
    /// The disk with that folder is full; nothing was made there.
    case noRoom(String)
    /// Nobody goes by that name.
    case nobody(String)
    /// The address has no number, or lies outside this machine; without TLS the desk listens nowhere else.
    case addressNotUsable(String)
    /// Another program listens there.
    case addressTaken(String)
    case tokens(TokensFault)
    case file(FileError)
    /// The storage's or the system's own words.
    case failed(String)

    /// What went wrong while coming up; `address` is where the desk was to listen.
    init(_ error: any Error, at address: String) {
        switch error {
        case let error as ProgramError: self = error
        case let error as LedgerFinding: self = .finding(error)
        case let error as DataFolderError: self = .folder(error)
        case let error as FileError: self = .file(error)
        case let error as TokensFault: self = .tokens(error)
        case let error as IOError where error.errnoCode == EADDRINUSE: self = .addressTaken(address)
        case let error as IOError: self = .failed(String(cString: strerror(error.errnoCode)))
        default: self = .failed("\(error)")
        }
    }
}
