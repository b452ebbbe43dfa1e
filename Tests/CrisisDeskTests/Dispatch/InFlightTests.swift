import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// What happens at the desk while a channel has not answered yet (P6): the attempt takes its course, and the log says so.
@Suite(.timeLimit(.minutes(1))) struct InFlightTests {
    private static func isFirst(_ request: FakeRequest) -> Bool { DispatchDesk.text(of: request) == "first" }

    /// A post is on its way; `meanwhile` happens; then the channel answers.
    private func inFlight(
        _ answer: FakeAnswer = .status(200), _ meanwhile: (DispatchDesk) async throws -> Void,
        after check: (DispatchDesk, Post.Number) async throws -> Void
    ) async throws {
        try await DispatchDesk.run({ Self.isFirst($0) ? .whenReleased(answer) : .status(200) }) { desk in
            let post = try await desk.post("first")
            await desk.server.requestArrives()
            try await meanwhile(desk)
            desk.server.release()
            await desk.ended(1)
            try await check(desk, post)
            #expect(desk.texts.count { $0 == "first" } == 1)
        }
    }

    @Test func `P6 a channel that is retired meanwhile still has its answer recorded`() async throws {
        try await inFlight { desk in
            try await desk.enter(.retireChannel(.intranett, reason: nil), by: .kari)
        } after: { desk, post in
            #expect(desk.state.closed[post]?.out == [.intranett])
        }
    }

    @Test func `P6 what a retired channel did not accept is not tried again`() async throws {
        try await inFlight(.status(429)) { desk in
            try await desk.enter(.retireChannel(.intranett, reason: nil), by: .kari)
        } after: { desk, post in
            desk.pass(.minutes(10))
            #expect(desk.state.closed[post]?.out == [])
        }
    }

    @Test func `P6 settings that change meanwhile count from the next attempt on`() async throws {
        try await inFlight { desk in
            let settings = Words.saying(
                #"{"url":"http://127.0.0.1:\#(desk.server.port)/new","secret":"hook","allowPrivate":true}"#)
            try await desk.enter(.setChannelSettings(.intranett, settings: settings), by: .kari)
        } after: { desk, post in
            #expect(desk.state.closed[post]?.out == [.intranett])
            try await desk.post("second")
            await desk.ended(2)
            #expect(desk.server.requests.map(\.target) == ["/intranett", "/new"])
        }
    }

    @Test func `P1 P6 what comes back while crisis staff is convened is held, and stays so after it stood down`() async throws {
        try await inFlight(.status(429)) { desk in
            try await desk.enter(.activate(.flood), by: .kari)
        } after: { desk, post in
            #expect(desk.delivery(post)?.holdCause == .activation)
            try await desk.enter(.standDown(reason: nil, leaveHeld: .saying("i morgen"), crisis: nil), by: .kari)
            desk.pass(.minutes(10))
            let other = try await desk.post("second", by: .kari)
            await desk.ended(2)
            #expect(desk.state.closed[other]?.out == [.intranett])
            #expect(desk.delivery(post)?.holdCause == .activation)
        }
    }

    @Test func `P6 crisis staff that stands down meanwhile changes nothing of what is on its way`() async throws {
        try await DispatchDesk.run({ Self.isFirst($0) ? .whenReleased(.status(200)) : .status(200) }) { desk in
            try await desk.enter(.activate(.flood), by: .kari)
            let post = try await desk.post("first")
            try await desk.approve(post, by: .ola)
            await desk.server.requestArrives()
            try await desk.enter(.standDown(reason: nil, leaveHeld: nil, crisis: nil), by: .kari)
            desk.server.release()
            await desk.ended(1)
            #expect(desk.state.closed[post]?.out == [.intranett])
            #expect(desk.texts == ["first"])
        }
    }

    @Test func `P6 P7 a desk sealed meanwhile for good leaves it begun, and the next start calls it unknown`() async throws {
        let server = try await FakeWebServer.start(
            .http { Self.isFirst($0) ? .whenReleased(.status(200)) : .status(200) })
        let ledger = MemoryLedger()
        let desk = try await DispatchDesk(over: ledger, at: server)
        try await desk.post("first")
        await server.requestArrives()
        desk.bed.desk.seal(.textMismatch, detail: "as asked")
        server.release()
        await desk.stop()
        #expect(desk.delivery(1)?.isBegun == true && desk.outcomes.isEmpty)
        let next = try await DispatchDesk(over: ledger, at: server, after: .minutes(1))
        #expect(next.delivery(1)?.isUnknown == true)
        try await next.post("second")
        await next.ended(1)
        #expect(next.texts == ["first", "second"])
        await next.stop()
        try await server.stop()
    }

    @Test func `P6 P8 the same outcome offered twice is on the log once`() async throws {
        try await DispatchDesk.run { desk in
            let post = try await desk.post("first", on: [.intranett, .skole])
            await desk.ended(2)
            let closed = try await desk.post("second")
            await desk.ended(3)
            for number in [post, closed] {
                let again = Outcome(post: number, channel: .intranett, attempt: 1, kind: .accepted)
                #expect(await desk.bed.ask(.recordOutcome(again), by: .desk).value.refusal == .notBegun)
            }
            #expect(desk.outcomes.count == 3)
        }
    }
}
