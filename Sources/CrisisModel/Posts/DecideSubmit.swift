// Handing in: never refused for mode or role, only for what is wrong with the post or too much.
extension Deciding {
    func submit(_ submission: Submission) throws(Refusal) -> Verdict {
        let draft = submission.draft
        let isRetraction = submission.about?.kind == .retraction
        let takesDown = isRetraction ? draft.texts.lazy.compactMap { mayTakeDown($0.channel, draft) }.first : nil
        let capacity = if let takesDown { takesDown } else { try may(.submit) }
        let author = try enterer(for: .submit)
        try check(draft)
        let cancels = try checkAbout(submission)
        if submission.onlyOnce, let same = submission.repeats { throw .sameText(same) }
        if isRetraction && draft.notes.reason == nil { throw .reasonMissing }
        let placed = draft.texts.map { text in
            isRetraction
                ? placeRetraction(text, of: draft)
                : place(text, of: draft, by: author, approve: submission.approve)
        }
        try checkRoom(for: placed, of: draft.purpose, by: author, as: capacity)
        return Verdict(
            capacity,
            .postSubmitted(
                PostSubmitted(
                    post: Post.Number(state.posts + 1), id: submission.id,
                    type: submission.about?.kind ?? .ordinary, about: submission.about?.post,
                    crisis: state.crisis?.number, version: version(draft, placed),
                    cancels: takesDown == nil || cancels.isEmpty ? nil : cancels)))
    }

    private func mayTakeDown(_ channel: Channel.Number, _ draft: Draft) -> Capacity? {
        state.capacityIfAny(
            of: caller, for: .takeDown, about: Subject(channels: [channel], purpose: draft.purpose), at: at)
    }

    func version(_ draft: Draft, _ placed: [Version.Placed]) -> Version {
        Version(
            manifest: draft.manifest, purpose: draft.purpose, language: draft.language, publishAt: draft.publishAt,
            notAfter: draft.notAfter, publish: draft.publish, placed: placed.sorted { $0.channel < $1.channel },
            notes: draft.notes.ifAny)
    }

    /// What is wrong with the text itself, its channels or its times.
    func check(_ draft: Draft) throws(Refusal) {
        guard !draft.texts.isEmpty else { throw .noChannels }
        try checkCount(draft.texts.count, limit: Limits.channelsPerPost)
        for (place, text) in draft.texts.enumerated() {
            // Few at most: looking back is quicker than a set.
            guard !draft.texts[..<place].contains(where: { $0.channel == text.channel }) else {
                throw .channelTwice(text.channel)
            }
            let channel = try channel(text.channel)
            guard channel.gate == .gated else { throw .recordOnly(text.channel) }
            guard channel.standing == .active else { throw .channelNotActive(text.channel) }
            try check(text.text, limit: Limits.textBytes)
            try checkSeen(text.text)
            guard !state.isExercise || Exercise.marks(text.text) else { throw .exerciseUnmarked }
        }
        try checkTimes(draft)
        try check(draft.notes)
        if let reviewBy = draft.reviewBy, state.isPastReview(reviewBy, at: at) { throw .templatePastReview(reviewBy) }
    }

    private func checkTimes(_ draft: Draft) throws(Refusal) {
        if let publishAt = draft.publishAt {
            // By a log whose time stands still nobody can say what has been.
            guard publishAt >= at else { throw state.isClockInDoubt ? .clockInDoubt : .publishAtPast }
            guard publishAt <= at + Limits.schedule else { throw .publishAtTooFar }
        }
        if let notAfter = draft.notAfter {
            guard notAfter > at else { throw state.isClockInDoubt ? .clockInDoubt : .notAfterPast }
            guard notAfter > draft.publishAt ?? at else { throw .notAfterBeforePublishAt }
        }
    }

    /// A correction or retraction is about a post that is out on those channels. What of that post still waits on them.
    private func checkAbout(_ submission: Submission) throws(Refusal) -> [Channel.Number] {
        guard let about = submission.about?.post else { return [] }
        let out = state.channelsOut(of: about)
        // What is out is everyone's to correct; of anything else one hears only if one may see it.
        if out.isEmpty { _ = try visible(about) }
        guard submission.draft.texts.allSatisfy({ out.contains($0.channel) }) else { throw .notOut }
        guard submission.about?.kind == .retraction else { return [] }
        return state.open[about]?.deliveries.filter(\.isWaiting).map(\.channel) ?? []
    }

    /// Where a text starts: approved at once if the author may, else waiting, with the cause.
    func place(
        _ text: Draft.Text, of draft: Draft, by author: Person.Number, approve: Bool
    ) -> Version.Placed {
        let approved = approvedAs(text.channel, of: draft, by: author, approve: approve)
        let cause = approved == nil ? holdCause(text.channel, of: draft, by: author, approve: approve) : nil
        return Version.Placed(channel: text.channel, text: text.text, held: cause, approved: approved)
    }

    /// Whoever may take down on a channel does so in one step; anybody else's is a proposal.
    private func placeRetraction(_ text: Draft.Text, of draft: Draft) -> Version.Placed {
        let approved = mayTakeDown(text.channel, draft).map {
            ApprovedAs(capacity: $0, crisis: state.crisis?.number, needsSecond: nil)
        }
        let cause: HoldCause = state.crisis == nil ? .notAdministrator : .crisisMode
        return Version.Placed(
            channel: text.channel, text: text.text, held: approved == nil ? cause : nil, approved: approved)
    }

    private func holdCause(
        _ channel: Channel.Number, of draft: Draft, by author: Person.Number, approve: Bool
    ) -> HoldCause {
        if state.crisis != nil { return draft.publish || approve ? .crisisMode : .notAsked }
        if !(draft.publish || approve) || state.administers(author, channel, at: at) { return .notAsked }
        return .notAdministrator
    }

    /// G4: an administrator's post goes out. In a crisis only the responsible one's does, when he or she says so, and
    /// on a released channel its administrators'.
    private func approvedAs(
        _ channel: Channel.Number, of draft: Draft, by author: Person.Number, approve: Bool
    ) -> ApprovedAs? {
        guard draft.publish || approve else { return nil }
        let subject = Subject(channels: [channel], purpose: draft.purpose)
        guard let capacity = state.capacityIfAny(of: caller, for: .decidePost, about: subject, at: at) else {
            return nil
        }
        guard let crisis = state.crisis else {
            return ApprovedAs(capacity: capacity, crisis: nil, needsSecond: nil)
        }
        guard approve || capacity == .releasedAdministrator, isAllowed(draft.notes) else { return nil }
        return ApprovedAs(capacity: capacity, crisis: crisis.number, needsSecond: needsSecond)
    }

    /// Policy `ownPosts: reason`: the one who writes says why he or she also approves.
    private func isAllowed(_ notes: PostNotes) -> Bool { state.policy.ownPosts != .reason || notes.reason != nil }

    var needsSecond: Bool? { state.policy.ownPosts == .secondPerson ? true : nil }

    /// Limits against one stolen token and a flood (P10): the last places of the queue are for administrators and
    /// warnings.
    private func checkRoom(
        for placed: [Version.Placed], of purpose: Purpose, by author: Person.Number, as capacity: Capacity
    ) throws(Refusal) {
        guard state.open.count < Limits.openPosts else { throw .queueFull(limit: Limits.openPosts) }
        if capacity == .contributor {
            guard state.waitingOf[author] ?? 0 < Limits.openPostsPerContributor else {
                throw .tooManyOpenPosts(limit: Limits.openPostsPerContributor)
            }
            let minute = DeskState.MinuteCount.within(at, state.submittedOf[author])
            guard minute < Limits.postsPerContributorAndMinute else {
                throw .tooManyPostsAMinute(limit: Limits.postsPerContributorAndMinute)
            }
        }
        guard placed.contains(where: { $0.held != nil }) else { return }
        let isPreferred = purpose == .warning || state.mayAdminister(author, at: at)
        let places = isPreferred ? Limits.queue : Limits.queue - Limits.queueReserve
        guard state.queue.count < places else { throw .queueFull(limit: places) }
    }

    /// A post made outside the desk, with who decided and when in the order.
    func record(_ record: Record) throws(Refusal) -> Verdict {
        let capacity = try may(.tend, about: Subject(channels: record.channels))
        guard !record.channels.isEmpty else { throw .noChannels }
        try checkCount(record.channels.count, limit: Limits.channelsPerPost)
        let channels = Array(Set(record.channels)).sorted()
        for number in channels {
            guard try channel(number).standing == .active else { throw .channelNotActive(number) }
        }
        try check(record.text, limit: Limits.textBytes)
        try check(record.link)
        try check(record.notes)
        return Verdict(
            capacity,
            .postRecorded(
                PostRecorded(
                    post: Post.Number(state.posts + 1), id: record.id, channels: channels, text: record.text,
                    link: record.link, purpose: record.purpose, language: record.language,
                    crisis: state.crisis?.number, notes: record.notes.ifAny)))
    }
}
