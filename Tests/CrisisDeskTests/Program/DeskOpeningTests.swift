import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

@testable import CrisisDesk

/// P7: a founded folder in which something at the machine went wrong, as a start finds it.
@Suite struct DeskOpeningTests {
    private let scratch: ScratchLedgerFolder
    private let folder: DataFolder

    init() async throws {
        scratch = try ScratchLedgerFolder()
        let register = try Register.minimal(
            municipality: "Granvik", chiefExecutive: "Kari", publicFolder: scratch.path + "-public")
        _ = try await DeskProgram.initialise(data: scratch.path + "/data", register: register)
        folder = try DataFolder.open(scratch.path + "/data")
    }

    private func opened() throws -> DeskOpening { try DeskOpening(folder, now: Granvik.dawn) }

    @Test func `a founded folder is in order`() throws {
        let opening = try opened()
        #expect(opening.seal == nil)
        #expect(opening.key != nil)
        #expect(opening.replay.state.founding?.key == opening.key?.verifierKey.digest)
    }

    @Test func `P7 a key of the same name that the log wasn't founded with is another log's`() throws {
        let key = try SigningKeyFile.read(folder.signingKey)
        let stranger = SigningKey(name: key.name)
        try SigningKeyFile.write(stranger, to: folder.signingKey)
        #expect(try opened().seal?.code == .signingKeyForeign)
        // Not even where the checkpoint is that key's too.
        let head = try opened().ledger.head
        try CheckpointFile.write(Checkpoint(signing: head, with: stranger), to: folder.checkpoint)
        #expect(try opened().seal?.code == .signingKeyForeign)
        #expect(try opened().key == nil)
    }

    @Test func `P7 a log of the same name in the place of ours is another desk's`() async throws {
        let register = try Register.minimal(
            municipality: "Granvik", chiefExecutive: "Ola", publicFolder: scratch.path + "-public")
        _ = try await DeskProgram.initialise(data: scratch.path + "/second", register: register)
        let second = try DataFolder.open(scratch.path + "/second")
        for suffix in ["-shm", "-wal", ""] {
            try DurableFile.remove(folder.ledger + suffix)
            guard let bytes = try DurableFile.read(second.ledger + suffix, limit: 1 << 20) else { continue }
            try DurableFile.write(bytes, to: folder.ledger + suffix)
        }
        let opening = try opened()
        #expect(opening.seal?.code == .ledgerForeign)
        #expect(opening.key == nil)
    }

    @Test(arguments: ["checkpoint", "key"]) func `P7 over a log that isn't in order nothing is signed`(_ name: String) throws {
        try DurableFile.write(Array("hei".utf8), to: folder.path + "/" + name)
        let opening = try opened()
        #expect(opening.seal != nil)
        #expect(opening.key == nil)
        #expect((opening.ledger as? SQLiteLedger)?.isReadOnly == true)
        // What is known is shown all the same.
        #expect(opening.replay.directory.municipality == "Granvik")
    }

    @Test func `P7 no desk is founded beside tokens of another`() async throws {
        let other = scratch.path + "/other"
        let data = try DataFolder.create(other)
        try FileManager.default.copyItem(atPath: folder.tokens, toPath: data.tokens)
        let register = try Register.minimal(municipality: "Elvdal", chiefExecutive: "Ola", publicFolder: other + "-public")
        await #expect { try await DeskProgram.initialise(data: other, register: register) } throws: { error in
            guard case .finding(.missing(beside: ["tokens.sqlite"]))? = error as? ProgramError else { return false }
            return true
        }
    }
}
