extension DeskState {
    /// The gate (P1): nil where the approval still allows the delivery to begin, else why it must wait for a person
    /// again.
    ///
    /// In a crisis only an approval given in this crisis counts, by the one who was responsible then or under a release
    /// that still stands; taking down also by a deputy. In normal mode an administrator's approval counts while he or
    /// she still administers the channel, and one that the responsible one gave in a crisis stands.
    func cause(
        against approval: Approval, of post: Post, on channel: Channel.Number, at moment: Timestamp
    ) -> HoldCause? {
        guard self.channel(channel)?.standing == .active, approval.digest == post.digest else {
            return .approverLostRight
        }
        // What stood approved then was held; what had begun and comes back not accepted waits just the same.
        if approval.entry < voidBefore.entry { return voidBefore.cause }
        if let crisis, approval.crisis != crisis.number { return .activation }
        switch approval.capacity {
        case .responsible: return nil
        case .nextDeputy, .deputy: return post.kind == .retraction ? nil : .approverLostRight
        case .releasedAdministrator:
            let stands = crisis != nil && isReleased(channel, for: post.purpose)
                && administers(approval.by, channel, at: moment)
            return stands ? nil : .approverLostRight
        case .channelAdministrator:
            let stands = crisis == nil && administers(approval.by, channel, at: moment)
            return stands ? nil : .approverLostRight
        case .chiefExecutive, .administrator, .crisisStaff, .contributor, .logKeeper, .mayor, .reviewer, .deskKeeper,
            .acting, .succession, .author, .oneself, .anyone, .desk, .machine:
            return .approverLostRight
        }
    }
}
