extension Event {
    /// The post that the entry is about and nothing else: its words go when the post is forgotten (P9).
    public var post: Post.Number? {
        switch self {
        case .postSubmitted(let event): event.post
        case .postRevised(let event): event.post
        case .postApproved(let event): event.post
        case .postCountersigned(let event): event.post
        case .postReturned(let event): event.post
        case .postRejected(let event): event.post
        case .postWithdrawn(let event): event.post
        case .postExpired(let event): event.post
        case .postRecorded(let event): event.post
        case .deliveryHeld(let event): event.post
        case .deliveryBegun(let event): event.post
        case .deliveryEnded(let event): event.post
        case .deliverySettled(let event): event.post
        case .retryDecided(let event): event.post
        case .deskFounded, .deskStarted, .deskStopped, .deskUnsealed, .deskRestored, .clockStepped, .clockConfirmed,
            .contentErased, .policySet, .notifySet, .crisisActivated, .activationConfirmed, .handedOver, .tookOver,
            .channelReleased, .channelTakenBack, .messagesOutdated, .stoodDown, .modeConfirmed, .logWritten, .callListed,
            .logDone, .attemptRefused, .attemptsCounted, .channelRegistered, .channelRequested, .channelApproved,
            .channelRefused, .channelRetired, .administratorsSet, .channelSettingsSet, .personAdded, .roleGranted,
            .roleRevoked, .personDeparted, .personReinstated, .chiefExecutiveChanged, .tokenIssued, .tokenEnded,
            .tokensReset:
            nil
        }
    }

    /// The person that the entry is about: its words, name, title and telephone number first, go when the person is.
    public var person: Person.Number? {
        switch self {
        case .personAdded(let event): event.person
        case .roleGranted(let event): event.person
        case .roleRevoked(let event): event.person
        case .personDeparted(let event): event.person
        case .personReinstated(let event): event.person
        case .postSubmitted, .postRevised, .postApproved, .postCountersigned, .postReturned, .postRejected, .postWithdrawn,
            .postExpired, .postRecorded, .deliveryHeld, .deliveryBegun, .deliveryEnded, .deliverySettled, .retryDecided,
            .deskFounded, .deskStarted, .deskStopped, .deskUnsealed, .deskRestored, .clockStepped, .clockConfirmed,
            .contentErased, .policySet, .notifySet, .crisisActivated, .activationConfirmed, .handedOver, .tookOver,
            .channelReleased, .channelTakenBack, .messagesOutdated, .stoodDown, .modeConfirmed, .logWritten, .callListed,
            .logDone, .attemptRefused, .attemptsCounted, .channelRegistered, .channelRequested, .channelApproved,
            .channelRefused, .channelRetired, .administratorsSet, .channelSettingsSet, .chiefExecutiveChanged,
            .tokenIssued, .tokenEnded, .tokensReset:
            nil
        }
    }
}
