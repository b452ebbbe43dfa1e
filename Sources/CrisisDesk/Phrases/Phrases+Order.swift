import CrisisModel

extension Phrases {
    /// By whom, and whose decision it was, with a space before: ` av Ola Vik`, or ` etter ordre på telefon fra Kari
    /// Nordmann kl. 03:24, ført av Siri Moen`. Nothing for what the desk itself did.
    func by(_ entry: Entry, _ directory: Directory) -> String {
        switch entry.caller.actor {
        case .desk: ""
        case .machine: say(nb: " ved maskinen", nn: " ved maskina", en: " at the machine")
        case .person(let enterer): by(enterer, entry, directory)
        }
    }

    private func by(_ enterer: Person.Number, _ entry: Entry, _ directory: Directory) -> String {
        let order = entry.caller.order
        let entered = name(enterer, directory) + inCapacity(entry.capacity)
        guard let decider = order.decidedBy, decider != enterer else {
            return say(no: " av \(entered)", en: " by \(entered)") + (happened(entry) ?? "")
        }
        let when = order.happenedAt.map { " " + times.clock($0, beside: entry.at) } ?? ""
        let ordered = ordered(told: order.told, by: name(decider, directory) + when)
        // Whoever releases a text decides that it goes out: an order takes that from nobody.
        if entry.event.isRelease { return say(no: " av \(entered)", en: " by \(entered)") + ordered }
        return ordered
            + say(nb: ", ført av \(entered)", nn: ", ført av \(entered)", en: ", entered by \(entered)")
    }

    private func ordered(told: Told, by decider: String) -> String {
        switch told {
        case .oneself:
            say(nb: " etter ordre fra \(decider)", nn: " etter ordre frå \(decider)", en: " on orders from \(decider)")
        case .inPerson:
            say(
                nb: " etter muntlig ordre fra \(decider)", nn: " etter munnleg ordre frå \(decider)",
                en: " on orders given in person by \(decider)")
        case .telephone, .radio, .paper:
            say(
                nb: " etter ordre \(label(told)) fra \(decider)", nn: " etter ordre \(label(told)) frå \(decider)",
                en: " on orders \(label(told)) from \(decider)")
        }
    }

    /// ` kl. 03:24 (ført kl. 03:29)` where it was recorded later than it happened.
    private func happened(_ entry: Entry) -> String? {
        guard let moment = entry.caller.order.happenedAt else { return nil }
        let happened = times.clock(moment, beside: entry.at)
        let entered = times.clock(entry.at)
        guard happened != entered else { return " \(happened)" }
        return say(
            nb: " \(happened) (ført \(entered))", nn: " \(happened) (ført \(entered))",
            en: " \(happened) (entered \(entered))")
    }

    /// The right, where the name alone doesn't say why he or she could.
    private func inCapacity(_ capacity: Capacity) -> String {
        switch capacity {
        case .acting, .succession, .nextDeputy, .deputy, .releasedAdministrator: " (\(label(capacity)))"
        case .chiefExecutive, .administrator, .crisisStaff, .contributor, .logKeeper, .mayor, .reviewer, .deskKeeper,
            .responsible, .author, .channelAdministrator, .oneself, .anyone, .desk, .machine:
            ""
        }
    }
}

extension Event {
    /// Whether it lets a text out, for which only the right of the one who enters it counts.
    fileprivate var isRelease: Bool {
        if case .postSubmitted(let event) = self { return event.version.isApprovedSomewhere }
        if case .postRevised(let event) = self { return event.version.isApprovedSomewhere }
        return [.postApproved, .postCountersigned, .retryDecided].contains(kind)
    }
}
