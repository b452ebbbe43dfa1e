@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import Testing

/// A token where none belongs is neither shown nor kept.
@Suite struct TokenInRequestTests {
    private static let secret = "crd_" + String(repeating: "aB3-", count: 10) + "x_9"

    @Test(arguments: [
        "/v1/posts/\(secret)", "/v1/log?person=\(secret)", "/v1/log?\(secret)=1", "/v1/nowhere/\(secret)",
        "/v1/people/crd%5F\(secret.dropFirst(4))", "/public/\(secret)", "/v1/texts/\(secret.dropLast(3))",
    ])
    func `in an address it is refused and not repeated`(path: String) async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.get(path)
            #expect(answer.status == 400 && answer.problem == "tokenInAddress")
            #expect(!answer.text.contains(Self.secret.dropFirst(4).prefix(20)))
            #expect(answer.string("detail")?.contains("crisisctl person end-token") == true)
        }
    }

    @Test(arguments: [
        #"{"text":"oops \#(secret)"}"#, #"{"\#(secret)":1}"#, #"{"text":"\u0063rd\u005f\#(secret.dropFirst(4))"}"#,
        #"{"text":"a","kind":"\#(secret)"}"#, "not JSON \(secret)",
    ])
    func `in a body it is refused, not repeated and not on the log`(body: String) async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            let size = desk.founded.desk.view.head.size
            let answer = try await web.post("/v1/log", body)
            #expect(answer.status == 422 && answer.problem == "tokenInBody")
            #expect(!answer.text.contains(Self.secret.dropFirst(4).prefix(20)))
            #expect(desk.founded.desk.view.head.size == size)
        }
    }

    @Test(arguments: ["crd_", "crd_short", "et crd_-merke", "xrd_" + String(repeating: "a", count: 43), ""])
    func `what only begins like one is no token`(text: String) {
        #expect(!BearerToken.stands(in: Array(text.utf8)))
        #expect(BearerToken.masked(text) == text)
    }

    @Test func `masked, its beginning is left and the words around it`() {
        #expect(BearerToken.masked("se «\(Self.secret)» og \(BearerToken().secret)!") == "se «crd_…» og crd_…!")
    }

    @Test func `every token that is made is known for one`() {
        for _ in 0..<100 { #expect(BearerToken.stands(in: Array(BearerToken().secret.utf8))) }
    }
}
