package import CrisisModel

/// What became of one attempt (P6).
package enum PublishOutcome: Hashable, Sendable {
    /// The channel has it.
    case accepted(Receipt)
    /// The channel answered that it won't have it. `code` is ours and goes on the log (`http403`); `detail` is the
    /// channel's own words, at most `PublisherLimits.detail` characters and without control characters.
    case refused(code: String, detail: String)
    /// Certainly not accepted: nothing was sent, or the channel said to come again. `retryAfter` is what the channel
    /// asked for, at most `PublisherLimits.retryAfter`.
    case notAccepted(PublishReason, retryAfter: Span?)
    /// The channel may have it or not.
    case unknown(PublishReason)
}

extension PublishOutcome {
    /// Refused for a reason of ours.
    static func refused(_ reason: PublishReason) -> PublishOutcome {
        .refused(code: reason.code.rawValue, detail: reason.detail)
    }
}

/// The channel's proof that it has a post.
package struct Receipt: Hashable, Sendable {
    /// What the channel calls the post; at most `PublisherLimits.remoteID` characters.
    package let id: String
    /// Where the post can be read: http or https, at most `PublisherLimits.link` bytes; nil where the channel told
    /// none.
    package let link: String?

    package init(id: String, link: String?) {
        self.id = id
        self.link = link
    }
}

/// What looking a post up on its channel showed.
package enum Finding: Hashable, Sendable {
    case out(Receipt)
    /// Certainly not there, and not on its way either: it may be sent again.
    case notOut
    /// Looked, and still can't say.
    case undecided(PublishReason)
}

/// What trying a channel without publishing showed.
package enum CheckOutcome: Hashable, Sendable {
    case ready(ChannelSeen)
    case notReady(PublishReason)
}

/// What was seen of a channel that can be published on. Each has a sentence for people in `Phrases`.
package enum ChannelSeen: Hashable, Sendable {
    /// The receiver's own status, whatever it is: somebody is there.
    case answered(status: Int)
    /// So many messages are out on the page.
    case messages(Int)
}
