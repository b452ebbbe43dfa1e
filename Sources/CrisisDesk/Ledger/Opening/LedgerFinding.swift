/// Why a ledger can't be used as it lies there. Nothing is begun anew because of one: the desk is sealed and says it (P7).
package enum LedgerFinding: Error, Hashable, Sendable {
    /// Neither a ledger nor anything that only a desk with one leaves behind.
    case notFounded
    /// One is there, where one was to be founded.
    case alreadyFounded
    /// No ledger, but these files of a desk that had one.
    case missing(beside: [String])
    /// A link stands in its place. Where it leads nobody has checked, and SQLite would put its own files there.
    case linked
    /// The file or the folder, at this path, may only be read.
    case writeProtected(path: String)
    /// What the system said to reading it.
    case file(FileError)
    /// The disk has no room for what the storage needs beside the file to read it; its own words.
    case noRoom(String)
    /// The storage can't read it, in its own words.
    case unreadable(String)
    /// The storage can't open it where it lies, in its own words; that says nothing of what is in it.
    case unopened(String)
    case notALedger(Other)
    /// Written by a newer program.
    case newer(version: Int)
    /// Readable, and not what it should be.
    case broken(Damage)
    /// Fewer entries than the last checkpoint vouches for.
    case shorter(size: Int, signed: Int)
    /// The entries up to the checkpoint are not those it was signed over.
    case notContinuation(signed: Int)
    /// The log of another desk than the one whose key is there.
    case otherDesk(origin: String)
    /// The ledger has entries and no checkpoint lies beside it.
    case checkpointMissing(size: Int)
    /// There is one, and it can't be believed.
    case checkpointInvalid(CheckpointFault)
    /// The key that signs is missing, is none, or is another log's.
    case keyUnusable(KeyFault)

    /// What stands there instead of a ledger.
    package enum Other: Hashable, Sendable {
        case notAFile, empty, notADatabase, otherProgram
        /// A form of the file that no version of this program has written.
        case form(Int)
    }

    /// What is wrong inside it.
    package enum Damage: Hashable, Sendable {
        case cutShort, schema, hashKey, tree
        /// The line is not what was hashed.
        case changed(entry: Int)
        /// An entry that can't be read, and why, in the program's own words.
        case entry(Int, String)
    }
}

extension LedgerFinding {
    /// Whether it says nothing of the log: it can't be looked at from here, or by this program.
    package var isOfPlace: Bool {
        switch self {
        case .file(let error), .checkpointInvalid(.file(let error)), .keyUnusable(.file(let error)): error.isOfPlace
        case .unopened, .noRoom, .newer, .notFounded, .writeProtected, .keyUnusable: true
        case .alreadyFounded, .missing, .linked, .unreadable, .notALedger, .broken, .shorter, .notContinuation, .otherDesk,
            .checkpointMissing, .checkpointInvalid:
            false
        }
    }

    /// Under which code the desk is sealed.
    package var code: Seal.Code {
        switch self {
        case .notFounded, .missing: .ledgerMissing
        case .linked: .ledgerLinked
        case .writeProtected: .ledgerWriteProtected
        case .noRoom: .noRoomAtStart
        case .file, .unreadable, .unopened: .ledgerUnreadable
        case .newer: .ledgerNewer
        case .notALedger, .otherDesk, .alreadyFounded: .ledgerForeign
        case .broken, .notContinuation: .ledgerBroken
        case .shorter: .ledgerShorter
        case .checkpointMissing: .checkpointMissing
        case .checkpointInvalid: .checkpointUnusable
        case .keyUnusable(.missing): .signingKeyMissing
        case .keyUnusable(.otherLog): .signingKeyForeign
        case .keyUnusable(.file), .keyUnusable(.openToOthers), .keyUnusable(.notAKey), .keyUnusable(.noEpoch):
            .signingKeyUnusable
        }
    }
}
