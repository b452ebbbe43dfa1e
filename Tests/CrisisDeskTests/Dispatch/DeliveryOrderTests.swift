import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Synchronization
import Testing

/// What goes out when, and in what order it stands on the log.
@Suite(.timeLimit(.minutes(1))) struct DeliveryOrderTests {
    @Test func `P6 a delivery stands begun on the log before the channel hears of it, and ended after`() async throws {
        let ledger = MemoryLedger()
        let atRequest = Mutex<[Event.Kind]>([])
        let server = try await FakeWebServer.start(
            .http { _ in
                let stored = (try? ledger.entries(from: 1, limit: 1_000)) ?? []
                atRequest.withLock { $0 = stored.suffix(2).map(\.entry.event.kind) }
                return .status(200, body: #"{"id":"17","link":"http://intranett.example/17"}"#)
            })
        let desk = try await DispatchDesk(over: ledger, at: server)
        try await desk.post("Kok vannet.")
        await desk.ended(1)
        #expect(atRequest.withLock { $0 } == [.postSubmitted, .deliveryBegun])
        #expect(desk.bed.witness.events.map(\.kind) == [.postSubmitted, .deliveryBegun, .deliveryEnded])
        let ended = try #require(desk.outcomes.first)
        #expect(ended.outcome == .accepted && ended.attempt == 1)
        #expect(ended.receipt?.text == "17" && ended.link?.text == "http://intranett.example/17")
        #expect(desk.state.closed[1]?.out == [.intranett])
        await desk.stop()
        try await server.stop()
    }

    @Test func `P6 where the begin can't be written, no byte goes out; once it can, the post goes out once`() async throws {
        try await DispatchDesk.run { desk in
            desk.bed.ledger.beforeWriting { groups throws(LedgerError) in
                if groups.contains(where: { $0.has(.deliveryBegun) }) { throw .notWritten("disk full") }
            }
            try await desk.post("Kok vannet.")
            try await desk.sealed(.notWritable)
            desk.bed.ledger.takesAgain()
            await desk.unsealed()
            await desk.ended(1)
            #expect(desk.server.connections == 1)
            #expect(desk.texts == ["Kok vannet."])
            #expect(desk.state.closed[1]?.out == [.intranett])
        }
    }

    @Test func `P4 the exact text goes out`() async throws {
        let texts = ["Æ Ø å 🇳🇴 \u{200F}abc", "linje\nlinje\r\n", #""\"{}"#, "e\u{301} og \u{E9}"]
        try await DispatchDesk.run { desk in
            for text in texts { try await desk.post(text) }
            await desk.ended(texts.count)
            #expect(desk.texts.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
        }
    }

    @Test func `on one channel it is one after the other, in the order handed in; another channel doesn't wait`() async throws {
        try await DispatchDesk.run({ $0.target == "/intranett" ? .whenReleased(.status(200)) : .status(200) }) { desk in
            try await desk.post("a")
            await desk.server.requestArrives()
            for text in ["b", "c", "d"] { try await desk.post(text) }
            try await desk.post("skolen", on: [.skole])
            await desk.ended(1)
            #expect(desk.texts == ["a", "skolen"])
            desk.server.release()
            await desk.ended(5)
            #expect(desk.texts == ["a", "skolen", "b", "c", "d"])
        }
    }

    @Test func `a post on two channels is two deliveries, and one that fails doesn't hold up the other`() async throws {
        try await DispatchDesk.run({ $0.target == "/skole" ? .status(403) : .status(200) }) { desk in
            let post = try await desk.post("a", on: [.intranett, .skole])
            await desk.ended(2)
            #expect(desk.delivery(post)?.state == .delivered)
            #expect(desk.delivery(post, .skole)?.state == .refused)
            #expect(Set(desk.server.requests.map(\.target)) == ["/intranett", "/skole"])
        }
    }

    @Test func `a scheduled post goes out at its time, and at the same time warnings go first`() async throws {
        try await DispatchDesk.run { desk in
            let moment = desk.bed.clock.now + .minutes(30)
            try await desk.post("later", publishAt: moment + .minutes(1))
            try await desk.post("information", publishAt: moment)
            try await desk.post("warning", purpose: .warning, publishAt: moment)
            desk.pass(.minutes(29))
            try await desk.post("now")
            await desk.ended(1)
            #expect(desk.texts == ["now"])
            desk.pass(.minutes(1))
            await desk.ended(3)
            desk.pass(.minutes(1))
            await desk.ended(4)
            #expect(desk.texts == ["now", "warning", "information", "later"])
        }
    }

    @Test func `P3 what comes too late waits for a person`() async throws {
        try await DispatchDesk.run { desk in
            let post = try await desk.post("a", publishAt: desk.bed.clock.now + .minutes(30))
            desk.pass(.minutes(46))
            await desk.bed.witness.until(1, .deliveryHeld)
            #expect(desk.delivery(post)?.holdCause == .missed)
            try await desk.post("b")
            await desk.ended(1)
            #expect(desk.texts == ["b"])
        }
    }

    @Test func `a post whose time is over expires, and doesn't go out`() async throws {
        try await DispatchDesk.run { desk in
            let now = desk.bed.clock.now
            let post = try await desk.post("a", publishAt: now + .minutes(10), notAfter: now + .minutes(20))
            desk.pass(.minutes(20))
            await desk.bed.witness.until(1, .postExpired)
            #expect(desk.state.closed[post]?.stage == .expired)
            try await desk.post("b")
            await desk.ended(1)
            #expect(desk.texts == ["b"])
        }
    }

    @Test func `a channel whose settings can't be used refuses, and nothing is sent`() async throws {
        try await DispatchDesk.run { desk in
            try await desk.enter(.setChannelSettings(.intranett, settings: .saying(#"{"url":"ftp://x"}"#)), by: .kari)
            let post = try await desk.post("a")
            await desk.ended(1)
            #expect(desk.delivery(post)?.state == .refused)
            #expect(desk.outcomes.first?.detail?.text?.hasPrefix("settings") == true)
            #expect(desk.server.connections == 0)
        }
    }
}

extension EntryGroup {
    func has(_ kind: Event.Kind) -> Bool { entries.contains { $0.event.kind == kind } }
}

extension DispatchDesk {
    /// The program finds room on the disk again, as it looks for it each second.
    func unsealed() async {
        while let result = await bed.unseal() { if result.answer != nil { return } }
    }
}
