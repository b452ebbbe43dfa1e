import Testing

/// A page of the runbooks in one language.
struct RunbookPage: CustomTestStringConvertible, Sendable {
    enum Language: String, CaseIterable, Sendable { case nb, en }

    /// What `Tests/Fixtures/runbooks.sh` knows it by: its English name.
    let name: String
    let language: Language
    let file: String

    /// The English name and the Norwegian one, in the order of the table that leads to them.
    static let names = [
        ("activate", "sette-krisestab"), ("nobody-answers", "ansvarlig-svarer-ikke"), ("channel-down", "kanal-nede"),
        ("wrong-post", "feil-innlegg-ute"), ("sealed", "desken-er-last"), ("restored", "tilbake-etter-angrep"),
        ("shift-change", "vaktskifte"), ("end", "avslutte-krisestab"), ("verify-and-export", "kontrollere-logg"),
        ("restore", "gjenopprette"), ("erase", "slette"), ("install", "installere"), ("register", "registeret"),
        ("connect-a-channel", "koble-til-kanal"), ("backup", "sikkerhetskopi"), ("exercise", "ovelse"),
    ]
    static let all = names.flatMap { en, nb in
        [
            RunbookPage(name: en, language: .en, file: "runbooks/en/\(en).md"),
            RunbookPage(name: en, language: .nb, file: "runbooks/nb/\(nb).md"),
        ]
    }
    static let first = RunbookPage(name: "README", language: .nb, file: "runbooks/README.md")
    static let files = [first.file] + all.map(\.file)

    var testDescription: String { file }
    var document: Document { get throws { try Document(file) } }

    /// How it begins and how it ends.
    var warning: String { language == .en ? "**NOT**" : "**IKKE**" }
    var ending: String { language == .en ? "**It worked when**" : "**Det virket når**" }
}
