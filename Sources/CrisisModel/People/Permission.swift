/// What somebody wants to do, as the permission table knows it.
public enum Action: String, CaseIterable, Hashable, Sendable, Codable {
    case activate, confirmActivation, standDown, handOver, takeOver, release, outdate
    case submit, revise, withdraw, decidePost, countersign, takeDown, retry
    /// Record a post made outside, take, done, not done, settle.
    case tend
    case requestChannel, decideChannel, setChannelSettings
    case keepPeople, addContributor, leave, nameChiefExecutive
    case setPolicy, erase, confirmMode, confirmClock
    case writeLog, readAll, readOwn
    /// The words of an entry that was screened when it was written.
    case readScreened
    /// What only the program does: begin, outcomes, expiry, start, stop.
    case operate
    /// What is only done at the machine: init, restore, token reset.
    case found
}

/// The permission table, whole. Everything that is allowed anywhere is allowed here.
public enum Permission {
    /// The capacities that allow an action, the one to be recorded first. Anybody who holds none of them is refused.
    public static func capacities(for action: Action, inCrisis: Bool, under policy: Policy) -> [Capacity] {
        switch action {
        case .activate: [.chiefExecutive, .acting] + policy.mayActivate.filter { $0 != .chiefExecutive }
        case .confirmActivation, .confirmMode, .nameChiefExecutive: [.chiefExecutive, .acting]
        case .standDown: inCrisis ? [.chiefExecutive, .acting] : []
        case .handOver: inCrisis ? [.responsible, .chiefExecutive, .acting] : []
        case .takeOver: inCrisis ? [.nextDeputy, .deputy, .chiefExecutive, .succession, .administrator] : []
        case .release: inCrisis ? [.responsible] : []
        case .outdate: inCrisis ? [.responsible, .nextDeputy, .deputy] : []
        case .submit: [.administrator, .crisisStaff, .contributor, .chiefExecutive]
        case .revise: [.author] + deciders(inCrisis: inCrisis)
        case .withdraw: [.author]
        case .decidePost, .retry: deciders(inCrisis: inCrisis)
        case .countersign: inCrisis ? [.nextDeputy, .deputy, .chiefExecutive] : []
        case .takeDown: inCrisis ? [.responsible, .nextDeputy, .deputy] : [.channelAdministrator]
        case .tend: [.channelAdministrator, .crisisStaff]
        case .requestChannel, .readOwn: [.anyone]
        case .decideChannel, .setPolicy, .erase: [.chiefExecutive]
        case .setChannelSettings, .keepPeople: [.chiefExecutive, .deskKeeper]
        case .addContributor: [.chiefExecutive, .deskKeeper] + (inCrisis ? [.responsible] : [])
        case .leave: [.oneself, .chiefExecutive, .deskKeeper]
        case .confirmClock: [.chiefExecutive, .acting, .administrator, .crisisStaff, .deskKeeper]
        case .writeLog: [.crisisStaff, .logKeeper, .administrator, .mayor, .chiefExecutive]
        case .readAll: [.crisisStaff, .logKeeper, .administrator, .mayor, .chiefExecutive, .reviewer, .acting]
        case .readScreened: [.chiefExecutive, .responsible, .author]
        case .operate: [.desk]
        case .found: [.machine]
        }
    }

    /// G4 in normal mode; G5 in a crisis, where the responsible one alone decides, and on a channel he or she released
    /// its administrators.
    private static func deciders(inCrisis: Bool) -> [Capacity] {
        inCrisis ? [.responsible, .releasedAdministrator] : [.channelAdministrator]
    }
}

/// What an action is about, as far as a right can depend on it.
public struct Subject: Sendable {
    /// Authors of the post.
    public var authors: [Person.Number] = []
    /// Channels concerned, all of which a right of channel must cover.
    public var channels: [Channel.Number] = []
    public var purpose: Purpose?
    /// The person concerned.
    public var person: Person.Number?

    public static let none = Subject()

    public init(
        authors: [Person.Number] = [], channels: [Channel.Number] = [], purpose: Purpose? = nil,
        person: Person.Number? = nil
    ) {
        self.authors = authors
        self.channels = channels
        self.purpose = purpose
        self.person = person
    }
}

extension DeskState {
    /// The capacity by which the caller may do that now, or the refusal `notYours`.
    public func capacity(
        of caller: Caller, for action: Action, about subject: Subject = .none, at moment: Timestamp
    ) throws(Refusal) -> Capacity {
        guard let capacity = capacityIfAny(of: caller, for: action, about: subject, at: moment) else {
            throw .notYours(action)
        }
        return capacity
    }

    /// The capacity by which the caller may do that now, or nil.
    public func capacityIfAny(
        of caller: Caller, for action: Action, about subject: Subject = .none, at moment: Timestamp
    ) -> Capacity? {
        Permission.capacities(for: action, inCrisis: crisis != nil, under: policy)
            .first { holds($0, caller.actor, about: subject, at: moment) }
    }

    /// Whether the actor stands in that capacity to the subject at that moment.
    public func holds(_ capacity: Capacity, _ actor: Actor, about subject: Subject, at moment: Timestamp) -> Bool {
        switch (capacity, actor) {
        case (.desk, .desk), (.machine, .machine): true
        case (_, .desk), (_, .machine): false
        case (_, .person(let number)): holds(capacity, number, about: subject, at: moment)
        }
    }

    private func holds(
        _ capacity: Capacity, _ number: Person.Number, about subject: Subject, at moment: Timestamp
    ) -> Bool {
        guard let person = person(number), person.isActive(at: moment) else { return false }
        switch capacity {
        case .chiefExecutive: return person.holds(.chiefExecutive, at: moment)
        case .administrator: return mayAdminister(number, at: moment)
        case .crisisStaff: return person.holds(.crisisStaff, at: moment)
        case .contributor: return person.holds(.contributor, at: moment)
        case .logKeeper: return person.holds(.logKeeper, at: moment)
        case .mayor: return person.holds(.mayor, at: moment)
        case .reviewer: return person.holds(.reviewer, at: moment)
        case .deskKeeper: return person.holds(.deskKeeper, at: moment)
        case .acting: return acting == number
        case .succession: return policy.succession.contains(number)
        case .responsible: return crisis?.responsible == number && mayAdminister(number, at: moment)
        case .nextDeputy: return deputiesInOrder(at: moment).first == number
        case .deputy: return deputiesInOrder(at: moment).contains(number)
        case .author: return subject.authors.contains(number)
        case .channelAdministrator:
            return !subject.channels.isEmpty
                && subject.channels.allSatisfy { administers(number, $0, at: moment) }
        case .releasedAdministrator:
            return !subject.channels.isEmpty
                && subject.channels.allSatisfy {
                    administers(number, $0, at: moment) && isReleased($0, for: subject.purpose)
                }
        case .oneself: return subject.person == number
        case .anyone: return true
        case .desk, .machine: return false
        }
    }

    /// Whether the person may administer channels and be responsible: an administrator, or the chief executive (G3).
    public func mayAdminister(_ number: Person.Number, at moment: Timestamp) -> Bool {
        guard let person = person(number) else { return false }
        return person.holds(.administrator, at: moment) || person.holds(.chiefExecutive, at: moment)
    }

    /// Whether the person administers the channel: on its list with the role still held, or the chief executive, who
    /// administers every channel (G3).
    public func administers(_ number: Person.Number, _ channel: Channel.Number, at moment: Timestamp) -> Bool {
        guard let person = person(number), let channel = self.channel(channel) else { return false }
        if person.holds(.chiefExecutive, at: moment) { return true }
        return channel.administrators.contains(number) && person.holds(.administrator, at: moment)
    }

    /// The deputies of the responsible one who could step in now, in order.
    public func deputiesInOrder(at moment: Timestamp) -> [Person.Number] {
        (crisis?.deputies ?? []).filter { mayAdminister($0, at: moment) }
    }

    /// Whether the channel, or this purpose on it, is released to the channel's administrators in this crisis.
    func isReleased(_ channel: Channel.Number, for purpose: Purpose?) -> Bool {
        (crisis?.releases ?? []).contains { $0.channel == channel && ($0.purpose == nil || $0.purpose == purpose) }
    }
}
