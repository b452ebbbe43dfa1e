package import CrisisModel

/// One post on its way to one channel: exactly what was approved (P4), and nothing a channel need not know.
package struct Outgoing: Hashable, Sendable {
    package let id: PostID
    /// The desk's running number of the post, for messages to the desk's own people; never sent.
    package let post: Post.Number
    /// From 1; the same post may go out again after an attempt that was certainly not accepted (P6).
    package let attempt: Int
    package let kind: OutgoingKind
    package let purpose: Purpose
    /// A language tag (BCP 47): `nb`, `nn`, `en`, `se`, `ar` …
    package let language: String
    /// The exact text, sent byte for byte. Of a retraction it is the fixed sentence.
    package let text: String
    /// When the post began its way out; the same in every attempt, so that a channel gets the same bytes again.
    package let publishedAt: Timestamp

    package init(
        id: PostID, post: Post.Number, attempt: Int = 1, kind: OutgoingKind = .ordinary, purpose: Purpose,
        language: String, text: String, publishedAt: Timestamp
    ) {
        self.id = id
        self.post = post
        self.attempt = attempt
        self.kind = kind
        self.purpose = purpose
        self.language = language
        self.text = text
        self.publishedAt = publishedAt
    }
}

/// What a post is to the posts before it.
package enum OutgoingKind: Hashable, Sendable {
    case ordinary
    /// Puts right a post that is out (G10).
    case correction(of: PostID)
    /// Takes a post down that is out; its text is the fixed sentence.
    case retraction(of: PostID)

    /// The kind alone.
    package var kind: Post.Kind {
        switch self {
        case .ordinary: .ordinary
        case .correction: .correction
        case .retraction: .retraction
        }
    }

    /// The post it puts right or takes down; nil for an ordinary one.
    package var target: PostID? {
        switch self {
        case .ordinary: nil
        case .correction(let target), .retraction(let target): target
        }
    }
}
