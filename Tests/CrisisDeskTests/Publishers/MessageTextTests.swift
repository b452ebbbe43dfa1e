@testable import CrisisDesk
import Testing

@Suite struct MessageTextTests {
    @Test func `values are escaped and markup is not`() {
        let hostile = "<script>alert('x')</script> & \"]]>\""
        let inner: Markup = "<b>\(hostile)</b>"
        let outer: Markup = "<p>\(inner)\([inner])\(17)</p>"
        let escaped = "<b>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;]]&gt;&quot;</b>"
        #expect(outer.text == "<p>\(escaped)\(escaped)17</p>")
    }

    @Test func `paragraphs and lines are kept`() {
        let text = "\r\n  Første linje \nandre & siste\n\n\n \nNytt avsnitt\n"
        #expect(
            MessageText.markup(text).text == """
                <p dir="auto">Første linje<br>
                andre &amp; siste</p>
                <p dir="auto">Nytt avsnitt</p>

                """)
        #expect(MessageText.markup(" \n\t\n").text == "")
    }

    @Test func `both forms of é stay as they are`() {
        let text = MessageText.markup("é e\u{301}").text
        #expect(Array(text.unicodeScalars).contains("\u{E9}"))
        #expect(Array(text.unicodeScalars).contains("\u{301}"))
    }

    @Test(arguments: [
        ("Se https://granvik.example/vann.", ["Se ", "[https://granvik.example/vann]", "."]),
        ("(http://x.example/a_(b))", ["(", "[http://x.example/a_(b)]", ")"]),
        (
            "«https://x.example», https://y.example/?q=1&r=æ#topp!",
            [
                "«", "[https://x.example]", "», ", "[https://y.example/?q=1&r=æ#topp]", "!",
            ]
        ),
        ("HTTPS://X.example", ["HTTPS://X.example"]),
        ("xhttp://x.example", ["xhttp://x.example"]),
        ("javascript://x.example", ["javascript://x.example"]),
        ("http://", ["http://"]),
        ("http://localhost/x", ["http://localhost/x"]),
        ("https://bank.example@ond.example/", ["https://bank.example@ond.example/"]),
        ("https://b\u{430}nk.example/", ["https://b\u{430}nk.example/"]),
        ("https://x.example/\" onclick=\"x", ["[https://x.example/]", "\" onclick=\"x"]),
        ("https://x.example/<b>", ["[https://x.example/]", "<b>"]),
        ("https://2130706433/", ["https://2130706433/"]),
        ("://://http://x.example:8080/a", ["://://", "[http://x.example:8080/a]"]),
        ("https://x.example/\u{301}", ["https://x.example/\u{301}"]),
        ("", []),
    ])
    func `plain web addresses become links and nothing else does`(line: String, pieces: [String]) {
        let found = WebLink.pieces(of: line).map { piece in
            switch piece {
            case .words(let words): words
            case .link(let link): "[\(link)]"
            }
        }
        #expect(found == pieces)
    }

    @Test func `a link shows exactly where it leads`() {
        #expect(
            MessageText.markup("https://x.example/?a=1&b='2'").text == """
                <p dir="auto"><a href="https://x.example/?a=1&amp;b=&#39;2" rel="noopener nofollow" dir="ltr">\
                https://x.example/?a=1&amp;b=&#39;2</a>&#39;</p>

                """)
    }

    @Test func `a direction override can't hide in a link`() {
        let markup = MessageText.markup("https://x.example/\u{202E}gnp.exe").text
        #expect(markup.contains("<a href=\"https://x.example/\" "))
        #expect(markup.contains("</a>⟨U+202E⟩gnp.exe"))
    }

    @Test func `a heading is the first line, cut at a word`() {
        #expect(MessageText.heading("\n\n Kok vannet. \nNå.") == "Kok vannet.")
        #expect(MessageText.heading(" \n") == nil)
        let long = MessageText.heading(String(repeating: "ord og ", count: 40))
        #expect(long?.hasSuffix("ord …") == true || long?.hasSuffix("og …") == true)
        #expect((long?.unicodeScalars.count ?? 0) <= PublisherLimits.heading + 2)
        #expect(MessageText.heading(String(repeating: "å", count: 10_000))?.count == PublisherLimits.heading + 2)
    }

    @Test func `the longest text with the worst of everything is done in no time`() {
        let worst = String(repeating: "http://a.b(https://c.d)://\u{202E}<&\n", count: 700)
        let started = ContinuousClock.now
        #expect(MessageText.markup(worst).text.contains("⟨U+202E⟩"))
        let brackets = "http://a.b/" + String(repeating: ")", count: 1_500)
        #expect(MessageText.markup(brackets).text.contains("<a href=\"http://a.b/\""))
        #expect(!MessageText.markup(brackets + brackets + brackets).text.contains("<a "))
        #expect(ContinuousClock.now - started < .seconds(20))
    }
}
