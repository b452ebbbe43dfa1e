@testable import CrisisDesk
@testable import CrisisModel
import CrisisTestSupport
import Testing

/// A start from a snapshot and the entries after it.
@Suite struct SnapshotStartTests {
    private let scratch: ScratchLedgerFolder
    private let folder: DataFolder
    private let ledger: SQLiteLedger
    private let key: SigningKey
    /// What was lived, and how it stood after each of the entries before the last ones.
    private let desk: Scenario
    private let middle: DeskState

    init() throws {
        scratch = try ScratchLedgerFolder()
        folder = try DataFolder.open(scratch.path)
        let created = try LedgerFolder.create(folder, name: try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1)))
        ledger = try #require(created.ledger)
        key = try #require(created.key)
        var desk = try Scenario(Granvik.founding(key: key.verifierKey.digest), checksInvariants: false)
        try Lived.live(&desk, seed: 31, steps: 300)
        middle = desk.state
        try Lived.live(&desk, seed: 32, steps: 200)
        self.desk = desk
        try ledger.append(desk.entries.map { EntryGroup(entries: [$0], key: nil) })
        try CheckpointFile.write(Checkpoint(signing: ledger.head, with: key), to: folder.checkpoint)
        try FolderPlace(folder).write(size: ledger.head.size)
    }

    private func write(_ state: DeskState, at head: TreeHead, signedBy key: SigningKey? = nil) throws {
        try DurableFile.write(Snapshot.bytes(of: state, at: head, signedBy: key ?? self.key), to: folder.snapshot)
    }

    /// What a start makes of it.
    private func started() throws -> Digest {
        let opening = try DeskOpening(folder, now: desk.now)
        #expect(opening.seal == nil)
        return try Snapshot.digest(of: opening.replay.state)
    }

    private var lived: Digest { get throws { try Snapshot.digest(of: desk.state) } }

    /// A state that no entries here give, of the same size: a start that shows it has used the snapshot.
    private func foreign(size: Int) throws -> DeskState {
        var state = DeskState()
        let log = try Scenario(Granvik.founding(key: key.verifierKey.digest))
        for entry in log.entries { state.apply(entry) }
        for number in state.entries + 1...size {
            state.apply(
                Entry(number: number, at: desk.now, caller: .desk, capacity: .desk, event: .clockConfirmed(ClockConfirmed(time: desk.now))))
        }
        return state
    }

    @Test func `a snapshot with the entries after it is the state that all entries give`() throws {
        #expect(try started() == lived)
        try write(middle, at: ledger.head(size: middle.entries))
        #expect(try started() == lived)
        try write(desk.state, at: ledger.head)
        #expect(try started() == lived)
    }

    @Test func `one that matches the tree is used, and one that doesn't is not`() throws {
        let size = ledger.head.size
        try write(try foreign(size: size), at: ledger.head)
        #expect(try started() != lived)
        try write(try foreign(size: size), at: TreeHead(size: size, root: .of("another log")))
        #expect(try started() == lived)
    }

    @Test func `one that is later than the ledger is not used`() throws {
        let size = ledger.head.size + 1
        try write(try foreign(size: size), at: TreeHead(size: size, root: ledger.head.root))
        #expect(try started() == lived)
    }

    @Test func `one of another epoch is not used`() throws {
        let name = try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 2))
        try write(try foreign(size: ledger.head.size), at: ledger.head, signedBy: SigningKey(name: name))
        #expect(try started() == lived)
    }

    @Test(arguments: [0, 1, 20, 200]) func `half a file, or an empty one, is not used`(length: Int) throws {
        try write(desk.state, at: ledger.head)
        let bytes = try #require(try DurableFile.read(folder.snapshot, limit: Snapshot.limit))
        try DurableFile.write(Array(bytes.prefix(length)), to: folder.snapshot)
        #expect(try started() == lived)
    }
}
