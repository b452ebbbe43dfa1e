@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import Testing

/// The permission table once more, from outside: every route as everybody, in both modes, against what the design says.
@Suite struct PermissionRoutesTests {
    /// Who gets past the question of right at a route; everybody else must hear 403, or 404 where a post isn't his or hers to
    /// know of. nil: everybody.
    struct Row: Sendable {
        let body: String
        let normal: String?
        let crisis: String?

        init(_ normal: String?, crisis: String?, _ body: String = "") {
            self.body = body
            self.normal = normal
            self.crisis = crisis
        }

        init(_ both: String?, _ body: String = "") { self.init(both, crisis: both, body) }
    }

    private static let readers = "kari ola siri eva tor lise mona rita"
    private static let writers = "kari ola siri eva tor lise mona"
    private static let keepers = "kari dag"
    private static let activators = "kari ola siri eva tor"
    private static let reason = #"{"reason":"a"}"#
    private static let digest = #"{"digest":"\#(String(repeating: "0", count: 64))"}"#
    private static let post = #"{"channels":["kriseside"],"text":"a"}"#

    static let table: [String: Row] = [
        "GET /v1/status": Row(nil),
        "GET /v1/last-approved": Row(readers),
        "POST /v1/crisis": Row(activators, reason),
        "POST /v1/crisis/confirm": Row("kari"),
        "POST /v1/crisis/stand-down": Row(nil, crisis: "kari"),
        "POST /v1/crisis/outdated": Row(nil, crisis: "ola siri eva", #"{"all":true}"#),
        "POST /v1/crisis/release": Row(nil, crisis: "ola", #"{"channel":"kriseside"}"#),
        "POST /v1/crisis/take-back": Row(nil, crisis: "ola", #"{"channel":"kriseside"}"#),
        "POST /v1/crisis/hand-over": Row(nil, crisis: "kari ola", #"{"to":"siri"}"#),
        "POST /v1/crisis/take-over": Row(nil, crisis: "kari ola siri eva", #"{"ground":"waited"}"#),
        "POST /v1/mode/confirm": Row("kari"),
        "POST /v1/clock/confirm": Row("kari ola siri eva tor dag"),
        "POST /v1/chief-executive": Row("kari", #"{"person":"siri"}"#),
        "GET /v1/policy": Row(readers),
        "POST /v1/policy": Row("kari", #"{"ownPosts":"reason"}"#),
        "POST /v1/posts": Row("kari ola siri eva tor per nina", post),
        "POST /v1/posts/record": Row("kari ola siri tor", #"{"channels":["facebook"],"text":"a"}"#),
        "GET /v1/posts": Row(nil),
        "GET /v1/posts/:post": Row(readers + " per"),
        "POST /v1/posts/:post/revise": Row("kari ola siri per", crisis: "ola per", #"{"text":"b"}"#),
        "POST /v1/posts/:post/approve": Row("kari ola siri", crisis: "ola", digest),
        "POST /v1/posts/:post/return": Row("kari ola siri", crisis: "ola", reason),
        "POST /v1/posts/:post/reject": Row("kari ola siri", crisis: "ola", reason),
        "POST /v1/posts/:post/withdraw": Row("per"),
        "POST /v1/posts/:post/correct": Row("kari ola siri per tor eva nina", #"{"text":"b"}"#),
        "POST /v1/posts/:post/retract": Row("kari ola siri per tor eva nina", reason),
        "POST /v1/posts/:post/deliveries/:channel/take": Row("kari ola siri tor"),
        "POST /v1/posts/:post/deliveries/:channel/done": Row("kari ola siri tor"),
        "POST /v1/posts/:post/deliveries/:channel/not-done": Row("kari ola siri tor"),
        "POST /v1/posts/:post/deliveries/:channel/settle": Row("kari ola siri tor", #"{"isOut":true}"#),
        "POST /v1/posts/:post/deliveries/:channel/retry": Row("kari ola", crisis: "ola"),
        "GET /v1/log": Row(readers),
        "POST /v1/log": Row(writers, #"{"text":"a"}"#),
        "GET /v1/log/:entry": Row(readers),
        "POST /v1/log/:entry/done": Row(writers),
        "GET /v1/log/checkpoint": Row(readers),
        "GET /v1/log/export": Row(readers),
        "GET /v1/log/consistency": Row(readers),
        "GET /v1/log/:entry/proof": Row(readers),
        "GET /v1/events": Row(nil),
        "GET /metrics": Row(nil),
        "GET /v1/channels": Row(nil),
        "GET /v1/channels/:channel": Row(nil),
        "POST /v1/channels": Row(nil, #"{"id":"ny","name":"Ny","kind":"byHand","purpose":"a"}"#),
        "POST /v1/channels/:channel/approve": Row("kari", #"{"administrators":["ola"]}"#),
        "POST /v1/channels/:channel/refuse": Row("kari", reason),
        "POST /v1/channels/:channel/retire": Row("kari"),
        "POST /v1/channels/:channel/administrators": Row("kari", #"{"administrators":["ola"]}"#),
        "POST /v1/channels/:channel/settings": Row(keepers, #"{"settings":{}}"#),
        "POST /v1/channels/:channel/check": Row(keepers + " ola"),
        "GET /v1/people": Row(readers + " dag"),
        "GET /v1/people/:person": Row(readers + " dag nina"),
        "POST /v1/people": Row(
            keepers, crisis: keepers + " ola",
            #"{"id":"ny","name":"Ny","roles":["contributor"],"until":"2026-11-12T00:00:00Z"}"#),
        "POST /v1/people/:person/grant": Row(keepers, #"{"role":"logKeeper"}"#),
        "POST /v1/people/:person/revoke": Row(keepers, #"{"role":"contributor"}"#),
        "POST /v1/people/:person/leave": Row(keepers + " nina"),
        "POST /v1/people/:person/suspend": Row(keepers + " nina"),
        "POST /v1/people/:person/reinstate": Row(keepers),
        "GET /v1/texts": Row(nil),
        "GET /v1/texts/:text": Row(nil),
        "POST /v1/texts/:text/fill": Row(nil),
        "GET /v1/missing": Row(readers),
        "GET /v1/tokens": Row(nil),
        "POST /v1/tokens": Row(keepers, #"{"person":"nina"}"#),
        "POST /v1/tokens/:token/end": Row(keepers + " nina"),
        "GET /v1/notify": Row(readers),
        "POST /v1/notify": Row("kari", #"{"rules":[]}"#),
        "POST /v1/erase": Row("kari", #"{"entry":1,"reason":"r","authority":"a"}"#),
    ]

    /// Posts: 1 by per waits on the crisis page; 2 by ola stands approved by hand on Facebook; 3 was recorded on Facebook.
    func desk(inCrisis: Bool) async throws -> FoundedDesk {
        let founded = try await FoundedDesk()
        try await WebDesk(founded).run { (web) async throws in
            _ = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"a","publish":true}"#)
            _ = try await web.post("/v1/posts", as: .ola, #"{"channels":["facebook"],"text":"a","publish":true}"#)
            _ = try await web.post("/v1/posts/record", #"{"channels":["facebook"],"text":"a"}"#)
            if inCrisis { #expect(try await web.post("/v1/crisis", #"{"reason":"Flom"}"#).status == 201) }
        }
        return founded
    }

    func path(_ endpoint: Endpoint, _ founded: FoundedDesk) -> String {
        let post = endpoint.path.contains("deliveries") ? 2 : endpoint.path.hasSuffix("correct") || endpoint.path.hasSuffix("retract") ? 3 : 1
        let tokens = founded.desk.view.state.liveTokens(of: .nina, at: founded.clock.now)
        let token = tokens.first?.number.value ?? 0
        return endpoint.path.replacing(":post", with: "\(post)").replacing(":channel", with: "facebook")
            .replacing(":person", with: "nina").replacing(":token", with: "\(token)").replacing(":entry", with: "1")
            + (endpoint.path.hasSuffix("consistency") ? "?from=1" : "")
    }

    func ask(_ web: WebClient, _ endpoint: Endpoint, _ path: String, _ person: Person.Number) async throws -> WebAnswer {
        let row = Self.table["\(endpoint.method.rawValue) \(endpoint.path)"]
        return endpoint.method == .get
            ? try await web.get(path, as: person) : try await web.post(path, as: person, row?.body ?? "")
    }

    @Test func `every route but the open ones stands in the table`() {
        let routes = Endpoint.all.filter { if case .open = $0.work { false } else { true } }
        #expect(Set(routes.map { "\($0.method.rawValue) \($0.path)" }) == Set(Self.table.keys))
    }

    @Test(arguments: [false, true])
    func `every route as everybody gives what the table says`(inCrisis: Bool) async throws {
        let founded = try await desk(inCrisis: inCrisis)
        let asking = OnlyAsking(founded.desk)
        try await WebDesk(founded, path: asking, trial: ChannelTrial(isUsable: true, detail: nil)).run { (web) async throws in
            for endpoint in Endpoint.all {
                // Who listens is told things over a real connection only, by tests of their own.
                if case .listen = endpoint.work { continue }
                guard let row = Self.table["\(endpoint.method.rawValue) \(endpoint.path)"] else { continue }
                let path = path(endpoint, founded)
                let allowed = (inCrisis ? row.crisis : row.normal)?.split(separator: " ").map(String.init)
                for (person, register) in zip(Granvik.everyone, Granvik.people) {
                    let answer = try await ask(web, endpoint, path, person)
                    let isRefused = answer.problem == "notYours" || answer.problem == "unknownPost"
                    let isAllowed = allowed?.contains(register.handle) ?? true
                    #expect(isRefused != isAllowed, "\(register.handle) \(endpoint.method) \(path) inCrisis \(inCrisis): \(answer.text)")
                    #expect(answer.status < 500 || answer.problem == "busy", "\(path): \(answer.text)")
                }
            }
        }
        #expect(asking.count > 300)
    }

    @Test func `no token and a wrong token get nowhere, and nothing reaches the rules`() async throws {
        let founded = try await FoundedDesk()
        let asking = OnlyAsking(founded.desk)
        try await WebDesk(founded, path: asking).run { (web) async throws in
            for endpoint in Endpoint.all {
                guard let row = Self.table["\(endpoint.method.rawValue) \(endpoint.path)"] else { continue }
                let path = path(endpoint, founded)
                var headers: HTTPFields = [.contentType: "application/json", .idempotencyKey: "k"]
                let none = try await web.ask(endpoint.method, path, headers: headers, body: Array(row.body.utf8))
                #expect(none.status == 401)
                #expect(none.problem == "tokenMissing")
                headers[.authorization] = "Bearer \(BearerToken().secret)"
                let wrong = try await web.ask(endpoint.method, path, headers: headers, body: Array(row.body.utf8))
                #expect(wrong.problem == "tokenInvalid" || wrong.problem == "tooManyTries")
            }
        }
        #expect(asking.count == 0)
    }
}
