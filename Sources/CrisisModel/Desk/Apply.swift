extension DeskState {
    /// Takes in one entry. Total, no rules: whatever is on the log has happened. Entries come in order, none left out.
    public mutating func apply(_ entry: Entry) {
        if entry.at < lastAt { putBack(to: entry.at) }
        entries = entry.number
        lastAt = entry.at
        switch entry.event {
        case .deskFounded(let event): apply(event)
        case .deskStarted(let event): apply(event, entry)
        case .deskRestored(let event): apply(event, entry)
        case .clockStepped: clockInDoubtSince = clockInDoubtSince ?? entry.number
        case .clockConfirmed: clockInDoubtSince = nil
        case .contentErased(let event): apply(event)
        case .policySet(let event): policy = event.policy
        case .crisisActivated(let event): apply(event, entry)
        case .activationConfirmed(let event): apply(event, entry)
        case .handedOver(let event): apply(event, entry)
        case .tookOver(let event): apply(event, entry)
        case .channelReleased(let event): apply(event)
        case .channelTakenBack(let event): apply(event, entry)
        case .messagesOutdated(let event): apply(event, entry)
        case .stoodDown(let event): apply(event, entry)
        case .modeConfirmed: isModeInQuestion = false
        case .postSubmitted(let event): apply(event, entry)
        case .postRevised(let event): apply(event, entry)
        case .postApproved(let event): apply(event, entry)
        case .postCountersigned(let event): apply(event, entry)
        case .postReturned(let event): apply(event, entry)
        case .postRejected(let event): apply(event, entry)
        case .postWithdrawn(let event): apply(event, entry)
        case .postExpired(let event): apply(event, entry)
        case .postRecorded(let event): apply(event, entry)
        case .deliveryHeld(let event): apply(event, entry)
        case .deliveryBegun(let event): apply(event, entry)
        case .deliveryEnded(let event): apply(event, entry)
        case .deliverySettled(let event): apply(event, entry)
        case .retryDecided(let event): apply(event, entry)
        case .logWritten(let event): apply(event, entry)
        case .callListed(let event): apply(event, entry)
        case .logDone(let event): apply(event)
        case .attemptRefused: noteRefusal(entry)
        case .channelRegistered(let event): apply(event, entry)
        case .channelRequested(let event): apply(event, entry)
        case .channelApproved(let event): apply(event)
        case .channelRefused(let event): apply(event)
        case .channelRetired(let event): apply(event, entry)
        case .administratorsSet(let event): apply(event)
        case .channelSettingsSet(let event): apply(event, entry)
        case .personAdded(let event): apply(event, entry)
        case .roleGranted(let event): apply(event)
        case .roleRevoked(let event): apply(event)
        case .personDeparted(let event): apply(event)
        case .personReinstated(let event): apply(event)
        case .chiefExecutiveChanged(let event): apply(event)
        case .tokenIssued(let event): apply(event)
        case .tokenEnded(let event): apply(event)
        case .tokensReset(let event): apply(event)
        case .deskStopped, .deskUnsealed, .attemptsCounted: break
        case .notifySet: notifyEntry = entry.number
        }
    }
}
