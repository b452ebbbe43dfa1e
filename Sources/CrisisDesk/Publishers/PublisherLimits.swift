package import CrisisModel

/// Every bound of what goes out to channels and what comes back (P10).
package enum PublisherLimits {
    /// From the look-up of the address to the last byte of the answer.
    package static let attempt = Span.seconds(20)
    /// To one address, the encryption's handshake included.
    package static let connect = Span.seconds(5)
    /// How many of a name's addresses are checked; a name with more is refused.
    package static let addresses = 16
    /// How many of them are tried, one after the other, while nothing has been sent.
    package static let connections = 4
    /// Of an answer's body; the rest is not read.
    package static let answerBytes = 64 * 1_024
    /// The longest wait a channel can ask for.
    package static let retryAfter = Span.hours(24)
    /// Characters of a channel's own words.
    package static let detail = 500
    /// Characters of the id a channel gives a post.
    package static let remoteID = 200
    /// Bytes of a link or an address.
    package static let link = 2_048
    /// Bytes of a webhook's secret: 192 to 512 bits (Standard Webhooks 1.0.0, "Signature scheme").
    package static let secretBytes = 24...64
    /// Bytes of the name of a secret's file.
    package static let secretName = 64
    /// Bytes of a folder's path.
    package static let path = 1_024

    /// Bytes of one of its files that are read back, to see whether it must be written again.
    package static let pageBytes = 8 * 1_024 * 1_024
    /// Messages a public page rewrites; the pages of older ones stay as they are.
    package static let publicMessages = 5_000
    /// Messages in full on the front page.
    package static let frontPageMessages = 50
    /// Warnings named at the top of the front page.
    package static let openWarnings = 20
    /// Lines of the list of all messages.
    package static let listedMessages = 2_000
    /// Entries of the feed.
    package static let feedEntries = 50
    /// Unicode scalars of a message's heading where its text is cut to a line.
    package static let heading = 90
}
