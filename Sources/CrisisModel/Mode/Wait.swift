/// How long a post has waited for a decision, by the time after which a deputy may step in.
public enum WaitStage: Int, CaseIterable, Comparable, Hashable, Sendable {
    case begun, half, whole

    /// Its name outside.
    public var name: String {
        switch self {
        case .begun: "begun"
        case .half: "half"
        case .whole: "whole"
        }
    }

    public static func < (one: WaitStage, other: WaitStage) -> Bool { one.rawValue < other.rawValue }
}

extension DeskState {
    /// How far the wait of a post has come; nil for one that waits for nobody's decision. Outside a crisis nobody steps in,
    /// and campaigns don't count: those have begun to wait, and no more.
    public func waitStage(of number: Post.Number, at moment: Timestamp) -> WaitStage? {
        guard let since = queue[number], let post = open[number], post.waitsForDecision else { return nil }
        guard let crisis, post.purpose != .campaign, !isClockInDoubt, post.isLive(at: moment) else { return .begun }
        let limit = policy.takeOverAfter(post.purpose)
        let waited = moment - waitStart(since, in: crisis)
        if waited >= limit { return .whole }
        return 2 * waited >= limit ? .half : .begun
    }

    /// No wait is older than the responsible one's coming into office or last decision.
    func waitStart(_ since: Timestamp, in crisis: Crisis) -> Timestamp {
        max(since, crisis.inOfficeSince, crisis.lastDecision ?? crisis.inOfficeSince)
    }
}

extension Post {
    /// Whether somebody asked for it to go out and nobody has decided.
    var waitsForDecision: Bool { deliveries.contains { $0.isHeld && $0.holdCause != .notAsked } }
}
