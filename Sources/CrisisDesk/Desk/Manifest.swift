package import CrisisModel

/// What the digest of a post binds (P4): one line of JSON with its fields in an order fixed for good. The digest is
/// SHA-256(salt ‖ line).
///
/// No number of the post and no version: the entry binds them. Times are milliseconds since 1970; what isn't there is left
/// out.
package struct Manifest: Hashable, Sendable {
    /// What goes out on one channel.
    package struct Part: Hashable, Sendable {
        package let channel: Channel.Number
        /// The digest of the exact text.
        package let text: Digest
        package let attachments: [Digest]

        package init(channel: Channel.Number, text: Digest, attachments: [Digest] = []) {
            self.channel = channel
            self.text = text
            self.attachments = attachments
        }
    }

    package let id: PostID
    package let about: Post.About?
    package let purpose: Purpose
    package let language: String
    package let publishAt: Timestamp?
    package let notAfter: Timestamp?
    /// Ascending by channel.
    package let parts: [Part]

    package init(
        id: PostID, about: Post.About?, purpose: Purpose, language: String, publishAt: Timestamp?,
        notAfter: Timestamp?, parts: [Part]
    ) {
        self.id = id
        self.about = about
        self.purpose = purpose
        self.language = language
        self.publishAt = publishAt
        self.notAfter = notAfter
        self.parts = parts.sorted { $0.channel < $1.channel }
    }

    /// The manifest that a version on the log must have; anything else there means that the log and its texts don't belong
    /// together.
    package init(of version: Version, id: PostID, about: Post.About?) {
        self.init(
            id: id, about: about, purpose: version.purpose, language: version.language, publishAt: version.publishAt,
            notAfter: version.notAfter,
            parts: version.placed.map { Part(channel: $0.channel, text: $0.text.digest) })
    }

    /// The line, without a newline.
    package var line: String {
        var json = JSONWriter(reserving: 256 + parts.count * 160)
        json.object { json in
            json.field("id", id.hex)
            json.field("channels", parts.map(\.channel.description))
            json.field("purpose", purpose.rawValue)
            json.field("language", language)
            json.field("publishAt", publishAt?.milliseconds)
            json.field("notAfter", notAfter?.milliseconds)
            write(about, to: &json)
            json.array("texts") { json in for part in parts { write(part, to: &json) } }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func write(_ about: Post.About?, to json: inout JSONWriter) {
        switch about {
        case nil: break
        case .corrects(let post): json.field("corrects", post.value)
        case .retracts(let post): json.field("retracts", post.value)
        }
    }

    private func write(_ part: Part, to json: inout JSONWriter) {
        json.object { json in
            json.field("channel", part.channel.description)
            json.field("text", part.text)
            if !part.attachments.isEmpty { json.field("attachments", part.attachments.map(\.hex)) }
        }
    }
}
