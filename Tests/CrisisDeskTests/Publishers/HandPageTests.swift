@testable import CrisisDesk
import CrisisModel
import Testing

/// The page for whoever publishes by hand.
@Suite struct HandPageTests {
    private func page(
        _ text: String = "Kok vannet.", kind: Post.Kind = .ordinary, page: String? = "https://facebook.example/granvik",
        channel: String = "Granvik på Facebook", original: HandPage.Original? = nil, language: String = "nb",
        isExercise: Bool = false, _ phrases: Phrases = Phrases(.nb)
    ) -> String {
        let task = HandPage.Task(
            municipality: "Granvik kommune", post: 7, kind: kind, channel: channel, handle: "facebook", page: page,
            text: text, language: language, original: original, isExercise: isExercise)
        return String(decoding: HandPage(task, phrases).bytes, as: UTF8.self)
    }

    /// What a browser copies out of the field: entities read, and the first line break after the tag left away.
    private func copied(_ page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<textarea"))
        let open = try #require(page[start.upperBound...].firstRange(of: ">"))
        let end = try #require(page[open.upperBound...].firstRange(of: "</textarea>"))
        let inside = page[open.upperBound..<end.lowerBound]
        #expect(inside.unicodeScalars.first == "\n")
        return String(String.UnicodeScalarView(inside.unicodeScalars.dropFirst()))
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#13;", with: "\r")
            .replacing("&amp;", with: "&")
    }

    @Test(arguments: [
        "Kok vannet.", "\nførst en linje", "a\n\nb\n", "</textarea><script>alert(1)</script>", "&amp; &lt; \"'", "a\r\nb\rc",
        "caf\u{E9} cafe\u{301}", "\u{202E}snu", "👩‍🚒\u{200B}x", "tab\there",
    ])
    func `P4 the text in the field is the text to the byte`(text: String) throws {
        #expect(Array(try copied(page(text)).utf8) == Array(text.utf8))
    }

    @Test func `nothing from outside becomes markup, and nothing runs`() {
        let evil = "\"><script>alert(1)</script><img src=x onerror=y>"
        let html = page(
            evil, kind: .correction, page: "https://x.example/\"onclick=\"", channel: evil,
            original: HandPage.Original(post: 5, link: "javascript:alert(1)", text: evil), language: "\"><script>")
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img"))
        #expect(!html.contains("href=\"javascript"))
        #expect(html.contains("javascript:alert(1)"))
        #expect(html.contains("default-src 'none'"))
        #expect(html.contains("href=\"https://x.example/&quot;onclick=&quot;\""))
    }

    @Test(arguments: Language.allCases, [Post.Kind.ordinary, .retraction])
    func `of an exercise its title, its heading and its steps say that nothing is to be posted`(
        language: Language, kind: Post.Kind
    ) throws {
        let phrases = Phrases(language)
        let html = page(
            "ØVELSE – Kok vannet.", kind: kind, original: HandPage.Original(post: 5, link: nil, text: "Feil"),
            isExercise: true, phrases)
        let mark = language == .en ? "EXERCISE" : "ØVELSE"
        #expect(html.contains("<title>\(mark): "))
        #expect(html.contains("<h1>\(mark): "))
        #expect(html.contains("<strong>\(mark) \(mark) \(mark) – "))
        #expect(html.contains(phrases.postNothing))
        for step in [phrases.pasteAndLook, phrases.putInItsPlace, phrases.findAndTakeDown, phrases.copyAll, "facebook --link"] {
            #expect(!html.contains(step), "\(step)")
        }
        #expect(Array(try copied(html).utf8) == Array("ØVELSE – Kok vannet.".utf8))
        #expect(!page().contains("ØVELSE"))
    }

    @Test func `it says where to put it, what to do then and how to tell`() {
        let html = page()
        #expect(html.contains("<html lang=\"nb\">"))
        #expect(html.contains("<h1>Legg ut innlegg 7 på Granvik på Facebook</h1>"))
        #expect(html.contains("href=\"https://facebook.example/granvik\""))
        #expect(html.contains("crisisctl post done 7 facebook --link LENKE"))
        #expect(html.contains("crisisctl post not-done 7 facebook --reason"))
        #expect(html.contains("innen 10 minutter"))
        #expect(html.contains("<label for=\"text\">"))
        #expect(!page(page: nil).contains("<a href"))
        #expect(page(language: "ar", Phrases(.en)).contains("<html lang=\"en\">"))
        #expect(page(language: "ar").contains("lang=\"ar\" dir=\"auto\""))
    }

    @Test func `a correction says what it corrects, and a retraction is a post to take down`() {
        let original = HandPage.Original(post: 5, link: "https://facebook.example/5", text: "Feil.")
        let correction = page(kind: .correction, original: original)
        #expect(correction.contains("Dette retter innlegg 5."))
        #expect(correction.contains("href=\"https://facebook.example/5\""))
        #expect(correction.contains("Feil."))
        let retraction = page("Innlegget er tatt ned.", kind: .retraction, original: original)
        #expect(retraction.contains("<h1>Ta ned innlegg 5 fra Granvik på Facebook</h1>"))
        #expect(retraction.contains("Finn innlegget og ta det ned:"))
        #expect(retraction.contains("i stedet:"))
        let unknown = page(kind: .retraction, original: HandPage.Original(post: 5, link: nil, text: nil))
        #expect(unknown.contains("ingen har oppgitt lenken"))
        #expect(!unknown.contains("<details>"))
    }

    @Test func `what nobody would see is said and written out`() {
        #expect(!page("Kok vannet.\nI dag.").contains("tegn som ikke synes"))
        let html = page("Kok\u{200B} \u{202E}vannet\u{7}")
        #expect(html.contains("tegn som ikke synes"))
        #expect(html.contains("Kok\u{200B} ⟨U+202E⟩vannet⟨U+0007⟩"))
    }
}
