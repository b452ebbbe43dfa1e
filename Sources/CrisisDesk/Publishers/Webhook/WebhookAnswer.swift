import CrisisModel
import Foundation

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

    private static func words(_ answer: WebAnswer) -> String { ForeignWords.clean(answer.body) }

    private static func redirect(_ answer: WebAnswer) -> String {
        ForeignWords.clean("redirect, not followed: " + (answer.header("location") ?? "nowhere"))
    }

    private struct Told: Decodable {
        let id: String?
        let link: String?

        private enum CodingKeys: CodingKey { case id, link }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            // A field of another kind counts as left out: a receiver owes us none of them.
            id = try? container.decode(String.self, forKey: .id)
            link = try? container.decode(String.self, forKey: .link)
        }
    }

    private static func receipt(_ body: [UInt8], id: String) -> Receipt {
        // A receiver need not answer JSON; then it told nothing.
        let told = try? JSONDecoder().decode(Told.self, from: Data(body))
        let remote = ForeignWords.clean(told?.id ?? "", limit: PublisherLimits.remoteID)
        return Receipt(id: remote.isEmpty ? id : remote, link: told?.link.flatMap(link))
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
