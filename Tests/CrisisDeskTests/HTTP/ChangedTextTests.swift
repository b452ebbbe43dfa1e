@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import GRDB
import Testing

/// Somebody at the machine changed a text beside the log while the desk ran.
@Suite struct ChangedTextTests {
    @Test func `P4 P8 a text that isn't the one on the log is shown to nobody and approved by nobody, and the desk is sealed`()
        async throws
    {
        let founded = try await FoundedDesk()
        try await WebDesk(founded).run { (web) async throws in
            let made = try await web.post(
                "/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"Vannet er trygt","publish":true}"#)
            let digest = try #require(made.string("digest"))
            #expect(try await web.get("/v1/posts/1").status == 200)
            try change("trygt", to: "giftg", in: founded)
            #expect(try await web.get("/v1/posts/1").status == 503)
            #expect(founded.desk.view.seal?.code == .ledgerBroken)
            #expect(try await web.post("/v1/posts/1/approve", #"{"digest":"\#(digest)"}"#).status == 503)
            #expect(try await web.get("/v1/status").string("sealed.code") == "ledgerBroken")
        }
    }

    private func change(_ text: String, to other: String, in founded: FoundedDesk) throws {
        let file = founded.folder.appending(path: "ledger.sqlite").path
        try DatabaseQueue(path: file).write { database in
            let rows = try Row.fetchAll(database, sql: "SELECT n, words FROM content WHERE words IS NOT NULL")
            for row in rows {
                var words: Data = row[1]
                guard let range = words.range(of: Data(text.utf8)) else { continue }
                words.replaceSubrange(range, with: Data(other.utf8))
                try database.execute(sql: "UPDATE content SET words = ? WHERE n = ?", arguments: [words, row[0] as Int])
            }
        }
    }
}
