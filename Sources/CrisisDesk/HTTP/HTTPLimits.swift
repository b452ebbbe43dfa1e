package import NIOCore

/// Every bound of what comes in over HTTP (P10).
package enum HTTPLimits {
    /// People named who may take a text, or another step with it.
    static let takers = 10
    /// Posts told of that are missing somewhere.
    static let missingPosts = 100
    /// Bytes of a body.
    package static let body = 1_048_576
    /// Bytes of a path and its query together.
    package static let target = 4_096
    /// Bytes of one header field, of all of them, and their number.
    static let headerField = 8_192
    package static let headers = 16_384
    static let headerFields = 64
    /// How long a request may take to come in, and how long a connection may say nothing between two.
    package static let times = ConnectionTimes(reading: .seconds(30), idle: .seconds(75))
    /// Connections at once; more wait in the kernel.
    static let connections = 1_024

    /// Items of a page, where nothing is said and at most.
    static let page = 50
    static let pageAtMost = 500
    /// Bytes of the words to look for.
    package static let searchWords = 200
    /// Posts or entries that one request looks at for a page before it answers with what it has.
    static let looked = 20_000
    /// Entries that are read to tell how one post went out.
    static let trail = 200
    /// Open items that the status lists.
    static let openItems = 200
    /// Words of one entry that an erasure may name.
    static let places = 200
    /// Posts whose texts are compared with one that is handed in.
    static let comparedPosts = 200

    /// Exports of the whole log at once, and how long a client may take nothing of one.
    static let exports = 4
    static let exportPause = Duration.seconds(60)

    /// Who may listen to the log at once, and how often one person.
    static let listeners = 128
    static let listenersPerPerson = 8
    /// Entries that are read for a listener at once, and bytes after which what was read is sent.
    static let eventPage = 100
    static let eventBytes = 65_536
    /// How a listener's connection is kept. A heartbeat is more often than any proxy gives up on a silent answer.
    package static let listening = ListenerTimes(
        heartbeat: .seconds(15), stall: .seconds(30), pause: .milliseconds(50), retry: .seconds(3))

    /// Printable characters of an idempotency key.
    static let key = 64
    /// Bytes of a file of a public page.
    static let publicFile = 8_388_608
}

/// How long a client may take to ask. How long an answer takes is not bounded by them.
package struct ConnectionTimes: Sendable {
    /// From the first byte of a request to its last; and from the opening of a connection to the last byte of its first request.
    package let reading: TimeAmount
    /// From an answer to the next request's first byte: longer than the minute for which proxies keep theirs, so that none
    /// sends a request into a connection that is just being closed.
    package let idle: TimeAmount

    package init(reading: TimeAmount, idle: TimeAmount) {
        self.reading = reading
        self.idle = idle
    }
}
