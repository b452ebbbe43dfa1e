extension DeskState {
    mutating func apply(_ event: DeliveryHeld, _ entry: Entry) {
        change(event.post) { $0.change(event.channel) { $0.enter(.held(event.cause), at: entry.at) } }
    }

    mutating func apply(_ event: DeliveryBegun, _ entry: Entry) {
        change(event.post) { post in
            post.outSince = post.outSince ?? entry.at
            post.change(event.channel) { delivery in
                guard case .approved(let approval) = delivery.state else { return }
                delivery.attempts = event.attempt
                delivery.settledAsOut = nil
                delivery.enter(.begun(approval, takenBy: event.takenBy), at: entry.at)
            }
        }
    }

    mutating func apply(_ event: DeliveryEnded, _ entry: Entry) {
        if event.outcome == .accepted {
            mark(open[event.post]?.about, on: event.channel)
            noteReached(by: event.post, event.channel)
        }
        let isRetired = channel(event.channel)?.standing != .active
        change(event.post) { post in
            let isStopped = post.isStopped || isRetired
            post.change(event.channel) { delivery in
                delivery.end(event.outcome, isStopped: isStopped, at: entry.at)
                if case .approved = delivery.state { delivery.notBefore = event.notBefore }
            }
        }
    }

    mutating func apply(_ event: DeliverySettled, _ entry: Entry) {
        if event.isOut {
            mark(open[event.post]?.about, on: event.channel)
            noteReached(by: event.post, event.channel)
        }
        change(event.post) { post in
            post.change(event.channel) { delivery in
                delivery.settledAsOut = event.isOut
                delivery.isInConflict = false
                delivery.enter(event.isOut ? .delivered : .refused, at: entry.at)
            }
        }
    }

    mutating func apply(_ event: RetryDecided, _ entry: Entry) {
        guard let person = entry.caller.actor.person else { return }
        let approval = Approval(
            by: person, capacity: event.approved.capacity, crisis: event.approved.crisis, digest: event.digest,
            at: entry.at, entry: entry.number, needsSecond: event.approved.needsSecond ?? false)
        change(event.post) { post in
            post.change(event.channel) { delivery in
                delivery.notAccepted = 0
                delivery.enter(.approved(approval), at: entry.at)
            }
        }
        if event.approved.capacity == .responsible { crisis?.lastDecision = entry.at }
    }

    /// In a crisis a channel has been reached once something approved in it is out there; taking down says nothing new.
    private mutating func noteReached(by number: Post.Number, _ channel: Channel.Number) {
        guard let crisis, let post = open[number], post.kind != .retraction,
            post.delivery(on: channel)?.approval?.crisis == crisis.number
        else { return }
        self.crisis?.reach([channel])
    }

    /// Once a correction or a retraction is out, the post that it is about shows it.
    private mutating func mark(_ about: Post.About?, on channel: Channel.Number) {
        switch about {
        case nil: return
        case .corrects(let post):
            open.change(post) { $0.isCorrected = true }
            closed.change(post) { $0.isCorrected = true }
        case .retracts(let post):
            open.change(post) { $0.takenDown = Set($0.takenDown + [channel]).sorted() }
            closed.change(post) { $0.takenDown = Set($0.takenDown + [channel]).sorted() }
        }
    }
}

extension Delivery {
    /// What an outcome makes of it. One that comes after a person settled it stands beside what the person said.
    mutating func end(_ outcome: OutcomeKind, isStopped: Bool, at moment: Timestamp) {
        if let settledAsOut {
            isInConflict = settledAsOut != (outcome == .accepted)
            // Where both say the same, nothing is left to be heard.
            if !isInConflict { self.settledAsOut = nil }
            if outcome == .accepted { enter(.delivered, at: moment) }
            return
        }
        switch outcome {
        case .accepted: enter(.delivered, at: moment)
        case .refused: enter(.refused, at: moment)
        case .unknown:
            if let approval { enter(.unknown(approval), at: moment) }
        case .notAccepted:
            guard let approval else { return }
            notAccepted += 1
            if isStopped {
                enter(.cancelled, at: moment)
            } else {
                enter(notAccepted < Limits.attempts ? .approved(approval) : .held(.retryNeedsDecision), at: moment)
            }
        }
    }
}
