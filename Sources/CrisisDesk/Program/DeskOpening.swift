import CrisisModel

/// A data folder brought up to where a desk can stand on it: in order, or with what is wrong with it (P7).
struct DeskOpening {
    let folder: DataFolder
    let ledger: any Ledger
    let key: SigningKey?
    let checkpoint: Checkpoint?
    let replay: Replay
    let seal: Seal?
    /// The snapshot's state that this one was begun from, to be compared with the entries; nil when every entry was read.
    let start: DeskState?

    /// Throws only where there is no desk to speak of: nothing was ever founded here.
    init(_ folder: DataFolder, now: Timestamp) throws(ProgramError) {
        let opened = LedgerFolder.open(folder)
        if opened.finding == .notFounded { throw .finding(.notFounded) }
        self.folder = folder
        ledger = opened.ledger ?? SealedLedger(reason: opened.finding?.detail ?? "")
        key = opened.key
        checkpoint = opened.checkpoint
        let snapshot = opened.finding == nil ? Self.snapshot(folder, opened) : nil
        var replay = Replay()
        var seal = opened.finding.map { Seal($0.code, detail: $0.detail, since: now) }
        do throws(LedgerError) {
            if let snapshot { replay = try Replay(snapshot.state, from: ledger) }
            try replay.run(ledger, to: ledger.head.size)
        } catch {
            seal = seal ?? Seal(.ledgerBroken, detail: "\(error)", since: now)
        }
        self.replay = replay
        self.seal = seal
        start = snapshot?.state
    }

    /// The snapshot beside the ledger, if this program wrote it over exactly these entries.
    private static func snapshot(_ folder: DataFolder, _ opened: LedgerFolder) -> Snapshot? {
        // Anything wrong with it is a reason to read the entries, and none to say anything.
        guard let ledger = opened.ledger, let key = opened.key,
            let bytes = try? DurableFile.read(folder.snapshot, limit: Snapshot.limit),
            let snapshot = Snapshot(bytes, signedBy: key), snapshot.head.size <= ledger.head.size,
            let head = try? ledger.head(size: snapshot.head.size), head == snapshot.head
        else { return nil }
        return snapshot
    }
}
