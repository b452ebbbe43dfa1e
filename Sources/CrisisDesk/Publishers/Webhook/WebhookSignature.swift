import CrisisModel
import Foundation

/// HMAC-SHA256 (RFC 2104) of a message under a key; 32 bytes.
package typealias KeyedHash = @Sendable (_ key: [UInt8], _ message: [UInt8]) -> [UInt8]

/// The headers that let a receiver know that a message is the desk's (Standard Webhooks 1.0.0).
package struct WebhookSignature: Sendable {
    let keyedHash: KeyedHash

    /// The headers of one attempt at `moment`. `id` holds no full stop, for that would let id and time run together.
    func headers(
        id: String, at moment: Timestamp, body: [UInt8], secret: WebhookSecret
    ) -> [(name: String, value: String)] {
        precondition(!id.contains("."), "an id with a full stop can't be signed")
        let seconds = String(Int((Double(moment.milliseconds) / 1_000).rounded(.down)))
        let signed = keyedHash(secret.key, Array("\(id).\(seconds).".utf8) + body)
        return [
            ("webhook-id", id), ("webhook-timestamp", seconds),
            ("webhook-signature", "v1," + Data(signed).base64EncodedString()),
        ]
    }
}
