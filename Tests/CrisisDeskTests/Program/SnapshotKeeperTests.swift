@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Synchronization
import Testing

/// The state that a run was begun from, held against the entries.
@Suite(.timeLimit(.minutes(1))) struct SnapshotKeeperTests {
    private let folder: ScratchLedgerFolder
    private let path: String
    private let key: SigningKey

    init() throws {
        folder = try ScratchLedgerFolder()
        path = folder.path + "/snapshot"
        key = SigningKey(name: try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1)))
        try DurableFile.write(Array("the one before".utf8), to: path)
    }

    /// Lets it compare to the end, then stops it.
    private func compare(_ bed: LedgerDesk, with state: DeskState) async throws {
        let isRead = Mutex(false)
        bed.ledger.beforeAnswering { first throws(LedgerError) in if first <= state.entries { isRead.withLock { $0 = true } } }
        let keeper = SnapshotKeeper(of: bed.desk, startedFrom: state, key: key, path: path, erasures: SnapshotErasures(path: path), failed: { _ in })
        keeper.start()
        // One page holds them all.
        while !isRead.withLock({ $0 }) { await Task.yield() }
        keeper.stop()
    }

    private var written: Snapshot? {
        get throws { try DurableFile.read(path, limit: Snapshot.limit).flatMap { Snapshot($0, signedBy: key) } }
    }

    @Test func `a state that the entries give as well is gone on from, and written down at the end`() async throws {
        var log = try Scenario()
        try log.submit(by: .siri)
        let begun = log.state
        try log.submit(by: .siri)
        let bed = try LedgerDesk(after: log)
        try await compare(bed, with: begun)
        #expect(bed.desk.view.seal == nil)
        #expect(try written?.head == bed.ledger.head)
    }

    @Test func `P7 a state that the entries don't give seals the desk, and its snapshot goes`() async throws {
        var log = try Scenario()
        var other = log
        try log.submit(by: .siri)
        try other.when(.tor, .writeLog(LogDraft(text: .saying("x"))))
        let bed = try LedgerDesk(after: log)
        try await compare(bed, with: other.state)
        #expect(bed.desk.view.seal?.code == .stateWrong)
        #expect(try DurableFile.read(path, limit: Snapshot.limit) == nil)
    }

    @Test func `P9 who was erased after the state was written down doesn't make it wrong`() async throws {
        var log = try Scenario()
        try log.when(.kari, .depart(Departure(person: .per, isSuspension: false)))
        let begun = log.state
        let entry = try #require(begun.person(.per)?.entry)
        try log.when(.kari, .erase(Erasure(entry: entry, reason: .saying("innsyn"))))
        let bed = try LedgerDesk(after: log)
        try await compare(bed, with: begun)
        #expect(begun.person(.per)?.handle == "per" && bed.desk.view.state.person(.per)?.handle == nil)
        #expect(bed.desk.view.seal == nil)
    }

    @Test func `a sealed desk's state is not written down`() async throws {
        let log = try Scenario()
        let bed = try LedgerDesk(after: log)
        bed.desk.seal(.ledgerBroken, detail: "as asked")
        try await compare(bed, with: log.state)
        #expect(try DurableFile.read(path, limit: 100).map { String(decoding: $0, as: UTF8.self) } == "the one before")
    }
}
