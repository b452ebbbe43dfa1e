import Testing

@testable import crisisctl

struct CrisisTests {
    private let script: FakeDesk.Script = [
        "GET /v1/status": [Answers.status()], "GET /v1/policy": [Answers.policy],
        "POST /v1/crisis": [Answers.activated],
    ]

    @Test func `activate alone asks three questions and takes the register's proposals`() async throws {
        let desk = FakeDesk(script)
        let keyboard = Keyboard(typed: ["Flom i sentrum", "", ""], width: 80)
        try await desk.whileServing { place in
            try await Person.once(["activate"], place, keyboard, ends: 0)
        }
        let body = try #require(desk.posts.first).json
        #expect(body["reason"].string == "Flom i sentrum")
        #expect(body["responsible"].string == "ola")
        #expect(body["deputies"].strings == ["siri", "kari"])
        #expect(keyboard.talk.contains("2/3 Ansvarlig administrator [Ola Vik (ola)]: "))
        let asked = keyboard.talk.replacing("\n", with: " ")
        #expect(asked.contains("[Siri Moen (siri), Kari Nordmann (kari)]: "))
    }

    @Test func `it ends with whom to ring, the number, the sentence to say and the line that ticks it off`()
        async throws
    {
        let desk = FakeDesk(script)
        let keyboard = Keyboard(width: 80)
        try await desk.whileServing { place in
            try await Person.once(["activate", "--reason", "Flom"], place, keyboard, ends: 0)
        }
        #expect(
            keyboard.data == """
                KRISESTAB ER SATT. Krise 3, 2026-11-22 03:24 CET. Alt går nå gjennom Ola Vik.
                Stanset, og må godkjennes på nytt: innlegg 14, 15.
                Var alt på vei ut og kan ikke stanses: innlegg 16 på Kriseside.

                Ring nå. Stryk hver enkelt med linja under når du har fått tak i dem:

                  Kari Nordmann, +47 000 00 000
                    Si: «Krisestab er satt. Ikke legg ut noe selv på Kriseside, Granvik på
                    Facebook. Alt går gjennom Ola Vik.»
                    crisisctl log done 121

                  Siri Moen, ikke noe nummer
                    Si: «Krisestab er satt. Ikke legg ut noe selv på Kriseside. Alt går gjennom
                    Ola Vik.»
                    crisisctl log done 122

                """)
    }

    @Test func `without a terminal, or with yes, it asks nothing and leaves the rest to the register`() async throws {
        for (line, typed) in [
            (["activate", "--reason", "Flom"], nil), (["activate", "--reason", "Flom", "-y"], [] as [String]?),
        ] {
            let desk = FakeDesk(script)
            try await desk.whileServing { place in
                try await Person.once(line, place, Keyboard(typed: typed), ends: 0)
            }
            #expect(desk.posts.map(\.body) == [#"{"reason":"Flom"}"#])
            #expect(desk.asked.filter { $0.path == "/v1/policy" }.isEmpty)
        }
    }

    @Test func `without a reason and without anybody to ask nothing is sent`() async throws {
        let desk = FakeDesk(script)
        try await desk.whileServing { place in
            try await Person.once(["activate"], place, Keyboard(), ends: 64)
            try await Person.once(["activate", "-y"], place, Keyboard(typed: []), ends: 64)
            try await Person.once(["activate"], place, Keyboard(typed: ["", "", ""]), ends: 1)
        }
        #expect(desk.posts.isEmpty)
    }

    @Test func `a name that nobody goes by is asked for again at once`() async throws {
        var script = script
        script["GET /v1/people/olla"] = [.problem(404, "unknownPerson", detail: "nei")]
        let desk = FakeDesk(script)
        let keyboard = Keyboard(typed: ["Flom", "olla", "ola", ""])
        try await desk.whileServing { place in
            try await Person.once(["activate"], place, keyboard, ends: 0)
        }
        #expect(keyboard.talk.contains("Ingen heter «olla» i registeret."))
        #expect(desk.posts.map(\.json["responsible"].string) == ["ola"])
    }

    @Test func `one who may not read the policy still convenes crisis staff`() async throws {
        var script = script
        script["GET /v1/policy"] = [.problem(403, "notYours", detail: "nei")]
        let desk = FakeDesk(script)
        try await desk.whileServing { place in
            let keyboard = Keyboard(typed: ["Flom", "ola", "-"])
            try await Person.once(["activate"], place, keyboard, ends: 0)
        }
        #expect(desk.posts.map(\.body) == [#"{"deputies":[],"reason":"Flom","responsible":"ola"}"#])
    }

    @Test func `hand-over shows and names the crisis and the one who is replaced`() async throws {
        let desk = FakeDesk([
            "GET /v1/status": [Answers.status(crisis: Answers.crisis)], "POST /v1/crisis/hand-over": [Answers.office],
        ])
        let keyboard = Keyboard(typed: ["j"])
        try await desk.whileServing { place in
            try await Person.once(["hand-over", "siri"], place, keyboard, ends: 0)
        }
        #expect(keyboard.talk.contains("Krise 3: Ola Vik (ola) leverer ansvaret til siri."))
        #expect(desk.posts.map(\.body) == [#"{"crisis":3,"from":"p2","to":"siri"}"#])
        #expect(keyboard.data.contains("Venter på godkjenning: innlegg 17."))
    }

    @Test func `a no to the question sends nothing`() async throws {
        let desk = FakeDesk(["GET /v1/status": [Answers.status(crisis: Answers.crisis)]])
        for answer in ["", "n", "nei", "hva"] {
            let keyboard = Keyboard(typed: [answer])
            try await desk.whileServing { place in
                try await Person.once(["stand-down"], place, keyboard, ends: 1)
            }
            #expect(keyboard.talk.contains("Stanset. Ingenting er sendt."))
        }
        #expect(desk.posts.isEmpty)
    }

    @Test func `stand-down names its crisis and says what still waits`() async throws {
        let answer = FakeDesk.Answer(
            body: #"{"entry":160,"at":"2026-11-22T05:00:00.000Z","crisis":3,"held":[17],"approved":[18],"ledger":{}}"#)
        let desk = FakeDesk([
            "GET /v1/status": [Answers.status(crisis: Answers.crisis, held: 1)], "POST /v1/crisis/stand-down": [answer],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["stand-down", "--leave-held", "tas i morgen"], place, keyboard, ends: 0)
        }
        #expect(desk.posts.map(\.body) == [#"{"crisis":3,"leaveHeld":"tas i morgen"}"#])
        #expect(keyboard.data.contains("Krise 3 slutt 2026-11-22 06:00 CET; normal drift."))
        #expect(keyboard.data.contains("Venter fortsatt på godkjenning: innlegg 17."))
    }

    @Test func `the calls behind a take-over carry their times`() async throws {
        let desk = FakeDesk([
            "GET /v1/status": [Answers.status(crisis: Answers.crisis)], "POST /v1/crisis/take-over": [Answers.office],
        ])
        try await desk.whileServing { place in
            try await Person.once(["take-over", "--unreachable", "ola@03:10,kari@23:55"], place, Keyboard(), ends: 0)
        }
        let calls = try #require(desk.posts.first).json["calls"].items
        #expect(calls.map { $0["at"].string } == ["2026-11-22T02:10:00.000Z", "2026-11-21T22:55:00.000Z"])
        #expect(calls.map { $0["person"].string } == ["ola", "kari"])
    }

    @Test func `status says in eighty columns who decides, what waits and whom to ring`() async throws {
        let desk = FakeDesk(["GET /v1/status": [Answers.status(crisis: Answers.crisis, held: 2)]])
        let keyboard = Keyboard(width: 80)
        try await desk.whileServing { place in try await Person.once(["status"], place, keyboard, ends: 0) }
        let lines = keyboard.data.split(separator: "\n")
        #expect(lines.allSatisfy { $0.displayWidth <= 80 })
        #expect(lines.first == "Granvik kommune: KRISESTAB ER SATT – krise 3 siden 2026-11-22 03:24 CET")
        #expect(keyboard.data.contains("Ansvarlig: Ola Vik (ola) +47 000 00 002. Avløsere: Siri Moen, Kari Nordmann."))
        #expect(keyboard.data.contains("Ring Kari Nordmann (kari) +47 000 00 000\n    crisisctl log done 121\n"))
    }

    @Test func `for programs the answer is the desk's, with its names in order`() async throws {
        let desk = FakeDesk(["GET /v1/status": [Answers.status()]])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["status", "--format", "json"], place, keyboard, ends: 0)
        }
        let (printed, answered) = (
            try JSON(parsing: Array(keyboard.data.utf8)), try JSON(parsing: Array(Answers.status().body.utf8))
        )
        #expect(printed == answered)
        #expect(keyboard.data.hasPrefix(#"{"acting":null,"at":"#))
    }
}
