import CrisisTestSupport
import Foundation
import GRDB
import Testing

@testable import CrisisDesk
@testable import CrisisModel

@Suite struct SearchTests {
    @Test func `entries are found by how their words begin, in any order and case`() throws {
        try SearchDesk.with { desk in
            try desk.append([.note("Veien ved Åmli er stengt"), .note("Skolen er åpen"), .note("vei 44")])
            #expect(try desk.find("vei") == [1, 3])
            #expect(try desk.find("STENGT veien") == [1])
            #expect(try desk.find("åmli") == [1])
            #expect(try desk.find("A\u{30A}MLI") == [1])
            #expect(try desk.find("amli") == [])
            #expect(try desk.find("stengt åpen") == [])
            #expect(try desk.find("4") == [])
            #expect(try desk.find("44") == [3])
        }
    }

    @Test(arguments: [
        "\"", "'", "*", "vei*", "\"vei", "vei AND", "NOT vei", "vei OR", "NEAR(vei stengt)", "words:vei", "-vei",
        "^vei",
        "(", ")", "{vei}", "vei:", "+", ";", "--", "\0", "\u{E003}logwritten", "%", "_", "\\", "🚒", "vei\u{0}stengt",
    ])
    func `nothing a person types is an error`(_ words: String) throws {
        try SearchDesk.with { desk in
            try desk.append([.note("veien er stengt"), .note("and not or near")])
            let found = try desk.find(words)
            #expect(Set(found).isSubset(of: [1, 2]))
        }
    }

    @Test func `a long question is no error either`() throws {
        try SearchDesk.with { desk in
            try desk.append([.note((1...40).map { "ord\($0)" }.joined(separator: " "))])
            #expect(try desk.find((1...40).map { "ord\($0)" }.joined(separator: " ")) == [1])
            #expect(try desk.find(String(repeating: "(\"*", count: 5_000)) == [])
        }
    }

    @Test func `entries are found by person, post, kind, crisis and time, and by several at once`() throws {
        try SearchDesk.with { desk in
            let ordered = Caller(.person(.ola), order: Order(decidedBy: .kari, told: .telephone))
            try desk.append([.note("flom i elva", .measure)])
            try desk.append([.convened, .note("flom øker", post: 12)], by: ordered)
            try desk.append([.stoodDown, .note("flom over")], by: Caller(.person(.siri)))
            #expect(try desk.find { $0.person = .kari } == [2, 3])
            #expect(try desk.find { $0.person = .siri } == [2, 4, 5])
            #expect(try desk.find { $0.post = 12 } == [3])
            #expect(try desk.find { $0.post = 5 } == [2])
            #expect(try desk.find { $0.crisis = 1 } == [2, 3, 4])
            #expect(try desk.find { $0.kind = .event(.logWritten) } == [1, 3, 5])
            #expect(try desk.find { $0.kind = .written(.measure) } == [1])
            #expect(try desk.find { $0.since = SearchDesk.time(4) } == [4, 5])
            #expect(try desk.find { $0.until = SearchDesk.time(3) } == [1, 2])
            #expect(try desk.find { $0.since = SearchDesk.time(99) } == [])
            #expect(
                try desk.find { query in
                    query.words = "flom"
                    query.person = .ola
                    query.since = SearchDesk.time(2)
                } == [2, 3])
        }
    }

    @Test func `pages follow each other both ways without a gap or a repeat`() throws {
        try SearchDesk.with { desk in
            try desk.append((1...25).map { .note($0 % 2 == 0 ? "vei" : "bru") })
            try desk.search.catchUp()
            for isNewestFirst in [true, false] {
                for words in ["vei", nil] {
                    var query = LogQuery(limit: 4, isNewestFirst: isNewestFirst)
                    query.words = words
                    var found: [Int] = []
                    repeat {
                        let page = try desk.search.find(query)
                        #expect(page.numbers.count <= 4)
                        #expect(page.upTo == 25)
                        found += page.numbers
                        query.after = page.next
                    } while query.after != nil
                    let expected = (1...25).filter { words == nil || $0 % 2 == 0 }
                    #expect(found == (isNewestFirst ? expected.reversed() : expected))
                }
            }
        }
    }

    @Test func `what was just written is found, though no thread runs`() throws {
        try SearchDesk.with { desk in
            try desk.append([.note("først")])
            try desk.search.catchUp()
            try desk.append([.note("nettopp")])
            var query = LogQuery(limit: 10, isNewestFirst: true)
            query.words = "nettopp"
            let page = try desk.search.find(query)
            #expect(page.numbers == [2])
            #expect(page.upTo == 2)
        }
    }

    @Test func `before there is an index the ledger itself is looked through`() throws {
        try SearchDesk.with { desk in
            try desk.append([.note("veien er stengt"), .note("skolen er åpen")])
            var query = LogQuery(limit: 10, isNewestFirst: true)
            query.words = "stengt"
            #expect(try desk.search.find(query).numbers == [1])
            #expect(desk.search.size == 0)
        }
    }

    @Test func `a manifest is not searched, its texts are`() throws {
        try SearchDesk.with { desk in
            let version = Version(
                manifest: .saying("{\"id\":\"abcdef\"}"), purpose: .warning, language: "nb", publishAt: nil,
                notAfter: nil,
                publish: true,
                placed: [.init(channel: 1, text: .saying("Kok vannet"), held: .crisisMode, approved: nil)],
                notes: nil)
            try desk.append([.postRevised(PostRevised(post: 7, revision: 2, version: version))])
            #expect(try desk.find("vannet") == [1])
            #expect(try desk.find("abcdef") == [])
        }
    }

    @Test func `every kind of event goes into the index`() throws {
        try SearchDesk.with { desk in
            try desk.append(EventSamples.all)
            try desk.search.catchUp()
            #expect(desk.search.size == EventSamples.all.count)
            for kind in Event.Kind.allCases {
                let expected = EventSamples.all.indices.filter { EventSamples.all[$0].kind == kind }.map { $0 + 1 }
                #expect(try desk.find { $0.kind = .event(kind) } == expected)
            }
        }
    }
}
