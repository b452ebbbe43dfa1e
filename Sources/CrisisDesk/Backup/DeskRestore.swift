package import CrisisModel
import Foundation
import Glibc

/// A desk brought back from a backup, or from a copy of a data folder, into an empty place (P3): a new epoch of its log, with
/// a key and tokens of its own, where nothing goes out before somebody has confirmed the mode.
package struct DeskRestore: Sendable {
    /// The chief executive's token, or of who stands in; shown this once.
    package let token: String
    package let holder: Person.Number
    package let directory: Directory
    /// Entries that were brought back, and when the last of them was recorded: nothing later is known.
    package let size: Int
    package let lastAt: Timestamp
    /// Entries that were signed and are not in the copy.
    package let missing: Int?
    /// Posts that wait for a person again, and deliveries of which nobody knows what became.
    package let held: [Post.Number]
    package let unknown: [CrisisActivated.InFlight]
    package let isInCrisis: Bool
    package let timeZone: String
    package let key: VerifierKey

    /// Who brings it back, and why.
    package struct Order: Sendable {
        package let `operator`: String
        package let reason: String

        package init(operator: String, reason: String) {
            self.operator = `operator`
            self.reason = reason
        }
    }

    /// Reads and checks everything first, beside the place; only a whole desk is moved there.
    ///
    /// - Parameters:
    ///   - source: a backup, or a copy of a data folder. It is not changed.
    ///   - data: must not exist, or be empty.
    ///   - key: the verifier key of the log's last epoch got from outside; nil to go by what the log says of itself.
    package static func run(
        from source: String, into data: String, _ order: Order, trusting key: VerifierKey? = nil,
        clock: any DeskClock = SystemClock()
    ) async throws(ProgramError) -> DeskRestore {
        try checkEmpty(data)
        let source = try RestoreSource(source)
        // On the same disk, and with a name that makes no path in it longer than it may be.
        let beside = URL(fileURLWithPath: data).standardized.deletingLastPathComponent().path + "/.\(getpid())"
        do {
            let restored = try await make(beside, from: source.path, order, trusting: key, clock)
            try FileError.check(.rename, data) { Int(rename(beside, data)) }
            try OpenFile(folder: data + "/..").sync()
            return restored
        } catch {
            // What failed is told; what was made beside it nobody needs.
            try? FileManager.default.removeItem(atPath: beside)
            throw ProgramError(Self.told(error, beside, data), at: "")
        }
    }

    private static func checkEmpty(_ data: String) throws(ProgramError) {
        do {
            guard try FileManager.default.contentsOfDirectory(atPath: data).isEmpty else { throw ProgramError.notEmpty(data) }
        } catch CocoaError.fileReadNoSuchFile {
            return
        } catch {
            throw ProgramError(error, at: "")
        }
    }

    /// Everything that is written lies beside the place that was named; a disk that takes no more is that one's.
    private static func told(_ error: any Error, _ beside: String, _ data: String) -> any Error {
        switch error {
        case LedgerFinding.noRoom, ProgramError.finding(.noRoom), ProgramError.tokens(.noRoom),
            ProgramError.refused(.notWritten):
            return ProgramError.noRoom(data)
        default:
            if case ProgramError.noRoom = NoRoom.told(error, in: beside) { return ProgramError.noRoom(data) }
            return error
        }
    }

    private static func make(
        _ path: String, from source: String, _ order: Order, trusting key: VerifierKey?, _ clock: any DeskClock
    ) async throws -> DeskRestore {
        let folder = try DataFolder.create(path)
        for name in ["ledger.sqlite", "ledger.sqlite-wal", "checkpoint", "backups"] {
            try FolderCopy.copyFile(from: "\(source)/\(name)", to: "\(path)/\(name)")
        }
        try FolderCopy.copyFiles(from: source + "/texts", to: folder.texts)
        let kept = try KeptLog(path, trusting: key)
        return try await goOn(with: kept, in: folder, order, clock)
    }

    /// The first entries of the new epoch.
    private static func goOn(
        with kept: KeptLog, in folder: DataFolder, _ order: Order, _ clock: any DeskClock
    ) async throws -> DeskRestore {
        guard let name = KeyName(origin: kept.origin, epoch: kept.epoch.number + 1) else { throw LedgerFinding.keyUnusable(.noEpoch) }
        let key = SigningKey(name: name)
        try SigningKeyFile.write(key, to: folder.signingKey)
        let ledger = try SQLiteLedger.open(folder.ledger, checkpoint: .notAsked, origin: kept.origin).get()
        let desk = MachineDesk(
            folder: folder, ledger: ledger, state: kept.state, directory: kept.directory, key: key, checkpoint: nil,
            clock: clock)
        let answer = try await desk.enter(
            .restore(
                Restoration(
                    operator: .new(order.operator), reason: .new(order.reason), checkpoint: .new(kept.checkpoint.text),
                    missing: kept.missing, epoch: kept.epoch.number + 1, key: key.verifierKey.digest)))
        let token = try desk.giveToken(of: answer, in: DeskProgram.tokens(folder, of: ledger))
        return DeskRestore(token: token, answer, kept, key.verifierKey)
    }

    private init(token: String, _ answer: Answer, _ kept: KeptLog, _ key: VerifierKey) {
        guard case .deskRestored(let event)? = answer.entries.first?.event,
            case .tokenIssued(let issued)? = answer.entries.last?.event
        else { preconditionFailure("a restore makes its entries") }
        self.token = token
        holder = issued.person
        directory = kept.directory
        size = kept.size
        lastAt = kept.state.lastAt
        missing = kept.missing
        held = event.held
        unknown = event.unknown
        isInCrisis = kept.state.crisis != nil
        timeZone = kept.state.founding?.timeZone ?? TimeText.defaultZone
        self.key = key
    }
}
