import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// What a desk that comes up makes of what it finds.
@Suite(.timeLimit(.minutes(1))) struct DispatchRestartTests {
    /// A ledger on which deliveries of these posts stand begun and no outcome is known: the writer ended in between.
    private func interrupted(_ server: FakeWebServer, _ texts: [String], begun: Int) async throws -> MemoryLedger {
        let ledger = MemoryLedger()
        let desk = try await DispatchDesk(over: ledger, at: server)
        await desk.stopDispatching()
        for text in texts { try await desk.post(text) }
        for number in 1..<(begun + 1) {
            _ = try await desk.bed.ask(.begin(Post.Number(number), .intranett), by: .desk).value.get()
        }
        desk.bed.stop()
        return ledger
    }

    @Test func `P6 what had begun is unknown after a crash, and is not sent again`() async throws {
        let server = try await FakeWebServer.answering(.status(200))
        let ledger = try await interrupted(server, ["begun", "waiting"], begun: 1)
        let desk = try await DispatchDesk(over: ledger, at: server)
        await desk.ended(1)
        #expect(desk.texts == ["waiting"])
        #expect(desk.delivery(1)?.isUnknown == true)
        guard case .deskStarted(let started)? = desk.bed.witness.events.first else { return #expect(Bool(false)) }
        #expect(started.unknown.map(\.post) == [1])
        await desk.stop()
        try await server.stop()
    }

    @Test func `a channel that asked to be left alone is left alone by the next run too`() async throws {
        let server = try await FakeWebServer.start(
            .http {
                DispatchDesk.text(of: $0) == "a"
                    ? .status(429, headers: [(name: "retry-after", value: "300")]) : .status(200)
            })
        let ledger = MemoryLedger()
        let first = try await DispatchDesk(over: ledger, at: server)
        try await first.post("a")
        await first.ended(1)
        await first.stop()
        let desk = try await DispatchDesk(over: ledger, at: server, after: .minutes(1))
        try await desk.post("b")
        await desk.ended(1)
        #expect(desk.texts == ["a", "b"])
        desk.pass(.minutes(4))
        await desk.ended(2)
        #expect(desk.texts == ["a", "b", "a"])
        await desk.stop()
        try await server.stop()
    }

    @Test func `P3 a long stop releases nothing: what is too late waits for a person`() async throws {
        let server = try await FakeWebServer.answering(.status(200))
        let ledger = try await interrupted(server, ["a", "b"], begun: 0)
        let desk = try await DispatchDesk(over: ledger, at: server, after: .minutes(16))
        await desk.bed.witness.until(2, .deliveryHeld)
        try await desk.post("c")
        await desk.ended(1)
        #expect(desk.texts == ["c"])
        #expect(desk.delivery(1)?.holdCause == .missed && desk.delivery(2)?.holdCause == .missed)
        await desk.stop()
        try await server.stop()
    }

    @Test func `after a short stop what is due goes out, in its order, once`() async throws {
        let server = try await FakeWebServer.answering(.status(200))
        let ledger = try await interrupted(server, ["a", "b", "c"], begun: 0)
        for _ in 0..<2 {
            let desk = try await DispatchDesk(over: ledger, at: server, after: .minutes(1))
            if desk.state.open.isEmpty == false { await desk.ended(3) }
            #expect(desk.texts == ["a", "b", "c"])
            await desk.stop()
        }
        try await server.stop()
    }

    @Test func `P3 after a restore nothing goes out before the mode is confirmed, and then only what is approved anew`() async throws {
        let server = try await FakeWebServer.answering(.status(200))
        let ledger = try await interrupted(server, ["begun", "waiting"], begun: 1)
        try restore(ledger)
        let desk = try await DispatchDesk(over: ledger, at: server)
        #expect(desk.delivery(1)?.isUnknown == true && desk.delivery(2)?.holdCause == .restored)
        let fresh = try await desk.post("fresh")
        desk.tick()
        #expect(await desk.bed.ask(.begin(fresh, .intranett), by: .desk).value.refusal == .publishingPaused)
        #expect(desk.texts == [])
        try await desk.enter(.confirmMode, by: .kari)
        await desk.ended(1)
        #expect(desk.texts == ["fresh"])
        await desk.stop()
        try await server.stop()
    }

    private func restore(_ ledger: MemoryLedger) throws {
        var replay = Replay()
        try replay.run(ledger, to: ledger.head.size)
        let state = replay.state
        let verdict = try decide(.restore(.sample()), in: state, by: .machine, at: state.lastAt)
        let entries = verdict.events.enumerated().map { place, event in
            Entry(
                number: state.entries + 1 + place, at: state.lastAt, caller: .machine, capacity: verdict.capacity,
                event: event)
        }
        try ledger.append([EntryGroup(entries: entries, key: nil)])
    }
}
