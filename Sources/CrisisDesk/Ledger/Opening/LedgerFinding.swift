/// Why a ledger can't be used as it lies there. Nothing is begun anew because of one: the desk is sealed and says it (P7).
package enum LedgerFinding: Error, Hashable, Sendable {
    /// Neither a ledger nor anything that only a desk with one leaves behind.
    case notFounded
    /// No ledger, but these files of a desk that had one.
    case missing(beside: [String])
    /// The system or the storage can't read it, in their own words.
    case unreadable(String)
    /// Another kind of file.
    case notALedger(String)
    /// Written by a newer program.
    case newer(version: Int)
    /// Readable, and not what it should be.
    case broken(String)
    /// Fewer entries than the last checkpoint vouches for.
    case shorter(size: Int, signed: Int)
    /// The entries up to the checkpoint are not those it was signed over.
    case notContinuation(signed: Int)
    /// The log of another desk than the one whose key is there.
    case otherDesk(origin: String)
    /// The ledger has entries and no checkpoint lies beside it.
    case checkpointMissing(size: Int)
    /// There is one, and it can't be believed.
    case checkpointInvalid(String)
    /// The key that signs is missing or is none.
    case keyUnusable(String)
}

extension LedgerFinding {
    /// Under which code the desk is sealed.
    package var code: Seal.Code {
        switch self {
        case .notFounded, .missing, .unreadable, .newer: .ledgerUnreadable
        case .notALedger, .otherDesk: .ledgerForeign
        case .broken, .notContinuation: .ledgerBroken
        case .shorter: .ledgerShorter
        case .checkpointMissing, .checkpointInvalid, .keyUnusable: .checkpointMissing
        }
    }

    /// What was found: facts for the one who has to act, no content.
    package var detail: String {
        switch self {
        case .notFounded: "no ledger"
        case .missing(let files): "no ledger, but \(files.joined(separator: ", "))"
        case .unreadable(let text), .notALedger(let text), .broken(let text): text
        case .newer(let version): "version \(version)"
        case .shorter(let size, let signed): "\(size) < \(signed)"
        case .notContinuation(let signed): "root at \(signed)"
        case .otherDesk(let origin): origin
        case .checkpointMissing(let size): "\(size)"
        case .checkpointInvalid(let text), .keyUnusable(let text): text
        }
    }
}
