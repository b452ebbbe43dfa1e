import Testing

@testable import crisisctl

/// What a tired person reads about one post.
struct PostShowTests {
    /// A post as the desk shows it.
    private static func post(
        _ state: String, _ delivery: String, cause: String = "null", approvedBy: String = "null",
        more: String = #""decision":null,"successors":[]"#, decides: String = "[]"
    ) -> FakeDesk.Answer {
        // As the desk says it: a draft is held, what was taken down was delivered.
        let isDraft = state == "draft"
        let isTakenDown = delivery == "retracted"
        let approved = approvedBy == "null" ? "null" : #""responsible""#
        let at = approvedBy == "null" ? "null" : #""2026-11-22T02:25:00.000Z""#
        return FakeDesk.Answer(
            body: """
                {"number":17,"state":"\(isDraft ? "held" : state)","draft":\(isDraft),"kind":"ordinary","about":null,"author":\(Answers.siri),"coAuthors":[],\
                "purpose":"warning","language":"nb","submittedAt":"2026-11-22T02:20:00.000Z","publishAt":null,\
                "notAfter":null,"digest":"\(Answers.digest)","deliveries":[{"channel":\(Answers.page),\
                "state":"\(isTakenDown ? "delivered" : delivery)","takenDown":\(isTakenDown),"cause":\(cause),"decides":\(decides),"since":"2026-11-22T02:26:00.000Z",\
                "approvedBy":\(approvedBy),"approvedAs":\(approved),"approvedAt":\(at),"needsSecond":false,\
                "second":null,"takenBy":null,"conflict":false,"detail":null}],"notes":{},"link":null,\
                "texts":[{"channel":\(Answers.page),"text":"Hold dere unna","digest":"\(Answers.digest)"}],\
                "warnings":[],\(more)}
                """)
    }

    private func page(_ answer: FakeDesk.Answer) async throws -> String {
        let desk = FakeDesk(["GET /v1/posts/17": [answer], "GET /v1/status": [Answers.status()]])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["post", "show", "17"], place, keyboard, ends: 0)
        }
        return keyboard.data
    }

    @Test(arguments: [
        ("held", "held", "Nøyaktig dette går ut på Kriseside (kriseside) hvis det blir godkjent:"),
        ("approved", "approved", "Nøyaktig dette går ut på Kriseside (kriseside):"),
        ("published", "delivered", "Nøyaktig dette gikk ut på Kriseside (kriseside):"),
        ("retracted", "retracted", "Dette sto på Kriseside (kriseside) til det ble tatt ned:"),
        ("outcomeUnknown", "unknown", "Dette er sendt til Kriseside (kriseside), men det er usikkert om det kom ut:"),
        ("notPublished", "refused", "Dette kom ikke ut på Kriseside (kriseside):"),
        ("withdrawn", "cancelled", "Dette ble aldri sendt ut på Kriseside (kriseside):"),
        ("expired", "held", "Dette ble aldri sendt ut på Kriseside (kriseside):"),
        ("draft", "held", "Kladd for Kriseside (kriseside). Den går ikke ut før forfatteren ber om det:"),
        ("returned", "held", "Dette går ikke ut på Kriseside (kriseside) før forfatteren har endret det:"),
    ])
    func `a text stands under what becomes or became of it`(state: String, delivery: String, heading: String) async throws {
        let cause = delivery == "held" ? #""notAsked""# : "null"
        #expect(try await page(Self.post(state, delivery, cause: cause)).contains("\n\(heading)\n│ Hold dere unna\n"))
    }

    @Test func `a post that is out says when, and who approved it by what right`() async throws {
        let page = try await page(Self.post("published", "delivered", approvedBy: Answers.ola))
        #expect(
            page.contains(
                "Kriseside (kriseside): publisert 2026-11-22 03:26 CET; godkjent av Ola Vik (ansvarlig administrator), "
                    + "2026-11-22 03:25 CET\n"))
        #expect(!page.contains("MERK"))
    }

    @Test func `one that its author approved is marked for good`() async throws {
        #expect(
            try await page(Self.post("published", "delivered", approvedBy: Answers.siri))
                .contains("MERK: skrevet og godkjent av samme person."))
    }

    @Test func `who sent it back and why, and what came after it, stand at the top`() async throws {
        let more = """
            "decision":{"state":"returned","by":\(Answers.ola),"at":"2026-11-22T02:30:00.000Z","reason":"Kortere"},\
            "successors":[{"number":18,"kind":"retraction","state":"published"}]
            """
        let page = try await page(Self.post("returned", "held", cause: #""notAsked""#, more: more))
        #expect(page.contains("Returnert: Ola Vik, 2026-11-22 03:30 CET. Grunn: Kortere\n"))
        #expect(page.contains("Nedtaking: innlegg 18 (publisert)\n"))
        #expect(page.contains("Kriseside (kriseside): returnert\n"))
    }

    @Test func `a draft isn't approved by a yes that nobody gave`() async throws {
        let desk = FakeDesk([
            "GET /v1/posts/17": [Self.post("draft", "held", cause: #""notAsked""#)], "GET /v1/status": [Answers.status()],
            "POST /v1/posts/17/approve": [Answers.postAnswer("approved")],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["post", "approve", "17", "--yes"], place, keyboard, ends: 64)
            try await Person.once(["post", "approve", "17", "--digest", Answers.digest], place, Keyboard(), ends: 0)
        }
        #expect(keyboard.talk.contains("Innlegg 17 er en kladd"))
        #expect(desk.posts.count == 1)
    }

    @Test func `whoever approves on somebody's order hears whose approval it is`() async throws {
        let desk = FakeDesk([
            "GET /v1/posts/17": [Answers.post(text: #""Hei""#)], "GET /v1/status": [Answers.status()],
            "POST /v1/posts/17/approve": [Answers.postAnswer("approved")],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            let words = ["post", "approve", "17", "-y", "--decided-by", "kari", "--told", "telephone"]
            try await Person.once(words, place, keyboard, ends: 0)
        }
        #expect(keyboard.talk.contains("Godkjenningen står på deg; at kari ga ordren, står i loggen."))
    }
}
