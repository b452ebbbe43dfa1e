import CrisisModel

/// `feed.atom` (RFC 4287): an entry for every message, what changed last first.
///
/// An entry's id comes from its post and never changes. A correction is an entry of its own, so that every reader
/// shows it as new; the entry it corrects is updated to say so and gives up its text, so that no reader shows the
/// wrong text as news. The same with a retraction: the entry it takes down loses its text, and the retraction is an
/// entry too.
struct AtomFeed: Sendable {
    let frame: PublicPageFrame
    let updated: Timestamp

    private var phrases: PublicPagePhrases { frame.phrases }

    func markup(_ chains: [MessageChain]) -> Markup {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(frame.language.rawValue)">
        <id>\(frame.identity)</id>
        <title>\(frame.title)</title>
        <updated>\(RFC3339.format(updated))</updated>
        <author><name>\(frame.municipality)</name></author>
        <generator>\(PublicPageFrame.generator)</generator>
        <link rel="self" type="application/atom+xml" href="\(frame.link(PublicPageFile.feed))"/>
        <link rel="alternate" type="text/html" href="\(frame.link(PublicPageFile.front))"/>
        \(entries(chains).map(markup))</feed>

        """
    }

    private struct Entry {
        let message: PublicMessage
        let title: String
        let updated: Timestamp
        let content: Markup
    }

    private func entries(_ chains: [MessageChain]) -> [Entry] {
        // More chains than entries can't be among them: each has one at least that changed when it did.
        let entries = chains.prefix(PublisherLimits.feedEntries).flatMap(parts)
        return Array(
            entries.sorted { ($0.updated, $0.message.id.hex) > ($1.updated, $1.message.id.hex) }
                .prefix(PublisherLimits.feedEntries))
    }

    private func parts(_ chain: MessageChain) -> [Entry] {
        chain.versions.flatMap { version -> [Entry] in
            switch version.state {
            case .takenDown(let retraction) where retraction.id != version.message.id:
                [entry(version, updated: retraction.publishedAt), entry(retraction)]
            case .takenDown, .stands: [entry(version, updated: version.message.publishedAt)]
            case .replaced(let moment): [entry(version, updated: moment)]
            }
        }
    }

    private func entry(_ version: MessageChain.Version, updated: Timestamp) -> Entry {
        Entry(
            message: version.message, title: MessageTitle(phrases: phrases).words(version), updated: updated,
            content: content(version))
    }

    private func entry(_ retraction: PublicMessage) -> Entry {
        entry(
            MessageChain.Version(message: retraction, state: .takenDown(by: retraction)),
            updated: retraction.publishedAt)
    }

    private func content(_ version: MessageChain.Version) -> Markup {
        switch version.state {
        case .stands: version.message.text.map(MessageText.markup) ?? "<p>\(phrases.erased)</p>"
        case .replaced: "<p>\(phrases.noLongerHolds).</p>"
        case .takenDown(let retraction): MessageText.markup(retraction.text ?? "", orElse: phrases.takenDownSentence)
        }
    }

    private func markup(_ entry: Entry) -> Markup {
        let message = entry.message
        let purpose = message.purpose
        return """
            <entry>
            <id>\(message.id.uri)</id>
            <title>\(entry.title)</title>
            <published>\(RFC3339.format(message.publishedAt))</published>
            <updated>\(RFC3339.format(entry.updated))</updated>
            <category term="\(purpose.rawValue)" label="\(phrases.purpose(purpose))"/>
            <link rel="alternate" type="text/html" href="\(frame.link(message.page))"/>
            <content type="html"\(LanguageAttribute.attributeInXML(message))>\(entry.content.text)</content>
            </entry>

            """
    }
}
