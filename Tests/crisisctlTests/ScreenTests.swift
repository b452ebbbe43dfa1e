import Testing

@testable import crisisctl

struct ScreenTests {
    @Test(arguments: [
        ("\u{1B}[2J\u{7}", "⟨U+001B⟩[2J⟨U+0007⟩"), ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{200B}b", "a⟨U+200B⟩b"),
        ("\u{9B}31m", "⟨U+009B⟩31m"), ("a\u{2066}b\u{2069}", "a⟨U+2066⟩b⟨U+2069⟩"), ("\u{E0041}", "⟨U+E0041⟩"),
        ("a\u{AD}b", "a⟨U+00AD⟩b"), ("a\nb", "a⟨U+000A⟩b"), ("a\tb", "a⟨U+0009⟩b"), ("a\u{2028}b", "a⟨U+2028⟩b"),
        ("\u{3164}", "⟨U+3164⟩"), ("\u{E000}", "⟨U+E000⟩"), ("x\u{FE0F}", "x⟨U+FE0F⟩"), ("1\u{200D}", "1⟨U+200D⟩"),
    ])
    func `what nobody sees, or what steers the terminal, is shown by its number`(_ text: String, _ shown: String) {
        #expect(Visible.line(text) == shown)
    }

    @Test(arguments: ["Blåbær på Ås", "e\u{301}", "č đ ŋ š ŧ ž", "⚠️ Flom", "👩‍🚒", "日本", "«Kom hjem» – nå", "Привет"])
    func `what people write stays as it is`(_ text: String) { #expect(Visible.line(text) == text) }

    @Test func `a text keeps its lines and nothing else of the kind`() {
        #expect(Visible.text("a\nb\r\nc") == "a\nb⟨U+000D⟩\nc")
    }

    @Test(arguments: [("é", 1), ("e\u{301}", 1), ("日本", 4), ("👩‍🚒", 2), ("⚠️", 2), ("🇳🇴", 2), ("abc", 3), ("", 0)])
    func `width is what a terminal gives it`(_ text: String, _ width: Int) { #expect(text.displayWidth == width) }

    @Test func `both forms of an accent align`() {
        var table = Table([.fixed("A"), .fixed("B")])
        table.add(["René", "1"])
        table.add(["Rene\u{301}", "2"])
        table.add(["日本", "3"])
        #expect(table.lines(width: nil) == ["A     B", "René  1", "Rene\u{301}  2", "日本  3"])
    }

    @Test func `a table is cut to the terminal, the widest flexible column first`() {
        var table = Table([.fixed("NR"), .flexible("TEKST"), .flexible("KANAL")])
        table.add(["17", String(repeating: "x", count: 60), "kriseside"])
        let lines = table.lines(width: 40)
        #expect(lines.allSatisfy { $0.displayWidth <= 40 })
        #expect(lines[1].hasSuffix("…  kriseside"))
        #expect(table.lines(width: nil)[1].contains(String(repeating: "x", count: 60)))
    }

    @Test func `a sentence goes on below, under its heading`() {
        var table = Table([.fixed("NR"), .wrapped("HVA")])
        table.add(["7", "Ringte politiet om brua, og de kommer klokka fire"])
        #expect(table.lines(width: 24) == ["NR  HVA", "7   Ringte politiet om", "    brua, og de kommer", "    klokka fire"])
        #expect(table.lines(width: nil).count == 2)
    }

    @Test(arguments: [40, 60, 80]) func `a state is never cut, however narrow the terminal`(_ width: Int) {
        var table = Table([.fixed("NR"), .wrapped("TILSTAND"), .fixed("AV"), .flexible("TEKST")])
        table.add(["7", "godkjent, venter på tiden sin", "kari", String(repeating: "Hold dere unna. ", count: 9)])
        let lines = table.lines(width: width)
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        let words = lines.dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
        for word in ["godkjent,", "venter", "på", "tiden", "sin"] { #expect(words.contains(word), "\(lines)") }
    }

    @Test func `nothing in a cell can steer the terminal`() {
        var table = Table([.flexible("A")])
        table.add(["\u{1B}]0;x\u{7}"])
        #expect(table.lines(width: nil)[1] == "⟨U+001B⟩]0;x⟨U+0007⟩")
    }

    @Test func `cutting never leaves half a letter and never goes over`() {
        #expect("日本語".cut(to: 4) == "日…")
        #expect("abc".cut(to: 3) == "abc")
        #expect("abcd".cut(to: 3) == "ab…")
        #expect("abc".cut(to: 0) == "")
    }

    @Test func `talk is broken at blanks and indented`() {
        #expect("en to tre fire".wrapped(to: 8, indent: "  ") == "en to\n  tre\n  fire")
        #expect("langtordsomikkefår plass".wrapped(to: 8) == "langtordsomikkefår\nplass")
        #expect("en to tre fire".wrapped(to: nil) == "en to tre fire")
        #expect("    innrykk her".wrapped(to: 12, indent: "    ") == "    innrykk\n    her")
    }
}
