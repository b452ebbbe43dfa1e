/// What a refusal leaves on the log: attempts at the gate and at the mode, ten a minute of one person; more are only
/// counted. A post handed in is never an attempt.
public func record(
    _ refusal: Refusal, of command: Command, in state: DeskState, by caller: Caller, at moment: Timestamp
) -> [Event] {
    guard state.founding != nil, let attempt = command.attempt, refusal.isAttempt else { return [] }
    let count = DeskState.MinuteCount.within(moment, state.refusedOf[caller.actor])
    guard count < Limits.refusalsPerMinute else { return [] }
    let (post, channel) = command.attempted
    return [
        .attemptRefused(AttemptRefused(attempt: attempt, refusal: refusal.code, post: post, channel: channel))
    ]
}

extension Refusal {
    /// Not where somebody only learns that a colleague was faster.
    fileprivate var isAttempt: Bool { if case .alreadyTaken = self { false } else { true } }
}

extension Command {
    /// What a refused command tried, if that belongs on the log.
    public var attempt: Action? {
        switch self {
        case .activate: .activate
        case .handOver: .handOver
        case .takeOver: .takeOver
        case .standDown: .standDown
        case .approve: .decidePost
        case .begin: .operate
        case .take: .tend
        case .found, .restore, .resetTokens, .setNotify, .confirmActivation, .release, .takeBack, .outdate, .confirmMode, .setPolicy, .submit, .revise,
            .withdraw, .returnPost, .reject, .record, .done, .notDone, .settle, .retry, .writeLog, .markDone,
            .requestChannel, .approveChannel, .refuseChannel, .retireChannel, .setAdministrators,
            .setChannelSettings, .addPerson, .grant, .revoke, .depart, .reinstate, .nameChiefExecutive, .issueToken,
            .endToken, .erase, .confirmClock, .recordOutcome, .expire, .start, .stop, .unsealed, .stepClock,
            .countAttempts:
            nil
        }
    }

    /// The post and channel it was about.
    fileprivate var attempted: (Post.Number?, Channel.Number?) {
        switch self {
        case .approve(let post, _, _, _, _): (post, nil)
        case .begin(let post, let channel), .take(let post, let channel): (post, channel)
        default: (nil, nil)
        }
    }
}

extension DeskState {
    mutating func noteRefusal(_ entry: Entry) {
        refusedOf[entry.caller.actor] = MinuteCount.next(entry.at, after: refusedOf[entry.caller.actor])
    }
}
