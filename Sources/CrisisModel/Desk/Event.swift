/// Everything that can have happened. Names of cases and of their fields are the storage format of the log: a golden
/// line in the tests holds each of them, and a change of meaning is a new version.
public enum Event: Hashable, Sendable {
    case deskFounded(DeskFounded)
    case deskStarted(DeskStarted)
    case deskStopped(DeskStopped)
    case deskUnsealed(DeskUnsealed)
    case deskRestored(DeskRestored)
    case clockStepped(ClockStepped)
    case clockConfirmed(ClockConfirmed)
    case contentErased(ContentErased)
    case policySet(PolicySet)
    case notifySet(NotifySet)

    case crisisActivated(CrisisActivated)
    case activationConfirmed(ActivationConfirmed)
    case handedOver(HandedOver)
    case tookOver(TookOver)
    case channelReleased(ChannelReleased)
    case channelTakenBack(ChannelTakenBack)
    case messagesOutdated(MessagesOutdated)
    case stoodDown(StoodDown)
    case modeConfirmed(ModeConfirmed)

    case postSubmitted(PostSubmitted)
    case postRevised(PostRevised)
    case postApproved(PostApproved)
    case postCountersigned(PostCountersigned)
    case postReturned(PostReturned)
    case postRejected(PostRejected)
    case postWithdrawn(PostWithdrawn)
    case postExpired(PostExpired)
    case postRecorded(PostRecorded)

    case deliveryHeld(DeliveryHeld)
    case deliveryBegun(DeliveryBegun)
    case deliveryEnded(DeliveryEnded)
    case deliverySettled(DeliverySettled)
    case retryDecided(RetryDecided)

    case logWritten(LogWritten)
    case callListed(CallListed)
    case logDone(LogDone)
    case attemptRefused(AttemptRefused)
    case attemptsCounted(AttemptsCounted)

    case channelRegistered(ChannelRegistered)
    case channelRequested(ChannelRequested)
    case channelApproved(ChannelApproved)
    case channelRefused(ChannelRefused)
    case channelRetired(ChannelRetired)
    case administratorsSet(AdministratorsSet)
    case channelSettingsSet(ChannelSettingsSet)

    case personAdded(PersonAdded)
    case roleGranted(RoleGranted)
    case roleRevoked(RoleRevoked)
    case personDeparted(PersonDeparted)
    case personReinstated(PersonReinstated)
    case chiefExecutiveChanged(ChiefExecutiveChanged)
    case tokenIssued(TokenIssued)
    case tokenEnded(TokenEnded)
    case tokensReset(TokensReset)
}

extension Event {
    /// The kind as it stands in the log.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case deskFounded, deskStarted, deskStopped, deskUnsealed, deskRestored
        case clockStepped, clockConfirmed, contentErased, policySet, notifySet
        case crisisActivated, activationConfirmed, handedOver, tookOver, channelReleased, channelTakenBack
        case messagesOutdated, stoodDown, modeConfirmed
        case postSubmitted, postRevised, postApproved, postCountersigned, postReturned, postRejected, postWithdrawn
        case postExpired, postRecorded
        case deliveryHeld, deliveryBegun, deliveryEnded, deliverySettled, retryDecided
        case logWritten, callListed, logDone, attemptRefused, attemptsCounted
        case channelRegistered, channelRequested, channelApproved, channelRefused, channelRetired
        case administratorsSet, channelSettingsSet
        case personAdded, roleGranted, roleRevoked, personDeparted, personReinstated, chiefExecutiveChanged
        case tokenIssued, tokenEnded, tokensReset
    }

    public var kind: Kind {
        switch self {
        case .deskFounded: .deskFounded
        case .deskStarted: .deskStarted
        case .deskStopped: .deskStopped
        case .deskUnsealed: .deskUnsealed
        case .deskRestored: .deskRestored
        case .clockStepped: .clockStepped
        case .clockConfirmed: .clockConfirmed
        case .contentErased: .contentErased
        case .policySet: .policySet
        case .notifySet: .notifySet
        case .crisisActivated: .crisisActivated
        case .activationConfirmed: .activationConfirmed
        case .handedOver: .handedOver
        case .tookOver: .tookOver
        case .channelReleased: .channelReleased
        case .channelTakenBack: .channelTakenBack
        case .messagesOutdated: .messagesOutdated
        case .stoodDown: .stoodDown
        case .modeConfirmed: .modeConfirmed
        case .postSubmitted: .postSubmitted
        case .postRevised: .postRevised
        case .postApproved: .postApproved
        case .postCountersigned: .postCountersigned
        case .postReturned: .postReturned
        case .postRejected: .postRejected
        case .postWithdrawn: .postWithdrawn
        case .postExpired: .postExpired
        case .postRecorded: .postRecorded
        case .deliveryHeld: .deliveryHeld
        case .deliveryBegun: .deliveryBegun
        case .deliveryEnded: .deliveryEnded
        case .deliverySettled: .deliverySettled
        case .retryDecided: .retryDecided
        case .logWritten: .logWritten
        case .callListed: .callListed
        case .logDone: .logDone
        case .attemptRefused: .attemptRefused
        case .attemptsCounted: .attemptsCounted
        case .channelRegistered: .channelRegistered
        case .channelRequested: .channelRequested
        case .channelApproved: .channelApproved
        case .channelRefused: .channelRefused
        case .channelRetired: .channelRetired
        case .administratorsSet: .administratorsSet
        case .channelSettingsSet: .channelSettingsSet
        case .personAdded: .personAdded
        case .roleGranted: .roleGranted
        case .roleRevoked: .roleRevoked
        case .personDeparted: .personDeparted
        case .personReinstated: .personReinstated
        case .chiefExecutiveChanged: .chiefExecutiveChanged
        case .tokenIssued: .tokenIssued
        case .tokenEnded: .tokenEnded
        case .tokensReset: .tokensReset
        }
    }

    /// What stands in the entry beside kind and head.
    public var payload: any Codable & Sendable {
        switch self {
        case .deskFounded(let event): event
        case .deskStarted(let event): event
        case .deskStopped(let event): event
        case .deskUnsealed(let event): event
        case .deskRestored(let event): event
        case .clockStepped(let event): event
        case .clockConfirmed(let event): event
        case .contentErased(let event): event
        case .policySet(let event): event
        case .notifySet(let event): event
        case .crisisActivated(let event): event
        case .activationConfirmed(let event): event
        case .handedOver(let event): event
        case .tookOver(let event): event
        case .channelReleased(let event): event
        case .channelTakenBack(let event): event
        case .messagesOutdated(let event): event
        case .stoodDown(let event): event
        case .modeConfirmed(let event): event
        case .postSubmitted(let event): event
        case .postRevised(let event): event
        case .postApproved(let event): event
        case .postCountersigned(let event): event
        case .postReturned(let event): event
        case .postRejected(let event): event
        case .postWithdrawn(let event): event
        case .postExpired(let event): event
        case .postRecorded(let event): event
        case .deliveryHeld(let event): event
        case .deliveryBegun(let event): event
        case .deliveryEnded(let event): event
        case .deliverySettled(let event): event
        case .retryDecided(let event): event
        case .logWritten(let event): event
        case .callListed(let event): event
        case .logDone(let event): event
        case .attemptRefused(let event): event
        case .attemptsCounted(let event): event
        case .channelRegistered(let event): event
        case .channelRequested(let event): event
        case .channelApproved(let event): event
        case .channelRefused(let event): event
        case .channelRetired(let event): event
        case .administratorsSet(let event): event
        case .channelSettingsSet(let event): event
        case .personAdded(let event): event
        case .roleGranted(let event): event
        case .roleRevoked(let event): event
        case .personDeparted(let event): event
        case .personReinstated(let event): event
        case .chiefExecutiveChanged(let event): event
        case .tokenIssued(let event): event
        case .tokenEnded(let event): event
        case .tokensReset(let event): event
        }
    }

    /// The event of a kind, its fields read by the decoder.
    public init(_ kind: Kind, from decoder: any Decoder) throws {
        switch kind {
        case .deskFounded: self = .deskFounded(try .init(from: decoder))
        case .deskStarted: self = .deskStarted(try .init(from: decoder))
        case .deskStopped: self = .deskStopped(try .init(from: decoder))
        case .deskUnsealed: self = .deskUnsealed(try .init(from: decoder))
        case .deskRestored: self = .deskRestored(try .init(from: decoder))
        case .clockStepped: self = .clockStepped(try .init(from: decoder))
        case .clockConfirmed: self = .clockConfirmed(try .init(from: decoder))
        case .contentErased: self = .contentErased(try .init(from: decoder))
        case .policySet: self = .policySet(try .init(from: decoder))
        case .notifySet: self = .notifySet(try .init(from: decoder))
        case .crisisActivated: self = .crisisActivated(try .init(from: decoder))
        case .activationConfirmed: self = .activationConfirmed(try .init(from: decoder))
        case .handedOver: self = .handedOver(try .init(from: decoder))
        case .tookOver: self = .tookOver(try .init(from: decoder))
        case .channelReleased: self = .channelReleased(try .init(from: decoder))
        case .channelTakenBack: self = .channelTakenBack(try .init(from: decoder))
        case .messagesOutdated: self = .messagesOutdated(try .init(from: decoder))
        case .stoodDown: self = .stoodDown(try .init(from: decoder))
        case .modeConfirmed: self = .modeConfirmed(try .init(from: decoder))
        case .postSubmitted: self = .postSubmitted(try .init(from: decoder))
        case .postRevised: self = .postRevised(try .init(from: decoder))
        case .postApproved: self = .postApproved(try .init(from: decoder))
        case .postCountersigned: self = .postCountersigned(try .init(from: decoder))
        case .postReturned: self = .postReturned(try .init(from: decoder))
        case .postRejected: self = .postRejected(try .init(from: decoder))
        case .postWithdrawn: self = .postWithdrawn(try .init(from: decoder))
        case .postExpired: self = .postExpired(try .init(from: decoder))
        case .postRecorded: self = .postRecorded(try .init(from: decoder))
        case .deliveryHeld: self = .deliveryHeld(try .init(from: decoder))
        case .deliveryBegun: self = .deliveryBegun(try .init(from: decoder))
        case .deliveryEnded: self = .deliveryEnded(try .init(from: decoder))
        case .deliverySettled: self = .deliverySettled(try .init(from: decoder))
        case .retryDecided: self = .retryDecided(try .init(from: decoder))
        case .logWritten: self = .logWritten(try .init(from: decoder))
        case .callListed: self = .callListed(try .init(from: decoder))
        case .logDone: self = .logDone(try .init(from: decoder))
        case .attemptRefused: self = .attemptRefused(try .init(from: decoder))
        case .attemptsCounted: self = .attemptsCounted(try .init(from: decoder))
        case .channelRegistered: self = .channelRegistered(try .init(from: decoder))
        case .channelRequested: self = .channelRequested(try .init(from: decoder))
        case .channelApproved: self = .channelApproved(try .init(from: decoder))
        case .channelRefused: self = .channelRefused(try .init(from: decoder))
        case .channelRetired: self = .channelRetired(try .init(from: decoder))
        case .administratorsSet: self = .administratorsSet(try .init(from: decoder))
        case .channelSettingsSet: self = .channelSettingsSet(try .init(from: decoder))
        case .personAdded: self = .personAdded(try .init(from: decoder))
        case .roleGranted: self = .roleGranted(try .init(from: decoder))
        case .roleRevoked: self = .roleRevoked(try .init(from: decoder))
        case .personDeparted: self = .personDeparted(try .init(from: decoder))
        case .personReinstated: self = .personReinstated(try .init(from: decoder))
        case .chiefExecutiveChanged: self = .chiefExecutiveChanged(try .init(from: decoder))
        case .tokenIssued: self = .tokenIssued(try .init(from: decoder))
        case .tokenEnded: self = .tokenEnded(try .init(from: decoder))
        case .tokensReset: self = .tokensReset(try .init(from: decoder))
        }
    }
}
