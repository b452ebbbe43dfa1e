/// The key a webhook is signed with.
package struct WebhookSecret: Sendable {
    /// Within `PublisherLimits.secretBytes`.
    let key: Secret

    /// Reads what a secret's file holds: `whsec_` and base64 (Standard Webhooks), or the key's own bytes. Throws
    /// `secretUnusable`; no reason ever holds the secret.
    package init(_ secret: Secret) throws(PublishReason) {
        let bytes = secret.reveal()
        let key = bytes.starts(with: Self.prefix) ? try Self.decoded(bytes.dropFirst(Self.prefix.count)) : bytes
        guard PublisherLimits.secretBytes.contains(key.count) else {
            let limits = PublisherLimits.secretBytes
            throw PublishReason(
                .secretUnusable, "\(key.count) bytes; \(limits.lowerBound) to \(limits.upperBound) are needed")
        }
        self.key = Secret(key)
    }

    private static let prefix = Array("whsec_".utf8)

    private static func decoded(_ base64: ArraySlice<UInt8>) throws(PublishReason) -> [UInt8] {
        guard let key = Base64.bytes(base64) else {
            throw PublishReason(.secretUnusable, "what follows whsec_ is not base64")
        }
        return key
    }
}

/// Reads a secret anew at each attempt, so that a new one counts without a restart. Throws `secretUnreadable`.
package typealias SecretReader = @Sendable () throws(PublishReason) -> Secret
