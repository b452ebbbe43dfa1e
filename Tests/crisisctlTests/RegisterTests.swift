import Testing

@testable import crisisctl

struct RegisterTests {
    static let person = """
        {"id":"per","number":"p4","name":"Per Lie","title":"Rektor","phone":"+47 111 11 111","standing":"active",\
        "roles":[{"role":"contributor","until":null},{"role":"reviewer","until":"2027-12-31T23:00:00.000Z"}],\
        "responsible":false,"deputy":null,"acting":false,"succession":null,"channels":[],"entry":2}
        """
    static let channel = """
        {"id":"sms","number":"c3","name":"Befolkningsvarsling","kind":"byHand","gate":"logOnly","audience":"population",\
        "standing":"active","administrators":[\(Answers.kari)],"thin":true,"released":[],"settings":null,"entry":9}
        """

    static let lists: [(String, String, String)] = [
        ("person list", person, "per"), ("channel list", channel, "sms"),
        ("person tokens per", #"{"number":5,"person":\#(Answers.kari),"until":null}"#, "Kari Nordmann (kari)"),
        (
            "log show",
            #"{"number":121,"at":"2026-11-22T02:24:00.000Z","kind":"note","sentence":"Ringt\n110","event":{}}"#,
            "Ringt ⏎ 110"
        ),
    ]

    @Test(arguments: lists.map(\.0)) func `a list is a table for a person and whole for a program`(
        line: String
    ) async throws {
        let (_, item, shown) = try #require(Self.lists.first { $0.0 == line })
        let list = [FakeDesk.Answer(body: "{\"items\":[\(item)],\"next\":null,\"upTo\":121}")]
        let desk = FakeDesk([
            "GET /v1/people": list, "GET /v1/channels": list, "GET /v1/tokens": list, "GET /v1/log": list,
            "GET /v1/status": [Answers.status()],
        ])
        let words = line.split(separator: " ").map(String.init)
        let (table, json) = (Keyboard(width: 80), Keyboard())
        try await desk.whileServing { place in
            try await Person.once(words, place, table, ends: 0)
            try await Person.once(words + ["--format", "json"], place, json, ends: 0)
        }
        #expect(table.data.contains(shown))
        #expect(table.data.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 })
        let (printed, sent) = (try JSON(parsing: Array(json.data.utf8)), try JSON(parsing: Array(item.utf8)))
        #expect(printed["items"].items == [sent])
    }

    @Test func `a token goes to standard output alone, all talk beside it`() async throws {
        let made = #"{"entry":170,"at":null,"token":"crd_new","number":7,"person":\#(Answers.kari),"until":null}"#
        let desk = FakeDesk([
            "POST /v1/tokens": [FakeDesk.Answer(status: 201, body: made)], "GET /v1/status": [Answers.status()],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["person", "token", "kari"], place, keyboard, ends: 0)
        }
        #expect(keyboard.data == "crd_new\n")
        #expect(keyboard.talk.contains("Nøkkel 7 for Kari Nordmann (kari)."))
    }

    @Test func `a token that was made and never shown is ended first`() async throws {
        let desk = FakeDesk([
            "POST /v1/tokens": [.problem(409, "tokenAlreadyShown", detail: "Alt vist.", ",\"token\":7")]
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in try await Person.once(["person", "token"], place, keyboard, ends: 3) }
        #expect(keyboard.talk.contains("crisisctl person end-token 7"))
    }

    @Test func `who leaves hands on what he or she held`() async throws {
        let answer = """
            {"entry":171,"at":null,"person":\(Self.person),"thin":[\(Answers.facebook)],"responsibleNow":\(Answers.siri),\
            "chiefExecutiveNow":null,"actingNow":null}
            """
        let desk = FakeDesk([
            "POST /v1/people/per/leave": [FakeDesk.Answer(body: answer)], "GET /v1/status": [Answers.status()],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["person", "leave", "per"], place, keyboard, ends: 0)
        }
        #expect(keyboard.data.contains("Ansvarlig administrator er nå Siri Moen (siri)."))
        #expect(keyboard.data.contains("Granvik på Facebook"))
    }

    @Test func `settings are words, numbers and truths, none of them twice`() async throws {
        let answer = FakeDesk.Answer(body: "{\"entry\":9,\"at\":null,\"channel\":\(Self.channel)}")
        let desk = FakeDesk(["POST /v1/channels/hook/settings": [answer], "GET /v1/status": [Answers.status()]])
        let line = [
            "channel", "connect", "hook", "--setting", "url=http://127.0.0.1/?a=b", "--setting", "allowPrivate=true",
        ]
        try await desk.whileServing { place in
            try await Person.once(line, place, Keyboard(), ends: 0)
            try await Person.once(line + ["--setting", "url=x"], place, Keyboard(), ends: 64)
            try await Person.once(["channel", "connect", "hook", "--setting", "url"], place, Keyboard(), ends: 64)
        }
        #expect(desk.posts.map(\.body) == [#"{"settings":{"allowPrivate":true,"url":"http://127.0.0.1/?a=b"}}"#])
    }

    @Test func `what is not said of the policy is not sent`() async throws {
        let answer = FakeDesk.Answer(body: "{\"entry\":9,\"at\":null,\"policy\":\(Answers.policy.body)}")
        let desk = FakeDesk(["POST /v1/policy": [answer], "GET /v1/status": [Answers.status()]])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["policy", "set"], place, keyboard, ends: 64)
            try await Person.once(
                ["policy", "set", "--take-over-after-warning", "5m", "--deputies", "-"], place, keyboard, ends: 0)
        }
        #expect(desk.posts.map(\.body) == [#"{"crisis":{"deputies":[]},"takeOverAfter":{"warningSeconds":300}}"#])
        #expect(keyboard.data.contains("En avløser kan tre inn etter 5 minutter (advarsel) og 30 minutter (andre)"))
    }
}
