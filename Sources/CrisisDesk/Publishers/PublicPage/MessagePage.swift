/// The page of one message and of what belongs to it; the same under the name of each of them.
struct MessagePage: Sendable {
    let frame: PublicPageFrame

    func markup(_ chain: MessageChain) -> Markup {
        let phrases = frame.phrases
        return frame.page(
            title: "\(MessageTitle(phrases: phrases).words(chain.newest)) – \(frame.municipality)", up: "../",
            header: """
                <h1>\(phrases.message(from: frame.municipality))</h1>
                <p class="updated">\(phrases.lastUpdated): \(frame.time.markup(chain.updated))</p>
                <p><a href="../index.html">\(phrases.toNewest)</a></p>
                """,
            main: MessageArticle(frame: frame, up: "../").markup(chain),
            footer: "<li><a href=\"../all.html\">\(phrases.allMessages)</a></li>")
    }
}
