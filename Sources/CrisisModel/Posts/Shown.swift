/// What a person is shown as the state of a post: the stored stage unless it is open, then what its deliveries come to.
public enum Shown: String, CaseIterable, Hashable, Sendable, Codable {
    case returned, rejected, withdrawn, expired
    case held, approved, scheduled, publishing, published, partlyPublished, notPublished, outcomeUnknown
    case corrected, retracted

    /// The one function that computes it for a post that is not over.
    public init(_ post: Post, at moment: Timestamp) {
        let isOut = post.deliveries.contains(where: \.isOut)
        if post.isRetracted && isOut {
            self = .retracted
        } else if post.stage != .open {
            self = Shown(post.stage)
        } else if post.hasExpired(at: moment) && !isOut && !post.deliveries.contains(where: \.isBegun) {
            self = .expired
        } else {
            self = post.isCorrected && isOut ? .corrected : Shown(deliveriesOf: post, at: moment)
        }
    }

    /// The same for one that is over.
    public init(_ post: ClosedPost) {
        if post.isRetracted && !post.out.isEmpty {
            self = .retracted
        } else if post.stage != .open {
            self = Shown(post.stage)
        } else if post.out.isEmpty {
            self = .notPublished
        } else if post.isCorrected {
            self = .corrected
        } else {
            self = post.out.count == post.channels.count ? .published : .partlyPublished
        }
    }

    private init(_ stage: Post.Stage) {
        self =
            switch stage {
            case .open: .held
            case .returned: .returned
            case .rejected: .rejected
            case .withdrawn: .withdrawn
            case .expired: .expired
            }
    }

    private init(deliveriesOf post: Post, at moment: Timestamp) {
        let deliveries = post.deliveries
        if deliveries.contains(where: \.isBegun) {
            self = .publishing
        } else if deliveries.contains(where: \.isUnknown) {
            self = .outcomeUnknown
        } else if deliveries.contains(where: \.isOut) {
            self = deliveries.allSatisfy(\.isOut) ? .published : .partlyPublished
        } else if deliveries.contains(where: \.isHeld) {
            self = .held
        } else if deliveries.contains(where: \.isWaiting) {
            self = post.publishAt.map { $0 > moment } ?? false ? .scheduled : .approved
        } else {
            self = .notPublished
        }
    }
}
