// The decision about a post that waits (P1, P4).
extension Deciding {
    func approve(
        _ number: Post.Number, digest: Digest, channels named: [Channel.Number]?, warnings: [Warning], notes: PostNotes
    ) throws(Refusal) -> Verdict {
        let post = try livePost(number)
        guard post.stage == .open else { throw .closed(post.stage) }
        try checkCount(warnings.count, limit: Limits.warningsPerApproval)
        try check(notes)
        if let verdict = try countersigned(post, digest: digest, channels: named) { return verdict }
        let (capacity, channels) = try approvable(post, named)
        guard digest == post.digest else { throw .otherDigest(post.digest) }
        if mustGiveReason(post) && notes.reason == nil { throw .reasonMissing }
        let shown = Set(warnings).union(isOwn(post) ? [.ownPost] : [])
        return Verdict(
            capacity,
            .postApproved(
                PostApproved(
                    post: number, digest: digest, channels: channels, approved: approvedAs(capacity, post),
                    warnings: shown.isEmpty ? nil : Warning.allCases.filter(shown.contains), notes: notes.ifAny)))
    }

    func approvedAs(_ capacity: Capacity, _ post: Post) -> ApprovedAs {
        ApprovedAs(
            capacity: capacity, crisis: state.crisis?.number, needsSecond: mustHaveSecond(post) ? true : nil)
    }

    /// Policy `ownPosts: reason`. Taking down never waits for it.
    func mustGiveReason(_ post: Post) -> Bool {
        isOwn(post) && state.crisis != nil && post.kind != .retraction && state.policy.ownPosts == .reason
    }

    /// The channels that the caller may and wants to approve: those named, or all that wait and are his or hers.
    private func approvable(
        _ post: Post, _ named: [Channel.Number]?
    ) throws(Refusal) -> (Capacity, [Channel.Number]) {
        let held = undecided(post)
        let action: Action = post.kind == .retraction ? .takeDown : .decidePost
        if let named {
            let channels = Array(Set(named)).sorted()
            for number in channels where !post.deliveries.contains(where: { $0.channel == number }) {
                throw .unknownChannel(number)
            }
            guard !channels.isEmpty else { throw .noChannels }
            let capacity = try may(action, about: Subject(channels: channels, purpose: post.purpose))
            guard channels.allSatisfy(held.contains) else { throw nothingToApprove(post) }
            return (capacity, channels)
        }
        // Whoever may approve none of its channels hears that first: what waits is not everyone's to know.
        let all = post.deliveries.map(\.channel)
        let (capacity, mine) = try mine(of: all, for: action, purpose: post.purpose)
        let waiting = mine.filter(held.contains)
        guard !waiting.isEmpty else { throw nothingToApprove(post) }
        return (capacity, waiting)
    }

    /// The channels on which the caller's approval would change something: what is held, and what another's approval
    /// can spare the second person it waits for.
    private func undecided(_ post: Post) -> [Channel.Number] {
        let needsAnother = mustHaveSecond(post)
        return post.deliveries.filter { $0.isHeld || ($0.awaitsSecond && !needsAnother) }.map(\.channel)
    }

    /// Whether what the caller approves of this post would need a second person.
    private func mustHaveSecond(_ post: Post) -> Bool {
        isOwn(post) && state.crisis != nil && post.kind != .retraction && state.policy.ownPosts == .secondPerson
    }

    func isOwn(_ post: Post) -> Bool { post.authors.contains { caller.actor == .person($0) } }

    private func nothingToApprove(_ post: Post) -> Refusal {
        if post.deliveries.allSatisfy({ $0.isOut || $0.isBegun }) { return post.underWay }
        return post.deliveries.contains(where: \.awaitsSecond) ? .needsSecondPerson : .nothingWaits
    }

    /// Of these channels the ones for which the caller has the right, and the first capacity that gives it.
    private func mine(
        of channels: [Channel.Number], for action: Action, purpose: Purpose
    ) throws(Refusal) -> (Capacity, [Channel.Number]) {
        var found: Capacity?
        let mine = channels.filter { channel in
            let subject = Subject(channels: [channel], purpose: purpose)
            guard let capacity = state.capacityIfAny(of: caller, for: action, about: subject, at: at) else {
                return false
            }
            found = found ?? capacity
            return found == capacity
        }
        guard let found else { throw .notYours(action) }
        return (found, mine)
    }

    /// Policy `ownPosts: secondPerson`: somebody else stands by the approval of the same digest. nil: nothing to
    /// countersign for this caller.
    private func countersigned(
        _ post: Post, digest: Digest, channels named: [Channel.Number]?
    ) throws(Refusal) -> Verdict? {
        guard let person = caller.actor.person, !post.authors.contains(person),
            let capacity = state.capacityIfAny(of: caller, for: .countersign, at: at)
        else { return nil }
        let open = post.deliveries.filter { delivery in
            guard case .approved(let approval) = delivery.state else { return false }
            return !approval.isComplete && approval.by != person && approval.digest == post.digest
        }.map(\.channel)
        let channels = named.map { $0.filter(open.contains).sorted() } ?? open
        guard !channels.isEmpty else { return nil }
        guard digest == post.digest else { throw .otherDigest(post.digest) }
        return Verdict(
            capacity, .postCountersigned(PostCountersigned(post: post.number, digest: digest, channels: channels)))
    }

    func returnPost(_ number: Post.Number, reason: Words) throws(Refusal) -> Verdict {
        let post = try livePost(number)
        guard post.stage == .open else { throw .closed(post.stage) }
        let capacity = try mayDecideAny(of: post)
        try check(reason)
        guard !post.isUnderWay else { throw post.underWay }
        return Verdict(capacity, .postReturned(PostReturned(post: number, reason: reason)))
    }

    func reject(_ number: Post.Number, reason: Words) throws(Refusal) -> Verdict {
        let post = try livePost(number)
        let capacity = try mayDecideAny(of: post)
        try check(reason)
        let isUntouched = !post.isUnderWay
        guard isUntouched || post.canBeStopped else { throw .alreadyOut }
        return Verdict(capacity, .postRejected(PostRejected(post: number, reason: reason)))
    }

    /// Saying no is the safe side: whoever may decide for one of the channels that wait may return or reject the post.
    private func mayDecideAny(of post: Post) throws(Refusal) -> Capacity {
        let waiting = post.deliveries.filter(\.isWaiting).map(\.channel)
        let channels = waiting.isEmpty ? post.deliveries.map(\.channel) : waiting
        return try mine(of: channels, for: .decidePost, purpose: post.purpose).0
    }
}

extension DeskState {
    /// What somebody who is about to approve the post should see. An approval records what it showed.
    ///
    /// - Parameter repeats: Another post that says the same, handed in within `Limits.sameText`, as who reads the log found.
    public func warnings(
        for post: Post, to person: Person.Number, at moment: Timestamp, repeats: Post.Number? = nil
    ) -> [Warning] {
        var warnings: [Warning] = []
        if post.authors.contains(person) { warnings.append(.ownPost) }
        if let publishAt = post.publishAt, publishAt < moment { warnings.append(.late) }
        if let picture, post.versionEntry < picture.entry { warnings.append(.beforePicture) }
        if correctionWaitingSince(of: post.number) != nil { warnings.append(.correctionWaits) }
        if repeats != nil { warnings.append(.sameText) }
        return warnings
    }
}
