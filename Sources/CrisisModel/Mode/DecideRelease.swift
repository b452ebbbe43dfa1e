// What the responsible one gives back to the channels' administrators meanwhile, and what the situation has overtaken.
extension Deciding {
    func release(_ number: Channel.Number, _ purpose: Purpose?) throws(Refusal) -> Verdict {
        let crisis = try currentCrisis()
        let capacity = try may(.release)
        let channel = try channel(number)
        guard channel.gate == .gated else { throw .recordOnly(number) }
        guard channel.standing == .active else { throw .channelNotActive(number) }
        let release = Crisis.Release(channel: number, purpose: purpose)
        guard !crisis.releases.contains(release) else { throw .alreadyReleased }
        return Verdict(
            capacity, .channelReleased(ChannelReleased(crisis: crisis.number, channel: number, purpose: purpose)))
    }

    func takeBack(_ number: Channel.Number, _ purpose: Purpose?) throws(Refusal) -> Verdict {
        let crisis = try currentCrisis()
        let capacity = try may(.release)
        _ = try channel(number)
        let release = Crisis.Release(channel: number, purpose: purpose)
        guard crisis.releases.contains(release) else { throw .notReleased }
        let left = crisis.releases.filter { $0 != release && $0.channel == number }
        let held = postsApprovedUnderRelease { post, channel in
            channel == number && !left.contains { $0.purpose == nil || $0.purpose == post.purpose }
        }
        return Verdict(
            capacity,
            .channelTakenBack(
                ChannelTakenBack(crisis: crisis.number, channel: number, purpose: purpose, held: held)))
    }

    /// Posts with a delivery approved by a channel's administrator under a release that waits, where `isConcerned`.
    func postsApprovedUnderRelease(_ isConcerned: (Post, Channel.Number) -> Bool) -> [Post.Number] {
        state.ready.sortedKeys.filter { number in
            guard let post = state.open[number] else { return false }
            return post.deliveries.contains { $0.isApprovedUnderRelease && isConcerned(post, $0.channel) }
        }
    }

    func outdate(_ posts: [Post.Number]?, reason: Words?) throws(Refusal) -> Verdict {
        let crisis = try currentCrisis()
        let capacity = try may(.outdate)
        try check(reason)
        for number in posts ?? [] { _ = try visible(number) }
        let held = (posts.map { Array(Set($0)).sorted() } ?? state.ready.sortedKeys).filter { number in
            guard let post = state.open[number], state.ready[number] != nil else { return false }
            return !(post.purpose.isSafety && (post.publishAt.map { $0 <= at } ?? true))
        }
        guard !held.isEmpty else { throw .nothingWaits }
        return Verdict(
            capacity, .messagesOutdated(MessagesOutdated(crisis: crisis.number, held: held, reason: reason)))
    }
}

extension Delivery {
    /// Approved by a channel's administrator while the channel was released, and not begun.
    var isApprovedUnderRelease: Bool {
        if case .approved(let approval) = state { approval.capacity == .releasedAdministrator } else { false }
    }
}
