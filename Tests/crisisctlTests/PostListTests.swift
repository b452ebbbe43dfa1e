import CrisisDesk
import Testing

@testable import crisisctl

/// Lists of posts, as somebody reads them at three in the morning on eighty columns.
struct PostListTests {
    private static func post(
        _ number: Int, _ state: String, text: String, draft: Bool = false, place: String = "null", cause: String = #""crisisMode""#
    ) -> String {
        let delivery = state == "held" || state == "returned" ? "held" : "delivered"
        let decides = delivery == "held" ? "[\(Answers.ola),\(Answers.siri)]" : "[]"
        let heldCause = delivery == "held" ? cause : "null"
        let since = #""2026-11-22T02:12:00.000Z""#
        let deliveries = [Answers.page, Answers.facebook].map {
            #"{"channel":\#($0),"state":"\#(delivery)","cause":\#(heldCause),"decides":\#(decides),"since":\#(since)}"#
        }
        return """
            {"number":\(number),"state":"\(state)","draft":\(draft),"author":\(Answers.siri),"purpose":"warning",\
            "submittedAt":"2026-11-20T02:12:00.000Z","waitingSince":\(delivery == "held" ? since : "null"),"text":\(text),\
            "place":\(place),"deliveries":[\(deliveries.joined(separator: ","))]}
            """
    }

    private static let long = #""Hold dere unna sentrum.\nVannet stiger fort, og brua er stengt i begge retninger.""#

    private static var script: FakeDesk.Script {
        let posts = [
            post(17, "held", text: long, place: "3"), post(16, "scheduled", text: long), post(9, "published", text: "null"),
            post(8, "held", text: #""Kladd""#, draft: true, cause: #""notAsked""#),
        ]
        return [
            "GET /v1/posts": [FakeDesk.Answer(body: #"{"items":[\#(posts.joined(separator: ","))],"next":null}"#)],
            "GET /v1/status": [Answers.status()],
            "GET /v1/people/p2": [FakeDesk.Answer(body: #"{"id":"ola","phone":"+47 000 00 002"}"#)],
            "GET /v1/people/p3": [FakeDesk.Answer(body: #"{"id":"siri","phone":null}"#)],
        ]
    }

    private func list(_ words: [String], _ desk: FakeDesk = FakeDesk(script), width: Int? = 80) async throws -> String {
        let keyboard = Keyboard(width: width)
        try await desk.whileServing { place in
            try await Person.once(["post", "list"] + words, place, keyboard, ends: 0)
        }
        return keyboard.data
    }

    @Test func `a post is one line: number, state, purpose, age, who decides, the first words`() async throws {
        #expect(
            try await list([]) == """
                NR  TILSTAND                       FORMÅL    ALDER   AVGJØR    TEKST
                17  venter på godkjenning          advarsel  12 min  ola,siri  Hold dere unna s…
                16  godkjent, venter på tiden sin  advarsel  2 d               Hold dere unna s…
                9   publisert                      advarsel  2 d               (teksten er slet…
                8   kladd                          advarsel  12 min            Kladd

                """)
    }

    @Test(arguments: [60, 80, 120]) func `no line is wider than the terminal`(_ width: Int) async throws {
        for words in [[], ["--all"], ["--mine"], ["--state", "held"]] {
            let lines = try await list(words, width: width).split(separator: "\n")
            #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(lines)")
        }
    }

    @Test func `all has a line for each channel, with why it waits there`() async throws {
        let lines = try await list(["--all"], width: nil).split(separator: "\n").map(String.init)
        #expect(lines.count == 9)
        #expect(
            lines[1] == "17  kriseside  venter på godkjenning  12 min  ola,siri  sendt inn mens krisestab er satt")
        #expect(lines[3].hasPrefix("16  kriseside  publisert"))
        #expect(lines[7].hasPrefix("8   kriseside  kladd"))
    }

    @Test func `one's own say where they stand in the queue, why, and whom to ring`() async throws {
        let desk = FakeDesk(Self.script)
        let page = try await list(["--mine"], desk)
        #expect(desk.asked.contains { $0.path == "/v1/posts" && $0.query == "author=p2&limit=50" }, "\(desk.asked.map(\.query))")
        #expect(
            page.contains(
                """
                      Nr. 3 i køen.
                      Kriseside, Granvik på Facebook: sendt inn mens krisestab er satt.
                      Avgjøres av Ola Vik, +47 000 00 002; Siri Moen.
                """), "\(page)")
        #expect(page.contains("Skal det ut: crisisctl post revise 8 --publish"))
        #expect(desk.asked.filter { $0.path.hasPrefix("/v1/people/") }.count == 2)
    }

    @Test func `who may not look people up is shown no number and asks once`() async throws {
        var script = Self.script
        script["GET /v1/people/p2"] = [.problem(403, "notYours", detail: "nei")]
        let desk = FakeDesk(script)
        #expect(try await list(["--mine"], desk).contains("      Avgjøres av Ola Vik; Siri Moen.\n"))
        #expect(desk.asked.filter { $0.path.hasPrefix("/v1/people/") }.count == 1)
    }

    @Test(arguments: [(0.0, "nå"), (59, "nå"), (60, "1 min"), (7_140, "119 min"), (7_200, "2 t"), (172_799, "47 t"), (172_800, "2 d"), (-5, "nå")])
    func `an age is one number and one unit`(_ seconds: Double, _ said: String) {
        #expect(Age(seconds: seconds).said(in: .nb) == said)
    }
}
