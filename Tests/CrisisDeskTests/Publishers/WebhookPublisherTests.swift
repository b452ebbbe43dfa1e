@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Dispatch
import Foundation
import Testing

@Suite struct WebhookPublisherTests {
    private func publisher(
        _ address: String, allowPrivate: Bool = true, attempt: Span = PublisherLimits.attempt,
        resolver: any HostResolver = ToldResolver([:]),
        secret: @escaping SecretReader = { () throws(PublishReason) in Secret(Sent.key) }
    ) throws -> WebhookPublisher {
        WebhookPublisher(
            channel: 3, address: try WebAddress(address), secret: secret,
            exchange: Exchange(resolver: resolver, allowPrivate: allowPrivate, attempt: attempt), now: { Sent.night })
    }

    private func receiver(_ answers: FakeAnswer...) async throws -> WebhookReceiver {
        try await WebhookReceiver.start(key: Sent.key, now: Sent.night, answers: answers)
    }

    /// The outcome of one attempt at a receiver that answers so, checked by the receiver.
    private func outcome(
        _ answer: FakeAnswer, attempt: Span = PublisherLimits.attempt, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> PublishOutcome {
        let receiver = try await receiver(answer)
        let outcome = try await publisher(receiver.address, attempt: attempt).publish(Sent.post(1))
        #expect(receiver.requests.count == 1, sourceLocation: sourceLocation)
        #expect(receiver.violations == [], sourceLocation: sourceLocation)
        try await receiver.stop()
        return outcome
    }

    private static let ownID = "msg_\(Sent.id(1).hex)_c3"

    // MARK: Taken over

    @Test func `a 2xx is accepted, with our own id where the receiver names none`() async throws {
        #expect(try await outcome(.status(204)) == .accepted(Receipt(id: Self.ownID, link: nil)))
        #expect(try await outcome(.status(200, body: "takk")) == .accepted(Receipt(id: Self.ownID, link: nil)))
        #expect(try await outcome(.status(202, body: "[1]")) == .accepted(Receipt(id: Self.ownID, link: nil)))
    }

    @Test func `id and link of the answer stand in the receipt`() async throws {
        let body = #"{"id":"sak-17","link":"https://intranett.example/17#topp","more":[1]}"#
        #expect(
            try await outcome(.status(201, body: body))
                == .accepted(Receipt(id: "sak-17", link: "https://intranett.example/17#topp")))
    }

    @Test(arguments: [
        #""javascript:alert(1)""#, #""//x.example/""#, #""https://kari@x.example/""#, #""http://x.example/\n""#, "17",
        "null",
        #""http://x.example/"# + String(repeating: "a", count: 2_048) + "\"", #""http://x.example/\u202e""#,
    ])
    func `a link that is no plain web address is left out`(link: String) async throws {
        let answer = FakeAnswer.status(200, body: #"{"id":"1","link":\#(link)}"#)
        #expect(try await outcome(answer) == .accepted(Receipt(id: "1", link: nil)))
    }

    @Test func `an id is bounded and cleaned`() async throws {
        let answer = FakeAnswer.status(200, body: #"{"id":"a\u001b[31m\#(String(repeating: "b", count: 500))"}"#)
        guard case .accepted(let receipt) = try await outcome(answer) else { return #expect(Bool(false)) }
        #expect(receipt.id.hasPrefix("a[31mbbb"))
        #expect(receipt.id.count == PublisherLimits.remoteID)
    }

    @Test func `of a huge answer the beginning is enough`() async throws {
        #expect(
            try await outcome(.huge(status: 200, bytes: 4 << 20)) == .accepted(Receipt(id: Self.ownID, link: nil)))
    }

    @Test func `a late answer counts like any other`() async throws {
        let receiver = try await receiver(.whenReleased(.status(200)))
        let publisher = try publisher(receiver.address)
        async let outcome = publisher.publish(Sent.post(1))
        await receiver.requestArrives()
        receiver.release()
        #expect(await outcome == .accepted(Receipt(id: Self.ownID, link: nil)))
        try await receiver.stop()
    }

    // MARK: Refused

    @Test func `a 4xx is refused in the receiver's words`() async throws {
        let words = "Nei:\r\n\tikke \u{1B}[31mher\u{202E}" + String(repeating: "!", count: 1_000)
        guard case .refused(let code, let detail) = try await outcome(.status(403, body: words)) else {
            return #expect(Bool(false))
        }
        #expect(code == "http403")
        #expect(detail.hasPrefix("Nei: ikke [31mher⟨U+202E⟩!!!"))
        #expect(detail.count == PublisherLimits.detail)
    }

    @Test(arguments: [400, 401, 404, 408, 409, 410, 413, 422, 451, 499])
    func `every other 4xx is refused`(status: Int) async throws {
        #expect(try await outcome(.status(status, body: "nei")) == .refused(code: "http\(status)", detail: "nei"))
    }

    @Test(arguments: [301, 302, 304, 307, 308])
    func `a redirect is refused and never followed`(status: Int) async throws {
        let elsewhere = try await FakeWebServer.answering(.status(200))
        let target = "http://127.0.0.1:\(elsewhere.port)/"
        let outcome = try await outcome(.status(status, headers: [("location", target)]))
        #expect(outcome == .refused(code: "http\(status)", detail: "redirect, not followed: \(target)"))
        #expect(elsewhere.connections == 0)
        try await elsewhere.stop()
    }

    // MARK: Certainly not accepted (P6)

    @Test func `P6 a 429 is certainly not accepted, and says when to come again`() async throws {
        let answer = FakeAnswer.status(429, headers: [("Retry-After", "120")], body: "rolig")
        #expect(
            try await outcome(answer)
                == .notAccepted(PublishReason(.tooManyRequests, "rolig"), retryAfter: .seconds(120)))
        let dated = FakeAnswer.status(429, headers: [("retry-after", "Sun, 22 Nov 2026 02:24:30 GMT")])
        #expect(
            try await outcome(dated) == .notAccepted(PublishReason(.tooManyRequests), retryAfter: .seconds(30)))
        #expect(try await outcome(.status(429)) == .notAccepted(PublishReason(.tooManyRequests), retryAfter: nil))
    }

    @Test func `P6 a refused connection is certainly not accepted`() async throws {
        let server = try await FakeWebServer.answering(.status(200))
        // The server listens on another address of this machine.
        let outcome = try await publisher("http://127.0.0.9:\(server.port)/").publish(Sent.post(1))
        #expect(code(outcome) == "notAccepted connectionFailed")
        #expect(server.connections == 0)
        try await server.stop()
    }

    @Test func `P6 a name without an address is certainly not accepted`() async throws {
        let outcome = try await publisher("http://finnes-ikke.example/").publish(Sent.post(1))
        #expect(code(outcome) == "notAccepted addressNotFound")
    }

    @Test func `P6 an unreadable or unusable secret is certainly not accepted`() async throws {
        let receiver = try await receiver(.status(200))
        let unreadable = try publisher(
            receiver.address, secret: { () throws(PublishReason) in throw PublishReason(.secretUnreadable, "borte") })
        #expect(code(await unreadable.publish(Sent.post(1))) == "notAccepted secretUnreadable")
        let short = try publisher(receiver.address, secret: { () throws(PublishReason) in Secret([1, 2, 3]) })
        #expect(code(await short.publish(Sent.post(1))) == "notAccepted secretUnusable")
        #expect(receiver.requests.isEmpty)
        try await receiver.stop()
    }

    @Test func `P6 encryption that fails is certainly not accepted, and the name is kept for it`() async throws {
        let server = try await FakeWebServer.start(.closesAfterFirstBytes)
        let resolver = ToldResolver(["intranett.example": ["127.0.0.1"]])
        let publisher = try publisher("https://intranett.example:\(server.port)/hook", resolver: resolver)
        #expect(code(await publisher.publish(Sent.post(1, "hemmelig"))) == "notAccepted encryptionFailed")
        let sent = server.bytes
        #expect(sent.first == 0x16)  // a handshake
        #expect(sent.firstRange(of: Array("intranett.example".utf8)) != nil)
        #expect(sent.firstRange(of: Array("hemmelig".utf8)) == nil)
        #expect(sent.firstRange(of: Array("POST".utf8)) == nil)
        try await server.stop()
    }

    @Test func `P6 encryption nobody answers is certainly not accepted`() async throws {
        let server = try await FakeWebServer.start(.saysNothing)
        let publisher = try publisher(
            "https://127.0.0.1:\(server.port)/", attempt: Span(milliseconds: 300))
        // On a busy machine the deadline may come before the connection does; either way nothing was sent.
        #expect(code(await publisher.publish(Sent.post(1))).hasPrefix("notAccepted "))
        try await server.stop()
    }

    // MARK: Unknown (P6)

    @Test(arguments: [500, 501, 502, 503, 504, 507, 599])
    func `P6 every 5xx is unknown`(status: Int) async throws {
        #expect(
            try await outcome(.status(status, headers: [("retry-after", "1")], body: "au"))
                == .unknown(PublishReason(.serverError, "\(status) au")))
    }

    @Test(arguments: [
        FakeAnswer.never, .open("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"), .open("HTTP/1.1 200 OK\r\n"),
    ])
    func `P6 no answer, and one that never ends, is unknown when the deadline has passed`(answer: FakeAnswer)
        async throws
    {
        let started = ContinuousClock.now
        #expect(code(try await outcome(answer, attempt: .seconds(2))) == "unknown deadlineAfterSending")
        #expect(ContinuousClock.now - started >= .seconds(2))
    }

    @Test func `P6 a connection closed instead of an answer is unknown`() async throws {
        #expect(code(try await outcome(.raw(""))) == "unknown connectionLost")
    }

    @Test func `P6 a reset after the request is unknown`() async throws {
        #expect(code(try await outcome(.reset)) == "unknown connectionLost")
    }

    @Test func `P6 a reset within the head of the answer is unknown`() async throws {
        #expect(code(try await outcome(.resetAfter("HTTP/1.1 200 OK\r\ncontent-"))) == "unknown connectionLost")
    }

    @Test func `P6 a reset within the body of the answer is unknown`() async throws {
        let answer = FakeAnswer.resetAfter("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"id\"")
        let found = code(try await outcome(answer))
        // A reset can overtake the bytes sent before it.
        #expect(["unknown answerCutShort", "unknown connectionLost"].contains(found))
    }

    @Test(arguments: [200, 403, 429])
    func `P6 an answer cut short is unknown, whatever it began with`(status: Int) async throws {
        #expect(code(try await outcome(.truncated(status: status))) == "unknown answerCutShort")
    }

    @Test(arguments: [
        "hei\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n", "HTTP/9.9 200 OK\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n", "\u{0}\u{1}\u{2}",
    ])
    func `P6 an answer nobody can read is unknown`(text: String) async throws {
        let outcome = try await outcome(.raw(text))
        guard case .unknown = outcome else { return #expect(outcome == .unknown(PublishReason(.answerUnreadable))) }
    }

    @Test func `P6 see other is unknown, for it means that something was done`() async throws {
        #expect(
            code(try await outcome(.status(303, headers: [("location", "/ferdig")]))) == "unknown seeOther")
    }

    @Test func `P6 a connection closed at once after it stood is never called certain`() async throws {
        let server = try await FakeWebServer.start(.closesAtOnce)
        let outcome = try await publisher("http://127.0.0.1:\(server.port)/").publish(Sent.post(1))
        // Which of the two depends on who was faster; what counts is that nothing that was sent is called certain.
        if case .notAccepted = outcome {
            #expect(server.bytes.isEmpty)
        } else {
            #expect(code(outcome).hasPrefix("unknown"))
        }
        try await server.stop()
    }

    // MARK: What is sent

    @Test func `the same post has the same id and the same bytes in every attempt`() async throws {
        let receiver = try await receiver(.status(429), .status(500), .status(200))
        let publisher = try publisher(receiver.address)
        for attempt in 1...3 { _ = await publisher.publish(Sent.post(1, minutes: 1, attempt: attempt)) }
        #expect(receiver.requests.map { $0.values("webhook-id") } == [[Self.ownID], [Self.ownID], [Self.ownID]])
        #expect(Set(receiver.requests.map(\.body)).count == 1)
        #expect(receiver.violations == [])
        try await receiver.stop()
    }

    @Test func `a message says what it is in its documented form`() async throws {
        let receiver = try await receiver(.status(200))
        let publisher = try publisher(receiver.address)
        _ = await publisher.publish(Sent.post(1, "Kok «vannet» / nå.", purpose: .warning, minutes: 0))
        _ = await publisher.publish(Sent.post(2, "Rett", kind: .correction(of: Sent.id(1)), language: "nn", minutes: 0))
        _ = await publisher.publish(Sent.post(3, "Borte", kind: .retraction(of: Sent.id(1)), minutes: 0))
        let (first, second, third) = (Sent.id(1).hex, Sent.id(2).hex, Sent.id(3).hex)
        let time = "\"timestamp\":\"2026-11-22T02:24:00.000Z\""
        #expect(
            receiver.requests.map { String(decoding: $0.body, as: UTF8.self) } == [
                """
                {"type":"post.published",\(time),"data":{"id":"\(first)","kind":"ordinary","purpose":"warning",\
                "language":"nb","text":"Kok «vannet» / nå."}}
                """,
                """
                {"type":"post.corrected",\(time),"data":{"id":"\(second)","kind":"correction","corrects":"\(first)",\
                "purpose":"information","language":"nn","text":"Rett"}}
                """,
                """
                {"type":"post.retracted",\(time),"data":{"id":"\(third)","kind":"retraction","retracts":"\(first)",\
                "purpose":"information","language":"nb","text":"Borte"}}
                """,
            ])
        #expect(receiver.violations == [])
        try await receiver.stop()
    }

    @Test(arguments: [
        "é", "e\u{301}", "<script>alert(1)</script>", "]]>", "a\u{0}b\u{1B}[2J", "\u{202E}snu",
        "linje\r\nlinje\u{2028}", "\"\\/",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿", String(repeating: "å", count: 10_000),
    ])
    func `P4 a text arrives scalar for scalar`(text: String) async throws {
        let receiver = try await receiver(.status(200))
        _ = try await publisher(receiver.address).publish(Sent.post(1, text))
        let body = try #require(receiver.requests.first?.body)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
        let arrived = try #require((json["data"] as? [String: Any])?["text"] as? String)
        #expect(Array(arrived.unicodeScalars) == Array(text.unicodeScalars))
        #expect(receiver.violations == [])
        try await receiver.stop()
    }

    // MARK: Where it is sent

    @Test func `the connection goes to the checked address, under the name that was asked for`() async throws {
        let receiver = try await receiver(.status(200))
        let resolver = ToldResolver(["intranett.example": ["127.0.0.1"]])
        let publisher = try publisher("http://intranett.example:\(receiver.port)/hook?x=1", resolver: resolver)
        #expect(await publisher.publish(Sent.post(1)) == .accepted(Receipt(id: Self.ownID, link: nil)))
        #expect(receiver.requests.first?.values("host") == ["intranett.example:\(receiver.port)"])
        #expect(receiver.requests.first?.target == "/hook?x=1")
        #expect(await resolver.asked == 1)
        #expect(receiver.violations == [])
        try await receiver.stop()
    }

    @Test func `one forbidden address among several is enough to call none of them`() async throws {
        let receiver = try await receiver(.status(200))
        let resolver = ToldResolver(["intranett.example": ["127.0.0.1", "169.254.169.254"]])
        let publisher = try publisher("http://intranett.example:\(receiver.port)/", resolver: resolver)
        #expect(code(await publisher.publish(Sent.post(1))) == "notAccepted addressNotAllowed")
        #expect(receiver.requests.isEmpty)
        try await receiver.stop()
    }

    @Test func `a private address is called only where the channel says so`() async throws {
        let receiver = try await receiver(.status(200))
        let resolver = ToldResolver(["intranett.example": ["127.0.0.1"]])
        let named = try publisher(
            "http://intranett.example:\(receiver.port)/", allowPrivate: false, resolver: resolver)
        #expect(code(await named.publish(Sent.post(1))) == "notAccepted addressNotAllowed")
        let literal = try publisher(receiver.address, allowPrivate: false)
        #expect(code(await literal.publish(Sent.post(1))) == "notAccepted addressNotAllowed")
        #expect(receiver.requests.isEmpty)
        try await receiver.stop()
    }

    @Test func `a name with too many addresses is refused`() async throws {
        let many = (0...PublisherLimits.addresses).map { "127.0.1.\($0)" }
        let publisher = try publisher("http://mange.example/", resolver: ToldResolver(["mange.example": many]))
        #expect(code(await publisher.publish(Sent.post(1))) == "notAccepted addressNotAllowed")
    }

    @Test func `the next address is tried while nothing was sent`() async throws {
        let receiver = try await receiver(.status(200))
        let resolver = ToldResolver(["intranett.example": ["127.0.0.9", "127.0.0.1"]])
        let publisher = try publisher("http://intranett.example:\(receiver.port)/", resolver: resolver)
        #expect(await publisher.publish(Sent.post(1)) == .accepted(Receipt(id: Self.ownID, link: nil)))
        #expect(receiver.requests.count == 1)
        try await receiver.stop()
    }

    @Test func `P6 no other address is tried once something was sent`() async throws {
        let first = try await FakeWebServer.answering(.reset)
        let second = try await FakeWebServer.start(.http { _ in .status(200) }, at: "127.0.0.2", port: first.port)
        let resolver = ToldResolver(["intranett.example": ["127.0.0.1", "127.0.0.2"]])
        let publisher = try publisher("http://intranett.example:\(first.port)/", resolver: resolver)
        #expect(code(await publisher.publish(Sent.post(1))) == "unknown connectionLost")
        #expect(first.requests.count == 1)
        #expect(second.connections == 0)
        try await first.stop()
        try await second.stop()
    }

    @Test func `the system's resolver finds this machine`() async throws {
        let addresses = try await SystemHostResolver().addresses(of: "localhost", within: .seconds(10))
        #expect(addresses.allSatisfy { AddressRules.refusal(of: $0, allowPrivate: true) == nil })
        #expect(addresses.allSatisfy { AddressRules.refusal(of: $0, allowPrivate: false) == "loopback" })
        #expect(!addresses.isEmpty)
    }

    @Test func `a look-up ends with the deadline, whatever the system does`() async throws {
        let hold = DispatchSemaphore(value: 0)
        let resolver = SystemHostResolver { _ in
            hold.wait()
            return .success([])
        }
        let reason = try await #require(throws: PublishReason.self) {
            try await resolver.addresses(of: "treg.example", within: .milliseconds(50))
        }
        #expect(reason.code == .deadlineBeforeSending)
        hold.signal()
    }

    @Test func `an answer that ends with the connection is whole`() async throws {
        let answer = FakeAnswer.raw("HTTP/1.1 200 OK\r\n\r\n{\"id\":\"7\"}")
        #expect(try await outcome(answer) == .accepted(Receipt(id: "7", link: nil)))
    }

    // MARK: Trying it

    @Test func `a check asks without publishing`() async throws {
        let server = try await FakeWebServer.answering(.status(405))
        let port = server.port
        #expect(try await publisher("http://127.0.0.1:\(port)/hook").check() == .ready(.answered(status: 405)))
        #expect(server.requests.map(\.method) == ["HEAD"])
        #expect(server.requests.first?.values("webhook-id") == [])
        try await server.stop()
        let gone = try await publisher("http://127.0.0.9:\(port)/").check()
        guard case .notReady(let reason) = gone else { return #expect(gone == .ready(.messages(0))) }
        #expect(reason.code == .connectionFailed)
    }

    @Test func `a webhook can't be looked up`() async throws {
        #expect(try await publisher("http://127.0.0.1:1/").find(Sent.post(1)) == nil)
    }

    private func code(_ outcome: PublishOutcome) -> String {
        switch outcome {
        case .accepted: "accepted"
        case .refused(let code, _): "refused \(code)"
        case .notAccepted(let reason, _): "notAccepted \(reason.code.rawValue)"
        case .unknown(let reason): "unknown \(reason.code.rawValue)"
        }
    }
}
