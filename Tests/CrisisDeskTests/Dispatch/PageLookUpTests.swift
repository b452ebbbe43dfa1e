import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// After a crash the desk looks on its own page what became of what had begun (P6), and a person is asked only where the
/// page can't say.
@Suite(.timeLimit(.minutes(1))) struct PageLookUpTests {
    private let folder: TemporaryFolder
    private let ledger = MemoryLedger()

    init() throws { folder = try TemporaryFolder() }

    /// A run over the same ledger and the same folder.
    private func run(after stop: Span? = nil, _ body: (PageDesk) async throws -> Void) async throws {
        let server = try await FakeWebServer.answering(.status(200))
        let desk = try await DispatchDesk(over: ledger, at: server, after: stop, page: folder.path)
        try await body(PageDesk(folder: folder, desk: desk))
        await desk.stop()
        try await server.stop()
    }

    /// The writer ends after the page was written and before the outcome was.
    private func crashAfterWriting() async throws {
        try await run { page in
            let ledger = page.desk.bed.ledger
            ledger.beforeWriting { groups throws(LedgerError) in
                if groups.contains(where: { $0.has(.deliveryEnded) }) { throw .notWritten("as asked") }
            }
            try await page.desk.post("Kok vannet.", on: [.kriseside])
            try await page.desk.sealed(.notWritable)
            #expect(page.shows("Kok vannet."))
        }
    }

    /// The writer ends after the step was taken and before the page was written.
    private func crashBeforeWriting() async throws {
        try await run { page in
            await page.until { page.isFront }
            await page.desk.stopDispatching()
            try await page.desk.post("Kok vannet.", on: [.kriseside])
            _ = try await page.desk.bed.ask(.begin(1, .kriseside), by: .desk).value.get()
        }
    }

    @Test func `P6 what the page shows is out, and nobody is asked`() async throws {
        try await crashAfterWriting()
        try await run { page in
            await page.desk.ended(1)
            let ended = try #require(page.desk.outcomes.first)
            #expect(ended.outcome == .accepted && ended.afterUnknown == true && ended.attempt == 1)
            #expect(page.desk.state.closed[1]?.out == [.kriseside])
            #expect(page.desk.bed.witness.events.contains { $0.kind == .deliveryBegun } == false)
        }
    }

    @Test func `P6 what the page has no trace of is certainly not out, and goes out once`() async throws {
        try await crashBeforeWriting()
        try await run(after: .minutes(1)) { page in
            await page.desk.ended(1)
            #expect(page.desk.outcomes.first?.outcome == .notAccepted)
            #expect(page.desk.outcomes.first?.detail?.text == "notThere")
            page.desk.pass(.seconds(10))
            await page.desk.ended(2)
            #expect(page.desk.outcomes.last?.attempt == 2 && page.desk.outcomes.last?.outcome == .accepted)
            #expect(page.shows("Kok vannet."))
        }
    }

    @Test func `P3 what was not out and is too late waits for a person`() async throws {
        try await crashBeforeWriting()
        try await run(after: .minutes(16)) { page in
            await page.desk.bed.witness.until(1, .deliveryHeld)
            #expect(page.desk.delivery(1, .kriseside)?.holdCause == .missed)
            let isThere = try page.holds("Kok vannet.")
            #expect(!isThere)
        }
    }

    @Test func `P1 what was not out when crisis staff was convened is held`() async throws {
        try await crashBeforeWriting()
        try await run { page in
            // Whichever comes first, the look or the activation.
            try await page.desk.enter(.activate(.flood), by: .kari)
            await page.desk.ended(1)
            await page.until { page.desk.delivery(1, .kriseside)?.isHeld == true }
            page.desk.pass(.minutes(1))
            #expect(page.desk.delivery(1, .kriseside)?.holdCause == .activation)
            let isThere = try page.holds("Kok vannet.")
            #expect(!isThere)
        }
    }

    @Test func `P6 where the page can't say a person does, and nothing is put out meanwhile`() async throws {
        try await crashBeforeWriting()
        let id = try await begunID()
        let path = "m/\(id.hex).html"
        try Data("<p>Kok vannet.</p>".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + path))
        try await run { page in
            try await page.post("Noe annet")
            #expect(page.desk.delivery(1, .kriseside)?.isUnknown == true)
            #expect(page.shows("Noe annet") && !page.shows("Kok vannet."))
            try await page.desk.enter(
                .settle(1, .kriseside, isOut: false, link: nil, reason: .saying("sett etter")), by: .siri)
            try await page.until { try !page.holds("Kok vannet.") }
            let file = try page.folder.files()[path]
            #expect(file == nil)
        }
    }

    @Test func `P6 an emptied folder says nothing of what was on it`() async throws {
        try await crashAfterWriting()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            try FileManager.default.removeItem(atPath: folder.path + "/" + name)
        }
        try await run { page in
            try await page.post("Noe annet")
            #expect(page.desk.delivery(1, .kriseside)?.isUnknown == true)
            #expect(!page.shows("Kok vannet."))
            try await page.desk.enter(
                .settle(1, .kriseside, isOut: true, link: nil, reason: .saying("så det selv")), by: .siri)
            await page.until { page.shows("Kok vannet.") }
        }
    }

    private func begunID() async throws -> PostID {
        var replay = Replay()
        try replay.run(ledger, to: ledger.head.size)
        return try #require(replay.state.id(of: 1))
    }
}
