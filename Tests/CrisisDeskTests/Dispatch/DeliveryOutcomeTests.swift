import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// At most one attempt that the channel may have accepted (P6).
@Suite(.timeLimit(.minutes(1))) struct DeliveryOutcomeTests {
    private static func isFirst(_ request: FakeRequest) -> Bool { DispatchDesk.text(of: request) == "first" }

    /// Another post on the same channel: once it is out, whatever was due before it has been begun.
    private func another(_ desk: DispatchDesk) async throws {
        let ended = desk.outcomes.count
        try await desk.post("other")
        await desk.ended(ended + 1)
    }

    @Test(arguments: [500, 502, 503])
    func `P6 an attempt with an unknown outcome is never made again by itself`(status: Int) async throws {
        try await DispatchDesk.run({ Self.isFirst($0) ? .status(status) : .status(200) }) { desk in
            let post = try await desk.post("first")
            await desk.ended(1)
            #expect(desk.delivery(post)?.isUnknown == true)
            desk.pass(.hours(2))
            try await another(desk)
            #expect(desk.texts == ["first", "other"])
            #expect(desk.delivery(post)?.isUnknown == true)
        }
    }

    @Test func `P6 a connection torn down after the request is unknown`() async throws {
        try await DispatchDesk.run({ Self.isFirst($0) ? .reset : .status(200) }) { desk in
            let post = try await desk.post("first")
            await desk.ended(1)
            #expect(desk.delivery(post)?.isUnknown == true)
            desk.pass(.hours(2))
            try await another(desk)
            #expect(desk.texts == ["first", "other"])
        }
    }

    @Test func `P6 what was certainly not accepted waits longer each time, three times, then for a person`() async throws {
        try await DispatchDesk.run({ Self.isFirst($0) ? .status(429) : .status(200) }) { desk in
            let post = try await desk.post("first")
            await desk.ended(1)
            for (pause, ended) in [(Span.seconds(9), 3), (.seconds(59), 5)] {
                desk.pass(pause)
                try await another(desk)
                #expect(desk.outcomes.count == ended - 1)
                desk.pass(.seconds(1))
                await desk.ended(ended)
            }
            desk.pass(.hours(1))
            try await another(desk)
            #expect(desk.texts.count { $0 == "first" } == 3)
            #expect(desk.outcomes.filter { $0.post == post }.map(\.attempt) == [1, 2, 3])
            #expect(desk.delivery(post)?.holdCause == .retryNeedsDecision)
        }
    }

    @Test func `a channel that says when is asked again then`() async throws {
        try await DispatchDesk.run({
            Self.isFirst($0) ? .status(429, headers: [(name: "retry-after", value: "120")]) : .status(200)
        }) { desk in
            let began = desk.bed.clock.now
            try await desk.post("first")
            await desk.ended(1)
            #expect(desk.outcomes.first?.notBefore == began + .minutes(2))
            desk.pass(.seconds(119))
            try await another(desk)
            #expect(desk.texts == ["first", "other"])
            desk.pass(.seconds(1))
            await desk.ended(3)
            #expect(desk.texts == ["first", "other", "first"])
        }
    }

    @Test func `P3 a channel that says when, and that is too late, is left to a person at once`() async throws {
        try await DispatchDesk.run({
            Self.isFirst($0) ? .status(429, headers: [(name: "retry-after", value: "1200")]) : .status(200)
        }) { desk in
            let post = try await desk.post("first")
            await desk.ended(1)
            #expect(desk.delivery(post)?.holdCause == .missed)
            #expect(desk.outcomes.first?.notBefore == desk.bed.clock.now + .minutes(20))
            desk.pass(.minutes(20))
            try await another(desk)
            #expect(desk.texts == ["first", "other"])
        }
    }

    @Test func `what is refused is tried again only when a person says so`() async throws {
        try await DispatchDesk.run({ Self.isFirst($0) ? .status(403) : .status(200) }) { desk in
            let post = try await desk.post("first")
            await desk.ended(1)
            desk.pass(.hours(1))
            try await another(desk)
            #expect(desk.texts == ["first", "other"])
            try await desk.enter(.retry(post, .intranett, digest: nil), by: .siri)
            await desk.ended(3)
            #expect(desk.texts == ["first", "other", "first"])
            #expect(desk.outcomes.last?.attempt == 2)
        }
    }

    @Test func `P6 an outcome that can't be written is offered until it can, and the channel is not asked again`() async throws {
        try await DispatchDesk.run { desk in
            let ledger = desk.bed.ledger
            ledger.beforeWriting { groups throws(LedgerError) in
                if groups.contains(where: { $0.has(.deliveryEnded) }) {
                    ledger.isFull()
                    throw .notWritten("disk full")
                }
            }
            let post = try await desk.post("first")
            try await desk.sealed(.notWritable)
            #expect(desk.delivery(post)?.isBegun == true)
            ledger.takesAgain()
            await desk.unsealed()
            while desk.outcomes.isEmpty {
                desk.tick()
                await Task.yield()
            }
            try await another(desk)
            #expect(desk.texts == ["first", "other"])
            #expect(desk.outcomes.map(\.outcome) == [.accepted, .accepted])
        }
    }

    @Test func `stopping lets what has begun end, and begins nothing more`() async throws {
        let server = try await FakeWebServer.start(.http { _ in .whenReleased(.status(200)) })
        let ledger = MemoryLedger()
        let desk = try await DispatchDesk(over: ledger, at: server)
        try await desk.post("first")
        await server.requestArrives()
        let waiting = try await desk.post("second")
        desk.askToStop()
        server.release()
        await desk.stop()
        #expect(desk.texts == ["first"])
        #expect(desk.outcomes.map(\.outcome) == [.accepted])
        #expect(desk.delivery(waiting)?.attempts == 0)
        try await server.stop()
    }
}
