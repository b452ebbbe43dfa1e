@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import Testing

@Suite struct PostRoutesTests {
    private static let post = #"{"channels":["kriseside"],"text":"Skolen stenger klokka 12.","publish":true}"#

    @Test func `a post of an administrator goes out on the channels he administers`() async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.post(
                "/v1/posts", as: .ola, #"{"channels":["kriseside","intranett"],"text":"Hei","publish":true}"#)
            #expect(answer.status == 201)
            #expect(answer.headers[.location] == "/v1/posts/1")
            #expect(answer.int("number") == 1)
            #expect(answer.string("state") == "held")
            #expect(answer.string("heldBecause") == "notAdministrator")
            #expect(answer.string("deliveries.0.channel.id") == "kriseside")
            #expect(answer.string("deliveries.0.channel.number") == "c1")
            #expect(answer.string("deliveries.0.state") == "approved")
            #expect(answer.isNull("deliveries.0.cause"))
            #expect(answer.count("deliveries.0.decides") == 0)
            #expect(answer.string("deliveries.1.cause") == "notAdministrator")
            #expect(answer.string("deliveries.1.decides.0.id") == "kari")
            #expect(answer.string("digest")?.utf8.count == 64)
        }
    }

    @Test func `neither mode nor role makes handing in an error`() async throws {
        try await WebDesk().run { (web) async throws in
            let normal = try await web.post("/v1/posts", as: .per, Self.post)
            #expect(normal.status == 201)
            #expect(normal.string("heldBecause") == "notAdministrator")
            #expect(try await web.post("/v1/crisis", #"{"reason":"Flom"}"#).status == 201)
            let crisis = try await web.post("/v1/posts", as: .siri, Self.post)
            #expect(crisis.status == 201)
            #expect(crisis.string("heldBecause") == "crisisMode")
            #expect(crisis.string("deliveries.0.decides.0.id") == "ola")
            let own = try await web.post(
                "/v1/posts", as: .ola, #"{"channels":["kriseside"],"text":"Hei","publish":true,"approve":true}"#)
            #expect(own.string("state") == "approved")
            #expect(own.isNull("heldBecause"))
        }
    }

    @Test func `in a crisis the channels default to the crisis set and in normal mode they must be named`() async throws {
        try await WebDesk().run { (web) async throws in
            #expect(try await web.post("/v1/posts", #"{"text":"Hei"}"#).problem == "noChannels")
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            let answer = try await web.post("/v1/posts", #"{"text":"Hei"}"#)
            #expect(answer.count("deliveries") == 2)
            #expect(answer.string("deliveries.1.channel.id") == "facebook")
        }
    }

    @Test(arguments: [
        (#"{"channels":["kriseside"]}"#, 422, "fieldMissing", "text"),
        (#"{"channels":["kriseside"],"text":""}"#, 422, "textEmpty", "text"),
        (#"{"channels":["kriseside"],"text":7}"#, 422, "fieldType", "text"),
        (#"{"channels":"kriseside","text":"a"}"#, 422, "fieldType", "channels"),
        (#"{"channels":["kriseside"],"text":"a","tekst":"b"}"#, 422, "fieldUnknown", "tekst"),
        (#"{"channels":["kriseside"],"text":"a","text":"b"}"#, 422, "fieldDuplicate", "text"),
        (#"{"channels":["kriseside"],"text":"a","publishAt":"i morgen"}"#, 422, "fieldNotATime", "publishAt"),
        (#"{"channels":["kriseside"],"text":"a","purpose":"gossip"}"#, 422, "fieldNotOneOf", "purpose"),
        (#"{"channels":["kriseside"],"text":"a","language":"p3"}"#, 422, "fieldInvalid", "language"),
        (#"{"channels":["kriseside"],"text":"a","decidedBy":"kari"}"#, 422, "fieldMissing", "told"),
        (#"{"channels":["kriseside"],"text":"a","decidedBy":"kari","told":"self"}"#, 422, "fieldNotOneOf", "told"),
    ])
    func `a field that is wrong is named`(body: String, status: Int, code: String, field: String) async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.post("/v1/posts", as: .ola, body)
            #expect(answer.status == status)
            #expect(answer.problem == code)
            #expect(answer.string("field") == field)
        }
    }

    @Test(arguments: [
        (#"{"channels":["sms"],"text":"a"}"#, 422, "recordOnly"),
        (#"{"channels":[],"text":"a"}"#, 422, "noChannels"),
        (#"{"channels":["kriseside","c1"],"text":"a"}"#, 422, "channelTwice"),
        (#"{"channels":["twitter"],"text":"a"}"#, 404, "unknownChannel"),
        (#"{"channels":["kriseside"],"text":"  "}"#, 422, "textEmpty"),
        (#"{"channels":["kriseside"],"text":"a","publishAt":"2020-01-01T00:00:00Z"}"#, 422, "publishAtPast"),
        (#"{"channels":["kriseside"],"text":"a","happenedAt":"2030-01-01T00:00:00Z"}"#, 422, "happenedInFuture"),
        (#"{"channels":["kriseside"],"text":"a","decidedBy":"nobody","told":"radio"}"#, 404, "unknownPerson"),
        ("[]", 422, "fieldType"),
        ("{", 400, "notJSON"),
        (#"{"text":"\ud800"}"#, 400, "notJSON"),
        (#"{"text":"a\u0000b"}"#, 400, "notJSON"),
    ])
    func `what is wrong with a post is told by code`(body: String, status: Int, code: String) async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.post("/v1/posts", as: .ola, body)
            #expect(answer.status == status)
            #expect(answer.problem == code)
        }
    }

    @Test func `P4 the text comes back byte for byte, whatever is in it`() async throws {
        let texts = ["caf\u{E9}", "cafe\u{301}", "a\u{200F}b\u{200B}", "linje\nlinje\t\"\\", "🙂‍↔️", "sam\u{AD}ferdsel"]
        try await WebDesk().run { (web) async throws in
            for (place, text) in texts.enumerated() {
                var json = JSONWriter()
                json.object { json in
                    json.field("channels", ["kriseside"])
                    json.field("text", text)
                }
                let made = try await web.post("/v1/posts", as: .ola, String(decoding: json.bytes, as: UTF8.self))
                #expect(made.status == 201)
                let shown = try await web.get("/v1/posts/\(place + 1)", as: .ola)
                #expect(shown.string("texts.0.text").map { Array($0.utf8) } == Array(text.utf8))
                #expect(shown.string("text").map { Array($0.utf8) } == Array(text.utf8))
            }
        }
    }

    @Test func `P4 an approval names the digest that was read`() async throws {
        try await WebDesk().run { (web) async throws in
            let made = try await web.post("/v1/posts", as: .per, Self.post)
            let digest = try #require(made.string("digest"))
            let shown = try await web.get("/v1/posts/1", as: .ola)
            #expect(shown.string("digest") == digest)
            #expect(try await web.post("/v1/posts/1/approve", as: .ola, "{}").problem == "fieldMissing")
            let zeros = String(repeating: "0", count: 64)
            let other = try await web.post("/v1/posts/1/approve", as: .ola, #"{"digest":"\#(zeros)"}"#)
            #expect(other.problem == "otherDigest")
            #expect(other.string("digest") == digest)
            let approved = try await web.post(
                "/v1/posts/1/approve", as: .ola, #"{"digest":"\#(digest)","warnings":["late"],"clearedWith":"politiet"}"#)
            #expect(approved.status == 200)
            #expect(approved.string("state") == "approved")
            #expect(approved.string("channels.0.id") == "kriseside")
            #expect(approved.bool("countersigned") == false)
            #expect(try await web.post("/v1/posts/1/approve", as: .ola, #"{"digest":"\#(digest)"}"#).problem == "nothingWaits")
        }
    }

    @Test func `identical bytes change nothing, and é written otherwise is another text`() async throws {
        try await WebDesk().run { (web) async throws in
            let made = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"caf\u00e9"}"#)
            let same = try await web.post("/v1/posts/1/revise", as: .per, #"{"text":"caf\u00e9"}"#)
            #expect(same.status == 200)
            #expect(same.isNull("entry"))
            #expect(same.string("digest") == made.string("digest"))
            let other = try await web.post("/v1/posts/1/revise", as: .per, #"{"text":"cafe\u0301"}"#)
            #expect(other.int("version") == 2)
            #expect(other.string("digest") != made.string("digest"))
            #expect(other.string("id") == made.string("id"))
        }
    }

    @Test func `revising leaves what isn't named, and clears what is`() async throws {
        try await WebDesk().run { (web) async throws in
            let at = "2026-11-12T10:00:00.000Z"
            _ = try await web.post(
                "/v1/posts", as: .per,
                #"{"channels":["kriseside"],"text":"a","purpose":"warning","publishAt":"\#(at)","incident":"flom","publish":true}"#)
            _ = try await web.post("/v1/posts/1/revise", as: .per, #"{"channels":["kriseside","facebook"],"text":"b"}"#)
            let revised = try await web.get("/v1/posts/1", as: .per)
            #expect(revised.string("publishAt") == at)
            #expect(revised.string("purpose") == "warning")
            #expect(revised.string("notes.incident") == "flom")
            #expect(revised.bool("publish") == true)
            #expect(revised.string("texts.1.text") == "b")
            _ = try await web.post("/v1/posts/1/revise", as: .per, #"{"clear":["publishAt"]}"#)
            #expect(try await web.get("/v1/posts/1", as: .per).isNull("publishAt"))
            #expect(try await web.post("/v1/posts/1/revise", as: .per, #"{"clear":["text"]}"#).problem == "fieldNotOneOf")
        }
    }

    @Test func `returning, rejecting and withdrawing take a reason where somebody else must know it`() async throws {
        try await WebDesk().run { (web) async throws in
            for _ in 1...3 { _ = try await web.post("/v1/posts", as: .per, Self.post) }
            #expect(try await web.post("/v1/posts/1/return", as: .ola, "{}").string("field") == "reason")
            #expect(try await web.post("/v1/posts/1/return", as: .ola, #"{"reason":"feil tid"}"#).string("state") == "returned")
            #expect(try await web.post("/v1/posts/2/reject", as: .ola, #"{"reason":"nei"}"#).string("state") == "rejected")
            #expect(try await web.post("/v1/posts/3/withdraw", as: .per).string("state") == "withdrawn")
            let again = try await web.post("/v1/posts/3/withdraw", as: .per)
            #expect(again.problem == "closed")
            #expect(again.string("stage") == "withdrawn")
            #expect(try await web.post("/v1/posts/3/revise", as: .per, #"{"text":"b"}"#).problem == "closed")
            #expect(try await web.get("/v1/posts/2", as: .per).string("state") == "rejected")
        }
    }

    @Test func `a post made outside is recorded, corrected and taken down`() async throws {
        try await WebDesk().run { (web) async throws in
            let recorded = try await web.post(
                "/v1/posts/record", as: .tor,
                #"""
                {"channels":["facebook"],"text":"Fra telefonen","link":"https://facebook.example/1",
                 "decidedBy":"kari","told":"telephone","happenedAt":"2026-11-10T23:50:00+01:00"}
                """#)
            #expect(recorded.status == 201)
            #expect(recorded.string("deliveries.0.state") == "recorded")
            let shown = try await web.get("/v1/posts/1")
            #expect(shown.string("state") == "published")
            #expect(shown.string("link") == "https://facebook.example/1")
            let correction = try await web.post("/v1/posts/1/correct", as: .tor, #"{"text":"Rettelse","publish":true}"#)
            #expect(correction.status == 201)
            #expect(correction.string("deliveries.0.channel.id") == "facebook")
            #expect(try await web.get("/v1/posts/2").string("kind") == "correction")
            #expect(try await web.get("/v1/posts/2").int("about") == 1)
            #expect(try await web.post("/v1/posts/1/retract", as: .ola, "{}").string("field") == "reason")
            let retraction = try await web.post("/v1/posts/1/retract", as: .ola, #"{"reason":"feil"}"#)
            #expect(retraction.status == 201)
            #expect(retraction.string("state") == "approved")
            #expect(try await web.get("/v1/posts/3").string("texts.0.text")?.contains("tatt ned") == true)
            #expect(try await web.post("/v1/posts/2/correct", as: .ola, #"{"text":"a"}"#).problem == "notOut")
        }
    }

    @Test func `a person takes a text and tells what became of it`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .ola, #"{"channels":["facebook"],"text":"Til Facebook","publish":true}"#)
            let delivery = "/v1/posts/1/deliveries/facebook"
            let taken = try await web.post("\(delivery)/take", as: .siri)
            #expect(taken.string("text") == "Til Facebook")
            #expect(taken.string("deliveries.0.state") == "begun")
            #expect(try await web.get("/v1/posts/1").string("deliveries.0.takenBy.id") == "siri")
            #expect(try await web.post("\(delivery)/take", as: .ola).problem == "alreadyTaken")
            let again = try await web.post("\(delivery)/take", as: .siri)
            #expect(again.string("text") == "Til Facebook")
            #expect(again.isNull("entry"))
            #expect(try await web.post("\(delivery)/not-done", as: .siri, #"{"reason":"utlogget"}"#).string("state") == "approved")
            _ = try await web.post("\(delivery)/take", as: .siri)
            let done = try await web.post("\(delivery)/done", as: .siri, #"{"link":"https://facebook.example/2"}"#)
            #expect(done.string("state") == "published")
            #expect(try await web.post("\(delivery)/settle", #"{"isOut":true,"link":"javascript:x"}"#).problem == "fieldInvalid")
            #expect(try await web.post("\(delivery)/settle", #"{"isOut":true}"#).problem == "alreadyOut")
            #expect(try await web.post("/v1/posts/1/deliveries/intranett/take").status == 409)
        }
    }
}
