import CrisisModel

/// One attempt at a delivery.
struct Attempt: Hashable, Sendable {
    let post: Post.Number
    let channel: Channel.Number
    /// From 1.
    let number: Int
}

extension Finding {
    /// What an outcome nobody knew turns out to be.
    var outcome: PublishOutcome {
        switch self {
        case .out(let receipt): .accepted(receipt)
        case .notOut: .notAccepted(PublishReason(.notThere), retryAfter: nil)
        case .undecided(let reason): .unknown(reason)
        }
    }
}

extension Outcome {
    /// The command that records what a publisher said.
    static func recorded(_ outcome: PublishOutcome, of attempt: Attempt, now: Timestamp) -> Outcome {
        func words(_ text: String?) -> Words? {
            guard let text, !text.isEmpty else { return nil }
            return Words(text, salt: Random.salt())
        }
        func ended(_ kind: OutcomeKind, receipt: Receipt? = nil, detail: String? = nil, notBefore: Timestamp? = nil)
            -> Outcome
        {
            Outcome(
                post: attempt.post, channel: attempt.channel, attempt: attempt.number, kind: kind,
                receipt: words(receipt?.id), link: words(receipt?.link), detail: words(detail), notBefore: notBefore)
        }
        switch outcome {
        case .accepted(let receipt): return ended(.accepted, receipt: receipt)
        case .refused(let code, let detail):
            return ended(.refused, detail: detail.isEmpty ? code : "\(code): \(detail)")
        case .notAccepted(let reason, let retryAfter):
            let pause = Dispatcher.pauses[min(attempt.number, Dispatcher.pauses.count) - 1]
            let notBefore = now + max(retryAfter ?? pause, .seconds(1))
            return ended(.notAccepted, detail: reason.line, notBefore: notBefore)
        case .unknown(let reason): return ended(.unknown, detail: reason.line)
        }
    }
}

extension PublishReason {
    /// Code and what was seen, for the log.
    var line: String { detail.isEmpty ? code.rawValue : "\(code.rawValue): \(detail)" }
}
