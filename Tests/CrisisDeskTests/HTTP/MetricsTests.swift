@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import Testing

/// The desk in figures.
@Suite struct MetricsTests {
    private func value(_ name: String, _ answer: WebAnswer) -> String? {
        answer.text.split(separator: "\n").first { $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) }
    }

    @Test func `who watches the desk sees the mode, what waits and how the writer does`() async throws {
        try await WebDesk().run { (web) async throws in
            let before = try await web.get("/metrics", as: .rita)
            #expect(before.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(value("crisisdesk_crisis", before) == "0")
            #expect(value("crisisdesk_exercise", before) == "0")
            _ = try await web.post("/v1/crisis", as: .siri, #"{"reason":"Hemmelig grunn"}"#)
            _ = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"Hemmelig tekst","publish":true}"#)
            let after = try await web.get("/metrics", as: .rita)
            #expect(value("crisisdesk_crisis", after) == "1")
            #expect(value("crisisdesk_posts_held", after) == "1")
            #expect(value(#"crisisdesk_open_items{kind="activation"}"#, after) == "1")
            #expect(value(#"crisisdesk_http_responses_total{class="2xx"}"#, after) == "3")
            #expect(value("crisisdesk_log_entries_total", after) == "\(try await web.get("/v1/status").int("ledger.size") ?? 0)")
            for word in ["Hemmelig", "Kari", "kari", "Granvik", "kriseside"] { #expect(!after.text.contains(word)) }
        }
    }

    @Test func `P7 a sealed desk says so in figures too`() async throws {
        let desk = try await WebDesk()
        desk.founded.desk.seal(.notWritable, detail: "disk full")
        try await desk.run { (web) async throws in
            let answer = try await web.get("/metrics")
            #expect(answer.status == 200)
            #expect(value(#"crisisdesk_sealed{code="notWritable"}"#, answer) == "1")
            #expect(value(#"crisisdesk_sealed{code="ledgerBroken"}"#, answer) == "0")
            #expect(value("crisisdesk_publishing_paused", answer) == "1")
        }
    }

    @Test func `figures want a token, and no parameter`() async throws {
        try await WebDesk().run { (web) async throws in
            #expect(try await web.get("/metrics", as: nil).problem == "tokenMissing")
            #expect(try await web.get("/metrics?a=1").problem == "parameterUnknown")
        }
    }
}
