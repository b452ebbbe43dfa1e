import CrisisModel

/// Whom and what an entry concerns: what the log is filtered by.
struct EntrySubjects: Hashable, Sendable {
    private(set) var people: Set<Person.Number> = []
    private(set) var posts: Set<Post.Number> = []

    /// Who entered it, whose decision it was, and whoever the event names.
    init(_ entry: Entry) {
        add([entry.caller.actor.person, entry.caller.order.decidedBy])
        add(entry.event)
    }

    private mutating func add(_ people: [Person.Number?]) { self.people.formUnion(people.lazy.compactMap { $0 }) }
    private mutating func add(_ posts: [Post.Number]) { self.posts.formUnion(posts) }
    private mutating func add(_ post: Post.Number?) { if let post { posts.insert(post) } }
    private mutating func add(_ flights: [CrisisActivated.InFlight]) { posts.formUnion(flights.lazy.map(\.post)) }
    private mutating func add(_ calls: [Call]?) { people.formUnion((calls ?? []).lazy.map(\.person)) }
}

// One line for each kind, so that a new one can't be forgotten.
extension EntrySubjects {
    private mutating func add(_ event: Event) {
        switch event {
        case .deskFounded, .deskStopped, .deskUnsealed, .clockStepped, .clockConfirmed, .activationConfirmed,
            .channelReleased, .modeConfirmed, .logDone, .channelRequested, .channelRefused, .channelSettingsSet,
            .tokenEnded, .notifySet:
            return
        case .deskStarted(let event): add(event.unknown)
        case .deskRestored(let event): add(event)
        case .contentErased(let event):
            add([event.person])
            add(event.post)
        case .policySet(let event): add(event.policy)
        case .crisisActivated(let event): add(event)
        case .handedOver(let event): add([event.from, event.to] + event.deputies)
        case .tookOver(let event): add(event)
        case .channelTakenBack(let event): add(event.held)
        case .messagesOutdated(let event): add(event.held)
        case .stoodDown(let event): add(event.held + event.approved + (event.heldHere ?? []))
        case .postSubmitted(let event): add([event.post, event.about].compactMap { $0 })
        case .postRevised(let event): add(event.post)
        case .postApproved(let event): add(event.post)
        case .postCountersigned(let event): add(event.post)
        case .postReturned(let event): add(event.post)
        case .postRejected(let event): add(event.post)
        case .postWithdrawn(let event): add(event.post)
        case .postExpired(let event): add(event.post)
        case .postRecorded(let event): add(event.post)
        case .deliveryHeld(let event): add(event.post)
        case .deliveryBegun(let event): add(event)
        case .deliveryEnded(let event): add(event.post)
        case .deliverySettled(let event): add(event.post)
        case .retryDecided(let event): add(event.post)
        case .logWritten(let event): add(event)
        case .callListed(let event): add([event.person])
        case .attemptRefused(let event): add(event.post)
        case .attemptsCounted(let event): add([event.person])
        case .channelRegistered(let event): add(event.administrators)
        case .channelApproved(let event): add(event.administrators)
        case .channelRetired(let event): add(event.cancelled)
        case .administratorsSet(let event): add(event.administrators)
        case .personAdded(let event): add([event.person])
        case .roleGranted(let event): add([event.person])
        case .roleRevoked(let event): add([event.person])
        case .personDeparted(let event): add([event.person])
        case .personReinstated(let event): add([event.person])
        case .chiefExecutiveChanged(let event): add([event.from, event.to, event.acting])
        case .tokenIssued(let event): add([event.person])
        case .tokensReset(let event): add([event.person])
        }
    }

    private mutating func add(_ event: DeskRestored) {
        add(event.held)
        add(event.unknown)
    }

    private mutating func add(_ policy: Policy) { add(policy.succession + policy.deputies + [policy.responsible]) }

    private mutating func add(_ event: CrisisActivated) {
        add([event.responsible, event.acting] + event.deputies)
        add(event.calls)
        add(event.held)
        add(event.inFlight)
    }

    private mutating func add(_ event: TookOver) {
        add([event.from, event.to, event.acting] + event.deputies)
        add(event.calls)
        add(event.waited)
    }

    private mutating func add(_ event: DeliveryBegun) {
        add(event.post)
        add([event.takenBy])
    }

    private mutating func add(_ event: LogWritten) {
        add([event.responsible])
        add(event.post)
    }
}
