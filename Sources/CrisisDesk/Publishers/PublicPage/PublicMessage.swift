package import CrisisModel

/// A message as the public page shows it.
package struct PublicMessage: Hashable, Sendable {
    package let id: PostID
    package let kind: OutgoingKind
    package let purpose: Purpose
    /// A BCP 47 tag; one that isn't well formed is left out of the page.
    package let language: String
    /// The exact text that went out; nil once it was erased (P9).
    package let text: String?
    package let publishedAt: Timestamp
    /// False where nobody knows whether it is out: the page keeps it if it shows it, and doesn't put it out.
    package let isCertain: Bool

    package init(
        id: PostID, kind: OutgoingKind, purpose: Purpose, language: String, text: String?,
        publishedAt: Timestamp, isCertain: Bool = true
    ) {
        self.id = id
        self.kind = kind
        self.purpose = purpose
        self.language = language
        self.text = text
        self.publishedAt = publishedAt
        self.isCertain = isCertain
    }

    package init(_ outgoing: Outgoing) {
        self.init(
            id: outgoing.id, kind: outgoing.kind, purpose: outgoing.purpose, language: outgoing.language,
            text: outgoing.text, publishedAt: outgoing.publishedAt)
    }

    /// The name of its page within the folder; it never changes, so that a link is a link for good.
    package var page: String { PublicPageFile.page(of: id) }

    var isCorrection: Bool { kind.kind == .correction }
    var isRetraction: Bool { kind.kind == .retraction }
}

/// What is out on the channel of a public page. The ledger is the truth; the page is only ever made from it.
package protocol PublishedMessages: Sendable {
    /// Every message that is out on the channel, corrections and retractions too, in any order: delivered, settled as
    /// out, or on its way or with an outcome nobody knows, which is uncertain. What is erased stands there without its text; what was only recorded never
    /// went through the gate and isn't among them (P1). Throws a `PublishReason` with `listUnreadable`.
    func messages() async throws(PublishReason) -> [PublicMessage]

    /// Posts that were begun on the channel and are certainly not out: nothing of them may be left there.
    func notOut() async -> [PostID]
}

extension PublishedMessages {
    package func notOut() async -> [PostID] { [] }
}
