import CrisisModel

/// What of an entry is told to who may not read all: of one's own posts everything, of the mode that it changed.
enum EventShare {
    case whole
    /// That it happened, and when.
    case mention
    case nothing

    init(of event: Event, to person: Person.Number, in state: DeskState) {
        func own(_ post: Post.Number) -> EventShare { state.authors(of: post).contains(person) ? .whole : .nothing }
        func mention(_ posts: [Post.Number]) -> EventShare {
            posts.contains { state.authors(of: $0).contains(person) } ? .mention : .nothing
        }
        switch event {
        case .crisisActivated, .handedOver, .tookOver, .stoodDown: self = .mention
        case .postSubmitted(let event): self = own(event.post)
        case .postRevised(let event): self = own(event.post)
        case .postApproved(let event): self = own(event.post)
        case .postCountersigned(let event): self = own(event.post)
        case .postReturned(let event): self = own(event.post)
        case .postRejected(let event): self = own(event.post)
        case .postWithdrawn(let event): self = own(event.post)
        case .postExpired(let event): self = own(event.post)
        case .postRecorded(let event): self = own(event.post)
        case .deliveryHeld(let event): self = own(event.post)
        case .deliveryBegun(let event): self = own(event.post)
        case .deliveryEnded(let event): self = own(event.post)
        case .deliverySettled(let event): self = own(event.post)
        case .retryDecided(let event): self = own(event.post)
        // These name posts of others too.
        case .deskStarted(let event): self = mention(event.unknown.map(\.post))
        case .deskRestored(let event): self = mention(event.held + event.unknown.map(\.post))
        case .messagesOutdated(let event): self = mention(event.held)
        case .channelTakenBack(let event): self = mention(event.held)
        case .channelRetired(let event): self = mention(event.cancelled)
        case .deskFounded, .deskStopped, .deskUnsealed, .clockStepped, .clockConfirmed, .contentErased, .policySet, .notifySet,
            .activationConfirmed, .channelReleased, .modeConfirmed, .logWritten, .callListed, .logDone, .attemptRefused,
            .attemptsCounted, .channelRegistered, .channelRequested, .channelApproved, .channelRefused,
            .administratorsSet,
            .channelSettingsSet, .personAdded, .roleGranted, .roleRevoked, .personDeparted, .personReinstated,
            .chiefExecutiveChanged, .tokenIssued, .tokenEnded, .tokensReset:
            self = .nothing
        }
    }
}

extension DeskState {
    /// Who wrote a post, or one of its versions; of one that is over who handed it in.
    func authors(of post: Post.Number) -> [Person.Number] {
        open[post]?.authors ?? [author(of: post)].compactMap { $0 }
    }
}
