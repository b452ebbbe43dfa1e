import Testing

@testable import crisisctl

struct PostTests {
    @Test func `submit asks that it goes out, and says where it stands, why and who decides`() async throws {
        let desk = FakeDesk([
            "POST /v1/posts": [Answers.postAnswer("held", cause: #""crisisMode""#, status: 201)],
            "GET /v1/status": [Answers.status()],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["post", "submit", "--text", "Skolen stenger"], place, keyboard, ends: 0)
        }
        #expect(desk.posts.map(\.body) == [#"{"onlyOnce":true,"publish":true,"text":"Skolen stenger"}"#])
        #expect(keyboard.data.hasPrefix("Innlegg 17 venter på godkjenning på Kriseside, Granvik på Facebook: "))
        #expect(keyboard.data.hasSuffix(" Avgjøres av Ola Vik.\n"))
        #expect(keyboard.data.split(separator: "\n").count == 1)
    }

    @Test func `a text comes from a pipe as it is, without line breaks at its end`() async throws {
        let desk = FakeDesk(["POST /v1/posts": [Answers.postAnswer("held")], "GET /v1/status": [Answers.status()]])
        try await desk.whileServing { place in
            try await Person.once(
                ["post", "submit", "--draft"], place, Keyboard(fed: "Linje 1\n\nLinje 2\n\n"), ends: 0)
        }
        #expect(desk.posts.first?.json["text"].string == "Linje 1\n\nLinje 2")
        #expect(desk.posts.first?.json["publish"].bool == false)
    }

    @Test func `an empty, a foreign and an endless text are refused before anything is sent`() async throws {
        let desk = FakeDesk([:])
        try await desk.whileServing { place in
            for fed in ["", " \n", String(repeating: "a", count: 20_001)] {
                try await Person.once(["post", "submit"], place, Keyboard(fed: fed), ends: 64)
            }
            try await Person.once(["post", "submit", "--file", "/nonexistent"], place, Keyboard(), ends: 64)
            try await Person.once(["post", "submit", "--file", "x", "--text", "y"], place, Keyboard(), ends: 64)
        }
        #expect(desk.asked.isEmpty)
    }

    @Test func `P4 approve shows what nobody would see and sends the digest it showed`() async throws {
        let desk = FakeDesk([
            "GET /v1/posts/17": [Answers.post(text: #""Kom \u202Ehjem\nnå""#, warnings: #"["ownPost"]"#)],
            "GET /v1/status": [Answers.status()], "POST /v1/posts/17/approve": [Answers.postAnswer("approved")],
        ])
        let keyboard = Keyboard(typed: ["ja"], width: 80)
        try await desk.whileServing { place in
            try await Person.once(["post", "approve", "17"], place, keyboard, ends: 0)
        }
        #expect(keyboard.talk.contains("│ Kom ⟨U+202E⟩hjem\n│ nå\n"))
        #expect(keyboard.talk.contains("Skrevet av Siri Moen (siri), 2026-11-22 03:20 CET"))
        #expect(keyboard.talk.contains("MERK: du har skrevet det selv."))
        #expect(keyboard.talk.contains("Skal det likevel ut på Kriseside? [j/N]"))
        #expect(desk.posts.map(\.body) == [#"{"digest":"\#(Answers.digest)","warnings":["ownPost"]}"#])
    }

    @Test func `approve without anybody to ask wants a yes, or the digest that was read`() async throws {
        let other = String(repeating: "cd", count: 32)
        let desk = FakeDesk([
            "GET /v1/posts/17": [Answers.post(text: #""Hei""#)], "GET /v1/status": [Answers.status()],
            "POST /v1/posts/17/approve": [
                Answers.postAnswer("approved"), .problem(409, "otherDigest", detail: "endret"),
            ],
        ])
        try await desk.whileServing { place in
            try await Person.once(["post", "approve", "17"], place, Keyboard(), ends: 64)
            try await Person.once(["post", "approve", "17", "-y"], place, Keyboard(), ends: 0)
            try await Person.once(["post", "approve", "17", "--digest", other], place, Keyboard(), ends: 3)
        }
        #expect(desk.posts.map { $0.json["digest"].string } == [Answers.digest, other])
    }

    @Test func `take gives a program exactly the bytes, and a person nothing hidden`() async throws {
        let taken = FakeDesk.Answer(
            body: #"{"entry":141,"at":"2026-11-22T02:30:00.000Z","number":17,"deliveries":[],"text":"a\u202Eb\nc"}"#)
        let desk = FakeDesk([
            "POST /v1/posts/17/deliveries/facebook/take": [taken], "GET /v1/status": [Answers.status()],
        ])
        let (program, terminal) = (Keyboard(), Keyboard(width: 80))
        try await desk.whileServing { place in
            try await Person.once(["post", "take", "17", "facebook"], place, program, ends: 0)
            try await Person.once(["post", "take", "17", "facebook"], place, terminal, ends: 0)
        }
        #expect(program.data == "a\u{202E}b\nc")
        #expect(terminal.data == "a⟨U+202E⟩b\nc\n")
        #expect(program.talk.contains("crisisctl post done 17 facebook --link"))
    }

    @Test func `a text the gate kept back is not to be posted`() async throws {
        let kept = FakeDesk.Answer(
            body: """
                {"entry":141,"at":null,"number":17,"deliveries":[{"channel":\(Answers.page),"state":"held",\
                "cause":"missed","decides":[\(Answers.ola)]}],"text":null}
                """
        )
        let desk = FakeDesk([
            "POST /v1/posts/17/deliveries/facebook/take": [kept], "GET /v1/status": [Answers.status()],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["post", "take", "17", "facebook"], place, keyboard, ends: 0)
        }
        #expect(keyboard.talk.contains("IKKE legg ut noe"))
    }

    @Test func `a list goes on until it has enough, however empty its pages`() async throws {
        let post = Answers.post(text: #""Hei\nder""#).body
        let desk = FakeDesk([
            "GET /v1/posts": [
                FakeDesk.Answer(body: #"{"items":[],"next":9}"#),
                FakeDesk.Answer(body: "{\"items\":[\(post)],\"next\":8}"),
                FakeDesk.Answer(body: "{\"items\":[\(post)],\"next\":7}"),
            ],
            "GET /v1/status": [Answers.status()],
        ])
        let keyboard = Keyboard(width: 80)
        try await desk.whileServing { place in
            try await Person.once(["post", "list", "--state", "held", "--limit", "2"], place, keyboard, ends: 0)
        }
        let lines = keyboard.data.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.displayWidth <= 80 })
        #expect(lines[1] == "17  informasjon  4 min  ola     Hei ⏎ der")
        #expect(keyboard.talk.contains("--after 7"))
        #expect(
            desk.asked.prefix(3).map(\.query) == [
                "state=held&limit=2", "state=held&after=9&limit=2", "state=held&after=8&limit=1",
            ])
    }
}
