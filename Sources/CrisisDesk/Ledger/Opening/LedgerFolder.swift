/// What proves a log, as it lies in the data folder: the key that signs, the last checkpoint, the ledger.
package struct LedgerFolder: Sendable {
    package let ledger: SQLiteLedger?
    package let key: SigningKey?
    /// The last one; nil where there is none that can be believed.
    package let checkpoint: Checkpoint?
    /// What is wrong; then the ledger, if it could be opened, is for reading only.
    package let finding: LedgerFinding?

    /// Looks at everything and changes nothing but what a crash left in the write-ahead log.
    package static func open(_ folder: DataFolder) -> LedgerFolder {
        do throws(LedgerFinding) {
            let key = try SigningKeyFile.read(folder.signingKey)
            return open(folder, key)
        } catch {
            let opened = SQLiteLedger.open(folder.ledger, checkpoint: .notAsked, origin: nil)
            return LedgerFolder(opened.ledger?.readingOnly, key: nil, .notAsked, opened.finding ?? error)
        }
    }

    private static func open(_ folder: DataFolder, _ key: SigningKey) -> LedgerFolder {
        let found = CheckpointFile.read(folder.checkpoint, trusting: [key.verifierKey])
        let opened = SQLiteLedger.open(folder.ledger, checkpoint: found, origin: key.name.origin)
        return LedgerFolder(opened.ledger, key: key, found, opened.finding.map { stranger(folder, $0) })
    }

    /// Which of key and ledger doesn't belong, where they are of two desks: the checkpoint tells whose it was.
    private static func stranger(_ folder: DataFolder, _ finding: LedgerFinding) -> LedgerFinding {
        guard case .otherDesk(let origin) = finding, CheckpointFile.claimedOrigin(folder.checkpoint) == origin else {
            return finding
        }
        return .keyUnusable(.otherLog)
    }

    private init(
        _ ledger: SQLiteLedger?, key: SigningKey?, _ found: CheckpointFile.Found, _ finding: LedgerFinding?
    ) {
        self.ledger = ledger
        self.key = key
        if case .checkpoint(let checkpoint) = found { self.checkpoint = checkpoint } else { checkpoint = nil }
        self.finding = finding
    }

    /// Founds a log: a new key under `origin` and `epoch`, a ledger without entries, and a checkpoint that vouches for
    /// nothing yet, so that a ledger without one is never in order. Refuses where a ledger, or a trace of one, is there;
    /// what a crash in the middle of this left is completed.
    package static func create(_ folder: DataFolder, name: KeyName) throws(LedgerFinding) -> LedgerFolder {
        guard let origin = name.origin else { throw .keyUnusable(.noEpoch) }
        if try !isHalfMade(folder) { try SQLiteLedger.create(folder.ledger, origin: origin) }
        do {
            let key = SigningKey(name: name)
            try SigningKeyFile.write(key, to: folder.signingKey)
            let empty = MerkleFrontier().head
            try CheckpointFile.write(Checkpoint(signing: empty, with: key), to: folder.checkpoint)
        } catch {
            throw LedgerFinding(error)
        }
        return open(folder)
    }

    /// Whether an empty ledger lies there and nothing that was signed over more.
    private static func isHalfMade(_ folder: DataFolder) throws(LedgerFinding) -> Bool {
        let opened = SQLiteLedger.open(folder.ledger, checkpoint: .notAsked, origin: nil)
        guard opened.finding == nil, let ledger = opened.ledger, ledger.head.size == 0 else { return false }
        let key: SigningKey
        do throws(LedgerFinding) { key = try SigningKeyFile.read(folder.signingKey) } catch { return true }
        switch CheckpointFile.read(folder.checkpoint, trusting: [key.verifierKey]) {
        case .nothing: return true
        case .checkpoint(let checkpoint): return checkpoint.head.size == 0
        case .invalid, .notAsked: return false
        }
    }
}
