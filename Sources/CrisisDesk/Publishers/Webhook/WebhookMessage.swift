import CrisisModel

/// What a webhook's receiver gets; the one description of its form. A POST with `content-type: application/json` and
///
/// ```json
/// {"type":"post.corrected","timestamp":"2026-11-22T02:24:00.000Z","data":{
///   "id":"0f1e2d3c4b5a69788796a5b4c3d2e1f0","kind":"correction","corrects":"a0a1a2a3a4a5a6a7a8a9aaabacadaeaf",
///   "purpose":"warning","language":"nb","text":"Kok vannet."}}
/// ```
///
/// on one line, fields in this order.
/// - `type`: `post.published`, `post.corrected` (a new text that takes the place of another) or `post.retracted`
///   (take the other one down; `text` is the sentence that may stand in its place).
/// - `timestamp`: when the post began its way out, UTC. The same in every attempt; the attempt's own time is in the
///   header `webhook-timestamp`.
/// - `data.id`: names the post for good, 32 hexadecimal digits. `data.corrects`, `data.retracts`: the id of the other
///   post; only there when `type` says so.
/// - `data.kind`: `ordinary`, `correction`, `retraction`. `data.purpose`: `information`, `campaign`, `dialogue`,
///   `warning`, `update`, `allClear`. `data.language`: a BCP 47 tag.
/// - `data.text`: exactly what was approved. It is text, not HTML, and the receiver must escape it.
///
/// Headers, by Standard Webhooks 1.0.0: `webhook-id` is `msg_`, the post's id, `_` and the desk's number of the channel
/// (`c2`), so it is the same in every attempt, and a receiver that has seen it answers 2xx and does nothing;
/// `webhook-timestamp` is in seconds since 1970; `webhook-signature` is `v1,` and the base64 of
/// HMAC-SHA256(secret, webhook-id ‖ `.` ‖ webhook-timestamp ‖ `.` ‖ body).
///
/// Answers: 2xx means taken over; its body may be `{"id": "…", "link": "https://…"}`, of which the desk keeps both.
/// 429 with `Retry-After` means not now. Any other 4xx means no, and its body is shown to the people at the desk, and
/// redirects are not followed. After a 5xx, a 303, or no whole answer, the desk doesn't know and doesn't try again.
struct WebhookMessage: Sendable {
    let outgoing: Outgoing

    /// The bytes that are signed and sent; the same post gives the same bytes.
    var bytes: [UInt8] {
        var json = JSONWriter(reserving: 512 + outgoing.text.utf8.count)
        json.object { json in
            json.field("type", type)
            json.field("timestamp", outgoing.publishedAt)
            json.object("data", data)
        }
        return json.bytes
    }

    private var type: String {
        switch outgoing.kind {
        case .ordinary: "post.published"
        case .correction: "post.corrected"
        case .retraction: "post.retracted"
        }
    }

    private func data(_ json: inout JSONWriter) {
        json.field("id", outgoing.id.hex)
        json.field("kind", outgoing.kind.kind.rawValue)
        switch outgoing.kind {
        case .ordinary: break
        case .correction(let other): json.field("corrects", other.hex)
        case .retraction(let other): json.field("retracts", other.hex)
        }
        json.field("purpose", outgoing.purpose.rawValue)
        json.field("language", outgoing.language)
        json.field("text", outgoing.text)
    }
}
