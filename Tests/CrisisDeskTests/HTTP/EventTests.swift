@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import HummingbirdTesting
import Testing

/// The log as it is written, over real connections.
@Suite(.timeLimit(.minutes(1))) struct EventTests {
    private static let quick = ListenerTimes(
        heartbeat: .milliseconds(30), stall: .milliseconds(90), pause: .milliseconds(1), retry: .seconds(3))

    @Test func `who comes again hears what was written meanwhile, then what is written, each as the log shows it`()
        async throws
    {
        try await WebDesk().run(.live) { (web) async throws in
            _ = try await web.post("/v1/log", #"{"text":"linje\nto\u2028tre"}"#)
            let size = try #require(try await web.get("/v1/status").int("ledger.size"))
            let listening = try await Listening(web, as: .rita, lines: "Last-Event-ID: \(size - 3)\r\n")
            #expect(listening.status == "HTTP/1.1 200 OK")
            #expect(listening.head.contains("Content-Type: text/event-stream\r\n"))
            #expect(await listening.next()?.retry == 3_000)
            for number in size - 2...size {
                let told = try #require(await listening.nextEvent())
                let shown = try await web.get("/v1/log/\(number)")
                #expect(told.id == number)
                #expect(told.event == shown.string("kind"))
                #expect(told.data == shown.text)
            }
            #expect(try await web.post("/v1/log", #"{"text":"ny"}"#).int("entry") == size + 1)
            let told = try #require(await listening.nextEvent())
            #expect(told.id == size + 1 && told.event == "logWritten")
        }
    }

    @Test func `who doesn't say from where hears from now on, and the header counts before the address`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let size = try #require(try await web.get("/v1/status").int("ledger.size"))
            let now = try await Listening(web, as: .kari)
            let after = try await Listening(web, as: .kari, "/v1/events?after=\(size - 1)")
            let header = try await Listening(
                web, as: .kari, "/v1/events?after=1", lines: "Last-Event-ID: \(size - 2)\r\n")
            let all = try await Listening(web, as: .kari, "/v1/events?after=0")
            _ = try await web.post("/v1/log", #"{"text":"ny"}"#)
            #expect(await now.nextEvent()?.id == size + 1)
            #expect(await after.nextEvent()?.id == size)
            #expect(await header.nextEvent()?.id == size - 1)
            for number in 1...size + 1 { #expect(await all.nextEvent()?.id == number) }
        }
    }

    @Test(arguments: [
        ("Last-Event-ID: x\r\n", "parameterInvalid"), ("Last-Event-ID: -1\r\n", "parameterInvalid"),
        ("Last-Event-ID: 99999999999999999999\r\n", "parameterInvalid"), ("Last-Event-ID:\r\n", "parameterInvalid"),
        ("Last-Event-ID: 4294967296\r\n", "parameterInvalid"),
        ("Last-Event-ID: 1\r\nLast-Event-ID: 2\r\n", "parameterInvalid"),
        ("Last-Event-ID: 1, 2\r\n", "parameterInvalid"), ("Last-Event-ID: 4000000000\r\n", "unknownEntry"),
    ])
    func `P10 a place that is none is refused by name`(lines: String, code: String) async throws {
        let desk = try await WebDesk()
        try await desk.run(.live) { (web) async throws in
            let connection = try RawConnection(port: try #require(web.port))
            let secret = try #require(web.secrets[.kari])
            try connection.send(
                "GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(secret)\r\nConnection: close\r\n\(lines)\r\n"
            )
            let answer = await connection.readToEnd()
            #expect(answer.contains(#""code":"\#(code)""#), "\(answer)")
        }
        #expect(desk.founded.events.listeners == 0)
    }

    @Test func `who may not read all hears of own posts, and of the mode that it changed`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let listening = try await Listening(web, as: .per)
            _ = try await web.post("/v1/posts", as: .nina, #"{"channels":["kriseside"],"text":"Ninas","publish":true}"#)
            _ = try await web.post("/v1/log", #"{"text":"Om innlegget","post":2}"#)
            _ = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"Pers","publish":true}"#)
            _ = try await web.post("/v1/crisis", as: .ola, #"{"reason":"Flom"}"#)
            _ = try await web.post("/v1/posts/1/reject", as: .ola, #"{"reason":"Nei"}"#)
            _ = try await web.post("/v1/posts/2/return", as: .ola, #"{"reason":"Kortere"}"#)
            _ = try await web.post("/v1/crisis/stand-down", #"{"reason":"Over"}"#)
            let handedIn = try #require(await listening.nextEvent())
            #expect(handedIn.event == "postSubmitted" && handedIn.data?.contains("Pers") == true)
            let activated = try #require(await listening.nextEvent())
            #expect(activated.event == "crisisActivated" && activated.names == ["number", "at", "kind"])
            let returned = try #require(await listening.nextEvent())
            #expect(returned.event == "postReturned" && returned.data?.contains("Kortere") == true)
            #expect(await listening.nextEvent()?.event == "stoodDown")
        }
    }

    @Test func `a break costs nothing twice: entries that were for others are not read again`() async throws {
        try await WebDesk(listening: Self.quick).run(.live) { (web) async throws in
            let listening = try await Listening(web, as: .per)
            let entry = try #require(try await web.post("/v1/log", #"{"text":"ikke for Per"}"#).int("entry"))
            while let told = await listening.next(), told.id != entry { #expect(told.event == nil) }
        }
    }

    @Test func `a heartbeat comes though nothing is written`() async throws {
        try await WebDesk(listening: Self.quick).run(.live) { (web) async throws in
            let listening = try await Listening(web, as: .kari)
            #expect(await listening.next()?.retry == 3_000)
            for _ in 1...3 { #expect(await listening.next()?.comment == ": ") }
        }
    }

    @Test func `whose token is ended hears no more`() async throws {
        let desk = try await WebDesk()
        try await desk.run(.live) { (web) async throws in
            let listening = try await Listening(web, as: .nina)
            let state = desk.founded.desk.view.state
            let tokens = state.liveTokens(of: .nina, at: desk.founded.clock.now)
            for token in tokens { _ = try await web.post("/v1/tokens/\(token.number.value)/end") }
            #expect(await listening.rest().allSatisfy { $0.event == nil })
        }
    }

    @Test func `who is suspended hears no more, and a token that runs out ends at the next heartbeat`() async throws {
        let desk = try await WebDesk(listening: Self.quick)
        try await desk.run(.live) { (web) async throws in
            let suspended = try await Listening(web, as: .tor)
            _ = try await web.post("/v1/people/tor/suspend")
            #expect(await suspended.rest().allSatisfy { $0.event != "personDeparted" })
            #expect(
                try await web.post("/v1/people/lise/grant", #"{"role":"contributor","until":"2026-11-11T06:00:00Z"}"#)
                    .status == 200)
            #expect(try await web.post("/v1/people/lise/revoke", #"{"role":"logKeeper"}"#).status == 200)
            let ending = try await Listening(web, as: .lise)
            desk.founded.clock.turn(by: .hours(7))
            #expect(await ending.rest().allSatisfy { $0.event == nil })
        }
        #expect(desk.founded.events.listeners == 0)
    }

    @Test func `P10 a person has so many places, and one that is left can be taken`() async throws {
        let desk = try await WebDesk(listening: Self.quick)
        try await desk.run(.live) { (web) async throws in
            var all: [Listening] = []
            for _ in 1...HTTPLimits.listenersPerPerson { all.append(try await Listening(web, as: .per)) }
            let refused = try await Listening(web, as: .per)
            #expect(refused.status == "HTTP/1.1 503 Service Unavailable")
            #expect(refused.head.contains("Retry-After: 60\r\n"))
            #expect(try await Listening(web, as: .nina).status == "HTTP/1.1 200 OK")
            all.removeAll()
            await until { desk.founded.events.listeners == 0 }
            #expect(try await Listening(web, as: .per).status == "HTTP/1.1 200 OK")
        }
    }

    @Test func `P10 who takes nothing of what is written is hung up on, and holds up nobody`() async throws {
        let desk = try await WebDesk(listening: Self.quick)
        let text = String(repeating: "a", count: 19_000)
        for _ in 1...200 {
            try await desk.founded.enter(.writeLog(LogDraft(text: .saying(text))), by: .kari)
        }
        try await desk.run(.live) { (web) async throws in
            let stuck = try await Listening(web, as: .kari, "/v1/events?after=0", room: 4_096)
            let quick = try await Listening(web, as: .ola)
            #expect(desk.founded.events.listeners == 2)
            await until { desk.founded.events.listeners == 1 }
            _ = try await web.post("/v1/log", #"{"text":"ny"}"#)
            #expect(await quick.nextEvent()?.event == "logWritten")
            #expect(stuck.status == "HTTP/1.1 200 OK")
        }
    }

    @Test func `P7 a sealed desk is still listened to, and a text that was changed is told to nobody`() async throws {
        let desk = try await WebDesk(listening: Self.quick)
        try await desk.run(.live) { (web) async throws in
            desk.founded.desk.seal(.notWritable, detail: "disk full")
            let listening = try await Listening(web, as: .kari, "/v1/events?after=0")
            #expect(await listening.nextEvent()?.event == "deskFounded")
        }
    }

    @Test func `HEAD says what would come and holds no place`() async throws {
        let desk = try await WebDesk()
        try await desk.run(.live) { (web) async throws in
            let headers: HTTPFields = [.authorization: "Bearer \(web.secrets[.kari] ?? "")"]
            let answer = try await web.ask(.head, "/v1/events", headers: headers)
            #expect(answer.status == 200 && answer.headers[.contentType] == "text/event-stream")
        }
        #expect(desk.founded.events.listeners == 0)
    }

    /// Waits, letting others work.
    private func until(_ isSo: () -> Bool) async { while !isSo(), !Task.isCancelled { await Task.yield() } }
}
