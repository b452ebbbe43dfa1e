import CrisisDesk
import Testing

/// What a page may not be, whatever it says.
@Suite struct RegisterPageTests {
    private func error(_ page: [UInt8]) -> RegisterError? {
        do throws(RegisterErrors) {
            _ = try Register.parse(page)
            return nil
        } catch {
            return error.errors.first
        }
    }

    private func error(_ page: String) -> RegisterError? { error(Array(page.utf8)) }

    @Test func `a key that stands twice is refused with its line`() {
        #expect(
            error("municipality: A\nlanguage: nb\nlanguage: nn\n")
                == RegisterError(line: 2, path: "", code: .duplicateKey("language")))
        let settings = RegisterPages.least(
            replacing: "gate: logOnly", with: "gate: logOnly, settings: {yes: 1, \"yes\": 2}")
        #expect(error(settings) == RegisterError(line: 11, path: "channels[1].settings", code: .duplicateKey("yes")))
    }

    @Test func `anchors, aliases and tags are refused with their line`() {
        #expect(error("a: 1\npeople: &all [1]\n") == RegisterError(line: 2, path: "", code: .anchor))
        #expect(error("a: 1\nb: 2\npeople: *all\n") == RegisterError(line: 3, path: "", code: .alias))
        #expect(error("a: 1\nb: !!str 2\n") == RegisterError(line: 2, path: "", code: .tag))
        #expect(error("a: !person {id: kari}\n") == RegisterError(line: 1, path: "", code: .tag))
        #expect(error("a: !!seq [x]\n") == RegisterError(line: 1, path: "", code: .tag))
        #expect(error("!x a: 1\n") == RegisterError(line: 1, path: "", code: .tag))
        #expect(error("<<: {a: 1}\n")?.code == .unknownKey("<<"))
    }

    @Test func `anchors that multiply each other end at the first one`() {
        var page = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let before = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            page += "a\(level): &a\(level) [\(before)]\n? [*a\(level)]\n: 1\n? [*a\(level)]\n: 2\n"
        }
        #expect(error(page) == RegisterError(line: 1, path: "", code: .anchor))
    }

    @Test(arguments: ["- a\n- b\n", "text", "", "# only a comment\n", "~", "---\n...\n"])
    func `a page that isn't a map is refused`(page: String) {
        #expect(error(page)?.code == .wrongType(.map))
    }

    @Test(arguments: [
        "a: [1\nb: 2\n", "a: \"1\n", "\ta: 1\n", "a: b: c\n", "{a: 1", "a: 1\n---\nb: 2\n", "a: \u{1}\n",
        "%YAML 9.9\n---\na: 1\n",
    ])
    func `what isn't YAML is refused in the parser's words`(page: String) {
        #expect(error(page)?.code.reason == "notYAML")
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func `a page of brackets is refused and costs nothing`(piece: String) {
        #expect(error(String(repeating: piece, count: 200_000 / piece.utf8.count)) != nil)
    }

    @Test func `nine levels are too deep`() {
        let page = "a: " + String(repeating: "[", count: 9) + String(repeating: "]", count: 9)
        #expect(error(page)?.code == .tooDeep(limit: 8))
    }

    @Test func `a page of a megabyte is refused`() {
        #expect(
            error([UInt8](repeating: 0x20, count: 1 << 20))
                == RegisterError(line: nil, path: "", code: .tooLarge(limit: 262_144)))
    }

    @Test func `bytes that aren't UTF-8 are refused, NUL too`() {
        #expect(error([0x61, 0x3A, 0x20, 0xFF]) == RegisterError(line: nil, path: "", code: .notUTF8))
        #expect(error([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80])?.code == .notUTF8)
        #expect(error([0xFF, 0xFE, 0x61, 0x00])?.code == .notUTF8)
        #expect(error("a: \u{0}b")?.code.reason == "notYAML")
        #expect(error("a: \"\\ud800\"")?.code.reason == "notYAML")
    }

    @Test func `what was written is repeated only in part`() {
        let page = RegisterPages.least(replacing: "id: per", with: "id: \(String(repeating: "P", count: 200))")
        #expect(error(page)?.code == .notAHandle(String(repeating: "P", count: 64)))
    }

    @Test func `a page may begin with a byte order mark and end its lines in two bytes`() throws {
        let page = "\u{FEFF}" + RegisterPages.least().split(separator: "\n").joined(separator: "\r\n") + "\r\n"
        #expect(try Register.parse(Array(page.utf8)).municipality == "Granvik kommune")
        let wrong = page.replacing("name: Per Lie", with: "name: Per Lie, x: 1")
        #expect(error(wrong)?.line == 7)
    }
}
