@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import HTTPTypes
import Testing

/// The document of the interface, against the table of routes. Every other test of routes holds its answers against it too.
@Suite struct DocumentTests {
    @Test func `every route stands in the document, and the document has no other`() {
        #expect(Set(Endpoint.all.map { "\($0.method.rawValue) \($0.path)" }) == Set(Operation.all.keys))
        let ids = Operation.all.values.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `every code of the document is one that can be`() {
        for (route, operation) in Operation.all {
            for code in operation.codes { #expect(ProblemCodes.statuses[code] != nil, "\(route): \(code)") }
        }
        for endpoint in Endpoint.all { #expect(endpoint.problems.allSatisfy { (400...599).contains($0.status) }) }
    }

    @Test func `every refusal of the rules may come of some route`() {
        let told = Set(Endpoint.all.flatMap(\.problems).flatMap(\.codes))
        // Of what only the program or somebody at the machine does.
        let never: Set = ["alreadyFounded", "byHand", "otherAttempt", "chiefExecutiveMissing"]
        for refusal in RefusalByCode.all where !never.contains(refusal.code) {
            #expect(told.contains(refusal.code), "\(refusal.code)")
        }
    }

    @Test func `the document is open, names every shape it uses, and keeps to the limits`() async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.get("/openapi.json", as: nil)
            let document = try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
            func at(_ path: String...) -> Any? {
                path.reduce(document as Any?) { value, name in (value as? [String: Any])?[name] }
            }
            #expect(answer.status == 200 && at("openapi") as? String == "3.1.0")
            for part in answer.text.matches(of: #/"\$ref":"#\/components\/(schemas|responses)\/([A-Za-z0-9-]+)"/#) {
                #expect(at("components", String(part.1), String(part.2)) != nil, "\(part.2)")
            }
            func body(_ name: String...) -> Any? {
                (["requestBody", "content", "application/json", "schema"] + name)
                    .reduce(at("paths", "/v1/posts/record", "post")) { value, name in (value as? [String: Any])?[name] }
            }
            #expect((body("properties", "text") as? [String: Any])?["maxLength"] as? Int == Limits.textBytes)
            #expect(body("additionalProperties") as? Bool == false)
        }
    }

    @Test func `an answer that isn't what the document says is noticed`() {
        let wrong = WebAnswer(status: 200, headers: [:], body: Array(#"{"status":"well","more":1}"#.utf8))
        #expect(wrong.faults(of: "GET", "/health") == [".status: no such word: well", ".more: unknown"])
        let unknown = WebAnswer(status: 418, headers: [:], body: [])
        #expect(unknown.faults(of: "GET", "/v1/posts/3") == ["status 418"])
    }
}
