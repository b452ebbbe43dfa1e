import CrisisDesk
import Testing

@testable import crisisctl

struct TalkTests {
    private static func sentences<Words: Talk>(_ type: Words.Type) -> [(name: String, sentence: Sentence)] {
        type.allCases.map { ("\(type).\($0)", $0.sentence) }
    }

    static let all: [(name: String, sentence: Sentence)] =
        sentences(UsageTalk.self) + sentences(TroubleTalk.self) + sentences(AdviceTalk.self) + sentences(AskTalk.self)
        + sentences(ModeTalk.self) + sentences(StatusTalk.self) + sentences(PostTalk.self) + sentences(HeadingTalk.self)
        + sentences(LogTalk.self) + sentences(RegisterTalk.self) + sentences(PolicyTalk.self) + sentences(TimeTalk.self)
        + sentences(MachineTalk.self) + sentences(NoteTalk.self) + sentences(TextTalk.self)
        + sentences(ByHandTalk.self) + sentences(ExportTalk.self) + sentences(ArgumentTalk.self)
        + sentences(PostFateTalk.self) + sentences(RestoreTalk.self) + sentences(EraseTalk.self)

    @Test func `every sentence is there in bokmål, nynorsk and English, with the same values`() {
        for (name, sentence) in Self.all {
            let values = Language.allCases.map { Set(sentence[$0].matches(of: /\{(\w+)\}/).map { String($0.1) }) }
            #expect(Set(values).count == 1, "\(name) has not the same values everywhere")
            for language in Language.allCases {
                #expect(!sentence[language].isEmpty, "\(name) is missing in \(language)")
            }
        }
    }

    @Test func `no nynorsk sentence has a bokmål word in it`() {
        let bokmål = ["ikke", "hva", "hvem", "hvor", "jeg", "noe", "fra", "ble", "nå", "bare", "uten", "hvorfor"]
        for (name, sentence) in Self.all {
            let words = Set(sentence.nn.lowercased().split { !$0.isLetter }.map(String.init))
            #expect(words.isDisjoint(with: bokmål), "\(name): \(sentence.nn)")
        }
    }

    @Test func `a value from outside cannot steer the terminal`() {
        let line = TroubleTalk.notProven.said(in: .en, ["reason": "\u{1B}[2J{x}"])
        #expect(line == "NOT PROVEN: ⟨U+001B⟩[2J{x}")
    }

    /// What the environment says, and what is spoken.
    struct Wish: Sendable {
        let variables: [String: String]
        let language: Language

        init(_ variables: [String: String], _ language: Language) {
            self.variables = variables
            self.language = language
        }
    }

    static let wishes = [
        Wish(["CRISISDESK_LANG": "nn", "LANG": "en_US.UTF-8"], .nn), Wish(["LANG": "nb_NO.UTF-8"], .nb),
        Wish(["LANG": "en_GB.UTF-8"], .en), Wish(["LANG": "no_NO"], .nb), Wish(["LANG": "C.UTF-8"], .nb),
        Wish(["LANG": "se_NO"], .nb),
        Wish([:], .nb), Wish(["CRISISDESK_LANG": "", "LANG": "nn_NO"], .nn),
    ]

    @Test(arguments: wishes) func `the language is what was wished, else the machine's, else bokmål`(_ wish: Wish) {
        #expect(Language(environment: wish.variables) == wish.language)
    }
}
