@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import Testing

@Suite struct KeyTests {
    private static let body = #"{"channels":["kriseside"],"text":"a","publish":true}"#

    @Test func `P5 the same key and body is the same command, and the answer the same to the byte`() async throws {
        try await WebDesk().run { (web) async throws in
            let first = try await web.post("/v1/posts", as: .per, Self.body, key: "k-1")
            let again = try await web.post("/v1/posts", as: .per, Self.body, key: "k-1")
            #expect(again.status == 201)
            #expect(again.body == first.body)
            #expect(again.headers[.idempotentReplayed] == "true")
            #expect(first.headers[.idempotentReplayed] == nil)
            #expect(try await web.get("/v1/posts").count("items") == 1)
        }
    }

    @Test func `P5 a repeat years later says what that command did, though the post went on`() async throws {
        try await WebDesk().run { (web) async throws in
            let first = try await web.post("/v1/posts", as: .per, Self.body, key: "k-1")
            _ = try await web.post("/v1/posts/1/withdraw", as: .per)
            let again = try await web.post("/v1/posts", as: .per, Self.body, key: "k-1")
            #expect(again.body == first.body)
            _ = try await web.post("/v1/crisis", as: .kari, #"{"reason":"Flom"}"#, key: "c-1")
            _ = try await web.post("/v1/crisis/stand-down", "{}")
            let crisis = try await web.post("/v1/crisis", as: .kari, #"{"reason":"Flom"}"#, key: "c-1")
            #expect(crisis.status == 201)
            #expect(crisis.int("crisis.number") == 1)
            #expect(try await web.get("/v1/status").string("mode") == "normal")
        }
    }

    @Test func `another body, path or space under a used key is refused, another person's key isn't the same`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .per, Self.body, key: "k-1")
            for (path, body) in [("/v1/posts", Self.body + " "), ("/v1/log", #"{"text":"a"}"#), ("/v1/posts/record", Self.body)] {
                let answer = try await web.post(path, as: .per, body, key: "k-1")
                #expect([422, 403].contains(answer.status))
                if path == "/v1/posts" { #expect(answer.problem == "keyReused") }
            }
            #expect(try await web.post("/v1/posts", as: .nina, Self.body, key: "k-1").int("number") == 2)
        }
    }

    @Test func `P5 P9 a repeat that names somebody whose name was erased since is answered as before`() async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            let body = #"{"text":"Ring Per","responsible":"per"}"#
            let first = try await web.post("/v1/log", body, key: "k")
            #expect(first.status == 201)
            let entry = try #require(desk.founded.desk.view.state.person(.per)?.entry)
            try await desk.founded.enter(.depart(Departure(person: .per, isSuspension: false)), by: .kari)
            try await desk.founded.enter(.erase(Erasure(entry: entry, reason: .saying("krav"))), by: .kari)
            let again = try await web.post("/v1/log", body, key: "k")
            #expect(again.status == 201)
            #expect(again.body == first.body)
            #expect(again.headers[.idempotentReplayed] == "true")
            #expect(try await web.post("/v1/log", body, key: "k-2").problem == "unknownPerson")
            let other = try await web.post("/v1/log", #"{"text":"Ring","responsible":"per"}"#, key: "k")
            #expect(other.problem == "keyReused")
        }
    }

    @Test func `P5 P9 so is one whose path names a channel that is called otherwise since`() async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            _ = try await web.post("/v1/posts", #"{"channels":["facebook"],"text":"a","publish":true}"#)
            let first = try await web.post("/v1/posts/1/deliveries/facebook/take", key: "k")
            #expect(first.string("text") == "a")
            let entry = try #require(desk.founded.desk.view.state.channel(.facebook)?.entry)
            try await desk.founded.enter(.retireChannel(.facebook, reason: nil), by: .kari)
            try await desk.founded.enter(
                .erase(Erasure(entry: entry, reason: .saying("krav"))), by: .kari)
            let again = try await web.post("/v1/posts/1/deliveries/facebook/take", key: "k")
            #expect(again.status == 200)
            #expect(again.string("text") == "a")
        }
    }

    @Test func `a refused command doesn't use up its key`() async throws {
        try await WebDesk().run { (web) async throws in
            #expect(try await web.post("/v1/crisis/stand-down", "{}", key: "k").problem == "notInCrisis")
            #expect(try await web.post("/v1/crisis", #"{"reason":"Flom"}"#, key: "k").status == 201)
        }
    }

    @Test func `every change needs a key that can be one`() async throws {
        try await WebDesk().run { (web) async throws in
            let name = HTTPField.Name.idempotencyKey
            for endpoint in Endpoint.all where endpoint.method == .post {
                let path = endpoint.path.replacing(":", with: "")
                var headers = HTTPFields()
                headers[.authorization] = "Bearer \(web.secrets[.kari] ?? "")"
                #expect(try await web.ask(.post, path, headers: headers).problem == "keyMissing", "\(path)")
                for bad in ["a b", "å", String(repeating: "k", count: 65)] {
                    headers[name] = bad
                    let answer = try await web.ask(.post, path, headers: headers)
                    #expect(answer.problem == "keyInvalid" || answer.problem == "keyMissing", "\(path)")
                }
            }
        }
    }

    @Test func `the secret of a token is shown once and works`() async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            let body = #"{"person":"per"}"#
            let issued = try await web.post("/v1/tokens", body, key: "t")
            #expect(issued.status == 201)
            let secret = try #require(issued.string("token"))
            var headers = HTTPFields()
            headers[.authorization] = "Bearer \(secret)"
            #expect(try await web.ask(.get, "/v1/status", headers: headers).string("you.person.id") == "per")
            let again = try await web.post("/v1/tokens", body, key: "t")
            #expect(again.status == 409)
            #expect(again.problem == "tokenAlreadyShown")
            #expect(again.int("token") == issued.int("number"))
            #expect(!again.text.contains(secret))
            let number = try #require(issued.int("number"))
            #expect(try await web.get("/v1/tokens?person=per").count("items") == 2)
            #expect(try await web.post("/v1/tokens/\(number)/end", as: .per).int("number") == number)
            #expect(try await web.ask(.get, "/v1/status", headers: headers).problem == "tokenInvalid")
            #expect(try await web.get("/v1/tokens", as: .per).count("items") == 1)
            #expect(try await web.get("/v1/tokens?person=kari", as: .per).problem == "notYours")
        }
    }
}
