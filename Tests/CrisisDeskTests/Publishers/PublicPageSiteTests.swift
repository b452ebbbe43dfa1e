@testable import CrisisDesk
import CrisisModel
import Foundation
import FoundationXML
import Testing

@Suite struct PublicPageSiteTests {
    private func frame(
        _ language: Language = .nb, address: String? = "https://krise.granvik.example/"
    ) throws -> PublicPageFrame {
        PublicPageFrame(
            municipality: "Granvik kommune", language: language,
            timeZone: try #require(TimeZone(identifier: "Europe/Oslo")),
            address: address, identity: "https://granvik.example/kriselogg/c1/feed")
    }

    private func site(
        _ posts: [Outgoing], _ language: Language = .nb, address: String? = "https://krise.granvik.example/"
    ) throws -> [String: String] {
        let files = PublicPageSite.files(
            messages: posts.map(PublicMessage.init), frame: try frame(language, address: address), now: Sent.night)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    private func feed(_ site: [String: String]) throws -> XMLElement {
        let text = try #require(site[PublicPageFile.feed])
        return try #require(try XMLDocument(data: Data(text.utf8)).rootElement())
    }

    private static let hostile = [
        "<script>alert(1)</script>", "</p></article><img src=x onerror=alert(1)>", "]]>", "a\u{0}b\u{1B}[31mc\u{7}",
        "\u{202E}gnimoc si doolf", "é e\u{301}", "&lt;b&gt; &#0; &amp;", "'\" onmouseover='x", "<!-- -- -->",
        "{{x}} ${x} \\(x)",
        String(repeating: "<", count: 10_000), String(repeating: "å\n\n", count: 3_000), "\u{FFFD}\u{85}\u{2028}",
        "javascript:alert(1) data:text/html,x https://x.example/\"><script>", "<?xml version=\"1.0\"?><!DOCTYPE x>",
    ]

    // MARK: What is there

    @Test func `each message has a page for good, and lists, feed and front page come last`() throws {
        let posts = [
            Sent.post(1), Sent.post(2, kind: .correction(of: Sent.id(1))),
            Sent.post(3, kind: .retraction(of: Sent.id(2))),
        ]
        let paths = PublicPageSite.files(messages: posts.map(PublicMessage.init), frame: try frame(), now: Sent.night)
            .map(\.path)
        #expect(Set(paths.prefix(3)) == Set((1...3).map { "m/\(Sent.id($0).hex).html" }))
        #expect(paths.dropFirst(3) == ["style.css", "all.html", "feed.atom", "index.html"])
        #expect(paths.allSatisfy { PublicPageFile.serving($0) != nil })
    }

    @Test func `the same messages give the same bytes, whatever the clock says and in whatever order they come`() throws
    {
        let posts = [Sent.post(1), Sent.post(2, kind: .correction(of: Sent.id(1))), Sent.post(3)]
        let once = PublicPageSite.files(messages: posts.map(PublicMessage.init), frame: try frame(), now: Sent.night)
        let again = PublicPageSite.files(
            messages: posts.reversed().map(PublicMessage.init), frame: try frame(), now: Sent.night + .days(3))
        #expect(once == again)
    }

    @Test func `without messages the page says so, and since when`() throws {
        let site = try site([])
        let front = try #require(site["index.html"])
        #expect(front.contains("Det er ingen meldinger her nå."))
        #expect(
            front.contains(
                "Sist oppdatert: <time datetime=\"2026-11-22T02:24:00.000Z\">søndag 22.\u{A0}november"
            ))
        #expect(site.keys.sorted() == ["all.html", "feed.atom", "index.html", "style.css"])
    }

    @Test func `the front page has all messages, the newest first, and says in words what they are`() throws {
        let posts = Purpose.allCases.enumerated().map { Sent.post($0 + 1, "Tekst \($0 + 1)", purpose: $1) }
        let front = try #require(try site(posts)["index.html"])
        let places = try (1...6).map { try #require(front.range(of: "Tekst \($0)</p>")).lowerBound }
        #expect(places == places.sorted(by: >))
        for word in ["Informasjon", "Kampanje", "Dialog", "Advarsel", "Oppdatering", "Faren over"] {
            #expect(front.contains("\">\(word)</span>"))
        }
        #expect(front.contains("Sist oppdatert: <time datetime=\"2026-11-22T02:30:00.000Z\">"))
    }

    @Test(arguments: [
        (Language.nb, "Meldinger fra Granvik kommune", "Rettelse", "gjelder ikke lenger"),
        (.nn, "Meldingar frå Granvik kommune", "Retting", "gjeld ikkje lenger"),
        (.en, "Messages from Granvik kommune", "Correction", "no longer applies"),
    ])
    func `the page's own words are in the municipality's language`(
        language: Language, title: String, correction: String, former: String
    ) throws {
        let front = try #require(
            try site([Sent.post(1, "Gammel"), Sent.post(2, "Ny", kind: .correction(of: Sent.id(1)))], language)[
                "index.html"])
        #expect(front.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(front.contains("<h1>\(title)</h1>"))
        #expect(front.contains(">\(correction)</span>"))
        #expect(front.contains(former))
    }

    @Test func `a message has its own language`() throws {
        let front = try #require(
            try site([
                Sent.post(1, language: "ar"), Sent.post(2, language: "se-NO"), Sent.post(3, language: "x\" onload=\"y"),
            ])["index.html"])
        #expect(front.contains("<div class=\"text\" lang=\"ar\">"))
        #expect(front.contains("<div class=\"text\" lang=\"se-NO\">"))
        #expect(!front.contains("onload"))
    }

    // MARK: Corrections and retractions

    @Test func `a correction stands before what it corrects, which says it holds no longer`() throws {
        let posts = [Sent.post(1, "Gammel tekst"), Sent.post(2, "Ny tekst", kind: .correction(of: Sent.id(1)))]
        let site = try site(posts)
        for path in ["index.html", "m/\(Sent.id(1).hex).html", "m/\(Sent.id(2).hex).html"] {
            let page = try #require(site[path])
            let new = try #require(page.range(of: "Ny tekst</p>"))
            let notice = try #require(page.range(of: "Rettet – denne teksten gjelder ikke lenger"))
            let old = try #require(page.range(of: "Gammel tekst</p>"))
            #expect(new.lowerBound < notice.lowerBound && notice.lowerBound < old.lowerBound)
        }
        #expect(site["all.html"]?.contains("Gammel tekst") == false)
        #expect(site["all.html"]?.contains("Rettelse: Informasjon: <bdi lang=\"nb\">Ny tekst</bdi>") == true)
    }

    @Test func `what is taken down is gone from every file`() throws {
        let posts = [
            Sent.post(1, "Feil varsel https://feil.example/", purpose: .warning), Sent.post(2, "Annen tekst"),
            Sent.post(3, "Denne meldingen er trukket.", kind: .retraction(of: Sent.id(1))),
        ]
        let site = try site(posts)
        #expect(site.values.allSatisfy { !$0.contains("Feil varsel") && !$0.contains("feil.example") })
        let front = try #require(site["index.html"])
        #expect(front.contains("<span class=\"tag gone\">Tatt ned</span>"))
        #expect(front.contains("Denne meldingen er trukket."))
        #expect(front.contains("id=\"m-\(Sent.id(1).hex)\""))
        #expect(front.contains("id=\"m-\(Sent.id(3).hex)\""))
        #expect(site["m/\(Sent.id(1).hex).html"]?.contains("Denne meldingen er trukket.") == true)
        #expect(site["feed.atom"]?.contains("Denne meldingen er trukket.") == true)
    }

    @Test func `a retraction without words of its own has the page's`() throws {
        let front = try #require(
            try site([Sent.post(1), Sent.post(2, " ", kind: .retraction(of: Sent.id(1)))])["index.html"])
        #expect(front.contains(PublicPagePhrases(.nb).takenDownSentence))
    }

    @Test func `an erased text is said to be deleted`() throws {
        let erased = PublicMessage(
            id: Sent.id(1), kind: .ordinary, purpose: .update, language: "nb", text: nil, publishedAt: Sent.night)
        let files = PublicPageSite.files(messages: [erased], frame: try frame(), now: Sent.night)
        let front = try #require(files.last)
        #expect(String(decoding: front.bytes, as: UTF8.self).contains("<p>Teksten er slettet.</p>"))
    }

    // MARK: Warnings at the top

    @Test func `warnings stay at the top until an all-clear comes after them`() throws {
        let first = [Sent.post(1, "Kok vannet", purpose: .warning), Sent.post(2, "Mer om vannet", purpose: .update)]
        #expect(
            try #require(try site(first)["index.html"]).contains(
                "<a href=\"#m-\(Sent.id(1).hex)\"><bdi lang=\"nb\">Kok vannet"))
        let alone = try #require(try site(Array(first.prefix(1)))["index.html"])
        #expect(!alone.contains("class=\"open\""), "the warning stands first anyway")
        let clear = first + [Sent.post(3, "Vannet er rent", purpose: .allClear)]
        #expect(try #require(try site(clear)["index.html"]).contains("class=\"open\"") == false)
        let again =
            clear + [Sent.post(4, "Kok vannet igjen", purpose: .warning), Sent.post(5, "Høstfest", purpose: .campaign)]
        let front = try #require(try site(again)["index.html"])
        #expect(front.contains("<bdi lang=\"nb\">Kok vannet igjen</bdi>"))
        #expect(!front.contains("<bdi lang=\"nb\">Kok vannet</bdi>"))
    }

    @Test
    func
        `a warning corrected or taken down isn't named at the top, and an all-clear taken down clears nothing`()
        throws
    {
        let posts = [
            Sent.post(1, "Gal advarsel", purpose: .warning), Sent.post(2, "Tatt ned advarsel", purpose: .warning),
            Sent.post(3, "Rett advarsel", kind: .correction(of: Sent.id(1)), purpose: .warning),
            Sent.post(4, "", kind: .retraction(of: Sent.id(2)), purpose: .warning),
            Sent.post(5, "Faren er over", purpose: .allClear), Sent.post(6, "", kind: .retraction(of: Sent.id(5))),
        ]
        let open = FrontPage.openWarnings(MessageChain.chains(of: posts.map(PublicMessage.init)))
        #expect(open.map(\.newest.message.id) == [Sent.id(3)])
    }

    // MARK: Limits

    @Test func `the front page, the lists and the feed have their limits`() throws {
        let count = PublisherLimits.listedMessages + 10
        let posts = (1...count).map { number in
            Outgoing(
                id: PostID((0..<16).map { UInt8(truncatingIfNeeded: number >> (8 * (15 - $0))) })!,
                post: Post.Number(number), purpose: .information, language: "nb", text: "Tekst \(number).",
                publishedAt: Sent.night + .minutes(number))
        }
        let site = try site(posts)
        let front = try #require(site["index.html"])
        #expect(front.components(separatedBy: "<article").count - 1 == PublisherLimits.frontPageMessages)
        #expect(front.contains("Eldre meldinger står under «Alle meldinger»."))
        #expect(front.contains("Tekst \(count)."))
        let all = try #require(site["all.html"])
        #expect(all.components(separatedBy: "<li><a href=\"m/").count - 1 == PublisherLimits.listedMessages)
        let entries = try feed(site).elements(forName: "entry")
        #expect(entries.count == PublisherLimits.feedEntries)
        #expect(site.keys.count { $0.hasPrefix("m/") } == count)
    }

    // MARK: Hostile texts

    @Test(arguments: hostile)
    func `a hostile text is harmless in every file`(text: String) throws {
        let posts = [
            Sent.post(1, text, purpose: .warning), Sent.post(2, text),
            Sent.post(3, text, kind: .correction(of: Sent.id(2))),
            Sent.post(4, text, kind: .retraction(of: Sent.id(3)), language: text),
        ]
        let files = PublicPageSite.files(
            messages: posts.map(PublicMessage.init),
            frame: PublicPageFrame(
                municipality: text, language: .nb, timeZone: .gmt, address: nil, identity: "https://granvik.example/f"),
            now: Sent.night)
        for file in files where file.path != "style.css" {
            let page = String(decoding: file.bytes, as: UTF8.self)
            let hidden = page.unicodeScalars.filter(VisibleText.isHidden)
            #expect(hidden.isEmpty, "\(file.path)")
            #expect(
                Self.tags(page).isSubset(of: Self.ownTags), "\(file.path): \(Self.tags(page).subtracting(Self.ownTags))"
            )
            #expect(!page.contains("]]>"))
        }
    }

    /// What the pages are made of, attributes' values aside; anything else came out of a text.
    private static let ownTags: Set<String> = [
        "!DOCTYPE", "html", "head", "meta", "title", "link", "body", "a", "header", "main", "footer", "ul", "li", "h1",
        "h2", "h3",
        "p", "time", "article", "section", "span", "div", "br", "bdi", "?xml", "feed", "id", "updated", "author",
        "name",
        "generator", "entry", "published", "category", "content",
    ]

    private static func tags(_ page: String) -> Set<String> {
        Set(
            page.split(separator: "<").dropFirst(page.hasPrefix("<") ? 0 : 1).map { piece in
                String(piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || "!?-".contains($0) })
            })
    }

    @Test(arguments: hostile)
    func `the feed is well-formed whatever a text holds`(text: String) throws {
        let feed = try feed(try site([Sent.post(1, text), Sent.post(2, text, kind: .correction(of: Sent.id(1)))]))
        #expect(feed.elements(forName: "entry").count == 2)
    }

    // MARK: The feed

    @Test func `the feed has what RFC 4287 asks for`() throws {
        let feed = try feed(try site([Sent.post(1, "Kok vannet.\nNå.", purpose: .warning, language: "nn")]))
        #expect(feed.name == "feed")
        #expect(
            feed.uri == "http://www.w3.org/2005/Atom"
                || feed.namespace(forPrefix: "")?.stringValue == "http://www.w3.org/2005/Atom")
        #expect(text(feed, "id") == "https://granvik.example/kriselogg/c1/feed")
        #expect(text(feed, "updated") == "2026-11-22T02:25:00.000Z")
        #expect(
            feed.elements(forName: "author").first?.elements(forName: "name").first?.stringValue == "Granvik kommune")
        let links = feed.elements(forName: "link").map(href)
        #expect(links == ["https://krise.granvik.example/feed.atom", "https://krise.granvik.example/index.html"])
        let entry = try #require(feed.elements(forName: "entry").first)
        #expect(text(entry, "id") == "urn:uuid:a0a1a2a3-a4a5-86a7-a8a9-aaabacadae01")
        #expect(text(entry, "title") == "Advarsel: Kok vannet.")
        #expect(text(entry, "published") == "2026-11-22T02:25:00.000Z")
        #expect(text(entry, "content") == "<p dir=\"auto\">Kok vannet.<br>\nNå.</p>\n")
        #expect(entry.elements(forName: "link").map(href) == ["https://krise.granvik.example/m/\(Sent.id(1).hex).html"])
    }

    @Test func `a correction is an entry of its own, and the corrected entry is updated and gives up its text`() throws
    {
        let feed = try feed(
            try site([
                Sent.post(1, "Gammel"), Sent.post(2, "Mellom"), Sent.post(3, "Ny", kind: .correction(of: Sent.id(1))),
            ]))
        let entries = feed.elements(forName: "entry")
        #expect(
            entries.map { text($0, "title") } == [
                "Rettelse: Informasjon: Ny", "Rettet: Informasjon", "Informasjon: Mellom",
            ])
        #expect(entries.map { text($0, "updated").suffix(10) } == ["27:00.000Z", "27:00.000Z", "26:00.000Z"])
        #expect(entries.map { text($0, "published").suffix(10) } == ["27:00.000Z", "25:00.000Z", "26:00.000Z"])
        #expect(!feed.xmlString.contains("Gammel"))
    }

    @Test func `a retraction is an entry of its own, and the entry taken down is updated`() throws {
        let feed = try feed(
            try site([
                Sent.post(1, "Feil", purpose: .warning), Sent.post(2, "Borte.", kind: .retraction(of: Sent.id(1))),
            ]))
        let entries = feed.elements(forName: "entry")
        #expect(entries.map { text($0, "title") } == ["Tatt ned: Informasjon", "Tatt ned: Advarsel"])
        #expect(Set(entries.map { text($0, "id") }) == [Sent.id(1).uri, Sent.id(2).uri])
        #expect(entries.allSatisfy { text($0, "updated") == "2026-11-22T02:26:00.000Z" })
        #expect(entries.allSatisfy { text($0, "content").contains("Borte.") })
    }

    private func text(_ element: XMLElement, _ name: String) -> String {
        element.elements(forName: name).first?.stringValue ?? ""
    }

    private func href(_ element: XMLElement) -> String? {
        element.attributes?.first { $0.localName == "href" }?.stringValue
    }

    // MARK: Links

    @Test func `without an address every link is relative and leads to a file of the site`() throws {
        let posts = [
            Sent.post(1, purpose: .warning), Sent.post(2, kind: .correction(of: Sent.id(1)), purpose: .warning),
            Sent.post(3),
        ]
        let site = try site(posts, address: nil)
        for (path, page) in site where path != "style.css" {
            for piece in page.components(separatedBy: "href=\"").dropFirst() {
                let target = String(piece.prefix { $0 != "\"" })
                if target.hasPrefix("#") {
                    #expect(page.contains("id=\"\(target.dropFirst())\""), "\(path) \(target)")
                } else {
                    let file =
                        path.hasPrefix("m/")
                        ? (target.hasPrefix("../") ? String(target.dropFirst(3)) : "m/" + target) : target
                    #expect(site[file] != nil, "\(path) \(target)")
                }
            }
        }
    }

    @Test func `an anchor stands once on a page`() throws {
        let posts = [
            Sent.post(1), Sent.post(2, kind: .correction(of: Sent.id(1))),
            Sent.post(3, kind: .retraction(of: Sent.id(2))),
            Sent.post(4, kind: .retraction(of: Sent.id(9))),
        ]
        let front = try #require(try site(posts)["index.html"])
        for number in 1...4 { #expect(front.components(separatedBy: "id=\"m-\(Sent.id(number).hex)\"").count == 2) }
    }

    // MARK: Serving

    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("all.html", "text/html; charset=utf-8"),
        ("feed.atom", "application/atom+xml; charset=utf-8"), ("style.css", "text/css; charset=utf-8"),
        ("m/000102030405060708090a0b0c0d0e0f.html", "text/html; charset=utf-8"),
    ])
    func `a file of the page is served as what it is`(name: String, type: String) throws {
        let serving = try #require(PublicPageFile.serving(name))
        #expect(serving.contentType == type)
        #expect(serving.cacheControl.hasPrefix("public, max-age="))
    }

    @Test(arguments: [
        "", "/", "index.html/", "/index.html", "../index.html", "m/", "m/../index.html",
        "m/000102030405060708090a0b0c0d0e0F.html",
        "m/0001.html", "m/000102030405060708090a0b0c0d0e0f.html.bak", ".crisisdesk-new-index.html", "INDEX.HTML",
        "m/../../x.html",
    ])
    func `no other name is served`(name: String) {
        #expect(PublicPageFile.serving(name) == nil)
    }
}
