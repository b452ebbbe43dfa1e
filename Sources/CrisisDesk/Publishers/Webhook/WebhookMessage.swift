import CrisisModel
import Foundation

/// What a webhook's receiver gets; the one description of its form. A POST with `content-type: application/json` and
///
/// ```json
/// {
///   "data": {
///     "id": "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
///     "kind": "ordinary",
///     "language": "nb",
///     "purpose": "warning",
///     "text": "Kok vannet."
///   },
///   "timestamp": "2026-11-22T03:24:00.000Z",
///   "type": "post.published"
/// }
/// ```
///
/// on one line, fields in the order of the alphabet.
/// - `type`: `post.published`, `post.corrected` (a new text that replaces another) or `post.retracted` (take the other
///   one down; `text` is the sentence that may stand in its place).
/// - `timestamp`: when the post began its way out, UTC. The same in every attempt; the attempt's own time is in the
///   header `webhook-timestamp`.
/// - `data.id`: names the post for good, 32 hexadecimal digits. `data.corrects`, `data.retracts`: the id of the other
///   post; only there when `type` says so.
/// - `data.kind`: `ordinary`, `correction`, `retraction`. `data.purpose`: `information`, `campaign`, `dialogue`,
///   `warning`, `update`, `allClear`. `data.language`: a BCP 47 tag.
/// - `data.text`: exactly what was approved. It is text, not HTML, and the receiver must escape it.
///
/// Headers, by Standard Webhooks 1.0.0: `webhook-id` is `msg_`, the post's id, `_` and the desk's name of the channel,
/// so it is the same in every attempt and a receiver that has seen it answers 2xx and does nothing;
/// `webhook-timestamp` is in seconds since 1970; `webhook-signature` is `v1,` and the base64 of
/// HMAC-SHA256(secret, webhook-id ‖ `.` ‖ webhook-timestamp ‖ `.` ‖ body).
///
/// Answers: 2xx means taken over; its body may be `{"id": "…", "link": "https://…"}`, of which the desk keeps both.
/// 429 with `Retry-After` means not now. Any other 4xx means no, and its body is shown to the people at the desk. After a
/// 5xx, or no whole answer, the desk doesn't know and doesn't try again by itself.
struct WebhookMessage: Encodable {
    let data: Content
    let timestamp: String
    let type: String

    struct Content: Encodable {
        let corrects: String?
        let id: String
        let kind: String
        let language: String
        let purpose: String
        let retracts: String?
        let text: String
    }

    init(_ outgoing: Outgoing) {
        let corrects: PostID?
        let retracts: PostID?
        switch outgoing.kind {
        case .ordinary: (type, corrects, retracts) = ("post.published", nil, nil)
        case .correction(let other): (type, corrects, retracts) = ("post.corrected", other, nil)
        case .retraction(let other): (type, corrects, retracts) = ("post.retracted", nil, other)
        }
        timestamp = CivilTime.text(outgoing.publishedAt)
        data = Content(
            corrects: corrects?.hex, id: outgoing.id.hex, kind: outgoing.kind.kind.rawValue, language: outgoing.language,
            purpose: outgoing.purpose.rawValue, retracts: retracts?.hex, text: outgoing.text)
    }

    /// The bytes that are signed and sent; the same post gives the same bytes.
    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(self))
        } catch {
            preconditionFailure("strings can always be written as JSON: \(error)")
        }
    }
}
