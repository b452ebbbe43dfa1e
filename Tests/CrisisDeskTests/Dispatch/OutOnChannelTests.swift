import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// What a public page shows, read from the ledger.
@Suite(.timeLimit(.minutes(1))) struct OutOnChannelTests {
    /// Posts on siri's page, in each state.
    private func desk() throws -> LedgerDesk {
        var log = try Scenario()
        try log.deliver(try log.submit(by: .siri, "out"))
        try log.submit(by: .siri, "waits")
        let begun = try log.submit(by: .siri, "begun")
        try log.begin(begun)
        let unknown = try log.submit(by: .siri, "unknown")
        try log.deliver(unknown, .kriseside, .unknown)
        let refused = try log.submit(by: .siri, "refused")
        try log.deliver(refused, .kriseside, .refused)
        return try LedgerDesk(after: log).start()
    }

    private func texts(_ list: OutOnChannel) async throws -> [String?] { try await list.messages().map(\.text) }

    @Test func `what is out, or may be, is there, the newest first; what waits is not`() async throws {
        let bed = try desk()
        let list = OutOnChannel(.kriseside, desk: bed.desk)
        #expect(try await texts(list) == ["unknown c1", "begun c1", "out c1"])
        #expect(try await OutOnChannel(.intranett, desk: bed.desk).messages().isEmpty)
    }

    @Test func `P1 a post made outside the desk is only recorded: the desk puts it on no page`() async throws {
        let bed = try desk()
        let madeAt = bed.clock.now - .hours(1)
        let record = Record(id: .numbered(99), channels: [.kriseside], text: .saying("by telephone"), language: "nb")
        let caller = Caller(.person(.siri), order: Order(happenedAt: madeAt))
        _ = try await bed.ask(.record(record), by: caller).value.get()
        #expect(try await texts(OutOnChannel(.kriseside, desk: bed.desk)) == ["unknown c1", "begun c1", "out c1"])
    }

    @Test func `it is known which are certain, and which were begun in vain`() async throws {
        let bed = try desk()
        let list = OutOnChannel(.kriseside, desk: bed.desk)
        #expect(try await list.messages().map(\.isCertain) == [false, false, true])
        #expect(await list.notOut() == [.numbered(5)])
    }

    @Test func `after the first time only those are looked at that something happened to`() async throws {
        let bed = try desk()
        let lists = OutLists()
        let list = lists.list(of: .kriseside, bed.desk)
        #expect(try await texts(list) == ["unknown c1", "begun c1", "out c1"])
        let settle = Command.settle(4, .kriseside, isOut: false, link: nil, reason: nil)
        let entries = try await bed.ask(settle, by: .kari).value.get().entries
        #expect(try await texts(list) == ["unknown c1", "begun c1", "out c1"])
        lists.note(entries)
        #expect(try await texts(list) == ["begun c1", "out c1"])
        #expect(await Set(list.notOut()) == [.numbered(4), .numbered(5)])
    }

    @Test func `a correction says what it corrects`() async throws {
        var log = try Scenario()
        let wrong = try log.submit(by: .siri, "wrong")
        try log.deliver(wrong)
        let correction = try log.submit(by: .siri, "right", about: .corrects(wrong))
        try log.deliver(correction)
        let bed = try LedgerDesk(after: log)
        let messages = try await OutOnChannel(.kriseside, desk: bed.desk).messages()
        #expect(messages.map(\.kind) == [.correction(of: .numbered(1)), .ordinary])
    }

    @Test func `P9 what is erased stands there without its text`() async throws {
        let bed = try desk()
        let lists = OutLists()
        let list = lists.list(of: .kriseside, bed.desk)
        #expect(try await texts(list).last == "out c1")
        let entry = try #require(bed.desk.view.state.closed[1]?.versionEntry)
        lists.note(try await bed.ask(.erase(Erasure(entry: entry, reason: .saying("innsyn"))), by: .kari).value.get().entries)
        #expect(try await texts(list) == ["unknown c1", "begun c1", nil])
        #expect(try await list.messages().last?.purpose == .information)
    }

    @Test func `P9 a text that was being read when it was erased is not kept`() async throws {
        let bed = try desk()
        let list = OutOnChannel(.kriseside, desk: bed.desk)
        let entry = try #require(bed.desk.view.state.closed[1]?.versionEntry)
        let ledger = bed.ledger
        ledger.beforeAnswering { first throws(LedgerError) in if first == entry { list.forget() } }
        _ = try await texts(list)
        _ = try await bed.ask(.erase(Erasure(entry: entry, reason: .saying("innsyn"))), by: .kari).value.get()
        #expect(try await texts(list).last == .some(nil))
    }

    @Test func `a ledger that can't be read is no empty page`() async throws {
        let bed = try desk()
        bed.ledger.beforeAnswering { _ throws(LedgerError) in throw .unreadable("as asked") }
        await #expect(throws: PublishReason(.listUnreadable, #"unreadable("as asked")"#)) {
            _ = try await OutOnChannel(.kriseside, desk: bed.desk).messages()
        }
    }

    @Test func `a channel has one list`() throws {
        let bed = try desk()
        let lists = OutLists()
        #expect(lists.list(of: .kriseside, bed.desk) === lists.list(of: .kriseside, bed.desk))
        #expect(lists.list(of: .kriseside, bed.desk) !== lists.list(of: .skole, bed.desk))
    }
}
