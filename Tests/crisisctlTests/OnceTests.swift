import Testing

@testable import crisisctl

/// Things that a tired person does twice, or by mistake.
struct OnceTests {
    private let line = ["post", "submit", "--text", "Skolen stenger"]
    private let script: FakeDesk.Script = [
        "POST /v1/posts": [
            .problem(409, "sameText", detail: "Den samme teksten", #","post":17"#), Answers.postAnswer("held", status: 201),
        ],
        "GET /v1/posts/17": [Answers.post(text: #""Skolen stenger""#)], "GET /v1/status": [Answers.status()],
    ]

    @Test func `the same text is asked about, with the post it was handed in as and when`() async throws {
        let desk = FakeDesk(script)
        let keyboard = Keyboard(typed: ["j"])
        try await desk.whileServing { place in try await Person.once(line, place, keyboard, ends: 0) }
        #expect(
            keyboard.talk.contains(
                "Den samme teksten ble sendt inn som innlegg 17, 2026-11-22 03:20 CET. Sende den en gang til? [j/N]"),
            "\(keyboard.talk)")
        #expect(
            desk.posts.map(\.body) == [
                #"{"onlyOnce":true,"publish":true,"text":"Skolen stenger"}"#, #"{"publish":true,"text":"Skolen stenger"}"#,
            ])
        #expect(desk.posts[0].key != desk.posts[1].key)
    }

    @Test func `a no sends nothing more`() async throws {
        let desk = FakeDesk(script)
        try await desk.whileServing { place in try await Person.once(line, place, Keyboard(typed: [""]), ends: 1) }
        #expect(desk.posts.count == 1)
    }

    @Test func `without a terminal it is refused, and again says that it is meant`() async throws {
        let desk = FakeDesk(script)
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(line, place, keyboard, ends: 3)
            try await Person.once(line + ["--again"], place, Keyboard(), ends: 0)
        }
        #expect(keyboard.talk.contains("crisisctl post show 17") && keyboard.talk.contains("--again"), "\(keyboard.talk)")
        #expect(desk.posts[1].json["onlyOnce"].isNull)
    }

    @Test func `P5 a text without an answer is the same command again, once only`() async throws {
        let person = try Person()
        let desk = FakeDesk([
            "POST /v1/posts": [.problem(500, "internal", detail: "feil"), Answers.postAnswer("held", status: 201)],
            "GET /v1/status": [Answers.status()],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await person.ctl(line, place, Keyboard(), ends: 1)
            try await person.ctl(line, place, keyboard, ends: 0)
        }
        #expect(desk.posts[0].key == desk.posts[1].key && desk.posts[0].body == desk.posts[1].body)
        #expect(keyboard.talk.contains("fikk ikke svar. Dette er den samme en gang til"), "\(keyboard.talk)")
    }

    @Test func `taking down without a terminal wants a yes`() async throws {
        let desk = FakeDesk([
            "POST /v1/posts/17/retract": [Answers.postAnswer("published", status: 201)], "GET /v1/status": [Answers.status()],
        ])
        let retract = ["post", "retract", "17", "--reason", "feil sted"]
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(retract, place, keyboard, ends: 64)
            try await Person.once(retract, place, Keyboard(typed: ["nei"]), ends: 1)
            try await Person.once(retract + ["--yes"], place, Keyboard(), ends: 0)
        }
        #expect(keyboard.talk.contains("Legg til --yes"))
        #expect(desk.posts.count == 1)
    }

    @Test func `an empty answer to the first question says why it is asked again`() async throws {
        let desk = FakeDesk([
            "GET /v1/status": [Answers.status()], "GET /v1/policy": [Answers.policy], "POST /v1/crisis": [Answers.activated],
        ])
        let keyboard = Keyboard(typed: ["", " ", "Flom", "", ""])
        try await desk.whileServing { place in try await Person.once(["activate"], place, keyboard, ends: 0) }
        #expect(keyboard.talk.matches(of: /Det må stå noe her/).count == 2, "\(keyboard.talk)")
        #expect(desk.posts.map { $0.json["reason"].string } == ["Flom"])
    }
}
