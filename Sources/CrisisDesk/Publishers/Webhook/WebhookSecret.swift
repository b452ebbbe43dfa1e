import Foundation

/// The key a webhook is signed with.
package struct WebhookSecret: Sendable {
    /// The key, within `PublisherLimits.secretBytes`.
    package let key: [UInt8]

    /// Reads what a secret's file holds: `whsec_` and base64 (Standard Webhooks), or the key's own bytes. One line end
    /// after it is not part of it. Throws `secretUnusable`; no reason ever holds the secret.
    package init(file bytes: [UInt8]) throws(PublishReason) {
        var bytes = bytes[...]
        if bytes.last == UInt8(ascii: "\n") { bytes = bytes.dropLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
        let key = bytes.starts(with: Self.prefix) ? try Self.decoded(bytes.dropFirst(Self.prefix.count)) : Array(bytes)
        guard PublisherLimits.secretBytes.contains(key.count) else {
            let limits = PublisherLimits.secretBytes
            throw PublishReason(.secretUnusable, "\(key.count) bytes; \(limits.lowerBound) to \(limits.upperBound) are needed")
        }
        self.key = key
    }

    private static let prefix = Array("whsec_".utf8)

    private static func decoded(_ base64: ArraySlice<UInt8>) throws(PublishReason) -> [UInt8] {
        guard let data = Data(base64Encoded: Data(base64)) else {
            throw PublishReason(.secretUnusable, "what follows whsec_ is not base64")
        }
        return Array(data)
    }
}

/// Never shows the key, wherever it is printed.
extension WebhookSecret: CustomStringConvertible, CustomReflectable {
    package var description: String { "a secret of \(key.count) bytes" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
