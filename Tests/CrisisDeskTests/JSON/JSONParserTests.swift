import CrisisDesk
import Testing

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws(JSONError) -> JSONValue {
        try JSONValue.parse(Array(text.utf8), limit: 2 << 20)
    }

    @Test func `an object keeps its fields and their order`() throws {
        let value = try parse(#" { "b" : [ 1 , -2.5 , true , null ] , "a" : { } , "c" : "Å" } "#)
        #expect(
            value
                == .object([
                    JSONMember("b", .array([.integer(1), .number(-2.5), .bool(true), .null])),
                    JSONMember("a", .object([])),
                    JSONMember("c", .string("Å")),
                ]))
    }

    @Test(arguments: [
        ("0", JSONValue.integer(0)), ("-0", .integer(0)), ("9223372036854775807", .integer(.max)),
        ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("1e3", .number(1_000)), ("1.0", .number(1)), ("0.1", .number(0.1)), ("-1E-2", .number(-0.01)),
        ("1794712345678", .integer(1_794_712_345_678)), ("5e-324", .number(.leastNonzeroMagnitude)),
    ])
    func `a number is what it says`(text: String, value: JSONValue) throws {
        #expect(try parse(text) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "tru", "True", "+1", "-", "1.", ".5", "1e", "1e+", "NaN", "Infinity", "[", "[1", "[1,]",
        "[,1]", "[1 2]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\" 1}", "{1:1}",
        "\"",
        "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u+123\"", "'a'", "// a\n1", "\u{FEFF}1", "]", "}",
        "\"a\nb\"",
        "\"a\u{0}b\"", "\"a\tb\"", "\u{0}", "\"\\n\n\"",
    ])
    func `what isn't JSON is refused`(text: String) {
        #expect { try parse(text) } throws: { error in
            guard case .notJSON(let place) = error as? JSONError else { return false }
            return 0...text.utf8.count ~= place
        }
    }

    @Test(arguments: ["1 2", "01", "0x1", "{} {}", "[]]", "\"a\"b", "1\u{0}"])
    func `whatever follows the value is refused`(text: String) {
        #expect { try parse(text) } throws: { ($0 as? JSONError)?.reason == "trailingBytes" }
    }

    @Test func `escapes are read as RFC 8259 has them`() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u00e6\u20AC\uD83D\ude00""#) == .string("\"\\/\u{8}\u{C}\n\r\tæ€😀"))
        #expect(
            try parse(#""a lot of plain text\nbefore æøå and after it""#)
                == .string("a lot of plain text\nbefore æøå and after it"))
    }

    @Test(arguments: [
        #""\uD800""#, #""\uDC00""#, #""\uD800\uD800""#, #""\uD800x""#, #""\uD800\n""#, #""\uDFFF\uD800""#,
    ])
    func `half a character is refused`(text: String) {
        #expect { try parse(text) } throws: { ($0 as? JSONError)?.reason == "loneSurrogate" }
    }

    @Test func `an escaped NUL is refused in texts and names`() {
        #expect(throws: JSONError.hasNUL(at: 2)) { try parse(#""a\u0000b""#) }
        #expect(throws: JSONError.hasNUL(at: 2)) { try parse(#"{"\u0000":1}"#) }
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func `bytes that aren't UTF-8 are refused, escapes or not`(bytes: [UInt8]) {
        let plain = Array("[\"kriseside ".utf8) + bytes + Array("\"]".utf8)
        let escaped = Array("[\"\\n".utf8) + bytes + Array("\"]".utf8)
        #expect(throws: JSONError.notUTF8(at: 1)) { try JSONValue.parse(plain, limit: 100) }
        #expect(throws: JSONError.notUTF8(at: 1)) { try JSONValue.parse(escaped, limit: 100) }
    }

    @Test func `a field that stands twice is refused by its name`() {
        #expect(throws: JSONError.duplicateField("text")) { try parse(#"{"text":1,"a":2,"text":3}"#) }
        #expect(throws: JSONError.duplicateField("text")) { try parse(#"{"text":1,"t\u0065xt":3}"#) }
        #expect(throws: JSONError.duplicateField("x")) { try parse(#"[{"x":1},{"x":1,"x":1}]"#) }
        let name = String(repeating: "å", count: 500)
        #expect(throws: JSONError.duplicateField(String(repeating: "å", count: 64))) {
            try parse("{\"\(name)\":1,\"\(name)\":1}")
        }
    }

    @Test func `among very many fields the one that stands twice is found, and soon`() throws {
        let many = (0..<60_000).map { "\"f\($0)\":\($0)" }.joined(separator: ",")
        guard case .object(let members) = try parse("{\(many)}") else { throw JSONError.notJSON(at: 0) }
        #expect(members.count == 60_000)
        #expect(throws: JSONError.duplicateField("f7")) { try parse("{\(many),\"f7\":0}") }
    }

    @Test func `sixteen levels are read and the seventeenth is refused`() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(try parse(nested(16)) != .null)
        #expect(throws: JSONError.tooDeep(at: 16)) { try parse(nested(17)) }
        #expect(throws: JSONError.tooDeep(at: 16)) { try parse(String(repeating: "[", count: 1 << 20)) }
        #expect(try parse("[" + String(repeating: "[[]],", count: 40) + "{}]") != .null)
    }

    @Test func `a body over the limit is refused before it is read`() {
        #expect(throws: JSONError.tooLarge(limit: 4)) { try JSONValue.parse(Array("[1,2]".utf8), limit: 4) }
        #expect(throws: Never.self) { try JSONValue.parse(Array("[1,2]".utf8), limit: 5) }
    }

    @Test func `a text of a megabyte is read whole`() throws {
        let text = String(repeating: "Kok vannet. ", count: 90_000)
        #expect(try parse("\"\(text)\"") == .string(text))
    }

    @Test(arguments: ["1e999", "-1e999", String(repeating: "9", count: 65), "0." + String(repeating: "1", count: 100)])
    func `a number that nobody can hold is refused`(text: String) {
        #expect(throws: JSONError.numberOutOfRange(at: 0)) { try parse(text) }
    }

    @Test func `marks of direction are text like any other`() throws {
        #expect(try parse("\"a\u{202E}b\"") == .string("a\u{202E}b"))
    }

    @Test func `slices, lazy collections and raw memory are read alike`() throws {
        let bytes = Array("xx[1]yy".utf8)
        let expected = JSONValue.array([.integer(1)])
        #expect(try JSONValue.parse(bytes[2..<5], limit: 9) == expected)
        #expect(try JSONValue.parse(bytes.lazy.map { $0 }.dropFirst(2).dropLast(2), limit: 9) == expected)
        #expect(try bytes[2..<5].withUnsafeBytes { raw in try JSONValue.parse(raw, limit: 9) } == expected)
        #expect(throws: JSONError.tooLarge(limit: 2)) {
            try JSONValue.parse(bytes.lazy.map { $0 }.dropFirst(), limit: 2)
        }
    }
}
