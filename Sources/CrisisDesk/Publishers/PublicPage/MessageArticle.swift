import CrisisModel

/// A message with its corrections, as all pages show it: what stands first, and under it what it took the place of.
struct MessageArticle: Sendable {
    let frame: PublicPageFrame
    /// The way to the site's folder: nothing, or `../`.
    let up: Markup

    /// What a message is called within a page; every message of a chain has its own, retractions too.
    static func anchor(_ id: PostID) -> String { "m-" + id.hex }

    private var phrases: PublicPagePhrases { frame.phrases }

    func markup(_ chain: MessageChain) -> Markup {
        let newest = chain.newest
        let look: Markup = newest.isStandingWarning ? "message urgent" : "message"
        return """
            <article class="\(look)" id="\(Self.anchor(newest.message.id))">
            <h2>\(tags(newest))\(when(newest.message))</h2>
            \(body(newest))\(chain.versions.dropFirst().map(former))\(origin(chain))</article>

            """
    }

    private func former(_ version: MessageChain.Version) -> Markup {
        """
        <section class="former" id="\(Self.anchor(version.message.id))">
        <h3>\(formerHeading(version))</h3>
        <p class="note">\(phrases.published): \(when(version.message))\(replaced(version))</p>
        \(body(version))</section>

        """
    }

    private func formerHeading(_ version: MessageChain.Version) -> Markup {
        switch version.state {
        case .replaced: "\(phrases.noLongerHolds)"
        case .takenDown, .stands: tags(version)
        }
    }

    private func replaced(_ version: MessageChain.Version) -> Markup {
        switch version.state {
        case .replaced(let moment): "<br>\n\(phrases.corrected): \(frame.time.markup(moment))"
        case .takenDown, .stands: .nothing
        }
    }

    /// What it is, in words; colour only repeats them.
    private func tags(_ version: MessageChain.Version) -> Markup {
        let message = version.message
        var tags: [Markup]
        switch version.state {
        case .takenDown: tags = ["<span class=\"tag gone\">\(phrases.takenDown)</span>"]
        case .stands, .replaced:
            tags = ["<span class=\"tag \(message.purpose.rawValue)\">\(phrases.purpose(message.purpose))</span>"]
        }
        if message.isCorrection { tags.append("<span class=\"tag correction\">\(phrases.correction)</span>") }
        return tags.joined(by: " ")
    }

    private func when(_ message: PublicMessage) -> Markup {
        "<a class=\"when\" href=\"\(up)\(message.page)\">\(frame.time.markup(message.publishedAt))</a>"
    }

    private func body(_ version: MessageChain.Version) -> Markup {
        switch version.state {
        case .takenDown(let retraction): return sentence(retraction, of: version.message)
        case .stands, .replaced:
            guard let text = version.message.text else { return "<p>\(phrases.erased)</p>\n" }
            return words(of: version.message, MessageText.markup(text))
        }
    }

    /// The text of a message as every page has it on which it stands.
    func text(of message: PublicMessage) -> Markup {
        let text = message.text ?? ""
        return words(
            of: message,
            message.isRetraction
                ? MessageText.markup(text, orElse: phrases.takenDownSentence) : MessageText.markup(text))
    }

    private func words(of message: PublicMessage, _ text: Markup) -> Markup {
        "<div class=\"text\"\(LanguageAttribute.attribute(message))>\n\(text)</div>\n"
    }

    /// Only what the retraction says, and when; of the text itself nothing is left.
    private func sentence(_ retraction: PublicMessage, of message: PublicMessage) -> Markup {
        let text = MessageText.markup(retraction.text ?? "", orElse: phrases.takenDownSentence)
        let id: Markup = retraction.id == message.id ? .nothing : " id=\"\(Self.anchor(retraction.id))\""
        let when = frame.time.markup(retraction.publishedAt)
        return "\(words(of: retraction, text))<p class=\"note\"\(id)>\(phrases.takenDown): \(when)</p>\n"
    }

    /// A correction of something that isn't on this page says at least that it is one.
    private func origin(_ chain: MessageChain) -> Markup {
        guard chain.versions.last?.message.isCorrection == true else { return .nothing }
        return "<p class=\"note\">\(phrases.correctsEarlier)</p>\n"
    }
}
