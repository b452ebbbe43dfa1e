import CrisisDesk
import CrisisModel
import Testing

@Suite struct JSONFieldsTests {
    private func fields(_ text: String) throws(FieldError) -> JSONFields {
        try JSONFields(body: Array(text.utf8), limit: 10_000)
    }

    private enum Purpose: String, CaseIterable { case information, warning }

    @Test func `a body is read field by field, in any order`() throws {
        let digest = String(repeating: "0a", count: 32)
        var body = try fields(
            """
            {"n":7,"late":true,"channels":["kriseside","facebook"],"text":"Kok vannet.","purpose":"warning",
            "digest":"\(digest)","publishAt":"2026-11-22T11:03:00+01:00",
            "deliveries":[{"channel":"c1"},{"channel":"c2"}],"policy":{"own":1}}
            """)
        #expect(try body.requiredString("text", limit: 100) == "Kok vannet.")
        #expect(try body.requiredStrings("channels", count: 10, limit: 32) == ["kriseside", "facebook"])
        #expect(try body.requiredChoice("purpose", of: Purpose.self) == .warning)
        #expect(try body.requiredInteger("n", in: 1...10) == 7)
        #expect(try body.requiredBool("late"))
        #expect(try body.requiredTime("publishAt") == RFC3339.parse("2026-11-22T10:03:00Z"))
        #expect(try body.requiredDigest("digest").hex == digest)
        let deliveries = try body.requiredObjects("deliveries", count: 2).map { delivery in
            var delivery = delivery
            let channel = try delivery.requiredString("channel", limit: 32)
            try delivery.finish()
            return channel
        }
        #expect(deliveries == ["c1", "c2"])
        var policy = try body.requiredObject("policy")
        #expect(try policy.optionalInteger("own", in: 0...1) == 1)
        try body.finish()
    }

    @Test func `what isn't given, or is null, is nil, and missing where it is required`() throws {
        var body = try fields(#"{"text":null}"#)
        #expect(try body.optionalString("text", limit: 9) == nil)
        #expect(try body.optionalTime("at") == nil)
        #expect(try body.optionalStrings("channels", count: 1, limit: 1) == nil)
        #expect(try body.optionalObjects("deliveries", count: 1) == nil)
        #expect(try body.optionalChoice("purpose", of: Purpose.self) == nil)
        #expect(throws: FieldError(path: "text", code: .missing)) { try body.requiredString("text", limit: 9) }
        #expect(throws: FieldError(path: "at", code: .missing)) { try body.requiredTime("at") }
        try body.finish()
    }

    @Test func `another type is refused with the one that was expected`() throws {
        var body = try fields(#"{"a":1,"b":"1","c":1.0,"d":{},"e":["x",2]}"#)
        #expect(throws: FieldError(path: "a", code: .wrongType(.string))) { try body.optionalString("a", limit: 9) }
        #expect(throws: FieldError(path: "a", code: .wrongType(.string))) { try body.optionalTime("a") }
        #expect(throws: FieldError(path: "a", code: .wrongType(.list))) {
            try body.optionalStrings("a", count: 1, limit: 1)
        }
        #expect(throws: FieldError(path: "a", code: .wrongType(.object))) { try body.optionalObject("a") }
        #expect(throws: FieldError(path: "b", code: .wrongType(.integer))) { try body.optionalInteger("b", in: 0...9) }
        #expect(throws: FieldError(path: "c", code: .wrongType(.integer))) { try body.optionalInteger("c", in: 0...9) }
        #expect(throws: FieldError(path: "d", code: .wrongType(.bool))) { try body.optionalBool("d") }
        #expect(throws: FieldError(path: "e[1]", code: .wrongType(.string))) {
            try body.optionalStrings("e", count: 9, limit: 9)
        }
        #expect(throws: FieldError(path: "e[0]", code: .wrongType(.object))) { try body.optionalObjects("e", count: 9) }
    }

    @Test func `values beyond their limits are refused with the limit`() throws {
        var body = try fields(#"{"text":"åå","n":11,"list":["a","b"],"empty":"","digest":"0A","purpose":"advert"}"#)
        #expect(throws: FieldError(path: "text", code: .tooLong(limit: 3))) {
            try body.optionalString("text", limit: 3)
        }
        #expect(throws: FieldError(path: "n", code: .outOfRange(1...10))) { try body.optionalInteger("n", in: 1...10) }
        #expect(throws: FieldError(path: "list", code: .tooMany(limit: 1))) {
            try body.optionalStrings("list", count: 1, limit: 9)
        }
        #expect(throws: FieldError(path: "empty", code: .empty)) { try body.optionalString("empty", limit: 9) }
        #expect(throws: FieldError(path: "digest", code: .notADigest)) { try body.optionalDigest("digest") }
        #expect(throws: FieldError(path: "purpose", code: .notOneOf(["information", "warning"]))) {
            try body.optionalChoice("purpose", of: Purpose.self)
        }
    }

    @Test func `a field nobody asked for is refused by its name and place`() throws {
        var body = try fields(#"{"text":"a","force":true,"deliveries":[{"channel":"c1"},{"chanel":"c2"}]}"#)
        _ = try body.requiredString("text", limit: 9)
        let deliveries = try body.requiredObjects("deliveries", count: 9)
        #expect(throws: FieldError(path: "force", code: .unknown)) { try body.finish() }
        #expect(throws: FieldError(path: "deliveries[1].chanel", code: .unknown)) { try deliveries[1].finish() }
        let long = String(repeating: "x", count: 900)
        #expect(throws: FieldError(path: String(repeating: "x", count: 64), code: .unknown)) {
            try fields("{\"\(long)\":1}").finish()
        }
    }

    @Test func `a body that can't be read says why`() {
        #expect(throws: FieldError(path: "text", code: .duplicate)) { try fields(#"{"text":1,"text":2}"#) }
        #expect(throws: FieldError(path: "", code: .wrongType(.object))) { try fields("[]") }
        #expect(throws: FieldError(path: "", code: .notJSON(.notJSON(at: 1)))) { try fields("{") }
        #expect(throws: FieldError(path: "", code: .notJSON(.tooLarge(limit: 10_000)))) {
            try fields("\"\(String(repeating: "x", count: 1 << 20))\"")
        }
        let many = (0..<65).map { "\"f\($0)\":1" }.joined(separator: ",")
        #expect(throws: FieldError(path: "", code: .tooMany(limit: 64))) { try fields("{\(many)}") }
        #expect(FieldError(path: "", code: .notJSON(.hasNUL(at: 3))).code.reason == "hasNUL")
    }

    @Test func `the last of sixty-four fields is asked for and the others are told`() throws {
        let many = (0..<64).map { "\"f\($0)\":\($0)" }.joined(separator: ",")
        var body = try fields("{\(many)}")
        #expect(try body.requiredInteger("f63", in: 0...99) == 63)
        #expect(throws: FieldError(path: "f0", code: .unknown)) { try body.finish() }
        for number in 0..<64 { #expect(try body.requiredInteger("f\(number)", in: 0...99) == Int64(number)) }
        try body.finish()
    }

    @Test(arguments: ["2026-11-22", "2026-11-22T10:03Z", "i morgen", "2026-02-30T10:03:00Z", ""])
    func `what isn't a time is refused`(text: String) throws {
        var body = try fields(#"{"at":"\#(text)"}"#)
        #expect(throws: FieldError(path: "at", code: .notATime)) { try body.optionalTime("at") }
    }
}
