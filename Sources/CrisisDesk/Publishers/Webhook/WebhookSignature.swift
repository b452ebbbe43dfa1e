import CrisisModel

/// The headers that let a receiver know that a message is the desk's (Standard Webhooks 1.0.0).
enum WebhookSignature {
    /// The headers of one attempt at `moment`. `id` holds no full stop, for that would let id and time run together.
    static func headers(
        id: String, at moment: Timestamp, body: [UInt8], secret: WebhookSecret
    ) -> [(name: String, value: String)] {
        precondition(!id.contains("."), "an id with a full stop can't be signed")
        let seconds = String(moment.milliseconds / 1_000)
        let signed = Array("\(id).\(seconds).".utf8) + body
        let code = MessageAuthentication.code(for: signed, key: secret.key.reveal())
        return [
            ("webhook-id", id), ("webhook-timestamp", seconds), ("webhook-signature", "v1," + Base64.string(code)),
        ]
    }
}
