import CrisisModel
import GRDB

/// Checks a whole ledger again from its bytes, trusting nothing but a checkpoint whose signature has been verified by a key
/// from outside. Reads it once from the first entry to the last, in constant memory beside what a replay keeps, and changes
/// nothing.
package struct LedgerVerifier {
    package enum Depth: Sendable {
        /// Order, hashes, tree and checkpoint: that nothing was changed, taken out or put in.
        case proofs
        /// That every entry can be read too, texts are those that were recorded, and replaying them works.
        case whole
    }

    private let path: String
    private let checkpoint: CheckpointFile.Found

    /// `checkpoint` must have been read before the ledger is, or the ledger may seem shorter than it is.
    package init(_ path: String, checkpoint: CheckpointFile.Found) {
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Throws where there is no ledger to check; everything that is wrong with one is a fault.
    package func verify(_ depth: Depth) throws(LedgerFinding) -> LedgerVerification {
        try LedgerFile(path: path).examine()
        if case .invalid(.file(let error)) = checkpoint, error.isOfPlace { throw .checkpointInvalid(.file(error)) }
        do {
            return try LedgerConnections.readOnly(path).read { database in
                guard try LedgerSchema.isWhole(in: database) else { throw LedgerFinding.broken(.schema) }
                var walk = LedgerWalk(database, signed: signed, depth)
                let fault = walk.fault()
                return LedgerVerification(head: walk.head, fault: fault ?? unsigned)
            }
        } catch let error as DatabaseError where !LedgerFailure.isDamage(error) {
            throw .unopened(LedgerFailure.text(error))
        } catch {
            throw LedgerFinding(error)
        }
    }

    private var signed: TreeHead? {
        if case .checkpoint(let checkpoint) = checkpoint { checkpoint.head } else { nil }
    }

    /// Told last: what is wrong with an entry says more.
    private var unsigned: LedgerFault? {
        switch checkpoint {
        case .checkpoint, .notAsked: nil
        case .nothing: LedgerFault(entry: nil, reason: .noCheckpoint(nil))
        case .invalid(let fault): LedgerFault(entry: nil, reason: .noCheckpoint(fault))
        }
    }
}
