@testable import CrisisDesk
import CrisisModel
import Foundation
import Testing

/// The six that come with the program.
@Suite struct ShippedTextsTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "runbooks/texts").path

    private static func texts() throws -> [(name: String, text: PreparedText)] {
        try PreparedTexts(folder: folder).all().map { ($0.name, try $0.text.get()) }
    }

    @Test func `all six are there, in bokmål, nynorsk and English, with an owner and a date`() throws {
        let texts = try Self.texts()
        #expect(texts.map(\.name) == ["brann", "dataangrep", "flom", "skred", "strom-og-telefon", "ulykke"])
        for (name, text) in texts {
            #expect(text.languages == ["nb", "nn", "en"], "\(name)")
            #expect(["Kommunikasjonsansvarlig", "Beredskapskoordinator"].contains(text.owner), "\(name)")
            #expect(text.reviewBy == CivilDate("2027-12-01"), "\(name)")
            #expect(text.blanks.allSatisfy { $0.questions.count == 3 && $0.example != nil }, "\(name)")
        }
    }

    @Test func `each says when and where the next message comes, and has the same blanks in every language`() throws {
        for (name, text) in try Self.texts() {
            for version in text.versions {
                #expect(version.blankNames == Set(text.blanks.map(\.name)), "\(name) \(version.language)")
                let last = version.text.split(separator: "\n").last ?? ""
                #expect(last.contains("{neste}") && last.contains("{nettside}"), "\(name) \(version.language)")
                // As long as somebody reads on a telephone, and no longer.
                #expect(version.text.count < 1_000, "\(name) \(version.language)")
                #expect(!version.text.contains("  "), "\(name) \(version.language)")
            }
        }
    }

    @Test func `none is cut into lines in the middle of a sentence`() throws {
        for (name, text) in try Self.texts() {
            for line in text.versions.flatMap({ $0.text.split(separator: "\n") }) {
                #expect(line.hasSuffix(".") || line.hasSuffix(":"), "\(name): \(line)")
            }
        }
    }

    @Test func `the nynorsk is nynorsk and the bokmål bokmål`() throws {
        let bokmål: Set<String> = [
            "ikke", "hva", "hvem", "hvor", "jeg", "noe", "noen", "fra", "ble", "nå", "bare", "uten", "hvorfor", "gjøre",
            "være", "kommer", "et", "en", "hvis", "virker", "trenger", "veien", "stedet", "rammet", "navn", "opplysninger",
            "innbyggere", "ansatte", "åpne", "lenker", "nødetatene", "vinduer", "savner", "hjemmefra",
        ]
        let nynorsk: Set<String> = [
            "ikkje", "kva", "kven", "kvar", "kor", "noko", "nokon", "frå", "vart", "berre", "utan", "gjere", "vere", "kjem",
            "eit", "ein", "om", "verkar", "treng", "vegen", "staden", "råka", "namn", "no", "vi kjem", "naudetatane",
        ]
        for (name, text) in try Self.texts() {
            let words = { (language: String) -> Set<String> in
                let version = text.version(in: language)?.text ?? ""
                let asked = text.blanks.flatMap(\.questions).filter { $0.language == language }.map(\.text)
                return Set((asked.joined(separator: " ") + " " + version).lowercased().split { !$0.isLetter }.map(String.init))
            }
            #expect(words("nn").isDisjoint(with: bokmål), "\(name): \(words("nn").intersection(bokmål))")
            let wrong = words("nb").intersection(nynorsk.subtracting(["om"]))
            #expect(wrong.isEmpty, "\(name): \(wrong)")
        }
    }
}
