import CrisisModel

/// A data folder brought up to where a desk can stand on it: in order, or with what is wrong with it (P7).
struct DeskOpening {
    let folder: DataFolder
    let ledger: any Ledger
    /// nil where anything is wrong: over a log that can't be trusted nothing is signed, no checkpoint and no snapshot.
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
        checkpoint = opened.checkpoint
        let readable: any Ledger = opened.ledger ?? SealedLedger(reason: opened.finding.map { Self.detail(of: $0) } ?? "")
        let snapshot = opened.finding == nil ? Self.snapshot(folder, opened) : nil
        var replay = Replay()
        var fault: Seal?
        do throws(LedgerError) {
            if let snapshot { replay = try Replay(snapshot.state, from: readable) }
            try replay.run(readable, to: readable.head.size)
        } catch {
            fault = Seal(.ledgerBroken, detail: error.detail, since: now)
        }
        let finding = Self.stranger(opened, replay.state) ?? opened.finding
        seal = finding.map { Seal($0.code, detail: Self.detail(of: $0), since: now) } ?? fault
            ?? Self.displaced(folder, size: readable.head.size, now)
        ledger = seal == nil ? readable : opened.ledger?.readingOnly ?? readable
        key = seal == nil ? opened.key : nil
        self.replay = replay
        start = snapshot?.state
    }

    /// A log whose epoch has another key than the one here. Which of the two is the
    /// stranger, the checkpoint tells: one that this key signed makes it the log. Told after what is wrong with the log itself.
    private static func stranger(_ opened: LedgerFolder, _ state: DeskState) -> LedgerFinding? {
        guard let key = opened.key, let epoch = state.epoch, let founding = state.founding,
            key.name.epoch != epoch.number || key.verifierKey.digest != epoch.key
        else { return nil }
        return switch opened.finding {
        case nil, .checkpointMissing, .checkpointInvalid: .keyUnusable(.otherLog)
        case .shorter, .notContinuation: .otherDesk(origin: founding.origin)
        case .notFounded, .alreadyFounded, .missing, .linked, .writeProtected, .file, .noRoom, .unreadable, .unopened, .notALedger,
            .newer, .broken, .otherDesk, .keyUnusable:
            nil
        }
    }

    /// Whether the folder is a copy of the one that was founded or restored, or of what it once was. Where that can't be read
    /// nobody knows.
    private static func displaced(_ folder: DataFolder, size: Int, _ now: Timestamp) -> Seal? {
        do throws(FileError) {
            switch try FolderPlace(folder).finding(size: size) {
            case .original: return nil
            case .copied: return Seal(.folderCopied, detail: "", since: now)
            case .shorter(let once):
                let finding = LedgerFinding.shorter(size: size, signed: once)
                return Seal(finding.code, detail: detail(of: finding), since: now)
            }
        } catch {
            return Seal(.ledgerUnreadable, detail: Phrases(.en).sentence(error), since: now)
        }
    }

    /// For the operator's log.
    private static func detail(of finding: LedgerFinding) -> String { Phrases(.en).sentence(finding) }

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
