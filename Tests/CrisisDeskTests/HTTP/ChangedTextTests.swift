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

    @Test(arguments: ["list", "one"]) func `P8 a text of the log that was changed is shown to nobody, and the desk is sealed`(
        _ how: String
    ) async throws {
        let founded = try await FoundedDesk()
        try await WebDesk(founded).run { (web) async throws in
            let made = try await web.post("/v1/log", #"{"text":"Brua er trygg"}"#)
            let number = try #require(made.int("entry"))
            let path = how == "list" ? "/v1/log" : "/v1/log/\(number)"
            #expect(try await web.get(path).status == 200)
            try change("trygg", to: "brast", in: founded)
            #expect(try await web.get(path).problem == "notReadable")
            #expect(founded.desk.view.seal?.code == .ledgerBroken)
        }
    }

    @Test func `P8 P9 a text that is gone is shown as erased only where an entry says that it was`() async throws {
        let founded = try await FoundedDesk()
        try await WebDesk(founded).run { (web) async throws in
            let erased = try #require(try await web.post("/v1/log", #"{"text":"Et navn"}"#).int("entry"))
            let gone = try #require(try await web.post("/v1/log", #"{"text":"Brua er trygg"}"#).int("entry"))
            try await founded.enter(.erase(Erasure(entry: erased, reason: .saying("personvern"))), by: .kari)
            #expect(try await web.get("/v1/log").status == 200)
            try take(gone, from: founded)
            #expect(try await web.get("/v1/log/\(erased)").isNull("event.text.text"))
            #expect(founded.desk.view.seal == nil)
            #expect(try await web.get("/v1/log/\(gone)").problem == "notReadable")
            #expect(founded.desk.view.seal?.code == .ledgerBroken)
        }
    }

    @Test func `P8 P9 the same of a post's text`() async throws {
        let founded = try await FoundedDesk()
        try await WebDesk(founded).run { (web) async throws in
            var entries: [Int] = []
            for text in ["Et navn", "Vannet er trygt"] {
                let made = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"\#(text)"}"#)
                entries.append(try #require(made.int("entry")))
            }
            try await founded.enter(.erase(Erasure(entry: entries[0], reason: .saying("personvern"))), by: .kari)
            try take(entries[1], from: founded)
            #expect(try await web.get("/v1/posts/1").isNull("text"))
            #expect(founded.desk.view.seal == nil)
            #expect(try await web.get("/v1/posts/2").problem == "notReadable")
            #expect(founded.desk.view.seal?.code == .ledgerBroken)
        }
    }

    private func take(_ entry: Int, from founded: FoundedDesk) throws {
        try DatabaseQueue(path: founded.folder.appending(path: "ledger.sqlite").path).write { database in
            try database.execute(sql: "UPDATE content SET words = NULL WHERE n = ?", arguments: [entry])
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
