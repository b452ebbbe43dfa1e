// What happens to a post before it is out: a new version, the author's change of mind, its own time.
extension Deciding {
    /// An open post that the caller may see; one that is over is refused by what became of it.
    func livePost(_ number: Post.Number) throws(Refusal) -> Post {
        let post = try visible(number)
        guard let post else { throw closedRefusal(number) }
        switch post.stage {
        case .open, .returned:
            if post.hasExpired(at: at) && !state.isClockInDoubt { throw .expired }
        case .rejected, .withdrawn, .expired: throw .closed(post.stage)
        }
        return post
    }

    private func closedRefusal(_ number: Post.Number) -> Refusal {
        guard let post = state.closed[number] else { return .unknownPost(number) }
        if post.stage != .open { return .closed(post.stage) }
        // Its channels were retired before anything of it was out.
        return post.out.isEmpty ? .nothingWaits : .alreadyOut
    }

    /// The open post, or nil for one that is over; unknown is also what one may not see.
    func visible(_ number: Post.Number) throws(Refusal) -> Post? {
        guard let author = state.author(of: number) else { throw .unknownPost(number) }
        let post = state.open[number]
        if caller.actor == .desk || (post?.authors ?? [author]).contains(where: { caller.actor == .person($0) }) {
            return post
        }
        guard state.capacityIfAny(of: caller, for: .readAll, at: at) != nil else { throw .unknownPost(number) }
        return post
    }

    /// `unchangedSince`: the version that the caller compared the new one with and found the same to the byte.
    func revise(
        _ number: Post.Number, _ draft: Draft, approve: Bool, unchangedSince: Int?
    ) throws(Refusal) -> Verdict {
        let post = try livePost(number)
        let author = try enterer(for: .revise)
        let concerned = Set(post.deliveries.map(\.channel)).union(draft.texts.map(\.channel)).sorted()
        let capacity = try may(
            .revise, about: Subject(authors: post.authors, channels: concerned, purpose: draft.purpose))
        guard !post.isUnderWay else { throw post.underWay }
        guard post.kind != .retraction else { throw .nothingChanges }
        if unchangedSince == post.version && !approve && isSame(draft, as: post) { return Verdict(capacity, []) }
        try check(draft)
        try checkStillAbout(post, draft)
        let placed = draft.texts.map { text in placeRevised(text, of: draft, by: author, approve: approve) }
        return Verdict(
            capacity,
            .postRevised(
                PostRevised(post: number, revision: post.version + 1, version: version(draft, placed))))
    }

    private func isSame(_ draft: Draft, as post: Post) -> Bool {
        draft.texts.map(\.channel).sorted() == post.deliveries.map(\.channel) && draft.purpose == post.purpose
            && draft.language == post.language && draft.publishAt == post.publishAt && draft.notAfter == post.notAfter
            && draft.publish == post.isAsked
    }

    private func checkStillAbout(_ post: Post, _ draft: Draft) throws(Refusal) {
        guard let about = post.about?.post else { return }
        let out = state.channelsOut(of: about)
        guard draft.texts.allSatisfy({ out.contains($0.channel) }) else { throw .notOut }
    }

    /// A new version waits again, whoever made it, unless he or she approves it in the same breath (P4).
    private func placeRevised(
        _ text: Draft.Text, of draft: Draft, by author: Person.Number, approve: Bool
    ) -> Version.Placed {
        if approve { return place(text, of: draft, by: author, approve: true) }
        let cause: HoldCause =
            if !draft.publish {
                .notAsked
            } else if state.crisis != nil {
                .crisisMode
            } else {
                state.administers(author, text.channel, at: at) ? .notAsked : .notAdministrator
            }
        return Version.Placed(channel: text.channel, text: text.text, held: cause, approved: nil)
    }

    func withdraw(_ number: Post.Number, reason: Words?) throws(Refusal) -> Verdict {
        let post = try livePost(number)
        let capacity = try may(.withdraw, about: Subject(authors: [post.author]))
        try check(reason)
        let isUntouched = !post.isUnderWay
        guard isUntouched || post.canBeStopped else { throw .alreadyOut }
        return Verdict(capacity, .postWithdrawn(PostWithdrawn(post: number, reason: reason)))
    }

    func expire(_ number: Post.Number) throws(Refusal) -> Verdict {
        let capacity = try may(.operate)
        guard let post = try visible(number) else { throw closedRefusal(number) }
        guard !state.isClockInDoubt else { throw .clockInDoubt }
        guard post.stage == .open || post.stage == .returned else { throw .closed(post.stage) }
        guard post.hasExpired(at: at), post.canBeStopped else {
            throw .nothingWaits
        }
        return Verdict(capacity, .postExpired(PostExpired(post: number)))
    }
}
