@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct CheckpointKeeperTests {
    private let folder: ScratchLedgerFolder
    private let path: String
    private let key: SigningKey
    private let ledger = MemoryLedger()

    init() throws {
        folder = try ScratchLedgerFolder()
        path = folder.path + "/checkpoint"
        key = SigningKey(name: try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1)))
        for number in 1...3 { try ledger.append([.written(number, "entry \(number)")]) }
    }

    private var onDisk: TreeHead? {
        guard case .checkpoint(let found) = CheckpointFile.read(path, trusting: [key.verifierKey]) else { return nil }
        return found.head
    }

    @Test func `what was signed is on the disk, and is what is told`() throws {
        let keeper = CheckpointKeeper(key: key, path: path, newest: nil)
        #expect(keeper.checkpoint == nil)
        try keeper.sign(ledger.head)
        #expect(keeper.checkpoint?.head == ledger.head)
        #expect(onDisk == ledger.head)
    }

    @Test func `a head that was signed is not signed again, and no older one`() throws {
        let keeper = CheckpointKeeper(key: key, path: path, newest: nil)
        try keeper.sign(ledger.head)
        try DurableFile.remove(path)
        try keeper.sign(ledger.head)
        try keeper.sign(ledger.head(size: 2))
        #expect(onDisk == nil)
        #expect(keeper.checkpoint?.head == ledger.head)
        try ledger.append([.written(4, "entry 4")])
        try keeper.sign(ledger.head)
        #expect(onDisk?.size == 4)
    }

    @Test func `it goes on from the checkpoint that was found`() throws {
        let found = try Checkpoint(signing: ledger.head, with: key)
        let keeper = CheckpointKeeper(key: key, path: path, newest: found)
        try keeper.sign(ledger.head(size: 2))
        #expect(keeper.checkpoint == found)
        #expect(onDisk == nil)
    }

    @Test func `the empty log can be signed`() throws {
        let keeper = CheckpointKeeper(key: key, path: path, newest: nil)
        try keeper.sign(MemoryLedger().head)
        #expect(onDisk?.size == 0)
    }

    @Test func `one that can't be written is not told, and is tried again`() throws {
        let keeper = CheckpointKeeper(key: key, path: folder.path + "/away/checkpoint", newest: nil)
        #expect(throws: (any Error).self) { try keeper.sign(ledger.head) }
        #expect(keeper.checkpoint == nil)
        #expect(throws: (any Error).self) { try keeper.sign(ledger.head) }
    }
}
