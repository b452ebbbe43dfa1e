import CrisisDesk
import Testing

@testable import crisisctl

/// What was said at the keyboard, and read as something else.
struct PlainWordsTests {
    private static func labels(_ language: Language) throws -> Labels {
        Labels(phrases: Phrases(language), zone: try #require(DeskZone(named: "Europe/Oslo")))
    }

    private static func missing(_ kind: String) -> FakeDesk {
        FakeDesk([
            "GET /v1/missing": [
                FakeDesk.Answer(
                    body: """
                        {"posts":[{"number":7,"kind":"\(kind)","out":[],"missing":[{"channel":\(Answers.page),"step":"decide",\
                        "cause":"crisisMode","since":null,"notBefore":null,"people":[],"overdue":false}]}],"postsCount":1,\
                        "crisis":null,"silent":[]}
                        """)
            ],
            "GET /v1/status": [Answers.status()],
        ])
    }

    @Test func `a post that is out nowhere is said to be out nowhere`() async throws {
        let (post, down) = (Keyboard(), Keyboard())
        try await Self.missing("ordinary").whileServing { place in
            try await Person.once(["post", "missing", "7"], place, post, ends: 0)
        }
        try await Self.missing("retraction").whileServing { place in
            try await Person.once(["post", "missing", "7"], place, down, ends: 0)
        }
        #expect(post.data.hasPrefix("Innlegg 7 er ikke ute noe sted. Det mangler på:\n"), "\(post.data)")
        #expect(down.data.hasPrefix("Innlegg 7 tar ned et annet. Det er ikke gjort noe sted ennå:\n"), "\(down.data)")
    }

    @Test(arguments: ["nb", "nn", "en"])
    func `an approval that waits for a second person never reads as final`(code: String) throws {
        let language = try #require(Language(rawValue: code))
        let answer = try JSON(
            parsing: Array(
                """
                {"number":82,"state":"approved","deliveries":[{"channel":\(Answers.page),"state":"approved","cause":null,\
                "decides":[],"needsSecond":true}]}
                """.utf8))
        let labels = try Self.labels(language)
        let said = PostAnswerLines(answer: answer, labels: labels, language: language).lines
        #expect(said == [PostTalk.standsHalf.said(in: language, ["post": "82", "channels": "Kriseside"])])
        #expect(labels.state(of: answer) == PostTalk.toCountersign.said(in: language))
        let signed = try JSON(
            parsing: Array(#"{"state":"approved","deliveries":[{"state":"approved","needsSecond":true,"second":\#(Answers.ola)}]}"#.utf8))
        #expect(labels.state(of: signed) == labels.post("approved"))
    }

    @Test(arguments: ["nb", "nn", "en"])
    func `a measure whose words aren't for the reader says so`(code: String) throws {
        let language = try #require(Language(rawValue: code))
        let item = try JSON(
            parsing: Array(#"{"kind":"measure","entry":9,"text":null,"person":{"id":"stab","name":"Stabsen"}}"#.utf8))
        let lines = OpenItemLines(item: item, labels: try Self.labels(language), language: language).lines
        #expect(lines[0] == StatusTalk.measureUnseen.said(in: language) + ", Stabsen (stab)")
    }

    @Test func `words too long to look for are told with the limit, and nothing is asked`() async throws {
        let keyboard = Keyboard()
        let desk = FakeDesk(["GET /v1/status": [Answers.status()]])
        let words = String(repeating: "skred ", count: 4_000)
        try await desk.whileServing { place in
            try await Person.once(["log", "show", "--search", words], place, keyboard, ends: 64)
        }
        #expect(keyboard.talk.contains("200 byte"), "\(keyboard.talk)")
    }

    @Test func `a no without a word is told to be perhaps too long`() async throws {
        let keyboard = Keyboard()
        let desk = FakeDesk(["GET /v1/posts/17": [FakeDesk.Answer(status: 400, body: "", type: "text/plain")]])
        try await desk.whileServing { place in
            try await Person.once(["post", "show", "17"], place, keyboard, ends: 1)
        }
        #expect(keyboard.talk.contains("for langt") && keyboard.talk.contains("4096"), "\(keyboard.talk)")
    }

    @Test(arguments: [false, true]) func `a desk that doesn't answer is told in one language, and what to do`(isCommand: Bool) {
        let trouble = Trouble.noAnswer(.standard, reason: TroubleTalk.tookTooLong.said(in: .nb), isCommand: isCommand)
        let lines = TroublePage.lines(trouble, .nb)
        #expect(lines.count == 2 && lines[0].hasSuffix("svarte ikke (det tok for lang tid)."))
        #expect(lines[1].contains(isCommand ? "en gang til" : "crisisctl post record"))
    }
}
