import CrisisModel

/// `all.html`: a line and a link for every message, what changed last first.
struct ListPage: Sendable {
    let frame: PublicPageFrame
    let updated: Timestamp

    func markup(_ chains: [MessageChain]) -> Markup {
        let phrases = frame.phrases
        let lines = chains.prefix(PublisherLimits.listedMessages).map(line)
        let list: Markup = lines.isEmpty ? "<p>\(phrases.nothingYet)</p>" : "<ul class=\"list\">\n\(lines)</ul>"
        return frame.page(
            title: "\(phrases.allMessages) – \(frame.title)",
            header: """
                <h1>\(phrases.allMessages)</h1>
                <p class="updated">\(frame.title). \(phrases.lastUpdated): \(frame.time.markup(updated))</p>
                """,
            main: list,
            footer: "<li><a href=\"index.html\">\(phrases.toNewest)</a></li>")
    }

    private func line(_ chain: MessageChain) -> Markup {
        let newest = chain.newest
        let title = MessageTitle(phrases: frame.phrases).markup(newest)
        let time = frame.time.markup(newest.message.publishedAt)
        return "<li><a href=\"\(newest.message.page)\">\(title)</a> \(time)</li>\n"
    }
}
