import CrisisModel

/// `index.html`: when it was last updated, warnings nobody has called off, and the newest messages in full.
struct FrontPage: Sendable {
    let frame: PublicPageFrame
    let updated: Timestamp

    private var phrases: PublicPagePhrases { frame.phrases }

    func markup(_ chains: [MessageChain]) -> Markup {
        let shown = chains.prefix(PublisherLimits.frontPageMessages)
        let articles = shown.map { MessageArticle(frame: frame, up: .nothing).markup($0) }
        let older: Markup = shown.count < chains.count ? "<p class=\"note\">\(phrases.older)</p>\n" : .nothing
        let messages: Markup = shown.isEmpty ? "<p>\(phrases.nothingYet)</p>\n" : "\(articles)\(older)"
        return frame.page(
            title: frame.title, header: header, main: "\(warnings(chains, shown: Set(shown.map(\.root))))\(messages)",
            footer: """
                <li><a href="all.html">\(phrases.allMessages)</a></li>
                <li><a href="feed.atom">\(phrases.feed)</a></li>
                """)
    }

    private var header: Markup {
        """
        <h1>\(frame.title)</h1>
        <p class="updated">\(phrases.lastUpdated): \(frame.time.markup(updated))</p>
        <p class="reload">\(phrases.reload)</p>
        """
    }

    private func warnings(_ chains: [MessageChain], shown: Set<PostID>) -> Markup {
        let open = Self.openWarnings(chains)
        // Where nothing but they stands first, naming them once more would only push them down.
        guard !open.isEmpty, open.map(\.root) != chains.prefix(open.count).map(\.root) else { return .nothing }
        let lines = open.map { chain -> Markup in
            let message = chain.newest.message
            let href = shown.contains(chain.root) ? "#" + MessageArticle.anchor(message.id) : message.page
            let heading = chain.newest.heading ?? phrases.purpose(.warning)
            let name: Markup = "<bdi\(LanguageAttribute.attribute(message))>\(heading)</bdi>"
            return "<li><a href=\"\(href)\">\(name)</a> \(frame.time.markup(message.publishedAt))</li>\n"
        }
        return """
            <section class="open" aria-labelledby="open">
            <h2 id="open">\(phrases.openWarnings)</h2>
            <ul>
            \(lines)</ul>
            </section>

            """
    }

    /// Warnings that stand and that no all-clear has come after. The page draws no other conclusion: which all-clear
    /// belongs to which warning is for the texts to say, so each warning stays in full in its place below.
    static func openWarnings(_ chains: [MessageChain]) -> [MessageChain] {
        let clear = chains.filter { $0.newest.stands && $0.newest.message.purpose == .allClear }
            .map(\.newest.message.publishedAt).max()
        let open = chains.filter { chain in
            chain.newest.isStandingWarning && clear.map { chain.newest.message.publishedAt > $0 } ?? true
        }
        return Array(open.prefix(PublisherLimits.openWarnings))
    }
}
