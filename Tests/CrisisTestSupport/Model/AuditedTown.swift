import CrisisModel

/// What the auditor has read of people, channels and the mode.
struct AuditedTown: Sendable {
    struct Crisis: Sendable {
        let number: Int
        var responsible: Person.Number
        var deputies: [Person.Number]
        var releases: [(channel: Channel.Number, purpose: Purpose?)] = []
    }

    private var roles: [Person.Number: Set<Role>] = [:]
    private var absent: Set<Person.Number> = []
    private var administrators: [Channel.Number: Set<Person.Number>] = [:]
    private(set) var closedChannels: Set<Channel.Number> = []
    private(set) var policy = Policy()
    private(set) var crisis: Crisis?
    private(set) var switchEntry = 0
    private(set) var restoredEntry = 0
    private(set) var isModeInQuestion = false

    /// By what right somebody approves a post on a channel now; nil: by none.
    func right(of person: Person.Number, for post: AuditedPost, on channel: Channel.Number) -> AuditedPost.Right? {
        guard let crisis else { return administers(person, channel) ? .administrator : nil }
        if post.kind == .retraction {
            return person == crisis.responsible || crisis.deputies.contains(person) ? .takingDown : nil
        }
        if person == crisis.responsible { return .responsible }
        return isReleased(channel, for: post.purpose) && administers(person, channel) ? .released : nil
    }

    /// Whether an approval still counts at the moment a delivery begins.
    func counts(_ approval: AuditedPost.Approval, of post: AuditedPost, on channel: Channel.Number) -> Bool {
        guard !closedChannels.contains(channel), crisis == nil || approval.crisis == crisis?.number else {
            return false
        }
        switch approval.right {
        case .responsible, .takingDown: return true
        case .administrator: return crisis == nil && administers(approval.by, channel)
        case .released: return isReleased(channel, for: post.purpose) && administers(approval.by, channel)
        }
    }

    private func isReleased(_ channel: Channel.Number, for purpose: Purpose) -> Bool {
        crisis?.releases.contains { $0.channel == channel && ($0.purpose == nil || $0.purpose == purpose) } ?? false
    }

    private func administers(_ person: Person.Number, _ channel: Channel.Number) -> Bool {
        guard !absent.contains(person), let held = roles[person] else { return false }
        if held.contains(.chiefExecutive) { return true }
        return held.contains(.administrator) && administrators[channel]?.contains(person) ?? false
    }

    mutating func take(_ entry: Entry) {
        takeMode(entry)
        takeRegister(entry)
    }

    private mutating func takeMode(_ entry: Entry) {
        switch entry.event {
        case .crisisActivated(let event):
            crisis = Crisis(number: event.crisis, responsible: event.responsible, deputies: event.deputies)
            switchEntry = entry.number
        case .handedOver(let event):
            crisis?.responsible = event.to
            crisis?.deputies = event.deputies
        case .tookOver(let event):
            crisis?.responsible = event.to
            crisis?.deputies = event.deputies
        case .channelReleased(let event): crisis?.releases.append((event.channel, event.purpose))
        case .channelTakenBack(let event):
            crisis?.releases.removeAll { $0.channel == event.channel && $0.purpose == event.purpose }
        case .stoodDown: crisis = nil
        case .deskRestored:
            restoredEntry = entry.number
            isModeInQuestion = true
        case .modeConfirmed: isModeInQuestion = false
        case .policySet(let event): policy = event.policy
        default: return
        }
    }

    private mutating func takeRegister(_ entry: Entry) {
        switch entry.event {
        case .personAdded(let event): roles[event.person] = Set(event.roles)
        case .roleGranted(let event): roles[event.person]?.insert(event.role)
        case .roleRevoked(let event): roles[event.person]?.remove(event.role)
        case .personDeparted(let event):
            absent.insert(event.person)
            crisis?.deputies.removeAll { $0 == event.person }
        case .personReinstated(let event): absent.remove(event.person)
        case .chiefExecutiveChanged(let event):
            for person in roles.keys { roles[person]?.remove(.chiefExecutive) }
            if let to = event.to { roles[to]?.insert(.chiefExecutive) }
        case .channelRegistered(let event): administrators[event.registration.channel] = Set(event.administrators)
        case .channelApproved(let event): administrators[event.channel] = Set(event.administrators)
        case .administratorsSet(let event): administrators[event.channel] = Set(event.administrators)
        case .channelRetired(let event): closedChannels.insert(event.channel)
        default: return
        }
    }
}
