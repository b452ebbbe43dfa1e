import Foundation
import HummingbirdCore
import NIOCore
import Testing

@testable import crisisctl

struct ClientTests {
    @Test func `the desk is found by address, then by its socket, then where it usually is`() throws {
        #expect(try DeskPlace(environment: [:]) == .standard)
        #expect(
            try DeskPlace(environment: ["CRISISDESK_DATA": "/srv/desk"]) == .socket(path: "/srv/desk/run/desk.sock"))
        #expect(
            try DeskPlace(environment: ["CRISISDESK_DATA": "/srv/desk", "CRISISDESK_URL": "https://desk.example/"])
                == .address("https://desk.example"))
        let long = "/" + String(repeating: "d", count: 120)
        #expect(try DeskPlace(environment: ["CRISISDESK_DATA": long]) == .standard)
    }

    @Test(arguments: ["http://127.0.0.1:8112", "http://localhost:1", "http://[::1]:8112", "https://desk.example:8443"])
    func `a token goes over TLS or to this machine`(_ address: String) throws {
        #expect(try DeskPlace(environment: ["CRISISDESK_URL": address]) == .address(address))
    }

    @Test(arguments: [
        "http://desk.example", "http://10.0.0.1:8112", "http://127.0.0.1.example", "ftp://desk.example", "desk.example",
        "http://",
        "https://kari:x@desk.example", "https://desk.example/v1", "https://desk.example?x=1",
    ])
    func `any other address is refused before anything is sent`(_ address: String) {
        #expect(throws: Trouble.self) { try DeskPlace(environment: ["CRISISDESK_URL": address]) }
    }

    @Test func `a token that could break out of its header is refused, and none is none`() throws {
        #expect(try DeskToken.read(["CRISISDESK_TOKEN": "crd_abc"]) == "crd_abc")
        #expect(try DeskToken.read([:]) == nil)
        for token in ["crd_a\r\nX: y", "crd a", "crd_æ", String(repeating: "a", count: 300)] {
            #expect(throws: Trouble.self) { try DeskToken.read(["CRISISDESK_TOKEN": token]) }
        }
    }

    @Test func `it sends token, language and key, and what is in a path stays one segment`() async throws {
        let desk = FakeDesk(["POST /v1/posts/17/deliveries/a%2Fb%3F/done": [Answers.postAnswer("delivered")]])
        try await desk.whileServing { place in
            let person = try Person()
            try await person.ctl(["post", "done", "17", "a/b?"], place, Keyboard(), ends: 0)
        }
        let asked = try #require(desk.posts.first)
        #expect(asked.token == "Bearer crd_test")
        #expect(asked.language == "nb")
        #expect(asked.key?.count == 32)
        #expect(asked.body == "{}")
    }

    @Test func `over the socket it is the same desk, under the name localhost`() async throws {
        let person = try Person()
        let path = FileManager.default.temporaryDirectory.path + "/ctl-\(UUID().uuidString.prefix(8)).sock"
        let desk = FakeDesk(["GET /v1/status": [Answers.status()]])
        try await desk.whileServing(at: .unixDomainSocket(path: path)) { place in
            let keyboard = Keyboard()
            try await person.ctl(["status"], place, keyboard, ends: 0)
            #expect(keyboard.data.hasPrefix("Granvik kommune: normal drift\n"))
        }
        #expect(desk.asked.first?.host == "localhost")
    }

    @Test func `no desk there: 4, with how to start it, and no key is kept`() async throws {
        let person = try Person()
        let keyboard = Keyboard()
        try await person.ctl(["log", "add", "Ringt"], try await HangUp.nobodysPlace(), keyboard, ends: 4)
        #expect(keyboard.talk.contains("crisisctl serve --data"))
        #expect(keyboard.talk.contains("Ingenting er sendt."))
        #expect(person.keyFiles == [])
    }

    @Test func `no socket there: 4, with the folder to serve`() async throws {
        let person = try Person()
        let keyboard = Keyboard()
        let place = try DeskPlace(environment: ["CRISISDESK_DATA": person.home])
        try await person.ctl(["status"], place, keyboard, ends: 4)
        #expect(keyboard.talk.contains("crisisctl serve --data \(person.home)\n"))
    }

    @Test(arguments: [
        (401, "tokenInvalid", 3), (403, "notYours", 3), (404, "unknownPost", 3), (409, "otherDigest", 3),
        (422, "textEmpty", 3),
        (400, "parameterUnknown", 1), (429, "tooManyPostsAMinute", 3), (500, "internal", 1), (503, "busy", 1),
        (503, "sealed", 5), (502, "x", 1),
    ])
    func `each no has its exit code, and the desk's own sentence`(
        _ status: Int, _ code: String, _ ending: Int32
    ) async throws {
        let desk = FakeDesk(["POST /v1/log": [.problem(status, code, detail: "Slik er det.")]])
        try await desk.whileServing { place in
            let keyboard = Keyboard()
            try await Person.once(["log", "add", "Ringt"], place, keyboard, ends: ending)
            #expect(keyboard.talk.contains("Slik er det."))
            #expect(keyboard.data == "")
        }
    }

    @Test func `sealed says what to do, and never only that it failed`() async throws {
        let sealed =
            #"{"code":"ledgerBroken","reason":"Loggen er brutt ved post 17.","since":"2026-11-22T02:24:00.000Z"}"#
        let desk = FakeDesk([
            "POST /v1/log": [.problem(503, "sealed", detail: "x", ",\"sealed\":\(sealed)")],
            "GET /v1/status": [Answers.status(sealed: sealed)],
        ])
        try await desk.whileServing { place in
            let keyboard = Keyboard()
            try await Person.once(["log", "add", "Ringt"], place, keyboard, ends: 5)
            #expect(keyboard.talk.contains("Loggen er brutt ved post 17."))
            #expect(keyboard.talk.contains("crisisctl restore"))
            let page = Keyboard()
            try await Person.once(["status"], place, page, ends: 5)
            #expect(page.data.hasPrefix("LÅST siden 2026-11-22 03:24 CET"))
        }
    }

    @Test func `an answer that is no JSON is a failure with its status, not a guess`() async throws {
        let desk = FakeDesk([
            "GET /v1/policy": [FakeDesk.Answer(status: 502, body: "<html>\u{1B}[2J", type: "text/html")]
        ])
        try await desk.whileServing { place in
            let keyboard = Keyboard()
            try await Person.once(["policy", "show"], place, keyboard, ends: 1)
            #expect(keyboard.talk == "HTTP 502\n")
            #expect(!keyboard.talk.contains("\u{1B}"))
        }
    }

    @Test func `a token is never sent on to where an answer points`() async throws {
        let desk = FakeDesk(["GET /v1/policy": [FakeDesk.Answer(status: 302, body: "{}")]])
        try await desk.whileServing { place in
            try await Person.once(["policy", "show"], place, Keyboard(), ends: 1)
        }
        #expect(desk.asked.count == 1)
    }
}
