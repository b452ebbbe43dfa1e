@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import Testing

@Suite struct AddressTests {
    @Test(arguments: ["localhost", "LOCALHOST:8112", "127.0.0.1:8112", "[::1]:8112", "[::1]", "kriseweb.granvik.example"])
    func `a desk answers to its names`(host: String) {
        #expect(HTTPSettings(hosts: ["Kriseweb.Granvik.example"], version: "").isKnown(host: host))
    }

    @Test(arguments: [nil, "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8112", "[::2]", ":8112"])
    func `and to no other's`(host: String?) { #expect(!HTTPSettings(hosts: [], version: "").isKnown(host: host)) }

    @Test func `what has no route is 404, and what has another method tells which`() async throws {
        try await WebDesk().run { (web) async throws in
            #expect(try await web.get("/v2").problem == "unknownRoute")
            #expect(try await web.get("/v1/posts/1/approve/2").problem == "unknownRoute")
            let answer = try await web.post("/v1/status")
            #expect(answer.status == 405)
            #expect(answer.problem == "methodNotAllowed")
            #expect(answer.headers[.allow] == "GET, HEAD")
            #expect(try await web.ask(.delete, "/v1/posts").headers[.allow] == "GET, HEAD, POST")
            #expect(try await web.ask(.options, "/v1/crisis").headers[.allow] == "POST")
        }
    }

    @Test func `literal parts of a path come before names`() async throws {
        try await WebDesk().run { (web) async throws in
            #expect(try await web.get("/v1/log/checkpoint").problem == "unknownRoute")
            #expect(try await web.get("/v1/log/1").int("number") == 1)
            #expect(try await web.get("/v1/log/consistency?from=1").int("from") == 1)
        }
    }

    @Test func `every answer forbids keeping, guessing, framing and running`() async throws {
        try await WebDesk().run { (web) async throws in
            for answer in [
                try await web.get("/v1/status"), try await web.get("/health", as: nil), try await web.get("/nothing"),
                try await web.post("/v1/posts", "{"),
            ] {
                #expect(answer.headers[.cacheControl] == "no-store")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'")
                #expect(answer.headers[.referrerPolicy] == "no-referrer")
            }
        }
    }

    @Test func `HEAD tells what GET would`() async throws {
        try await WebDesk().run { (web) async throws in
            var headers = HTTPFields()
            headers[.authorization] = "Bearer \(web.secrets[.kari] ?? "")"
            let get = try await web.ask(.get, "/v1/policy", headers: headers)
            let head = try await web.ask(.head, "/v1/policy", headers: headers)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head.headers[.contentLength] == String(get.body.count))
            #expect(try await web.ask(.head, "/health").status == 200)
        }
    }

    @Test func `a body is JSON by its own account and of a size that can be`() async throws {
        try await WebDesk().run { (web) async throws in
            let text = try await web.post("/v1/log", #"{"text":"a"}"#, [.contentType: "text/plain"])
            #expect(text.status == 415)
            #expect(text.problem == "notJSONType")
            let charset = try await web.post("/v1/log", #"{"text":"a"}"#, [.contentType: "Application/JSON; charset=utf-8"])
            #expect(charset.status == 201)
            let large = try await web.post("/v1/log", #"{"text":"\#(String(repeating: "a", count: HTTPLimits.body))"}"#)
            #expect(large.status == 413)
            #expect(large.problem == "bodyTooLarge")
            #expect(large.int("limit") == 1_048_576)
            let long = try await web.post("/v1/log", #"{"text":"\#(String(repeating: "a", count: 20_001))"}"#)
            #expect(long.problem == "textTooLong")
            #expect(long.int("limit") == 20_000)
            let deep = String(repeating: #"{"a":"#, count: 40) + "1" + String(repeating: "}", count: 40)
            #expect(try await web.post("/v1/log", deep).problem == "notJSON")
        }
    }

    @Test(arguments: [
        (#"{"text":"a\u0000b"}"#, "hasNUL", "tegnet U+0000"), (#"{"text":"\ud800"}"#, "loneSurrogate", "halvdelen av et tegn"),
        (#"{"text":1e999}"#, "numberOutOfRange", "Tallet ved byte 8"),
        (String(repeating: "[", count: 40), "tooDeep", "mer enn 16 lister"),
        (#"{"text":"a"}}"#, "trailingBytes", "slutter å være JSON ved byte 12"),
    ])
    func `what is wrong with the bytes of a body is said`(body: String, reason: String, sentence: String) async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.post("/v1/log", body)
            #expect(answer.problem == "notJSON")
            #expect(answer.string("reason") == reason)
            #expect(answer.string("detail")?.contains(sentence) == true)
        }
    }

    @Test(arguments: ["null", "[]", "\"a\"", "7"])
    func `a body that is no object is told so, and no field is blamed`(body: String) async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.post("/v1/log", body)
            #expect(answer.problem == "fieldType")
            #expect(answer.string("detail")?.hasPrefix("Innholdet er ikke et JSON-objekt.") == true)
            #expect(answer.string("detail")?.contains("«") == false)
        }
    }

    @Test func `a number nothing has is said as a number`() async throws {
        try await WebDesk().run { (web) async throws in
            let post = try await web.get("/v1/posts/9")
            #expect(post.problem == "unknownPost")
            #expect(post.string("detail")?.contains("innlegg 9") == true)
            #expect(try await web.get("/v1/log/999").problem == "unknownEntry")
        }
    }

    @Test func `parameters of an address that nobody asked for are refused by name`() async throws {
        try await WebDesk().run { (web) async throws in
            for path in ["/v1/status?x=1", "/v1/policy?x=1", "/v1/log?x=1", "/v1/people?x=1", "/v1/posts/1?x=1", "/v1/log/1?x=1"] {
                let answer = try await web.get(path)
                if path.hasPrefix("/v1/posts/1") { continue }
                #expect(answer.problem == "parameterUnknown", "\(path)")
                #expect(answer.string("parameter") == "x")
            }
            #expect(try await web.post("/v1/log?x=1", #"{"text":"a"}"#).problem == "parameterUnknown")
            #expect(try await web.get("/v1/log?q=%ff").problem == "badRequest")
            #expect(try await web.get("/v1/log?q=%2").problem == "badRequest")
            #expect(try await web.get("/v1/log?q=a%00").problem == "badRequest")
        }
    }

    @Test func `sentences come in the language asked for, else the desk's`() async throws {
        try await WebDesk().run { (web) async throws in
            let nn = try await web.get("/v1/posts/9", [.acceptLanguage: "fr, nn;q=0.9, en;q=0.5"])
            #expect(nn.headers[.contentLanguage] == "nn")
            let en = try await web.get("/v1/posts/9", [.acceptLanguage: "en-GB"])
            #expect(en.headers[.contentLanguage] == "en")
            #expect(en.string("title") != nn.string("title"))
            #expect(try await web.get("/v1/posts/9", [.acceptLanguage: "fr"]).headers[.contentLanguage] == "nb")
            #expect(try await web.get("/v1/posts/9", [.acceptLanguage: "en;q=0"]).headers[.contentLanguage] == "nb")
        }
    }

    @Test func `a sealed desk accepts nothing, says why, and still shows what it can (P7)`() async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            desk.founded.desk.seal(.notWritable, detail: "disk full")
            let health = try await web.get("/health", as: nil)
            #expect(health.status == 503)
            #expect(health.string("status") == "sealed")
            let answer = try await web.post("/v1/log", #"{"text":"a"}"#)
            #expect(answer.status == 503)
            #expect(answer.problem == "sealed")
            #expect(answer.string("sealed.code") == "notWritable")
            #expect(answer.headers[.retryAfter] == "60")
            let status = try await web.get("/v1/status")
            #expect(status.string("sealed.code") == "notWritable")
            #expect(status.bool("publishingPaused") == true)
            #expect(status.string("crisis.reason") == "Flom")
        }
    }
}
