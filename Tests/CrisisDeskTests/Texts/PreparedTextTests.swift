@testable import CrisisDesk
import CrisisModel
import Foundation
import Testing

/// Pages of prepared texts as somebody would write them.
enum PreparedPages {
    static let skred = """
        title: Skred
        owner: siri
        reviewBy: 2027-12-01
        purpose: warning
        texts:
          nb: |
            Det har gått et skred ved {sted}.

            Ny melding klokka {neste}.
          nn: Det har gått eit skred ved {sted}. Ny melding klokka {neste}.
        blanks:
          sted: {nb: "Hvor?", nn: "Kvar?", example: Elvegata}
          neste: {nb: "Når?", nn: "Når?"}
        """

    static func replacing(_ old: String, _ new: String) -> String {
        precondition(skred.contains(old), old)
        return skred.replacing(old, with: new)
    }
}

@Suite struct PreparedTextTests {
    private func errors(_ page: String) -> [RegisterError.Code] {
        do throws(RegisterErrors) {
            _ = try PreparedText.parse(Array(page.utf8))
            return []
        } catch {
            return error.errors.map(\.code)
        }
    }

    private func text(_ page: String = PreparedPages.skred) throws -> PreparedText {
        try PreparedText.parse(Array(page.utf8))
    }

    @Test func `a page is read with its blanks in their order`() throws {
        let text = try text()
        #expect(text.title == "Skred")
        #expect(text.purpose == .warning)
        #expect(text.languages == ["nb", "nn"])
        #expect(text.blanks.map(\.name) == ["sted", "neste"])
        #expect(text.blanks[0].example == "Elvegata")
        #expect(text.blanks[0].questions.map(\.text) == ["Hvor?", "Kvar?"])
        #expect(text.version(in: "nb")?.text == "Det har gått et skred ved {sted}.\n\nNy melding klokka {neste}.")
        #expect(text.version(in: "nn-NO")?.language == "nn")
        #expect(text.version(in: "en") == nil)
    }

    @Test func `its last day lasts until midnight in the municipality`() throws {
        let end = try text().reviewBy(inZone: "Europe/Oslo")
        #expect(RFC3339.format(end) == "2027-12-01T23:00:00.000Z")
        #expect(RFC3339.format(try text().reviewBy(inZone: "UTC")) == "2027-12-02T00:00:00.000Z")
    }

    @Test func `blanks are filled once, and a value that looks like one stands as it is`() throws {
        let version = try #require(try text().version(in: "nn"))
        let filled = version.filled(["sted": "{neste} $0 \\1 %s", "neste": "{sted}"])
        #expect(filled == "Det har gått eit skred ved {neste} $0 \\1 %s. Ny melding klokka {sted}.")
    }

    @Test func `a value may be anything on one line that somebody sees`() {
        for value in ["Sentrum", "{sted}", "å\u{0301}", "\u{202E}murtneS", "👩‍🚒", "نافذة"] { #expect(BlankFault(of: value) == nil) }
        for value in ["", " ", "\u{200B}", "\u{2800}\u{3000}", "\u{AD}"] { #expect(BlankFault(of: value) == .empty) }
        for value in ["a\nb", "a\r", "\u{1B}[2J", "a\u{2028}b", "a\tb", "\u{0}"] { #expect(BlankFault(of: value) == .notOneLine) }
    }

    @Test(arguments: [
        ("title: Skred", "titel: Skred", [RegisterError.Code.missing("title"), .unknownKey("titel")]),
        ("title: Skred", "title: Skred\ntitle: Skred", [.duplicateKey("title")]),
        ("title: Skred", "title: ''", [.empty]),
        ("title: Skred", "title: &a Skred", [.anchor]),
        ("title: Skred", "title: !!str Skred", [.tag]),
        ("title: Skred", "title: *a", [.alias]),
        ("title: Skred", "title: \"a\\u202Eb\"", [.invisibleCharacter(0x202E)]),
        ("owner: siri", "owner: [siri]", [.wrongType(.text)]),
        ("2027-12-01", "2027-02-30", [.notADate("2027-02-30")]),
        ("2027-12-01", "i morgen", [.notADate("i morgen")]),
        ("2027-12-01", "2027-12-01T00:00:00Z", [.notADate("2027-12-01T00:00:00Z")]),
        ("purpose: warning", "purpose: panic", [.notOneOf("panic", Purpose.allCases.map(\.rawValue))]),
        ("  nn: Det", "  p3: Det", [.unknownKey("p3")]),
        ("eit skred ved {sted}", "eit skred ved {stad}", [.blankNotDeclared("stad")]),
        ("eit skred ved {sted}", "eit {skred} ved {sted", [.notABlank("{sted. Ny melding klokka")]),
        ("eit skred ved {sted}", "eit skred ved {Sted}", [.notABlank("{Sted}. Ny melding klokk")]),
        ("eit skred ved {sted}", "eit skred ved {}", [.notABlank("{}. Ny melding klokka {n")]),
        ("eit skred ved {sted}", "eit skred} ved {sted}", [.notABlank("} ved {sted}. Ny melding")]),
        ("eit skred ved {sted}", "eit skred ved {{sted}}", [.notABlank("{{sted}}. Ny melding klo")]),
        ("  neste: {nb", "  tid: {nb: a, nn: b}\n  neste: {nb", [.blankNotUsed("tid")]),
        (", nn: \"Når?\"}", "}", [.missing("nn")]),
        ("  sted: {nb", "  Sted: {nb", [.blankNotDeclared("sted"), .blankNotDeclared("sted"), .notAHandle("Sted")]),
        ("example: Elvegata", "hint: Elvegata", [.unknownKey("hint")]),
        ("  sted: {nb: \"Hvor?\", nn: \"Kvar?\", example: Elvegata}", "  sted: Hvor?", [
            .wrongType(.map), .missing("nb"), .missing("nn"),
        ]),
    ])
    func `what is wrong is told`(old: String, new: String, codes: [RegisterError.Code]) {
        let found = errors(PreparedPages.replacing(old, new))
        #expect(Set(found) == Set(codes), "\(found)")
    }

    @Test func `a text has no character that nobody sees, and nothing is too long`() {
        #expect(errors(PreparedPages.replacing("eit skred", "eit\u{202E}skred")) == [.invisibleCharacter(0x202E)])
        #expect(errors(PreparedPages.replacing("eit skred", "eit\tskred")) == [.invisibleCharacter(0x09)])
        let long = String(repeating: "a", count: TextLimits.text)
        #expect(errors(PreparedPages.replacing("eit skred", long)) == [.tooLong(limit: TextLimits.text)])
        let huge = PreparedPages.skred + "\n#" + String(repeating: "a", count: TextLimits.page)
        #expect(errors(huge) == [.tooLarge(limit: TextLimits.page)])
        #expect(errors("") == [.wrongType(.map)])
        #expect(errors("[]") == [.wrongType(.map)])
        #expect(errors("title: [") != [])
        let languages = (0...TextLimits.languages).map { "  a\(Character(UnicodeScalar(UInt8(97 + $0)))): x\n" }.joined()
        #expect(errors(PreparedPages.replacing("texts:\n", "texts:\n" + languages)).contains(.tooMany(limit: TextLimits.languages)))
    }

    @Test func `texts without blanks need none, and no text at all is none`() throws {
        let plain = "title: A\nowner: b\nreviewBy: 2027-01-01\npurpose: update\ntexts: {nb: Hei}\n"
        #expect(try text(plain).blanks == [])
        #expect(errors(plain.replacing("{nb: Hei}", with: "{}")) == [.missing("texts")])
        #expect(errors(plain.replacing("texts: {nb: Hei}", with: "")) == [.missing("texts")])
        #expect(errors(plain.replacing("{nb: Hei}", with: "Hei")) == [.wrongType(.map)])
        #expect(errors(plain.replacing("{nb: Hei}", with: "{nb: }")) == [.wrongType(.text)])
    }
}
