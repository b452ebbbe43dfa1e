// Convene crisis staff, confirm it, end it (G5, P2, P3).
extension Deciding {
    func activate(_ activation: Activation) throws(Refusal) -> Verdict {
        let capacity = try may(.activate)
        let enterer = try enterer(for: .activate)
        if let crisis = state.crisis { throw .alreadyInCrisis(crisis.number) }
        try check(activation)
        let responsible = try responsible(activation)
        let deputies = try deputies(activation, beside: responsible)
        let number = state.crises + 1
        let activated = CrisisActivated(
            crisis: number, reason: activation.reason, responsible: responsible, deputies: deputies,
            authority: activation.authority, knownAt: activation.knownAt, knownBy: activation.knownBy,
            calls: activation.calls.isEmpty ? nil : activation.calls, confirmed: capacity == .chiefExecutive,
            acting: newlyActing(enterer), held: state.ready.sortedKeys, inFlight: state.inFlight)
        return Verdict(capacity, [.crisisActivated(activated)] + calls(in: number, except: enterer, responsible: activated.responsible))
    }

    private func check(_ activation: Activation) throws(Refusal) {
        try check(activation.reason)
        try check(activation.authority)
        try check(activation.knownBy)
        if let known = activation.knownAt, known > at + Limits.clockSlack { throw .happenedInFuture }
        try check(activation.calls)
    }

    func check(_ calls: [Call]) throws(Refusal) {
        try checkCount(calls.count, limit: Limits.callsPerDecision)
        for call in calls {
            _ = try person(call.person)
            guard call.at <= at + Limits.clockSlack else { throw .happenedInFuture }
        }
    }

    /// The one named, else the first of the register's defaults who can be: at three in the morning nobody should have
    /// to mend the register first.
    private func responsible(_ activation: Activation) throws(Refusal) -> Person.Number {
        if let named = activation.responsible { return try able(named) }
        let defaults = [state.policy.responsible].compactMap { $0 } + state.policy.deputies
        let first = defaults.first { state.mayAdminister($0, at: at) }
        if let first = first ?? state.chiefExecutive { return first }
        guard let enterer = caller.actor.person else { throw .notYours(.activate) }
        return try able(enterer)
    }

    private func deputies(
        _ activation: Activation, beside responsible: Person.Number
    ) throws(Refusal) -> [Person.Number] {
        var deputies: [Person.Number] = []
        for named in activation.deputies ?? state.policy.deputies.filter({ state.mayAdminister($0, at: at) })
        where named != responsible && !deputies.contains(named) {
            deputies.append(try able(named))
        }
        try checkCount(deputies.count, limit: Limits.peoplePerList)
        return deputies
    }

    func able(_ number: Person.Number) throws(Refusal) -> Person.Number {
        _ = try person(number)
        guard state.mayAdminister(number, at: at) else { throw .cannotBeResponsible(number) }
        return number
    }

    /// The first of the succession who convenes crisis staff without the chief executive's own order acts in that
    /// place.
    private func newlyActing(_ enterer: Person.Number) -> Person.Number? {
        guard !isSomebodyActing, enterer != state.chiefExecutive, caller.decidedBy != state.chiefExecutive,
            state.policy.succession.contains(enterer)
        else { return nil }
        return enterer
    }

    /// Whether somebody acts who still can.
    var isSomebodyActing: Bool { state.acting.flatMap(state.person)?.isActive(at: at) ?? false }

    /// Everyone who can publish past the desk is to be rung: the stop covers only what is sent from it. And whoever is
    /// responsible from now on, who may not know it yet.
    private func calls(in crisis: Int, except enterer: Person.Number, responsible: Person.Number) -> [Event] {
        let active = state.channels.filter { $0.standing == .active && $0.gate == .gated }.map(\.number)
        return state.people.map(\.number).filter { $0 != enterer }.compactMap { person in
            let administered = active.filter { state.administers(person, $0, at: at) }
            guard !administered.isEmpty || person == responsible else { return nil }
            return .callListed(CallListed(person: person, crisis: crisis, channels: administered))
        }
    }

    func confirmActivation() throws(Refusal) -> Verdict {
        let capacity = try may(.confirmActivation)
        guard let crisis = state.unconfirmed else {
            if state.crisis == nil { throw .notInCrisis }
            throw .alreadyConfirmed
        }
        return Verdict(capacity, .activationConfirmed(ActivationConfirmed(crisis: crisis)))
    }

    func standDown(reason: Words?, leaveHeld: Words?, crisis named: Int?) throws(Refusal) -> Verdict {
        // Who may is asked first: outside a crisis nobody may, and the answer to that is the state, not the person.
        let crisis = try currentCrisis()
        let capacity = try may(.standDown)
        try checkCurrent(crisis, number: named, responsible: nil)
        try check(reason)
        try check(leaveHeld)
        let waiting = state.queueInOrder(at: at).sorted()
        if leaveHeld == nil && !waiting.isEmpty { throw .postsWait(waiting) }
        let underRelease = postsApprovedUnderRelease { _, _ in true }
        let event = StoodDown(
            crisis: crisis.number, reason: reason, leaveHeld: leaveHeld, held: waiting,
            approved: state.ready.sortedKeys, heldHere: underRelease.isEmpty ? nil : underRelease)
        return Verdict(capacity, .stoodDown(event))
    }

    func checkCurrent(_ crisis: Crisis, number: Int?, responsible: Person.Number?) throws(Refusal) {
        guard number ?? crisis.number == crisis.number, responsible ?? crisis.responsible == crisis.responsible else {
            throw .notCurrent(crisis: crisis.number, responsible: crisis.responsible)
        }
    }

    func confirmMode() throws(Refusal) -> Verdict {
        let capacity = try may(.confirmMode)
        guard state.isModeInQuestion else { throw .modeNotInQuestion }
        return Verdict(capacity, .modeConfirmed(ModeConfirmed(crisis: state.crisis?.number)))
    }

    func setPolicy(_ policy: Policy) throws(Refusal) -> Verdict {
        let capacity = try may(.setPolicy)
        try check(policy)
        guard policy != state.policy else { throw .nothingChanges }
        return Verdict(capacity, .policySet(PolicySet(policy: policy)))
    }

    private func check(_ policy: Policy) throws(Refusal) {
        try checkRanges(of: policy)
        for number in policy.succession { _ = try activePerson(number) }
        for number in policy.deputies + [policy.responsible].compactMap({ $0 }) { _ = try able(number) }
        for number in policy.channels { _ = try channel(number) }
    }

    /// What is right or wrong about a policy whoever the people are.
    func checkRanges(of policy: Policy) throws(Refusal) {
        for activator in policy.mayActivate where !Policy.activators.contains(activator) {
            throw .activatorNotPossible(activator)
        }
        try checkCount(policy.succession.count, limit: Limits.peoplePerList)
        try checkCount(policy.deputies.count, limit: Limits.peoplePerList)
        try checkCount(policy.channels.count, limit: Limits.channelsPerPost)
        for wait in [policy.takeOverAfterWarning, policy.takeOverAfterOther]
        where wait < .minutes(1) || wait > .days(7) {
            throw .endTooFar(limit: .days(7))
        }
    }
}

extension DeskState {
    /// What has begun and has no outcome yet, in order of posts.
    public var inFlight: [CrisisActivated.InFlight] {
        moving.sortedKeys.flatMap { number in
            (open[number]?.deliveries ?? []).filter(\.isBegun)
                .map { CrisisActivated.InFlight(post: number, channel: $0.channel) }
        }
    }
}
