@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// Events coded by hand stand in their lines as the compiler's own coding would have them, and are read as it reads
/// them.
struct TwoWaysTests {
    static let short = MadeUpEntry.kinds.flatMap { kind in
        MadeUpEntry.Presence.allCases.map { MadeUpEntry.of(kind, $0, seed: 7, longest: 2) }
    }

    @Test(arguments: MadeUpEntry.kinds, MadeUpEntry.Presence.allCases)
    func `both ways write the same bytes, and each reads what the other wrote`(
        kind: Event.Kind, presence: MadeUpEntry.Presence
    ) throws {
        for seed in UInt64(1)...60 {
            let entry = MadeUpEntry.of(kind, presence, seed: seed, longest: seed % 20 == 0 ? 200 : 5)
            let encoded = EntryCodec.encode(entry)
            #expect(encoded.line == compiled(entry))
            #expect(try EntryCodec.decode(line: encoded.line, content: encoded.content) == entry)
            #expect(try compiled(encoded.line, encoded.content) == entry)
        }
    }

    @Test(arguments: GoldenEntry.all)
    func `a golden line is the same whichever way it goes`(golden: GoldenEntry) throws {
        let entry = try golden.decoded()
        #expect(try compiled(golden.line, golden.content) == entry)
        #expect(compiled(entry) == golden.line)
    }

    @Test(arguments: short)
    func `a line that is cut anywhere is refused both ways`(entry: Entry) {
        let line = EntryCodec.encode(entry).line
        for end in line.indices { expectRefused(Array(line[..<end])) }
    }

    @Test(arguments: short)
    func `a field twice, out of order or unknown is refused both ways`(entry: Entry) {
        let members = LineMembers(EntryCodec.encode(entry).line)
        for member in members.all {
            let text = members.line[member.whole]
            expectRefused(members.replacing(member.whole, with: text + [UInt8(ascii: ",")] + text))
            expectRefused(members.replacing(member.whole, with: Array(#""x":1,"#.utf8) + text))
            expectRefused(members.replacing(member.whole, with: text + Array(#","x":1"#.utf8)))
            if let swapped = members.swapping(member) { expectRefused(swapped) }
        }
    }

    /// Those of the head, and of each event and its parts.
    static let required: Set = [
        "n", "at", "kind", "v", "by", "as", "post", "id", "type", "version", "manifest", "purpose", "language",
        "publish", "placed", "channel", "text", "digest", "channels", "capacity", "attempt", "outcome",
    ]

    @Test(arguments: short)
    func `a field that must be there is missed both ways, and no way minds the others`(entry: Entry) {
        let members = LineMembers(EntryCodec.encode(entry).line)
        for member in members.all {
            let without = members.without(member)
            if Self.required.contains(member.name) { expectRefused(without) } else { expectAlike(without) }
        }
    }

    static let strangers = [
        "null", "true", "tru", "0", "-0", "-1", "01", "+1", "1.0", "1e3", "4294967296", "9223372036854775808", " 1", "",
        #""""#, #""x""#, #""p1""#, #""p0""#, #""c01""#, #""c1""#, #""C1""#, #""\u0063\u0031""#, #""desk""#, "\"\u{0}\"",
        "[]", "[null]", "[,]", #"["c1",]"#, #"["c1""c2"]"#, "{}", "{,}", "[{}]",
        "\"0123456789ABCDEF0123456789ABCDEF\"", "\"0123456789abcdef0123456789abcdef\"",
        "\"\\u003" + "0123456789abcdef0123456789abcdef\"", "\"" + String(repeating: "0g", count: 32) + "\"",
        "\"" + String(repeating: "\\u0061", count: 64) + "\"", "\"" + String(repeating: "\\u0061", count: 32) + "\"",
    ]

    @Test(arguments: short)
    func `what a field cannot hold is taken by neither way or by both`(entry: Entry) {
        let members = LineMembers(EntryCodec.encode(entry).line)
        for member in members.all {
            for stranger in Self.strangers { expectAlike(members.replacing(member.value, with: stranger.utf8)) }
        }
    }

    @Test(arguments: short)
    func `a byte that was spoiled is taken by neither way or by both`(entry: Entry) {
        var line = EntryCodec.encode(entry).line
        for place in line.indices {
            let byte = line[place]
            for spoiled in "\"\\}1".utf8 {
                line[place] = spoiled
                expectAlike(line)
            }
            line[place] = byte
        }
    }

    private func expectRefused(_ line: [UInt8], _ source: SourceLocation = #_sourceLocation) {
        let text = String(decoding: line, as: UTF8.self)
        #expect(throws: EntryCodecError.self, "\(text)", sourceLocation: source) {
            try EntryCodec.decode(line: line, content: nil)
        }
        #expect(throws: EntryCodecError.self, "\(text)", sourceLocation: source) { try compiled(line, nil) }
    }

    /// Refused both ways, or read as the same entry.
    private func expectAlike(_ line: [UInt8], _ source: SourceLocation = #_sourceLocation) {
        let byHand = Result { try EntryCodec.decode(line: line, content: nil) }
        let byCompiler = Result { try compiled(line, nil) }
        guard (try? byHand.get()) != (try? byCompiler.get()) else { return }
        Issue.record("\(byHand) but \(byCompiler): \(String(decoding: line, as: UTF8.self))", sourceLocation: source)
    }

    private func compiled(_ entry: Entry) -> [UInt8] {
        var line = LineWriter()
        line.write(entry, compiled: true)
        return line.bytes
    }

    private func compiled(_ line: [UInt8], _ content: [UInt8]?) throws(EntryCodecError) -> Entry {
        let contents = try content.map { bytes throws(EntryCodecError) in try EntryContent(parsing: bytes).words }
        return try line.withUnsafeBufferPointer { bytes throws(EntryCodecError) in
            var line = LineReader(bytes, contents: contents)
            return try line.readEntry(compiled: true)
        }
    }
}
