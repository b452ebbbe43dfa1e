import CrisisModel

/// What a webhook's receiver gets of a notice; the one description of its form. A POST with `content-type: application/json`,
/// signed as `WebhookMessage` describes, and
///
/// ```json
/// {"type":"notice.waiting","timestamp":"2026-11-22T02:24:00.000Z","data":{
///   "id":"0f1e2d3c4b5a69788796a5b4c3d2e1f0","kind":"waiting","stage":"half","municipality":"Granvik kommune",
///   "origin":"granvik.example/kriselogg","exercise":false,"crisis":3,"posts":[17],
///   "ring":[{"name":"Ola Vik","phone":"+47 000 00 002"}],"title":"…","text":"…"}}
/// ```
///
/// on one line, fields in this order. `timestamp`: since when it is so. `kind`: `activation`, `standDown`, `waiting`,
/// `unknownOutcome`, `sealed`, `ledgerShorter`. `stage`: of `waiting`, `begun`, `half` or `whole`, else null. `title`, `text`:
/// the same in words, for a person. It never holds the text of a post.
///
/// A notice may come twice: `webhook-id` (`msg_`, the notice's id, `_n` and the receiver's number in the policy) is the same
/// then. Any 2xx means taken.
struct NoticeMessage {
    let notice: Notice
    let phrases: Phrases

    /// The bytes that are signed and sent; the same notice gives the same bytes.
    var bytes: [UInt8] {
        var json = JSONWriter(reserving: 1_024)
        json.object { json in
            json.field("type", "notice.\(notice.kind.rawValue)")
            json.field("timestamp", notice.since)
            json.object("data", data)
        }
        return json.bytes
    }

    private func data(_ json: inout JSONWriter) {
        json.field("id", notice.id.hex)
        json.field("kind", notice.kind.rawValue)
        json.field("stage", orNull: notice.stage?.name)
        json.field("municipality", notice.municipality)
        json.field("origin", notice.origin)
        json.field("exercise", notice.isExercise)
        json.field("crisis", orNull: notice.crisis)
        json.array("posts") { json in for post in notice.posts { json.integer(post.value) } }
        json.array("ring") { json in
            for callee in notice.ring {
                json.object { json in
                    json.field("name", callee.name)
                    json.field("phone", orNull: callee.phone)
                }
            }
        }
        json.field("title", phrases.subject(of: notice))
        json.field("text", phrases.text(of: notice))
    }

    func call(_ address: WebAddress, _ number: Int, signedWith key: WebhookSecret, at moment: Timestamp) -> WebCall {
        let body = bytes
        let signed = WebhookSignature.headers(
            id: "msg_\(notice.id.hex)_n\(number)", at: moment, body: body, secret: key)
        let headers = [(name: "content-type", value: "application/json"), (name: "user-agent", value: "crisisdesk")]
        return WebCall("POST", address, headers: headers + signed, body: body)
    }
}
