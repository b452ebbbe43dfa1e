import CrisisModel
import CrisisTestSupport
import Testing

/// What goes out is what was read (P4): a text has nothing in it that nobody sees.
@Suite struct UnseenTests {
    @Test(arguments: ["a\u{1B}[31mb", "a\u{7}", "a\u{9B}b", "gro\u{202E}nivag", "a\u{2066}b", "a\u{3164}", "a\u{E0041}", "a\u{0}b"])
    func `P4 a text with a character that isn't seen is refused with its name`(text: String) throws {
        let desk = try Scenario()
        let unseen = text.unicodeScalars.first { $0.isUnseen }
        let scalar = try #require(unseen)
        #expect(desk.refusal(.per, .submit(desk.submission(desk.draft(text)))) == .textUnseen(scalar.value))
    }

    @Test(arguments: [
        "a\tb\r\nc", "Flom\u{200B}fare\u{FEFF}", "👨\u{200D}👩\u{200D}👧", "می\u{200C}خواهم", "\u{200F}עברית", "sam\u{AD}ferdsel", "1️⃣",
    ])
    func `P4 what languages need, and what office programs leave, goes out as it is`(text: String) throws {
        let desk = try Scenario()
        #expect(desk.refusal(.per, .submit(desk.submission(desk.draft(text)))) == nil)
    }
}
