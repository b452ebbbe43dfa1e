import CrisisDesk
import Testing

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("a\u{0}b\u{7}c\u{1B}[31md\u{7F}e\u{85}f", "a⟨U+0000⟩b⟨U+0007⟩c⟨U+001B⟩[31md⟨U+007F⟩e⟨U+0085⟩f"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\nd\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf"),
        ("\r\n\r\n", "\n\n"),
        ("gro\u{202E}nivag", "gro⟨U+202E⟩nivag"),
        ("\u{2066}\u{2069}\u{3164}", "⟨U+2066⟩⟨U+2069⟩⟨U+3164⟩"),
        ("Flom\u{200B}fare\u{FEFF}", "Flom\u{200B}fare\u{FEFF}"),
    ])
    func `what acts or hides is taken out or written out`(text: String, neutral: String) {
        #expect(Array(VisibleText.neutral(text).unicodeScalars) == Array(neutral.unicodeScalars))
    }

    @Test(arguments: [0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xFDD0, 0xFDEF, 0xE0041, 0xFFF9] as [UInt32])
    func `characters that are none are written out`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(VisibleText.neutral("a\(scalar)b") == "a⟨U+" + String(value, radix: 16, uppercase: true) + "⟩b")
        #expect(VisibleText.isHidden(scalar))
    }

    @Test(arguments: [
        "é", "e\u{301}", "Vårflom på Ås 🚒", "👨\u{200D}👩\u{200D}👧", "می\u{200C}خواهم", "\u{200F}עברית", "حذر", "Čáhci",
        "sam\u{AD}ferdsel",
        "1️⃣", "a\u{A0}b",
    ])
    func `what a language needs is kept as it is`(text: String) {
        #expect(Array(VisibleText.neutral(text).unicodeScalars) == Array(text.unicodeScalars))
    }
}
