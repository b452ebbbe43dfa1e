package import CrisisModel

/// Every bound of what the desk tells people of its own accord (P10).
package enum NoticeLimits {
    /// Posts and people that one notice names.
    package static let posts = 50
    package static let ring = 10
    /// Notices waiting for one receiver; of more the oldest are given up.
    package static let waiting = 256
    /// Attempts at one notice for one receiver.
    package static let attempts = 4
    /// How long to wait before the second attempt, the third, the last.
    package static let pauses: [Span] = [.seconds(5), .seconds(30), .minutes(3)]
    /// After so long nobody needs to hear of it in this way any more.
    package static let age: Span = .hours(1)
    /// How long the machine's mail program may take.
    package static let mail: Span = .seconds(20)
    /// Bytes of a mail, which must fit into a pipe that nobody reads yet.
    package static let mailBytes = 32_768
    /// Addresses of one receiver, and bytes of one of them (RFC 5321 section 4.5.3.1.3).
    package static let addresses = 20
    package static let addressBytes = 254
    /// Bytes of what the mail program says that are kept.
    package static let words = 500
    /// Receivers, and bytes of the file that keeps them.
    package static let targets = 50
    package static let file = 256 << 10
}
