@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// Publishing by hand, and the channels still without the message, over HTTP.
@Suite struct ByHandRoutesTests {
    private static let both = #"{"channels":["kriseside","facebook"],"text":"Hold dere unna.","publish":true}"#
    private static let facebook = "deliveries/facebook"

    @Test func `who must take an approved text by hand stands in the answer`() async throws {
        try await WebDesk().run { (web) async throws in
            let made = try await web.post("/v1/posts", as: .ola, Self.both)
            #expect(made.bool("deliveries.0.byHand") == false)
            #expect(made.count("deliveries.0.takes") == 0)
            #expect(made.bool("deliveries.1.byHand") == true)
            #expect(made.string("deliveries.1.takes.0.id") == "kari")
            #expect(made.string("deliveries.1.takes.3.id") == "tor")
            let held = try await web.post("/v1/posts", as: .per, Self.both)
            #expect(held.count("deliveries.1.takes") == 0)
            let digest = try #require(held.string("digest"))
            let approved = try await web.post("/v1/posts/2/approve", as: .ola, #"{"digest":"\#(digest)"}"#)
            #expect(approved.string("deliveries.1.takes.1.id") == "ola")
        }
    }

    @Test func `whoever takes a text gets where to put it, and a second time the same without an entry`() async throws {
        try await WebDesk().run { (web) async throws in
            let page = #"{"settings":{"page":"https://facebook.example/granvik?a=1&b=2"}}"#
            #expect(try await web.post("/v1/channels/facebook/settings", page).status == 200)
            _ = try await web.post("/v1/posts", as: .ola, Self.both)
            let taken = try await web.post("/v1/posts/1/\(Self.facebook)/take", as: .siri)
            #expect(taken.string("text") == "Hold dere unna.")
            #expect(taken.string("page") == "https://facebook.example/granvik?a=1&b=2")
            #expect(taken.string("kind") == "ordinary")
            #expect(taken.string("language") == "nb")
            #expect(taken.isNull("original"))
            #expect(taken.int("entry") != nil)
            let again = try await web.post("/v1/posts/1/\(Self.facebook)/take", as: .siri)
            #expect(again.string("text") == "Hold dere unna.")
            #expect(again.isNull("entry"))
            #expect(try await web.post("/v1/posts/1/\(Self.facebook)/take", as: .ola).problem == "alreadyTaken")
        }
    }

    @Test func `a correction and a retraction tell which post they are about and where it stands`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .ola, #"{"channels":["facebook"],"text":"Feil.","publish":true}"#)
            _ = try await web.post("/v1/posts/1/\(Self.facebook)/take", as: .ola)
            _ = try await web.post("/v1/posts/1/\(Self.facebook)/done", as: .ola, #"{"link":"https://facebook.example/1"}"#)
            #expect(try await web.get("/v1/posts/1").string("deliveries.0.link") == "https://facebook.example/1")
            _ = try await web.post("/v1/posts/1/correct", as: .ola, #"{"text":"Rett.","publish":true}"#)
            let correction = try await web.post("/v1/posts/2/\(Self.facebook)/take", as: .ola)
            #expect(correction.string("kind") == "correction")
            #expect(correction.int("original.number") == 1)
            #expect(correction.string("original.link") == "https://facebook.example/1")
            #expect(correction.string("original.text") == "Feil.")
            _ = try await web.post("/v1/posts/2/\(Self.facebook)/done", as: .ola)
            _ = try await web.post("/v1/posts/2/retract", as: .ola, #"{"reason":"feil"}"#)
            let retraction = try await web.post("/v1/posts/3/\(Self.facebook)/take", as: .ola)
            #expect(retraction.string("kind") == "retraction")
            #expect(retraction.int("original.number") == 2)
            #expect(retraction.isNull("original.link"))
            #expect(retraction.string("text")?.contains("tatt ned") == true)
        }
    }

    @Test func `a text that was taken and not reported comes first in the status once it is overdue`() async throws {
        let founded = try await FoundedDesk()
        try await WebDesk(founded).run { (web) async throws in
            _ = try await web.post("/v1/crisis", as: .siri, #"{"reason":"Flom"}"#)
            _ = try await web.post("/v1/posts", as: .ola, #"{"channels":["facebook"],"text":"a","approve":true}"#)
            _ = try await web.post("/v1/posts/1/\(Self.facebook)/take", as: .ola)
            let early = try await web.get("/v1/status")
            #expect(early.string("openItems.0.kind") == "activation")
            founded.clock.turn(by: .seconds(601))
            let late = try await web.get("/v1/status")
            #expect(late.string("openItems.0.kind") == "taken")
            #expect(late.bool("openItems.0.overdue") == true)
            #expect(late.string("openItems.0.person.id") == "ola")
            #expect(late.string("openItems.0.due") != nil)
            #expect(late.bool("openItems.1.overdue") == false)
            #expect(try await web.get("/v1/posts/1").bool("deliveries.0.overdue") == true)
        }
    }

    @Test func `the list of channels still without the message says why and who does what`() async throws {
        let founded = try await FoundedDesk()
        try await WebDesk(founded).run { (web) async throws in
            _ = try await web.post("/v1/crisis", as: .siri, #"{"reason":"Flom"}"#)
            #expect(try await web.get("/v1/status").count("missing.silent") == 2)
            _ = try await web.post(
                "/v1/posts", as: .ola, #"{"channels":["kriseside","facebook"],"text":"a","approve":true}"#)
            _ = try await founded.enter(.begin(1, .kriseside), by: .desk)
            _ = try await founded.enter(
                .recordOutcome(Outcome(post: 1, channel: .kriseside, attempt: 1, kind: .accepted)), by: .desk)
            let missing = try await web.get("/v1/missing", as: .rita)
            #expect(missing.int("postsCount") == 1)
            #expect(missing.int("posts.0.number") == 1)
            #expect(missing.string("posts.0.out.0.id") == "kriseside")
            #expect(missing.count("posts.0.missing") == 1)
            #expect(missing.string("posts.0.missing.0.channel.id") == "facebook")
            #expect(missing.string("posts.0.missing.0.step") == "take")
            #expect(missing.string("posts.0.missing.0.people.0.person.id") == "kari")
            #expect(missing.string("silent.0.channel.id") == "facebook")
            #expect(missing.int("silent.0.posts.0") == 1)
            #expect(try await web.get("/v1/status").int("missing.posts") == 1)
            #expect(try await web.get("/v1/posts/1").string("missing.0.step") == "take")
            #expect(try await web.get("/v1/missing?post=1", as: .ola).count("silent") == 0)
            #expect(try await web.get("/v1/missing?post=1", as: .per).problem == "unknownPost")
            #expect(try await web.get("/v1/missing?post=9").problem == "unknownPost")
            #expect(try await web.get("/v1/missing?post=x").problem == "parameterInvalid")
            #expect(try await web.get("/v1/missing", as: .per).problem == "notYours")
        }
    }
}
