import Testing

@testable import CrisisDesk

@Suite struct CleanTests {
    @Test func `a line stays a line`() {
        #expect(Phrases.clean("  Ola\r\n\tVik\u{2028}Moen\u{85}x  ") == "Ola Vik Moen x")
        #expect(Phrases.clean("\n\n") == "")
        #expect(Phrases.clean("") == "")
    }

    @Test func `what acts on a terminal is left out`() {
        #expect(Phrases.clean("a\u{1B}]0;x\u{7}b\u{9B}31mc\u{0}\u{7F}") == "a]0;xb31mc")
    }

    @Test func `what turns writing round or can't be seen is written out`() {
        #expect(
            Phrases.clean("a\u{202E}b\u{2066}c\u{200F}d\u{200B}e\u{FEFF}f\u{AD}")
                == "a⟨U+202E⟩b⟨U+2066⟩c⟨U+200F⟩d⟨U+200B⟩e⟨U+FEFF⟩f⟨U+00AD⟩")
        #expect(Phrases.clean("a\u{3164}b\u{115F}c\u{E0041}d\u{E000}") == "a⟨U+3164⟩b⟨U+115F⟩c⟨U+E0041⟩d⟨U+E000⟩")
    }

    @Test func `letters of all people, joiners and emoji stay`() {
        for name in ["Ánne Čađa", "Åse Bjørnæs", "محمد", "می‌خواهم", "👨‍👩‍👧", "❤️", "e\u{301}"] {
            #expect(Phrases.clean(name) == name)
        }
    }

    @Test func `too long is cut with a mark, however long it is`() {
        #expect(Phrases.clean("abcdef", limit: 6) == "abcdef")
        #expect(Phrases.clean("abcdefg", limit: 6) == "abcde…")
        #expect(Phrases.clean(String(repeating: "a", count: 1_000_000), limit: 80).count == 80)
        #expect(
            Phrases.clean("a" + String(repeating: "\u{301}", count: 1_000_000), limit: 80).unicodeScalars.count <= 640)
    }
}
