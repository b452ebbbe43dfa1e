import ArgumentParser
import CrisisDesk
import Testing

@testable import crisisctl

/// A command line that can't be carried out, in the language of the one who typed it.
struct ArgumentTroubleTests {
    private static func text(_ line: String, _ language: Language) -> String {
        let arguments = line.split(separator: " ").map(String.init)
        do {
            _ = try CrisisCtl.parseAsRoot(arguments)
            return ""
        } catch {
            return ArgumentTrouble.text(CrisisCtl.fullMessage(for: error), of: arguments, in: language)
        }
    }

    static let bokmål = [
        ("status --formt json", "Feil: Ukjent valg «--formt». Mente du «--format»?"),
        ("status --helt-noe-annet", "Feil: Ukjent valg «--helt-noe-annet»"),
        ("post show", "Feil: Det mangler: <post>"),
        ("post return 17", "Feil: Det mangler: --reason <reason>"),
        ("post return 17 --reason", "Feil: «--reason <reason>» mangler en verdi"),
        ("post show 17 18", "Feil: «18» er ukjent her"),
        ("post show 17 18 19", "Feil: 2 ord er ukjente her: «18', '19»"),
        ("post show sytten", "Feil: «sytten» kan ikke brukes for <post>"),
        ("status --format xml", "Feil: «xml» kan ikke brukes for --format <format>. Velg blant 'table' and 'json'."),
        ("post submit --purpose fest", "Feil: «fest» kan ikke brukes for --purpose <purpose>. Velg en av:"),
        ("outdated", "Feil: Oppgi numrene på innleggene, eller --all for alle."),
        ("post list --limit 0", "Feil: --limit er 1 til 10000."),
        ("take-over", "Feil: Si på hvilket grunnlag: --ordered-by PERSON"),
        ("log verify --export d", "Feil: Oppgi loggens offentlige nøkkel"),
    ]

    @Test(arguments: bokmål) func `what is wrong is told in bokmål, and then how the command is used`(_ line: String, _ said: String) {
        let text = Self.text(line, .nb)
        #expect(text.hasPrefix(said), "\(text)")
        #expect(text.contains("\nBruk: crisisctl "), "\(text)")
        #expect(text.contains("Mer: crisisctl "), "\(text)")
        for word in ["Error", "Usage", "See '", "Help:"] { #expect(!text.contains(word), "\(text)") }
    }

    @Test func `in English nothing is touched`() {
        #expect(Self.text("status --formt json", .en).hasPrefix("Error: Unknown option '--formt'. Did you mean '--format'?\n"))
        #expect(Self.text("outdated", .en).hasPrefix("Error: Give the numbers of the posts, or --all for every one.\nUsage:"))
    }

    @Test(arguments: [
        ("post aprove 17", "crisisctl post approve"), ("stauts", "crisisctl status"), ("post", ""), ("logg", "crisisctl log"),
        ("standdown", "crisisctl stand-down"), ("log prov 3", "crisisctl log prove"), ("hvasomhelst", ""),
    ])
    func `a command that is nearly one is named`(_ line: String, _ near: String) {
        #expect(ArgumentTrouble.nearCommand(to: line.split(separator: " ").map(String.init)) ?? "" == near)
    }

    @Test func `the command that was meant stands under what is wrong`() {
        let text = Self.text("post aprove 17", .nb)
        #expect(text.split(separator: "\n")[1] == "Mente du: crisisctl post approve", "\(text)")
    }

    @Test func `every sentence of ours is one that a message is known by`() {
        for talk in ArgumentTalk.allCases {
            let names = talk.sentence.en.matches(of: /\{(\w+)\}/).map { String($0.1) }
            let values = Dictionary(uniqueKeysWithValues: names.map { ($0, "x-\($0)") })
            #expect(talk.values(in: talk.english(values)) == values, "\(talk)")
        }
        #expect(ArgumentTalk.unknownOption.values(in: "Something else") == nil)
    }
}
