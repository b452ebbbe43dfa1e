@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct ModeRoutesTests {
    @Test func `to convene crisis staff a reason is enough, and the answer says whom to ring`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .ola, #"{"channels":["kriseside"],"text":"a","publish":true}"#)
            let answer = try await web.post("/v1/crisis", as: .siri, #"{"reason":"Flom i Granvik"}"#)
            #expect(answer.status == 201)
            #expect(answer.int("crisis.number") == 1)
            #expect(answer.string("crisis.reason") == "Flom i Granvik")
            #expect(answer.string("crisis.responsible.id") == "ola")
            #expect(answer.string("crisis.deputies.0.id") == "siri")
            #expect(answer.string("crisis.setBy.id") == "siri")
            #expect(answer.string("crisis.knownBy") == "siri")
            #expect(answer.bool("crisis.confirmed") == false)
            #expect(answer.int("held.0") == 1)
            #expect(answer.string("ring.0.person.id") == "kari")
            #expect(answer.count("ring.0.channels") == 3)
            let call = try #require(answer.int("ring.0.entry"))
            #expect(try await web.post("/v1/log/\(call)/done", as: .lise, #"{"text":"Svarte"}"#).int("done") == call)
            #expect(try await web.post("/v1/log/\(call)/done", as: .lise).problem == "notToBeDone")
        }
    }

    @Test func `the status tells everybody whom to ring who decides`() async throws {
        try await WebDesk().run { (web) async throws in
            let added = try await web.post(
                "/v1/people", #"{"id":"arne","name":"Arne Berg","phone":"+47 000 00 009","roles":["administrator"]}"#)
            #expect(added.status == 201, "\(added.text)")
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom","responsible":"arne"}"#)
            let status = try await web.get("/v1/status", as: .per)
            #expect(status.string("decides.0.person.id") == "arne")
            #expect(status.string("decides.0.phone") == "+47 000 00 009")
        }
    }

    @Test func `the status tells mode, who is responsible, what waits and what is open`() async throws {
        try await WebDesk().run { (web) async throws in
            let before = try await web.get("/v1/status", as: .per)
            #expect(before.string("mode") == "normal")
            #expect(before.isNull("crisis"))
            #expect(before.string("municipality") == "Granvik kommune")
            #expect(before.string("you.person.id") == "per")
            #expect(before.bool("you.readsAll") == false)
            #expect(before.isNull("sealed"))
            _ = try await web.post("/v1/crisis", as: .siri, #"{"reason":"Flom"}"#)
            _ = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"a","publish":true}"#)
            let after = try await web.get("/v1/status")
            #expect(after.string("mode") == "crisis")
            #expect(after.string("crisis.responsible.id") == "ola")
            let decides = try await web.get("/v1/status", as: .per)
            #expect(decides.string("decides.0.person.id") == "ola" && decides.string("decides.1.person.id") == "siri")
            #expect(before.count("decides") == 0)
            #expect(after.int("held") == 1)
            #expect(after.string("oldestHeldSince") == after.string("at"))
            #expect(after.string("openItems.0.kind") == "activation")
            #expect(after.string("openItems.1.kind") == "call")
            #expect(after.int("openItemsCount") == after.count("openItems"))
            #expect(after.string("acting.id") == "siri")
            #expect(after.int("ledger.size") == after.int("ledger.size"))
            #expect(after.string("ledger.rootHash")?.utf8.count == 64)
            #expect(try await web.get("/v1/status", as: .per).count("openItems") == 0)
        }
    }

    @Test func `a second activation is told the number of the first`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            let second = try await web.post("/v1/crisis", as: .siri, #"{"reason":"Flom"}"#)
            #expect(second.status == 409)
            #expect(second.problem == "alreadyInCrisis")
            #expect(second.int("crisis") == 1)
        }
    }

    @Test func `the chief executive confirms what somebody else convened`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/crisis", as: .tor, #"{"reason":"Flom","decidedBy":"kari","told":"telephone"}"#)
            #expect(try await web.post("/v1/crisis/confirm").int("crisis") == 1)
            #expect(try await web.post("/v1/crisis/confirm").problem == "alreadyConfirmed")
        }
    }

    @Test func `the loser of a hand-over is told who is responsible now`() async throws {
        try await WebDesk().run { (web) async throws in
            #expect(try await web.post("/v1/crisis/hand-over", #"{"to":"siri"}"#).problem == "notInCrisis")
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            let won = try await web.post("/v1/crisis/hand-over", as: .ola, #"{"to":"siri","from":"ola","crisis":1}"#)
            #expect(won.string("crisis.responsible.id") == "siri")
            #expect(won.string("crisis.deputies.0.id") == "ola")
            let lost = try await web.post("/v1/crisis/hand-over", #"{"to":"eva","from":"ola","crisis":1}"#)
            #expect(lost.problem == "notCurrent")
            #expect(lost.string("responsible.id") == "siri")
            #expect(lost.int("crisis") == 1)
        }
    }

    @Test func `stepping in needs its ground`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            let path = "/v1/crisis/take-over"
            #expect(try await web.post(path, as: .siri, "{}").string("field") == "ground")
            #expect(try await web.post(path, as: .siri, #"{"ground":"ordered"}"#).problem == "orderMissing")
            #expect(try await web.post(path, as: .siri, #"{"ground":"waited"}"#).problem == "notWaitedLongEnough")
            let calls = try await web.post(path, as: .siri, #"{"ground":"unreachable"}"#)
            #expect(calls.problem == "callsMissing")
            #expect(calls.string("people.0.id") == "ola")
            let body = #"{"ground":"unreachable","calls":[{"person":"ola","at":"2026-11-11T00:00:00Z"}]}"#
            #expect(try await web.post(path, as: .siri, body).string("crisis.responsible.id") == "siri")
            let unknown = #"{"ground":"unreachable","calls":[{"person":"ola","at":"2026-11-11T00:00:00Z","tone":"busy"}]}"#
            #expect(try await web.post(path, as: .eva, unknown).string("field") == "calls[0].tone")
            let ordered = #"{"ground":"ordered","decidedBy":"kari","told":"telephone"}"#
            #expect(try await web.post(path, as: .eva, ordered).string("crisis.responsible.id") == "eva")
        }
    }

    @Test func `standing down with posts that wait takes a reason to leave them`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            _ = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"a","publish":true}"#)
            let refused = try await web.post("/v1/crisis/stand-down", "{}")
            #expect(refused.problem == "postsWait")
            #expect(refused.int("posts.0") == 1)
            let done = try await web.post("/v1/crisis/stand-down", #"{"leaveHeld":"tas i morgen"}"#)
            #expect(done.status == 200)
            #expect(done.int("held.0") == 1)
            #expect(try await web.get("/v1/status").string("mode") == "normal")
        }
    }

    @Test func `a channel is released, taken back, and messages are called outdated`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            #expect(try await web.post("/v1/crisis/release", as: .ola, #"{"channel":"intranett","purpose":"dialogue"}"#).status == 200)
            #expect(try await web.get("/v1/channels/intranett").string("released.0") == "dialogue")
            #expect(try await web.post("/v1/crisis/take-back", as: .ola, #"{"channel":"intranett"}"#).problem == "notReleased")
            #expect(
                try await web.post("/v1/crisis/take-back", as: .ola, #"{"channel":"intranett","purpose":"dialogue"}"#).int("crisis") == 1)
            #expect(try await web.post("/v1/crisis/outdated", as: .ola, "{}").string("field") == "posts")
            #expect(try await web.post("/v1/crisis/outdated", as: .ola, #"{"all":true,"posts":[1]}"#).status == 422)
            #expect(try await web.post("/v1/crisis/outdated", as: .ola, #"{"all":true}"#).problem == "nothingWaits")
            _ = try await web.post(
                "/v1/posts", as: .ola, #"{"channels":["kriseside"],"text":"a","publish":true,"approve":true}"#)
            #expect(try await web.post("/v1/crisis/outdated", as: .ola, #"{"posts":[1]}"#).int("held.0") == 1)
        }
    }

    @Test func `what is to be put out by hand, and who has taken it, stands among the open items`() async throws {
        try await WebDesk().run { (web) async throws in
            func first(_ field: String) async throws -> String? {
                try await web.get("/v1/status").string("openItems.0.\(field)")
            }
            _ = try await web.post("/v1/posts", as: .ola, #"{"channels":["facebook"],"text":"a","publish":true}"#)
            #expect(try await first("kind") == "toTake")
            #expect(try await first("channel.id") == "facebook")
            _ = try await web.post("/v1/posts/1/deliveries/facebook/take", as: .siri)
            #expect(try await first("kind") == "taken")
            #expect(try await first("person.id") == "siri")
            _ = try await web.post("/v1/posts/1/deliveries/facebook/done", as: .siri)
            #expect(try await web.get("/v1/status").count("openItems") == 0)
        }
    }

    @Test func `what must be countersigned stands among the open items, and the answer says so`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/policy", #"{"ownPosts":"secondPerson"}"#)
            _ = try await web.post("/v1/crisis", #"{"reason":"ras","responsible":"ola","deputies":["siri"]}"#)
            let body = #"{"channels":["kriseside"],"text":"a","publish":true,"approve":true}"#
            let made = try await web.post("/v1/posts", as: .ola, body)
            #expect(made.bool("deliveries.0.needsSecond") == true)
            func isOpen() async throws -> Bool {
                try await web.get("/v1/status").text.contains(#""kind":"countersign""#)
            }
            #expect(try await isOpen())
            let digest = try #require(made.string("digest"))
            let signed = try await web.post("/v1/posts/1/approve", as: .siri, #"{"digest":"\#(digest)"}"#)
            #expect(signed.bool("deliveries.0.needsSecond") == false)
            #expect(try await !isOpen())
        }
    }

    @Test func `who is in office and has no token is named`() async throws {
        try await WebDesk().run { (web) async throws in
            let tokens = try await web.get("/v1/tokens?person=ola")
            let token = try #require(tokens.int("items.0.number"))
            #expect(try await web.post("/v1/tokens/\(token)/end").status == 200)
            let activated = try await web.post("/v1/crisis", #"{"reason":"ras","responsible":"ola","deputies":["siri"]}"#)
            #expect(activated.count("withoutToken") == 1)
            #expect(activated.string("withoutToken.0.id") == "ola")
            let handed = try await web.post("/v1/crisis/hand-over", #"{"to":"siri"}"#)
            #expect(handed.string("withoutToken.0.id") == "ola")
            #expect(try await web.get("/v1/status").string("withoutToken.0.id") == "ola")
            _ = try await web.post("/v1/tokens", #"{"person":"ola"}"#)
            #expect(try await web.get("/v1/status").count("withoutToken") == 0)
        }
    }

    @Test func `mode and clock are confirmed only when they are in doubt`() async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            #expect(try await web.post("/v1/mode/confirm").problem == "modeNotInQuestion")
            #expect(try await web.post("/v1/clock/confirm").problem == "clockNotInDoubt")
            try await desk.founded.enter(.stepClock(from: Granvik.dawn, to: Granvik.dawn + .hours(1)), by: .desk)
            #expect(try await web.get("/v1/status").bool("clockInDoubt") == true)
            #expect(try await web.post("/v1/clock/confirm", as: .dag).status == 200)
        }
    }

    @Test func `the policy changes in what is named`() async throws {
        try await WebDesk().run { (web) async throws in
            let before = try await web.get("/v1/policy")
            #expect(before.int("takeOverAfter.warningSeconds") == 300)
            #expect(before.string("crisis.responsible.id") == "ola")
            let set = try await web.post("/v1/policy", #"{"ownPosts":"secondPerson","takeOverAfter":{"otherSeconds":600}}"#)
            #expect(set.string("policy.ownPosts") == "secondPerson")
            #expect(set.int("policy.takeOverAfter.otherSeconds") == 600)
            #expect(set.int("policy.takeOverAfter.warningSeconds") == 300)
            #expect(set.string("policy.succession.0.id") == "siri")
            #expect(try await web.post("/v1/policy", "{}").problem == "nothingChanges")
            #expect(try await web.post("/v1/policy", #"{"mayActivate":["reviewer"]}"#).problem == "activatorNotPossible")
            #expect(try await web.post("/v1/policy", #"{"takeOverAfter":{"x":1}}"#).string("field") == "takeOverAfter.x")
        }
    }

    @Test func `a new chief executive is named`() async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.post("/v1/chief-executive", #"{"person":"siri"}"#)
            #expect(answer.string("from.id") == "kari")
            #expect(answer.string("to.id") == "siri")
            #expect(try await web.post("/v1/chief-executive", #"{"person":"kari"}"#).problem == "tokenInvalid")
        }
    }
}
