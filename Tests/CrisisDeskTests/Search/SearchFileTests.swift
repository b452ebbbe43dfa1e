import CrisisTestSupport
import Foundation
import GRDB
import Testing

@testable import CrisisDesk
@testable import CrisisModel

/// What lies in the index's file is never worth more than the ledger it was made from.
@Suite struct SearchFileTests {
    private static func bytes(_ path: String) -> Data {
        ["", "-wal", "-shm"].reduce(Data()) { $0 + (FileManager.default.contents(atPath: path + $1) ?? Data()) }
    }

    /// The size of the log when the index that lies there was begun: another one after it was made anew.
    private static func begunAt(_ path: String) throws -> Int? {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT begunAt FROM standing") }
    }

    @Test func `an index that was closed is gone on with`() throws {
        try SearchDesk.with { desk in
            try desk.append([.convened, .note("flom")])
            try desk.search.catchUp()
            desk.search.start()
            desk.search.stop()
            try desk.append([.note("flom igjen")])
            let again = SearchFollower(desk.path, of: desk.ledger)
            try again.catchUp()
            #expect(again.size == 3)
            #expect(try Self.begunAt(desk.path) == 2)
            var query = LogQuery(limit: 10, isNewestFirst: false)
            query.words = "flom"
            #expect(try again.find(query).numbers == [1, 2, 3])
            (query.words, query.crisis) = (nil, 1)
            #expect(try again.find(query).numbers == [1, 2, 3])
        }
    }

    @Test func `an index left open goes on on the same run of the machine, and is made anew after another`() throws {
        try SearchDesk.with { desk in
            try desk.append([.note("flom")])
            try desk.search.catchUp()
            _ = try SearchIndex(desk.path, of: desk.ledger)
            try DatabaseQueue(path: desk.path).write { try $0.execute(sql: "UPDATE standing SET boot = 'another'") }
            #expect(throws: SearchUnusable.notClosed) { _ = try SearchIndex(desk.path, of: desk.ledger) }
            let again = SearchFollower(desk.path, of: desk.ledger)
            try again.catchUp()
            #expect(again.size == 1)
        }
    }

    @Test(arguments: ["", "not a database, whatever else it may be", String(repeating: "x", count: 10_000)])
    func `a file that is no index is thrown away and made anew`(_ content: String) throws {
        try SearchDesk.with { desk in
            try desk.append([.note("flom")])
            try write(Array(content.utf8), to: desk.path)
            #expect(try desk.find("flom") == [1])
        }
    }

    @Test func `another's tables, and another form, are thrown away`() throws {
        for sql in ["CREATE TABLE standing (format TEXT, boot TEXT, isClosed INTEGER)", "CREATE TABLE mine (x)"] {
            try SearchDesk.with { desk in
                try desk.append([.note("flom")])
                try DatabaseQueue(path: desk.path).write { try $0.execute(sql: sql) }
                #expect(try desk.find("flom") == [1])
            }
        }
        try SearchDesk.with { desk in
            try desk.append([.note("flom")])
            try desk.search.catchUp()
            try DatabaseQueue(path: desk.path).write { try $0.execute(sql: "UPDATE standing SET format = 'newer'") }
            let again = SearchFollower(desk.path, of: desk.ledger)
            try again.catchUp()
            #expect(again.size == 1)
        }
    }

    @Test func `the index of another log is thrown away`() throws {
        try withScratchFolder { folder in
            let first = try SearchDesk(folder)
            try first.append([.note("flom"), .note("ras")])
            try first.search.catchUp()
            let second = try SearchDesk(folder, name: "other")
            try second.append([.note("brann"), .note("røyk"), .note("storm")])
            #expect(throws: SearchUnusable.otherLog) { _ = try SearchIndex(second.path, of: second.ledger) }
            #expect(try second.find("flom") == [])
            #expect(try second.find("brann") == [1])
        }
    }

    @Test func `the index of a log that was longer is thrown away`() throws {
        try withScratchFolder { folder in
            let long = try SearchDesk(folder)
            try long.append([.note("flom"), .note("ras")])
            try long.search.catchUp()
            let short = try SearchDesk(folder, name: "short")
            try short.append([.note("flom")])
            #expect(try short.find("ras") == [])
            #expect(try short.find("flom") == [1])
        }
    }

    @Test func `damage found while searching is answered from the ledger, and mended`() throws {
        try SearchDesk.with { desk in
            try desk.append((1...3_000).map { .note("flom \($0)") })
            try desk.search.catchUp()
            try DatabaseQueue(path: desk.path).write { try $0.execute(sql: "DROP TABLE words") }
            var query = LogQuery(limit: 5, isNewestFirst: true)
            query.words = "2999"
            #expect(try desk.search.find(query).numbers == [2_999])
            try desk.search.catchUp()
            let page = try desk.search.find(query)
            #expect(page.numbers == [2_999])
            #expect(desk.search.size == 3_000)
        }
    }

    @Test func `erased words are in no byte of the index (P9)`() throws {
        try SearchDesk.with { desk in
            try desk.append([.note("navnet Hemmeligmann og mere"), .note("flom")])
            #expect(try desk.find("hemmeligmann") == [1])
            try desk.append([.erasing(1)])
            var query = LogQuery(limit: 10, isNewestFirst: false)
            query.words = "hemmeligmann"
            #expect(try desk.search.find(query).numbers == [])
            try desk.search.catchUp()
            #expect(try desk.find("hemmeligmann") == [])
            #expect(try desk.find("flom") == [2])
            #expect(try desk.find("innsyn") == [3])
            desk.search.start()
            desk.search.stop()
            for part in ["hemmeligmann", "emmeligman", "Hemmelig"] {
                #expect(Self.bytes(desk.path).range(of: Data(part.utf8)) == nil)
            }
        }
    }

    @Test func `an erasure older than the index is no reason to make it anew`() throws {
        try SearchDesk.with { desk in
            try desk.append([.note("flom"), .erasing(1), .note("ras")])
            try desk.search.catchUp()
            try desk.append([.note("storm")])
            #expect(try desk.find("storm") == [4])
            #expect(try Self.begunAt(desk.path) == 3)
        }
    }

    @Test func `where no index can be made the search still answers`() throws {
        try SearchDesk.with { desk in
            try desk.append([.note("flom")])
            try FileManager.default.createDirectory(atPath: desk.path, withIntermediateDirectories: false)
            #expect(throws: (any Error).self) { try desk.search.catchUp() }
            var query = LogQuery(limit: 5, isNewestFirst: true)
            query.words = "flom"
            #expect(try desk.search.find(query).numbers == [1])
        }
    }

    @Test func `many search while the index is made anew again and again`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let folder = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            // A folder that stays behind doesn't make the test wrong.
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let desk = try SearchDesk(folder)
            try desk.append((1...300).map { .note("flom \($0)") })
            let search = desk.search
            search.start()
            for _ in 1...4 {
                group.addTask {
                    for number in 2...60 {
                        var query = LogQuery(limit: 5, isNewestFirst: true)
                        query.words = "flom \(number + 200)"
                        let found = try search.find(query).numbers
                        #expect(found == [number + 200])
                    }
                }
            }
            for number in 1...20 {
                try desk.append([.erasing(number)])
                search.wake()
            }
            try await group.waitForAll()
            try search.catchUp()
            #expect(search.size == 320)
            search.stop()
        }
    }
}
