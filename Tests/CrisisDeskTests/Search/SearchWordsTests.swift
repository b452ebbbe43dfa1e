import CrisisModel
import Testing

@testable import CrisisDesk

@Suite struct SearchWordsTests {
    @Test func `words are runs of letters and digits, small`() {
        #expect(SearchWords.of("Fv. 44 STENGT ved Åmli-brua!") == ["fv", "44", "stengt", "ved", "åmli", "brua"])
        #expect(SearchWords.of("") == [])
        #expect(SearchWords.of("… !? \u{0} \u{202E} 👍") == [])
    }

    @Test func `æ, ø and å are letters of their own`() {
        #expect(SearchWords.of("Ås Øy Ære") == ["ås", "øy", "ære"])
        #expect(SearchWords.of("ås") != SearchWords.of("as"))
    }

    @Test func `a letter with its mark is one letter, however it was typed`() {
        #expect(SearchWords.of("A\u{30A}mli cafe\u{301}") == SearchWords.of("Åmli café"))
        #expect(SearchWords.of("\u{301}\u{30A}") == [])
    }

    @Test func `capitals of other alphabets are small too`() {
        #expect(SearchWords.of("ČÁHPPES ЛЁД") == ["čáhppes", "лёд"])
    }

    @Test func `what nobody writes by hand is bounded`() {
        let words = SearchWords.of(String(repeating: "a", count: 100_000))
        #expect(words.map(\.count) == [64])
        #expect(SearchWords.of(String(repeating: "a ", count: 100_000), limit: 16).count == 16)
    }

    @Test func `no text can name what the log is filtered by`() {
        for term in [SearchTerm.person(3), .post(3), .crisis(3), .kind(.stoodDown), .written(.note)] {
            #expect(!SearchWords.of(term.text).contains(term.text))
            #expect(
                !SearchWords.of("x" + term.text).contains {
                    $0.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }
                })
        }
    }
}
