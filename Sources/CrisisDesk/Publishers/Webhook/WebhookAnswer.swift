import CrisisModel

/// What an answer to a webhook means (P6).
enum WebhookAnswer {
    /// `id` stands in the receipt where the receiver names none of its own.
    static func outcome(of answer: WebAnswer, id: String, now: Timestamp) -> PublishOutcome {
        switch answer.status {
        case 200...299:
            return .accepted(receipt(answer.body, id: id))
        case 429:
            let wait = RetryAfter.span(answer.header("retry-after"), now: now)
            return .notAccepted(PublishReason(.tooManyRequests, words(answer)), retryAfter: wait)
        case 303:
            // "It was done, look over there" (RFC 9110 section 15.4.4): the receiver may well have taken the post.
            return .unknown(PublishReason(.seeOther, redirect(answer)))
        case 300...399:
            return .refused(code: "http\(answer.status)", detail: redirect(answer))
        case 400...499:
            return .refused(code: "http\(answer.status)", detail: words(answer))
        case 500...599:
            return .unknown(PublishReason(.serverError, "\(answer.status) \(words(answer))"))
        default:
            return .unknown(PublishReason(.answerUnreadable, "status \(answer.status)"))
        }
    }

    private static func words(_ answer: WebAnswer) -> String { clean(String(decoding: answer.body, as: UTF8.self)) }

    private static func clean(_ words: String) -> String { Phrases.clean(words, limit: PublisherLimits.detail) }

    private static func redirect(_ answer: WebAnswer) -> String {
        clean("redirect, not followed: " + (answer.header("location") ?? "nowhere"))
    }

    private static func receipt(_ body: [UInt8], id: String) -> Receipt {
        let remote = told("id", body).map { Phrases.clean($0, limit: PublisherLimits.remoteID) } ?? ""
        return Receipt(id: remote.isEmpty ? id : remote, link: told("link", body).flatMap(link))
    }

    /// A receiver owes us no field and no JSON; what isn't a text under that name was not told.
    private static func told(_ name: String, _ body: [UInt8]) -> String? {
        guard case .object(let members) = try? JSONValue.parse(body, limit: PublisherLimits.answerBytes),
            case .string(let text) = members.first(where: { $0.name == name })?.value
        else { return nil }
        return text
    }

    /// Only what is an http or https address through and through.
    private static func link(_ text: String) -> String? {
        // A fragment is fine where a person is to read, and no address the desk calls has one.
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard text.utf8.count <= PublisherLimits.link, let address = parts.first,
            (try? WebAddress(String(address))) != nil,  // no fault of it matters here: it is no link
            parts.dropFirst().allSatisfy({ (try? WebAddress("http://fragment/" + $0)) != nil })  // the same
        else { return nil }
        return text
    }
}
