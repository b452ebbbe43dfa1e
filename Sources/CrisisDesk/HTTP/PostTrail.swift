import CrisisModel

/// What the log has of a post that the state keeps no more: who approved what is out, when it went out and what the channel
/// said, who sent it back or stopped it and why, what corrected it or took it down. For one post that is shown; no rule reads it.
struct PostTrail {
    /// A decision that a text may go out.
    struct Approval {
        let by: Person.Number?
        let capacity: Capacity
        let at: Timestamp
        var needsSecond = false
        var second: Person.Number?
    }

    /// Who sent it back, rejected or withdrew it, and why.
    struct Decision {
        let stage: Post.Stage
        let by: Person.Number?
        let at: Timestamp
        let reason: String?
    }

    /// One delivery.
    struct Way {
        var approval: Approval?
        var attempts = 0
        /// When it went out, or was found to be.
        var outSince: Timestamp?
        /// What was said of its last attempt, by the channel or by who looked.
        var detail: Words?
        /// Where it can be read, as the channel or who posted it said.
        var link: Words?
    }

    private var ways: [CrisisModel.Channel.Number: Way] = [:]
    private(set) var decision: Decision?
    /// Posts that correct it or take it down, whether they are out or not.
    private(set) var successors: [(post: Post.Number, kind: Post.Kind)] = []

    /// - Parameter entries: those about the post from its version in force on, in their order.
    init(of post: Post.Number, _ entries: [Entry]) {
        for entry in entries { note(entry.event, entry, post) }
    }

    func way(on channel: CrisisModel.Channel.Number) -> Way { ways[channel] ?? Way() }

    private mutating func note(_ event: Event, _ entry: Entry, _ post: Post.Number) {
        if case .postSubmitted(let event) = event {
            if event.post == post { place(event.version, entry) }
            if event.about == post { successors.append((event.post, event.type)) }
        }
        if case .postRevised(let event) = event {
            decision = nil
            place(event.version, entry)
        }
        if case .postReturned(let event) = event { decide(.returned, event.reason, entry) }
        if case .postRejected(let event) = event { decide(.rejected, event.reason, entry) }
        if case .postWithdrawn(let event) = event { decide(.withdrawn, event.reason, entry) }
        if case .postApproved(let event) = event { approve(event.channels, event.approved, entry) }
        if case .retryDecided(let event) = event { approve([event.channel], event.approved, entry) }
        if case .postCountersigned(let event) = event {
            for channel in event.channels { ways[channel]?.approval?.second = entry.caller.actor.person }
        }
        if case .deliveryBegun(let event) = event { ways[event.channel, default: Way()].attempts = event.attempt }
        if case .deliveryEnded(let event) = event {
            end(event.channel, isOut: event.outcome == .accepted, event.detail, event.link, entry)
        }
        if case .deliverySettled(let event) = event {
            end(event.channel, isOut: event.isOut, event.reason, event.link, entry)
        }
        if case .postRecorded(let event) = event {
            let since = entry.caller.order.happenedAt ?? entry.at
            for channel in event.channels { ways[channel] = Way(outSince: since, link: event.link) }
        }
    }

    private mutating func end(
        _ channel: CrisisModel.Channel.Number, isOut: Bool, _ detail: Words?, _ link: Words?, _ entry: Entry
    ) {
        var way = ways[channel] ?? Way()
        way.detail = detail
        if let link { way.link = link }
        if isOut { way.outSince = entry.at }
        ways[channel] = way
    }

    private mutating func decide(_ stage: Post.Stage, _ reason: Words?, _ entry: Entry) {
        decision = Decision(stage: stage, by: entry.caller.actor.person, at: entry.at, reason: reason?.text)
    }

    /// A new version: what was approved before it counts no more.
    private mutating func place(_ version: Version, _ entry: Entry) {
        for placed in version.placed {
            ways[placed.channel, default: Way()].approval = nil
            if let approved = placed.approved { approve([placed.channel], approved, entry) }
        }
    }

    private mutating func approve(
        _ channels: [CrisisModel.Channel.Number], _ approved: ApprovedAs, _ entry: Entry
    ) {
        let approval = Approval(
            by: entry.caller.actor.person, capacity: approved.capacity, at: entry.at,
            needsSecond: approved.needsSecond ?? false)
        for channel in channels { ways[channel, default: Way()].approval = approval }
    }
}

extension PostTrail.Approval {
    /// One that the state keeps, for what is not out yet.
    init(_ approval: CrisisModel.Approval) {
        self.init(
            by: approval.by, capacity: approval.capacity, at: approval.at, needsSecond: approval.needsSecond,
            second: approval.second)
    }
}

extension DeskCall {
    /// The trail of a post of which the state doesn't say all; nil for any other, and where the log can't be read: what the
    /// state knows is shown all the same (P7).
    func trail(of post: Post.Number, from version: Int) -> PostTrail? {
        if let open = state.open[post], open.stage == .open, open.deliveries.allSatisfy(\.isWaiting) { return nil }
        var query = LogQuery(limit: HTTPLimits.trail, isNewestFirst: false)
        (query.post, query.after) = (post, version - 1)
        guard let page = try? server.services.finder.find(query) else { return nil }
        return PostTrail(of: post, page.numbers.compactMap { number in (try? ledger.entry(number))?.entry })
    }
}
