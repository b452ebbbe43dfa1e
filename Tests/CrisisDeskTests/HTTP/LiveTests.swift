@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import HummingbirdTesting
import Testing

/// Over a real socket: what only shows there.
@Suite struct LiveTests {
    @Test func `a day at the desk over a real connection`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            #expect(try await web.get("/health", as: nil).string("status") == "ok")
            #expect(try await web.post("/v1/crisis", as: .siri, #"{"reason":"Flom"}"#).status == 201)
            let made = try await web.post("/v1/posts", as: .per, #"{"text":"caf\u00e9 cafe\u0301","publish":true}"#)
            #expect(made.status == 201)
            let shown = try await web.get("/v1/posts/1")
            #expect(shown.string("text").map { Array($0.utf8) } == Array("caf\u{E9} cafe\u{301}".utf8))
            let digest = try #require(made.string("digest"))
            #expect(try await web.post("/v1/posts/1/approve", as: .ola, #"{"digest":"\#(digest)"}"#).string("state") == "approved")
            #expect(try await web.post("/v1/crisis/stand-down").count("approved") == 1)
        }
    }

    @Test func `a body beyond the limit is refused and the next request still answered`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let large = #"{"text":"\#(String(repeating: "a", count: 2 * HTTPLimits.body))"}"#
            #expect(try await web.post("/v1/log", large).status == 413)
            #expect(try await web.post("/v1/log", #"{"text":"a"}"#).status == 201)
        }
    }

    @Test func `a header field beyond the limit is refused`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let long = String(repeating: "a", count: HTTPLimits.headerField + 1)
            let answer = try? await web.get("/v1/status", [.accept: long])
            #expect(answer?.status == 400 || answer == nil)
        }
    }

    @Test func `many at once each get their own answer`() async throws {
        try await WebDesk().run(.live) { (web) async throws in
            let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
                for place in 1...64 {
                    group.addTask {
                        try await web.post(
                            "/v1/posts", as: .ola, #"{"channels":["kriseside"],"text":"\#(place)","publish":true}"#
                        ).int("number")
                    }
                }
                return try await group.reduce(into: Set<Int>()) { numbers, number in
                    if let number { numbers.insert(number) }
                }
            }
            #expect(numbers == Set(1...64))
        }
    }
}
