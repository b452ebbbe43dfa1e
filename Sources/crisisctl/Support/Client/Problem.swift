/// A no from the desk, with a stable code and a sentence (RFC 9457).
struct Problem: Hashable, Sendable {
    let status: Int
    let code: String
    let title: String
    let detail: String?
    /// Everything it said, for `--format json` and for values a sentence needs.
    let json: JSON
    /// Whether something was to be changed; a question that goes unanswered leaves nothing open.
    let isCommand: Bool

    /// From an answer that isn't a success. Where it holds no problem, status and the nearest words do.
    init(_ answer: DeskAnswer, isCommand: Bool) {
        self.isCommand = isCommand
        // A proxy or another program may answer in its own way; then there is no JSON to read.
        json = (try? JSON(parsing: answer.body)) ?? .null
        status = answer.status
        code = json["code"].string ?? "http\(answer.status)"
        title = json["title"].string ?? "HTTP \(answer.status)"
        detail = json["detail"].string
    }

    /// Whether HTTP's own rules stood against it, before the desk could say why.
    var isUnexplained: Bool { json.isNull && [400, 413, 414, 431].contains(status) }

    var ending: Ending {
        switch (status, code) {
        case (_, "sealed"): .sealed
        case (401, _), (403, _), (404, _), (409, _), (422, _), (429, _): .refused
        default: .failure
        }
    }
}
