import CrisisDesk
import CrisisModel
import Testing

@Suite struct JSONWriterTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `an entry comes out as one line in the order it was written`() throws {
        let digest = try #require(Digest(Array(0..<32)))
        let line = written { writer in
            writer.object { writer in
                writer.field("n", 17)
                writer.field("at", Int64(1_794_712_345_678))
                writer.field("kind", "postSubmitted")
                writer.field("late", false)
                writer.field("by", nil as String?)
                writer.field("digest", digest)
                writer.field("time", Timestamp(milliseconds: 1_795_341_780_000))
                writer.field("channels", ["c1", "c2"])
                writer.array("none") { _ in }
                writer.object("in") { writer in writer.field("next", orNull: nil as Int?) }
                writer.field("text", orNull: nil as String?)
                writer.field("held", orNull: nil as Timestamp?)
            }
        }
        #expect(
            line == #"{"n":17,"at":1794712345678,"kind":"postSubmitted","late":false,"#
                + #""digest":"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f","#
                + #""time":"2026-11-22T10:03:00.000Z","channels":["c1","c2"],"none":[],"#
                + #""in":{"next":null},"text":null,"held":null}"#)
    }

    @Test func `only what must be is escaped`() {
        let text = "\"\\/\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}æ😀\u{2028}\u{202E}"
        #expect(
            written { $0.string(text) } == "\"\\\"\\\\/\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\u{7F}æ😀\u{2028}\u{202E}\"")
        #expect(written { $0.string("") } == "\"\"")
    }

    @Test func `texts that end like the beginning of something are followed by a comma`() {
        #expect(
            written { $0.array { writer in for text in ["{", "[", ":", ","] { writer.string(text) } } }
                == #"["{","[",":",","]"#)
        #expect(
            written {
                $0.object { writer in
                    writer.name(escaping: "a\"{")
                    writer.integer(1)
                    writer.field("b", 2)
                }
            }
                == #"{"a\"{":1,"b":2}"#)
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (-1, "-1"), (10, "10"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ])
    func `whole numbers are written with all their digits`(number: Int, text: String) {
        #expect(written { $0.integer(number) } == text)
    }

    @Test(arguments: [(0.1, "0.1"), (1e300, "1e+300"), (-Double.leastNonzeroMagnitude, "-5e-324"), (3.0, "3.0")])
    func `other numbers read back as they were`(number: Double, text: String) throws {
        #expect(written { $0.number(number) } == text)
        #expect(try JSONValue.parse(Array(text.utf8), limit: 99) == .number(number))
    }

    @Test func `it writes on after bytes that stand already, and takes bytes that are JSON`() {
        var writer = JSONWriter(appendingTo: Array("data: ".utf8))
        writer.array { writer in
            writer.raw(Array(#"{"n":1}"#.utf8))
            writer.raw(Array(#"{"n":2}"#.utf8))
            writer.null()
            writer.bool(true)
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"data: [{"n":1},{"n":2},null,true]"#)
    }
}
