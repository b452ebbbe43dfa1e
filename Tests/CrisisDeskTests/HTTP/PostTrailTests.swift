@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// What one post that is read by itself says beyond what the state keeps of it.
@Suite struct PostTrailTests {
    private let desk: WebDesk

    init() async throws { desk = try await WebDesk() }

    private static func post(_ text: String, draft: Bool = false) -> String {
        #"{"channels":["kriseside"],"text":"\#(text)","publish":\#(!draft)}"#
    }

    private func deliver(_ post: Post.Number, _ outcome: OutcomeKind = .accepted, detail: String? = nil) async throws {
        try await desk.founded.enter(.begin(post, .kriseside), by: .desk)
        let outcome = Outcome(
            post: post, channel: .kriseside, attempt: 1, kind: outcome, detail: detail.map { Words.saying($0) })
        try await desk.founded.enter(.recordOutcome(outcome), by: .desk)
    }

    private func approve(_ number: Int, as person: Person.Number, _ web: WebClient, _ more: String = "") async throws {
        let digest = try #require(try await web.get("/v1/posts/\(number)").string("digest"))
        let answer = try await web.post("/v1/posts/\(number)/approve", as: person, #"{"digest":"\#(digest)"\#(more)}"#)
        #expect(answer.status == 200)
    }

    @Test func `a post that is out says who approved it, by what right and when`() async throws {
        try await desk.run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .per, Self.post("a"))
            try await approve(1, as: .ola, web)
            try await deliver(1)
            let shown = try await web.get("/v1/posts/1")
            #expect(shown.string("state") == "published")
            #expect(shown.string("deliveries.0.state") == "delivered")
            #expect(shown.string("deliveries.0.approvedBy.id") == "ola")
            #expect(shown.string("deliveries.0.approvedAs") == "channelAdministrator")
            #expect(shown.string("deliveries.0.approvedAt") != nil)
            #expect(shown.int("deliveries.0.attempts") == 1)
            #expect(shown.string("deliveries.0.since") != nil)
            #expect(shown.count("successors") == 0)
        }
    }

    @Test func `of a revised one it is the approval of the version that went out`() async throws {
        try await desk.run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .siri, #"{"channels":["kriseside"],"text":"a","publish":true}"#)
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            _ = try await web.post("/v1/posts/1/revise", as: .siri, #"{"text":"b"}"#)
            try await approve(1, as: .ola, web)
            try await deliver(1)
            let shown = try await web.get("/v1/posts/1")
            #expect(shown.string("deliveries.0.approvedBy.id") == "ola")
            #expect(shown.string("deliveries.0.approvedAs") == "responsible")
        }
    }

    @Test func `one that was taken down is down where it was, and says what took it down`() async throws {
        try await desk.run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .ola, Self.post("feil"))
            try await deliver(1)
            #expect(try await web.post("/v1/posts/1/retract", as: .ola, #"{"reason":"Feil tall"}"#).status == 201)
            #expect(try await web.get("/v1/posts/1").string("deliveries.0.state") == "delivered")
            try await deliver(2)
            let shown = try await web.get("/v1/posts/1")
            #expect(shown.string("state") == "retracted")
            #expect(shown.string("deliveries.0.state") == "delivered")
            #expect(shown.bool("deliveries.0.takenDown") == true)
            #expect(shown.int("successors.0.number") == 2)
            #expect(shown.string("successors.0.kind") == "retraction")
            #expect(shown.string("successors.0.state") == "published")
        }
    }

    @Test func `what a channel said no to says why`() async throws {
        try await desk.run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .ola, Self.post("a"))
            try await deliver(1, .refused, detail: "For langt")
            let shown = try await web.get("/v1/posts/1")
            #expect(shown.string("deliveries.0.state") == "refused")
            #expect(shown.string("deliveries.0.approvedBy.id") == "ola")
            #expect(shown.string("deliveries.0.detail")?.contains("For langt") == true)
            _ = try await web.post("/v1/posts", as: .ola, Self.post("b"))
            try await deliver(2, .refused, detail: "http422: too long")
            let detail = try await web.get("/v1/posts/2").string("deliveries.0.detail")
            #expect(detail?.hasPrefix("Kanalen svarte med HTTP 422 (") == true)
        }
    }

    @Test func `an author who may not read the log still learns who sent a post back, and why`() async throws {
        try await desk.run { (web) async throws in
            for _ in 1...3 { _ = try await web.post("/v1/posts", as: .per, Self.post("a")) }
            _ = try await web.post("/v1/posts/1/return", as: .ola, #"{"reason":"Kortere"}"#)
            _ = try await web.post("/v1/posts/2/reject", as: .ola, #"{"reason":"Ikke vårt"}"#)
            _ = try await web.post("/v1/posts/3/withdraw", as: .per)
            for (number, state, reason) in [(1, "returned", "Kortere"), (2, "rejected", "Ikke vårt")] {
                let shown = try await web.get("/v1/posts/\(number)", as: .per)
                #expect(shown.string("decision.state") == state)
                #expect(shown.string("decision.by.id") == "ola")
                #expect(shown.string("decision.reason") == reason)
            }
            let withdrawn = try await web.get("/v1/posts/3", as: .per)
            #expect(withdrawn.string("decision.state") == "withdrawn" && withdrawn.isNull("decision.reason"))
            _ = try await web.post("/v1/posts/1/revise", as: .per, #"{"text":"b"}"#)
            #expect(try await web.get("/v1/posts/1", as: .per).isNull("decision"))
        }
    }

    @Test func `a draft waits for nobody but its author: it is on no list and counted nowhere`() async throws {
        try await desk.run { (web) async throws in
            let made = try await web.post("/v1/posts", as: .per, Self.post("kladd", draft: true))
            #expect(made.string("state") == "held" && made.string("heldBecause") == "notAsked")
            #expect(try await web.get("/v1/posts/1").bool("draft") == true)
            #expect(try await web.get("/v1/posts?state=held").count("items") == 0)
            #expect(try await web.get("/v1/posts?state=held&order=newest", as: .per).count("items") == 1)
            #expect(try await web.get("/v1/status").int("held") == 0)
            #expect(try await web.post("/v1/posts/1/revise", as: .per, #"{"publish":true}"#).string("state") == "held")
            #expect(try await web.get("/v1/posts/1").bool("draft") == false)
            #expect(try await web.get("/v1/status").int("held") == 1)
        }
    }

    @Test func `the same text for the same channel is pointed out before approving, whichever of the two one reads`() async throws {
        try await desk.run { (web) async throws in
            for text in ["Hold dere unna", "Noe annet", "Hold dere unna"] {
                _ = try await web.post("/v1/posts", as: .per, Self.post(text))
            }
            for (post, isSame) in [(1, true), (2, false), (3, true)] {
                let shown = try await web.get("/v1/posts/\(post)", as: .ola)
                #expect((shown.string("warnings.0") == "sameText") == isSame, "\(post): \(shown.text)")
            }
            _ = try await web.post("/v1/posts/3/return", as: .ola, #"{"reason":"to ganger"}"#)
            #expect(try await web.get("/v1/posts/1", as: .ola).count("warnings") == 0)
        }
    }

    @Test func `warnings before approving are for who may approve, while something waits`() async throws {
        try await desk.run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .per, Self.post("a"))
            #expect(try await web.get("/v1/posts/1", as: .per).count("warnings") == 0)
            _ = try await web.post("/v1/posts", as: .siri, Self.post("b"))
            #expect(try await web.get("/v1/posts/2", as: .siri).count("warnings") == 0)
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            _ = try await web.post("/v1/posts", as: .ola, Self.post("c"))
            #expect(try await web.get("/v1/posts/3", as: .ola).string("warnings.0") == "ownPost")
            #expect(try await web.get("/v1/posts/3", as: .kari).count("warnings") == 0)
        }
    }

    @Test func `P8 whoever releases a text has approved it, whoever gave the order`() async throws {
        try await desk.run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .per, Self.post("a"))
            try await approve(1, as: .ola, web, #","decidedBy":"kari","told":"telephone""#)
            #expect(try await web.get("/v1/posts/1").string("deliveries.0.approvedBy.id") == "ola")
            let entry = try await web.get("/v1/log?kind=postApproved")
            #expect(entry.string("items.0.by.id") == "ola")
            #expect(entry.string("items.0.decidedBy.id") == "kari")
            #expect(
                entry.string("items.0.sentence")
                    == "Innlegg 1 godkjent for kriseside av ola etter ordre på telefon fra kari.")
            // An order gives nobody a right.
            _ = try await web.post("/v1/posts", as: .per, Self.post("b"))
            let digest = try #require(try await web.get("/v1/posts/2").string("digest"))
            let body = #"{"digest":"\#(digest)","decidedBy":"kari","told":"telephone"}"#
            #expect(try await web.post("/v1/posts/2/approve", as: .per, body).problem == "notYours")
        }
    }
}
