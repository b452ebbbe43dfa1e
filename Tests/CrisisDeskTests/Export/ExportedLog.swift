@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation

/// A log that was lived and exported, in a folder of its own, with the key it was signed by.
struct ExportedLog {
    let folder: URL
    let key: SigningKey
    let head: TreeHead

    /// With texts that were erased, and one of which part was.
    init(seed: UInt64 = 7, steps: Int = 300) throws {
        let name = try KeyName(origin: "granvik.example/kriselogg", epoch: 1).orThrow()
        let key = SigningKey(name: name)
        let public32 = try Digest(key.verifierKey.publicKey).orThrow()
        var desk = try Scenario(Granvik.founding(key: public32), checksInvariants: false)
        try desk.when(.lise, .writeLog(LogDraft(text: .saying("Navnet på den skadde"), from: .saying("AMK 113"))))
        try desk.when(.kari, .erase(Erasure(entry: desk.entries.count, places: [0], reason: .saying("personvern"))))
        try Lived.live(&desk, seed: seed, steps: steps)
        let ledger = MemoryLedger()
        try ledger.append([EntryGroup(entries: desk.entries, key: nil)])
        self.key = key
        head = ledger.head
        folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
        try Self.export(ledger, try Checkpoint(signing: head, with: key), to: folder)
    }

    private static func export(_ ledger: any Ledger, _ checkpoint: Checkpoint, to folder: URL) throws {
        var stream = ExportStream(ledger, upTo: checkpoint) { $0.map { GivenEntry($0, shown: $0) } }
        let export = try ExportFolder(folder.path)
        while let piece = try stream.piece() { try export.take(piece) }
        _ = try export.finish { ExportReadme.text($0, municipality: "Granvik kommune", exportedAt: "nå") }
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    /// The first thing the program finds wrong.
    func fault(trusting key: TrustedKey? = nil) -> ExportFault? {
        do throws(ExportFault) {
            _ = try ExportVerifier(folder.path).verify(trusting: [key ?? .named(self.key.verifierKey)])
            return nil
        } catch {
            return error
        }
    }

    /// What the page of Python says, and its code.
    func stranger(key: String? = nil) throws -> (code: Int32, said: String) {
        try VerifyPage.check(folder.path, key: key ?? self.key.verifierKey.text)
    }
}

// Changing an export.
extension ExportedLog {
    func lines(_ name: String) throws -> [String] {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    func write(_ lines: [String], to name: String) throws {
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: folder.appending(path: name))
    }

    func change(_ name: String, _ body: (inout [String]) throws -> Void) throws {
        var lines = try lines(name)
        try body(&lines)
        try write(lines, to: name)
    }

    /// Signs whatever entries lie there now.
    func sign(with key: SigningKey) throws {
        var frontier = MerkleFrontier()
        for line in try lines("entries.jsonl") { frontier.append(MerkleHash.leaf(line.utf8)) }
        let checkpoint = try Checkpoint(signing: frontier.head, with: key)
        try Data(checkpoint.text.utf8).write(to: folder.appending(path: "checkpoint"))
    }
}

extension Optional {
    /// For what a test knows to be there.
    func orThrow() throws -> Wrapped {
        guard let self else { throw CocoaError(.featureUnsupported) }
        return self
    }
}
