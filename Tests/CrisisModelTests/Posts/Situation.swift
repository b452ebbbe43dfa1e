import CrisisModel
import CrisisTestSupport

/// How far a post of per's for kriseside and intranett has come: the columns of the design's table.
enum Situation: String, CaseIterable, Sendable {
    case allHeld, allApproved, scheduled
    /// One begun, one waiting; one out, one waiting; one of unknown outcome, one waiting.
    case someBegun, someOut, someUnknown
    case allBegun, allOut
    /// Refused by the channel, or come back not accepted: counts as not begun.
    case allRefused, cameBack
    case returned, rejected, withdrawn, expired
    /// Rejected after one was out.
    case rejectedWhenPartOut

    var isNothingBegun: Bool {
        [.allHeld, .allApproved, .scheduled, .allRefused, .cameBack].contains(self)
    }
    var isPartly: Bool { [.someBegun, .someOut, .someUnknown].contains(self) }
    var isOutThroughout: Bool { [.allBegun, .allOut].contains(self) }
    var isSomethingOut: Bool { [.someOut, .someUnknown, .allOut, .rejectedWhenPartOut].contains(self) }
    var isSomethingApproved: Bool {
        [.allApproved, .scheduled, .someBegun, .someOut, .someUnknown, .cameBack].contains(self)
    }

    /// The stage of a post that is over before anything was out.
    var stage: Post.Stage? {
        switch self {
        case .returned: .returned
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        case .expired: .expired
        case .allHeld, .allApproved, .scheduled, .someBegun, .someOut, .someUnknown, .allBegun, .allOut, .allRefused,
            .cameBack, .rejectedWhenPartOut:
            nil
        }
    }

    /// Whether the one command more that a returned post takes is all it takes.
    var isOver: Bool { stage != nil && stage != .returned }

    /// Makes it so; in normal mode, with siri approving, who administers both channels.
    func make(_ desk: inout Scenario) throws -> Post.Number {
        let publishAt = self == .scheduled ? desk.now + .minutes(10) : nil
        let post = try desk.submit(
            by: .per, on: [.kriseside, .intranett], publishAt: publishAt,
            notAfter: self == .expired ? desk.now + .minutes(1) : nil)
        switch self {
        case .allHeld: break
        case .allApproved, .scheduled: try desk.approve(post, by: .siri)
        case .someBegun, .allBegun, .someOut, .someUnknown, .allOut, .allRefused, .cameBack, .rejectedWhenPartOut:
            try desk.approve(post, by: .siri)
            try setOut(post, &desk)
        case .returned: try desk.when(.siri, .returnPost(post, reason: .saying("feil")))
        case .rejected: try desk.when(.siri, .reject(post, reason: .saying("feil")))
        case .withdrawn: try desk.when(.per, .withdraw(post, reason: nil))
        case .expired:
            desk.pass(.minutes(1))
            try desk.desk(.expire(post))
        }
        return post
    }

    private func setOut(_ post: Post.Number, _ desk: inout Scenario) throws {
        try desk.begin(post)
        if [.allBegun, .allOut, .allRefused, .cameBack].contains(self) { try desk.begin(post, .intranett) }
        switch self {
        case .someOut: try desk.outcome(post, .kriseside, .accepted)
        case .someUnknown: try desk.outcome(post, .kriseside, .unknown)
        case .allOut, .allRefused, .cameBack:
            let kinds: [Situation: OutcomeKind] = [.allOut: .accepted, .allRefused: .refused, .cameBack: .notAccepted]
            for channel in [Channel.Number.kriseside, .intranett] {
                try desk.outcome(post, channel, kinds[self] ?? .accepted)
            }
        case .rejectedWhenPartOut:
            try desk.outcome(post, .kriseside, .accepted)
            try desk.when(.siri, .reject(post, reason: .saying("feil")))
        case .allHeld, .allApproved, .scheduled, .someBegun, .allBegun, .returned, .rejected, .withdrawn, .expired:
            break
        }
    }
}
