import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

struct EntryCodecTests {
    @Test func `every kind of event has a golden line`() throws {
        var kinds: Set<Event.Kind> = []
        for golden in GoldenEntry.all { kinds.insert(try golden.decoded().event.kind) }
        #expect(kinds == Set(Event.Kind.allCases))
    }

    @Test(arguments: GoldenEntry.all)
    func `a golden line is written again as the same bytes`(golden: GoldenEntry) throws {
        let encoded = EntryCodec.encode(try golden.decoded())
        #expect(String(decoding: encoded.line, as: UTF8.self) == golden.text)
        #expect(encoded.content == golden.content)
    }

    @Test func `the golden log is one log, and its root never changes`() throws {
        var state = DeskState()
        var frontier = MerkleFrontier()
        for (place, golden) in GoldenEntry.all.enumerated() {
            let entry = try golden.decoded()
            #expect(entry.number == place + 1)
            #expect(entry.words.filter { !$0.matchesDigest }.isEmpty)
            state.apply(entry)
            frontier.append(MerkleHash.leaf(golden.line))
        }
        #expect(state.entries == GoldenEntry.all.count)
        #expect(frontier.head.root.hex == "b1dec16ec54114fdd5f8e79bf8a8061200650df789e4dfadb55b6bf98725da28")
    }

    @Test(arguments: GoldenEntry.all)
    func `P9 a line holds no text a person wrote, and erased content changes nothing in it`(golden: GoldenEntry) throws {
        let entry = try golden.decoded()
        for text in entry.words.compactMap(\.text) { #expect(!golden.text.contains("\"\(text)\"")) }
        let erased = try EntryCodec.decode(line: golden.line, content: nil)
        #expect(erased.words.allSatisfy { $0.content == nil })
        #expect(erased.words.map(\.digest) == entry.words.map(\.digest))
        #expect(EntryCodec.encode(erased).line == golden.line)
    }

    @Test(arguments: GoldenEntry.all)
    func `a line that is cut anywhere is no entry`(golden: GoldenEntry) {
        for end in golden.line.indices {
            #expect(throws: EntryCodecError.self) {
                try EntryCodec.decode(line: Array(golden.line[..<end]), content: golden.content)
            }
        }
        #expect(throws: EntryCodecError.self) {
            try EntryCodec.decode(line: golden.line + [UInt8(ascii: " ")], content: golden.content)
        }
    }

    static let strange = [
        #"{"n":01,"at":5,"kind":"deskStopped","v":1,"by":"desk","as":"desk","program":"x"}"#,
        #"{"n":1,"at":-0,"kind":"deskStopped","v":1,"by":"desk","as":"desk","program":"x"}"#,
        #"{"n":1,"at":5.0,"kind":"deskStopped","v":1,"by":"desk","as":"desk","program":"x"}"#,
        #"{"n":1,"at":9223372036854775808,"kind":"deskStopped","v":1,"by":"desk","as":"desk","program":"x"}"#,
        #"{"n":1,"at":5,"kind":"deskStopped","v":2,"by":"desk","as":"desk","program":"x"}"#,
        #"{"n":1,"at":5,"kind":"deskExploded","v":1,"by":"desk","as":"desk","program":"x"}"#,
        #"{"n":1,"at":5,"kind":"deskStopped","v":1,"by":"p0","as":"desk","program":"x"}"#,
        #"{"n":1,"at":5,"kind":"deskStopped","v":1,"by":"desk","as":"king","program":"x"}"#,
        #"{"n":1,"at":5,"kind":"deskStopped","v":1,"by":"desk","as":"desk","told":"self","program":"x"}"#,
        #"{"n":1,"at":5,"kind":"deskStopped","v":1,"by":"desk","as":"desk","program":"x","extra":1}"#,
        #"{"n":1,"at":5,"kind":"deskStopped","v":1,"by":"desk","as":"desk"}"#,
        #"{"n":1,"at":5,"kind":"deskStopped","v":1,"by":"desk","as":"desk","program":null}"#,
        #"{"n":1,"at":5, "kind":"deskStopped","v":1,"by":"desk","as":"desk","program":"x"}"#,
        #"{"at":5,"n":1,"kind":"deskStopped","v":1,"by":"desk","as":"desk","program":"x"}"#,
        #"{"n":1,"at":5,"kind":"logDone","v":1,"by":"desk","as":"desk","entry":1,"text":"ABCD"}"#,
        #"{"n":1,"at":5,"kind":"deliveryHeld","v":1,"by":"desk","as":"desk","post":4294967296,"channel":"c1","cause":"missed"}"#,
        #"{"n":1,"at":5,"kind":"deliveryHeld","v":1,"by":"desk","as":"desk","post":1,"channel":"p1","cause":"missed"}"#,
        #"{"n":1,"at":5,"kind":"administratorsSet","v":1,"by":"p1","as":"desk","channel":"c1","administrators":["p1",,"p2"]}"#,
        #"{"n":1,"at":5,"kind":"administratorsSet","v":1,"by":"p1","as":"desk","channel":"c1","administrators":[,"p2"]}"#,
        #"{"n":1,"at":5,"kind":"administratorsSet","v":1,"by":"p1","as":"desk","channel":"c1","administrators":["p2",]}"#,
        #"[]"#, #"{}"#, "", "null",
    ]

    @Test(arguments: strange)
    func `a line that the desk would not have written is refused`(line: String) {
        #expect(throws: EntryCodecError.self) { try EntryCodec.decode(line: Array(line.utf8), content: nil) }
    }

    @Test func `content that doesn't fit its line is refused`() throws {
        let golden = try #require(GoldenEntry.all.first { $0.content != nil })
        let content = try #require(golden.content)
        let wrongs: [[UInt8]] = [[], [0, 0], content + [0], [2] + Array(content.dropFirst()), Array(content.dropLast())]
        for wrong in wrongs {
            #expect(throws: EntryCodecError.wrongContent) { try EntryCodec.decode(line: golden.line, content: wrong) }
        }
    }

    @Test func `words are erased by their places, from 0`() throws {
        let golden = try #require(GoldenEntry.all.first { (try? $0.decoded().words.count) ?? 0 >= 3 })
        var content = try EntryContent(parsing: try #require(golden.content))
        content.erase([1, 99])
        let left = try EntryCodec.decode(line: golden.line, content: content.bytes)
        #expect(left.words.map { $0.content == nil } == left.words.indices.map { $0 == 1 })
        #expect(!content.isErased)
        content.erase([])
        #expect(content.isErased)
    }
}
