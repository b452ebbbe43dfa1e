import CrisisDesk
import Testing

struct KeyNameTests {
    @Test func `a log's name is its origin and its epoch`() throws {
        let name = try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 2))
        #expect(name.text == "granvik.example/kriselogg/2")
        #expect(name.origin == "granvik.example/kriselogg")
        #expect(name.epoch == 2)
        #expect(KeyName("granvik.example/kriselogg/2") == name)
    }

    @Test(arguments: ["example.com/foo", "example.com/0", "a.example/01", "a.example/-1", "a.example/", "/1", "7"])
    func `a name of another log may have no epoch`(text: String) throws {
        let name = try #require(KeyName(text))
        #expect(name.epoch == nil)
        #expect(name.origin == nil)
    }

    @Test(arguments: [
        "", " ", "a b", "a+b", "a\nb", "a\tb", "a\u{A0}b", "a\u{2003}b", "a\u{2028}b", "a\u{202E}b", "a\u{200B}b",
        "a\u{7F}b", "a\u{0}", String(repeating: "a", count: 256),
    ])
    func `a name that could be read in two ways is refused`(text: String) {
        #expect(KeyName(text) == nil)
        #expect(KeyName(origin: text, epoch: 1) == nil)
    }

    @Test func `epochs begin at one and names end at 255 bytes`() {
        #expect(KeyName(origin: "granvik.example", epoch: 0) == nil)
        #expect(KeyName(origin: "granvik.example", epoch: -1) == nil)
        #expect(KeyName(String(repeating: "a", count: 255)) != nil)
        #expect(KeyName(origin: String(repeating: "a", count: 254), epoch: 1) == nil)
        #expect(KeyName(String(repeating: "å", count: 128)) == nil)
    }

    @Test func `names that only look the same are two names`() throws {
        let (one, other) = (try #require(KeyName("b\u{E5}l")), try #require(KeyName("ba\u{30A}l")))
        #expect(one.text == other.text)
        #expect(one != other)
    }
}
