/// A channel that a post is meant for and isn't out on, and what has to happen there.
public struct MissingDelivery: Hashable, Sendable {
    /// What has to happen next.
    public enum Step: String, CaseIterable, Hashable, Sendable {
        /// Somebody decides: it waits for approval.
        case decide
        /// A second person stands by the approval.
        case countersign
        /// Somebody publishes it by hand.
        case take
        /// Whoever took it says what became of it.
        case report
        /// Somebody looks whether it is out.
        case settle
        /// Somebody decides whether it is tried again: the channel said no.
        case retry
        /// Nothing: it goes out by itself, at its time.
        case wait
        /// Nothing: it will not go out there.
        case nothing
    }

    public let channel: Channel.Number
    public let step: Step
    /// Why it waits for a decision.
    public let cause: HoldCause?
    /// Since when it stands like that; nil for a post that is over.
    public let since: Timestamp?
    /// When it may go out at the earliest, where that is to come.
    public let notBefore: Timestamp?
    /// Who can take the step, the nearest ones first.
    public let people: [Person.Number]
    /// The step has waited for longer than it may.
    public let isOverdue: Bool
}

extension DeskState {
    /// Where the post isn't out, in the order of its channels; empty for a post that never was.
    public func missing(of number: Post.Number, at moment: Timestamp) -> [MissingDelivery] {
        if let post = open[number] {
            return post.deliveries.filter { !$0.isCertainlyOut }.map { missing($0, of: post, at: moment) }
        }
        guard let post = closed[number] else { return [] }
        return post.channels.filter { !post.out.contains($0) }.map { channel in
            MissingDelivery(
                channel: channel, step: .nothing, cause: nil, since: nil, notBefore: nil, people: [], isOverdue: false)
        }
    }

    /// Posts that are out on some of their channels and not yet on others, ascending.
    public var postsMissingSomewhere: [Post.Number] {
        var candidates: Set<Post.Number> = []
        queue.forEach { number, _ in candidates.insert(number) }
        for list in [ready, moving, unknown, refused] { list.forEach { number, _ in candidates.insert(number) } }
        return candidates.filter { number in
            guard let post = open[number], post.deliveries.contains(where: \.isCertainlyOut) else { return false }
            return post.deliveries.contains { !$0.isCertainlyOut && $0.state != .cancelled }
        }.sorted()
    }

    /// Active channels of the crisis set that have had no message in this crisis; none in normal mode.
    public var silentChannels: [Channel.Number] {
        guard let crisis else { return [] }
        return policy.channels.filter { channel($0)?.standing == .active && !crisis.reached.contains($0) }
    }

    /// Posts that wait or have begun on a channel, ascending; drafts are nobody's business yet.
    public func postsUnderway(to channel: Channel.Number) -> [Post.Number] {
        var numbers: Set<Post.Number> = []
        queue.forEach { number, _ in numbers.insert(number) }
        for list in [ready, moving] { list.forEach { number, _ in numbers.insert(number) } }
        return numbers.filter { number in
            guard let post = open[number], let delivery = post.delivery(on: channel) else { return false }
            return delivery.isBegun || delivery.isWaiting && !post.isDraft && post.stage == .open
        }.sorted()
    }

    /// Who may publish by hand on a channel, and settle what became of it: its administrators first, then crisis staff.
    public func tenders(of channel: Channel.Number, at moment: Timestamp) -> [Person.Number] {
        let able = people(for: .tend, about: Subject(channels: [channel]), at: moment)
        let administrators = able.filter { administers($0, channel, at: moment) }
        return administrators + able.filter { !administrators.contains($0) }
    }

    private func people(for action: Action, about subject: Subject, at moment: Timestamp) -> [Person.Number] {
        people.map(\.number).filter { number in
            capacityIfAny(of: Caller(.person(number)), for: action, about: subject, at: moment) != nil
        }
    }

    private func missing(_ delivery: Delivery, of post: Post, at moment: Timestamp) -> MissingDelivery {
        let (step, people) = step(for: delivery, of: post, at: moment)
        let later = [post.publishAt, delivery.notBefore].compactMap { $0 }.max().flatMap { $0 > moment ? $0 : nil }
        return MissingDelivery(
            channel: delivery.channel, step: step, cause: delivery.holdCause, since: delivery.since,
            notBefore: delivery.isBegun ? nil : later, people: people, isOverdue: delivery.isOverdue(at: moment))
    }

    private func step(
        for delivery: Delivery, of post: Post, at moment: Timestamp
    ) -> (MissingDelivery.Step, [Person.Number]) {
        let channel = delivery.channel
        let deciders = deciders(of: post.kind, post.purpose, on: channel, at: moment)
        switch delivery.state {
        case .held(.notAsked) where post.isDraft || post.stage == .returned: return (.nothing, [])
        case .held: return (.decide, deciders)
        case .approved(let approval) where !approval.isComplete:
            let able = people(for: .countersign, about: Subject(authors: post.authors), at: moment)
            return (.countersign, able.filter { $0 != approval.by })
        case .approved where self.channel(channel)?.isByHand ?? false && post.publishAt ?? moment <= moment:
            return (.take, tenders(of: channel, at: moment))
        case .approved, .begun(_, takenBy: nil): return (.wait, [])
        case .begun(_, takenBy: let taker?): return (.report, [taker])
        case .unknown: return (.settle, tenders(of: channel, at: moment))
        case .refused: return post.isStopped ? (.nothing, []) : (.retry, deciders)
        case .delivered, .cancelled, .recorded: return (.nothing, [])
        }
    }
}
