package import CrisisModel
package import Foundation

/// What a public page is the same with for all its messages.
package struct PublicPageFrame: Sendable {
    package let municipality: String
    package let language: Language
    package let timeZone: TimeZone
    /// Where the page can be read, ending in a slash; nil where nobody told.
    package let address: String?
    /// What names the feed for good: an IRI (RFC 4287 section 4.2.6).
    package let identity: String

    package init(
        municipality: String, language: Language, timeZone: TimeZone, address: String?, identity: String
    ) {
        self.municipality = municipality
        self.language = language
        self.timeZone = timeZone
        self.address = address
        self.identity = identity
    }

    var phrases: PublicPagePhrases { PublicPagePhrases(language) }
    var time: PublicPageTime { PublicPageTime(zone: timeZone, language: language) }
    var title: String { phrases.title(municipality) }

    /// The address of a file for a reader who is elsewhere; relative where the page's own isn't known.
    package func link(_ path: String) -> String { (address ?? "") + path }
}

/// A whole public page as files: a pure function, so the same messages give the same bytes.
package enum PublicPageSite {
    /// The files in the order in which they are to be put in place: single messages, style and lists first, the feed
    /// and the front page last. What changed last stands first; at most `PublisherLimits.publicMessages` messages
    /// have a page.
    ///
    /// The page says it was last updated when a message last changed. `now` says so only where there is no message.
    package static func files(
        messages: [PublicMessage], frame: PublicPageFrame, now: Timestamp
    ) -> [PublicFile] {
        let chains = chains(of: messages)
        return files(of: chains, pagesOf: chains, frame: frame, now: now)
    }

    /// What the page is made of: what belongs together, the last changed first.
    static func chains(of messages: [PublicMessage]) -> [MessageChain] { bounded(MessageChain.chains(of: messages)) }

    /// The same with the pages of those messages alone that changed; the lists are of all of them.
    static func files(
        of chains: [MessageChain], pagesOf changed: [MessageChain], frame: PublicPageFrame, now: Timestamp
    ) -> [PublicFile] {
        let updated = chains.first?.updated ?? now
        var files = pages(of: changed, frame: frame)
        files.append(PublicFile(path: PublicPageFile.style, bytes: Array(PublicPageStyle.text.utf8)))
        files.append(PublicFile(PublicPageFile.all, ListPage(frame: frame, updated: updated).markup(chains)))
        files.append(PublicFile(PublicPageFile.feed, AtomFeed(frame: frame, updated: updated).markup(chains)))
        files.append(PublicFile(PublicPageFile.front, FrontPage(frame: frame, updated: updated).markup(chains)))
        return files
    }

    /// Each message has a page of its own, which shows it with all that belongs to it.
    private static func pages(of chains: [MessageChain], frame: PublicPageFrame) -> [PublicFile] {
        chains.flatMap { chain in
            let markup = MessagePage(frame: frame).markup(chain)
            return chain.members.map { PublicFile(PublicPageFile.page(of: $0), markup) }
        }
    }

    /// The newest, and of the older ones those that something was erased from, for that must leave their pages.
    private static func bounded(_ chains: [MessageChain]) -> [MessageChain] {
        var room = PublisherLimits.publicMessages
        return chains.filter { chain in
            room -= chain.members.count
            return room >= 0 || chain.versions.contains { $0.message.text == nil }
        }
    }
}
