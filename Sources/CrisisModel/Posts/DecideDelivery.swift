// The irrevocable step and what comes of it (P1, P6).
extension Deciding {
    /// What the program asks before each call to a channel. Where the gate does not hold any more, the verdict is that
    /// the delivery waits for a person, not a refusal.
    func begin(_ number: Post.Number, _ channel: Channel.Number) throws(Refusal) -> Verdict {
        let capacity = try may(.operate)
        let (post, delivery) = try delivery(number, channel)
        guard try !self.channel(channel).isByHand else { throw .byHand(channel) }
        return Verdict(capacity, try beginning(post, delivery, takenBy: nil))
    }

    /// A person takes the text to publish it by hand: the same gate, but lateness is only shown. Whoever has it already gets
    /// it again, and nothing changes.
    func take(_ number: Post.Number, _ channel: Channel.Number) throws(Refusal) -> Verdict {
        let (post, delivery) = try delivery(number, channel)
        let capacity = try may(.tend, about: Subject(channels: [channel]))
        let taker = try enterer(for: .tend)
        guard try self.channel(channel).isByHand else { throw .notByHand(channel) }
        if let other = delivery.takenBy {
            guard other == taker else { throw .alreadyTaken(other) }
            try mustStand(post, delivery)
            return Verdict(capacity, [])
        }
        return Verdict(capacity, try beginning(post, delivery, takenBy: taker))
    }

    /// Whoever has the text in hand is told once more only what may still go out.
    private func mustStand(_ post: Post, _ delivery: Delivery) throws(Refusal) {
        if let stage = post.stoppedAs { throw .closed(stage) }
        if state.isModeInQuestion { throw .publishingPaused }
        if post.hasExpired(at: at) && !state.isClockInDoubt { throw .expired }
        guard let approval = delivery.approval else { throw .notApproved }
        if let cause = state.cause(against: approval, of: post, on: delivery.channel, at: at) {
            throw .approvalFell(cause)
        }
    }

    private func beginning(
        _ post: Post, _ delivery: Delivery, takenBy taker: Person.Number?
    ) throws(Refusal) -> Event {
        guard case .approved(let approval) = delivery.state, post.stage == .open else { throw .notApproved }
        if state.isModeInQuestion { throw .publishingPaused }
        if post.hasExpired(at: at) {
            // By a clock nobody trusts it is neither over nor to be sent.
            if state.isClockInDoubt { throw .clockInDoubt }
            return .postExpired(PostExpired(post: post.number))
        }
        try checkDue(post, approval, isByHand: taker != nil)
        if let cause = state.cause(against: approval, of: post, on: delivery.channel, at: at) {
            return held(post, delivery, cause)
        }
        guard approval.isComplete else { throw .needsSecondPerson }
        if taker == nil && isMissed(post, approval, at: at) { return held(post, delivery, .missed) }
        return .deliveryBegun(
            DeliveryBegun(
                post: post.number, channel: delivery.channel, attempt: delivery.attempts + 1, digest: approval.digest,
                takenBy: taker))
    }

    private func checkDue(_ post: Post, _ approval: Approval, isByHand: Bool) throws(Refusal) {
        // How late it is nobody can say.
        if !isByHand, let doubt = state.clockInDoubtSince, approval.entry < doubt { throw .clockInDoubt }
        guard let publishAt = post.publishAt else { return }
        if state.isClockInDoubt { throw .clockInDoubt }
        guard publishAt <= at else { throw .notDue(publishAt) }
    }

    private func isMissed(_ post: Post, _ approval: Approval, at moment: Timestamp) -> Bool {
        guard approval.completeAt <= moment else {
            // The clock ran ahead when it was approved: only from a time of its own can it be counted.
            return post.publishAt.map { moment - $0 > Limits.lateness } ?? true
        }
        return moment - max(post.publishAt ?? approval.completeAt, approval.completeAt) > Limits.lateness
    }

    private func held(_ post: Post, _ delivery: Delivery, _ cause: HoldCause) -> Event {
        .deliveryHeld(DeliveryHeld(post: post.number, channel: delivery.channel, cause: cause))
    }

    private func delivery(
        _ number: Post.Number, _ channel: Channel.Number
    ) throws(Refusal) -> (Post, Delivery) {
        guard let post = try visible(number) else { throw .alreadyOut }
        guard let delivery = post.delivery(on: channel) else { throw .unknownChannel(channel) }
        return (post, delivery)
    }

    func done(_ number: Post.Number, _ channel: Channel.Number, link: Words?) throws(Refusal) -> Verdict {
        try handled(number, channel, .accepted, link: link, detail: nil)
    }

    func notDone(_ number: Post.Number, _ channel: Channel.Number, reason: Words?) throws(Refusal) -> Verdict {
        try handled(number, channel, .notAccepted, link: nil, detail: reason)
    }

    private func handled(
        _ number: Post.Number, _ channel: Channel.Number, _ outcome: OutcomeKind, link: Words?, detail: Words?
    ) throws(Refusal) -> Verdict {
        let (post, delivery) = try delivery(number, channel)
        let capacity = try may(.tend, about: Subject(channels: [channel]))
        guard try self.channel(channel).isByHand else { throw .notByHand(channel) }
        guard delivery.isBegun else { throw .notBegun }
        try check(link)
        try check(detail)
        let ended = DeliveryEnded(
            post: post.number, channel: channel, attempt: delivery.attempts, outcome: outcome, receipt: nil, link: link,
            detail: detail, notBefore: nil, afterUnknown: nil)
        return Verdict(capacity, [.deliveryEnded(ended)] + heldAfter(ended, of: post, delivery))
    }

    /// What comes back not accepted and would not pass the gate any more waits for a person at once; so does what the
    /// channel wants to hear of again only when it will be too late (P3), for a person can do something meanwhile.
    private func heldAfter(_ ended: DeliveryEnded, of post: Post, _ delivery: Delivery) -> [Event] {
        guard ended.outcome == .notAccepted, delivery.settledAsOut == nil, !post.isStopped,
            delivery.notAccepted + 1 < Limits.attempts, state.channel(ended.channel)?.standing == .active,
            let approval = delivery.approval,
            let cause = state.cause(against: approval, of: post, on: ended.channel, at: at)
                ?? missedUntil(ended.notBefore, post, approval)
        else { return [] }
        return [held(post, delivery, cause)]
    }

    private func missedUntil(_ notBefore: Timestamp?, _ post: Post, _ approval: Approval) -> HoldCause? {
        notBefore.map { isMissed(post, approval, at: $0) } ?? false ? .missed : nil
    }

    /// The outcome of an attempt, also one that comes after it was given up as unknown or settled by a person: taken as
    /// a fact that refers to it.
    func recordOutcome(_ outcome: Outcome) throws(Refusal) -> Verdict {
        let capacity = try may(.operate)
        guard let post = state.open[outcome.post] else { throw .notBegun }
        guard let delivery = post.delivery(on: outcome.channel) else { throw .unknownChannel(outcome.channel) }
        guard delivery.attempts == outcome.attempt else { throw .otherAttempt(delivery.attempts) }
        let isLate = delivery.isUnknown || delivery.settledAsOut != nil
        guard delivery.isBegun || (isLate && outcome.kind != .unknown) else { throw .notBegun }
        let ended = DeliveryEnded(
            post: outcome.post, channel: outcome.channel, attempt: outcome.attempt, outcome: outcome.kind,
            receipt: outcome.receipt, link: outcome.link, detail: outcome.detail, notBefore: outcome.notBefore,
            afterUnknown: isLate ? true : nil)
        return Verdict(capacity, [.deliveryEnded(ended)] + heldAfter(ended, of: post, delivery))
    }

    func settle(
        _ number: Post.Number, _ channel: Channel.Number, isOut: Bool, link: Words?, reason: Words?
    ) throws(Refusal) -> Verdict {
        let (_, delivery) = try delivery(number, channel)
        let capacity = try may(.tend, about: Subject(channels: [channel]))
        guard delivery.isUnknown || delivery.isInConflict else { throw .notUnknown }
        try check(link)
        try check(reason)
        return Verdict(
            capacity,
            .deliverySettled(
                DeliverySettled(post: number, channel: channel, isOut: isOut, link: link, reason: reason)))
    }

    /// A retry is a new decision under the mode of that moment.
    func retry(_ number: Post.Number, _ channel: Channel.Number, digest: Digest?) throws(Refusal) -> Verdict {
        let post = try livePost(number)
        guard let delivery = post.delivery(on: channel) else { throw .unknownChannel(channel) }
        guard post.stage == .open else { throw .closed(post.stage) }
        guard !post.isStopped else { throw .nothingWaits }
        let action: Action = post.kind == .retraction ? .takeDown : .retry
        let capacity = try may(action, about: Subject(channels: [channel], purpose: post.purpose))
        guard delivery.state == .refused || delivery.state == .held(.retryNeedsDecision) || delivery.notBefore != nil else {
            throw .notRefused
        }
        guard try self.channel(channel).standing == .active else { throw .channelNotActive(channel) }
        if let digest, digest != post.digest { throw .otherDigest(post.digest) }
        if mustGiveReason(post) { throw .reasonMissing }
        return Verdict(
            capacity,
            .retryDecided(
                RetryDecided(
                    post: number, channel: channel, digest: post.digest, approved: approvedAs(capacity, post))))
    }
}
