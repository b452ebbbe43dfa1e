extension DeskState {
    mutating func apply(_ event: CrisisActivated, _ entry: Entry) {
        crises = event.crisis
        let enterer = entry.caller.actor.person ?? event.responsible
        crisis = Crisis(
            number: event.crisis, entry: entry.number, since: entry.at, setBy: enterer,
            decidedBy: entry.caller.decidedBy ?? enterer, isConfirmed: event.confirmed,
            responsible: event.responsible, inOfficeSince: entry.at, lastDecision: nil, deputies: event.deputies,
            releases: [])
        unconfirmed = event.confirmed ? nil : event.crisis
        if let person = event.acting { acting = person }
        voidBefore = VoidBefore(entry: entry.number, cause: .activation)
        holdApproved(event.held, because: .activation, at: entry.at)
    }

    mutating func apply(_ event: ActivationConfirmed, _ entry: Entry) {
        unconfirmed = nil
        crisis?.isConfirmed = true
        if entry.capacity == .chiefExecutive { endActing(unlessMissing: chiefExecutive) }
    }

    mutating func apply(_ event: HandedOver, _ entry: Entry) {
        install(event.to, deputies: event.deputies, at: entry.at)
    }

    mutating func apply(_ event: TookOver, _ entry: Entry) {
        install(event.to, deputies: event.deputies, at: entry.at)
        if let person = event.acting { acting = person }
    }

    private mutating func install(_ responsible: Person.Number, deputies: [Person.Number], at moment: Timestamp) {
        crisis?.responsible = responsible
        crisis?.deputies = deputies
        crisis?.inOfficeSince = moment
        crisis?.lastDecision = nil
    }

    mutating func apply(_ event: ChannelReleased) {
        crisis?.releases.append(Crisis.Release(channel: event.channel, purpose: event.purpose))
    }

    mutating func apply(_ event: ChannelTakenBack, _ entry: Entry) {
        crisis?.releases.removeAll { $0.channel == event.channel && $0.purpose == event.purpose }
        holdReleased(event.held, at: entry.at) { $0.channel == event.channel }
    }

    mutating func apply(_ event: MessagesOutdated, _ entry: Entry) {
        holdApproved(event.held, because: .outdated, at: entry.at)
    }

    mutating func apply(_ event: StoodDown, _ entry: Entry) {
        crisis = nil
        closeCalls()
        if entry.capacity == .chiefExecutive { unconfirmed = nil }
        endActing(unlessMissing: chiefExecutive)
        holdReleased(event.heldHere ?? [], at: entry.at) { _ in true }
    }

    /// Whoever acts does so until there is a chief executive who has taken the matter up, or the crisis is over.
    private mutating func endActing(unlessMissing chief: Person.Number?) {
        if chief != nil { acting = nil }
    }

    /// Every delivery of these posts that stands approved waits for a person again.
    mutating func holdApproved(_ posts: [Post.Number], because cause: HoldCause, at moment: Timestamp) {
        hold(posts, because: cause, at: moment) { $0.isWaiting && !$0.isHeld }
    }

    private mutating func holdReleased(
        _ posts: [Post.Number], at moment: Timestamp, where isConcerned: (Delivery) -> Bool
    ) {
        hold(posts, because: .approverLostRight, at: moment) { $0.isApprovedUnderRelease && isConcerned($0) }
    }

    private mutating func hold(
        _ posts: [Post.Number], because cause: HoldCause, at moment: Timestamp, where isConcerned: (Delivery) -> Bool
    ) {
        for number in posts {
            change(number) { post in
                for index in post.deliveries.indices where isConcerned(post.deliveries[index]) {
                    post.deliveries[index].enter(.held(cause), at: moment)
                }
            }
        }
    }
}
