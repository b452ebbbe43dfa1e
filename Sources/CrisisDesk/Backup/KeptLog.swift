import CrisisModel

/// A log that nobody serves, in a backup or in a copy of a data folder, read from its first entry to its last and held
/// against its checkpoint. Throws `LedgerFinding` for whatever is wrong with it, except that entries may be missing at its
/// end: then the checkpoint tells how many.
struct KeptLog {
    let state: DeskState
    let directory: Directory
    /// The newest one, signed with the key that the log itself names for its epoch.
    let checkpoint: Checkpoint
    /// Entries that the checkpoint vouches for and that are not there.
    let missing: Int?

    let origin: String
    let epoch: DeskState.Epoch

    var size: Int { state.entries }

    /// - Parameters:
    ///   - folder: where `ledger.sqlite` and `checkpoint` lie.
    ///   - key: the verifier key of the log's epoch got from outside; nil to go by what the log says of itself.
    init(_ folder: String, trusting key: VerifierKey? = nil) throws {
        let path = folder + "/ledger.sqlite"
        let ledger = try SQLiteLedger.open(path, checkpoint: .notAsked, origin: nil).get()
        var replay = Replay()
        do throws(LedgerError) { try replay.run(ledger, to: ledger.head.size) } catch { throw LedgerFinding(error) }
        state = replay.state
        directory = replay.directory
        guard let founding = state.founding, let epoch = state.epoch else { throw LedgerFinding.notALedger(.empty) }
        (origin, self.epoch) = (founding.origin, epoch)
        guard let name = KeyName(origin: founding.origin, epoch: epoch.number),
            let own = VerifierKey(name: name, publicKey: epoch.key.bytes), key ?? own == own
        else { throw LedgerFinding.keyUnusable(.otherLog) }
        let found = CheckpointFile.read(folder + "/checkpoint", trusting: [own])
        switch found {
        case .checkpoint(let checkpoint): self.checkpoint = checkpoint
        case .nothing, .notAsked: throw LedgerFinding.checkpointMissing(size: state.entries)
        case .invalid(let fault): throw LedgerFinding.checkpointInvalid(fault)
        }
        let lacking = checkpoint.head.size - state.entries
        missing = lacking > 0 ? lacking : nil
        try verify(path, found)
    }

    private func verify(_ path: String, _ found: CheckpointFile.Found) throws {
        let verified = try LedgerVerifier(path, checkpoint: missing == nil ? found : .notAsked).verify(.whole)
        if let fault = verified.fault { throw ProgramError.notWhole(fault) }
    }
}
