// People, roles and tokens: kept by the chief executive or a desk keeper, who never gives more power than his or her own.
extension Deciding {
    func addPerson(_ new: NewPerson) throws(Refusal) -> Verdict {
        let capacity = try mayAdd(new)
        try check(new)
        guard state.people.count < Limits.people else { throw .tooMany(limit: Limits.people) }
        return Verdict(capacity, .personAdded(added(new, as: Person.Number(state.people.count + 1))))
    }

    private func mayAdd(_ new: NewPerson) throws(Refusal) -> Capacity {
        if let capacity = state.capacityIfAny(of: caller, for: .keepPeople, at: at) {
            for role in new.roles { try checkGift(of: role, as: capacity) }
            return capacity
        }
        // In a crisis the responsible one may bring in somebody who writes, for three days.
        guard new.roles == [.contributor] else { throw .notYours(.keepPeople) }
        let capacity = try may(.addContributor)
        guard let until = new.until, until <= at + Limits.crisisContributor else {
            throw .endTooFar(limit: Limits.crisisContributor)
        }
        return capacity
    }

    /// A desk keeper gives what publishes and decides nothing, and what he or she holds.
    private func checkGift(of role: Role, as capacity: Capacity) throws(Refusal) {
        guard role != .chiefExecutive else { throw .chiefExecutiveOnlyReplaced }
        guard capacity != .chiefExecutive, let giver = caller.actor.person else { return }
        guard Role.lesser.contains(role) || state.holds(role, giver, at: at) else { throw .morePowerThanOwn(role) }
    }

    private func check(_ new: NewPerson) throws(Refusal) {
        try check(new.handle)
        try check(new.name)
        for words in [new.title, new.phone, new.purpose] { try check(words) }
        if let handle = new.handle.text, state.person(handle: handle) != nil { throw .handleTaken }
        guard !new.roles.isEmpty else { throw .nothingChanges }
        if let until = new.until, until <= at { throw .timeInPast }
        if new.roles.contains(.reviewer) && (new.until == nil || new.purpose == nil) {
            throw .reviewerNeedsEndAndPurpose
        }
    }

    func added(_ new: NewPerson, as number: Person.Number) -> PersonAdded {
        PersonAdded(
            person: number, handle: new.handle, name: new.name, title: new.title, phone: new.phone,
            roles: Role.allCases.filter(new.roles.contains), until: new.until, purpose: new.purpose)
    }

    func grant(
        _ number: Person.Number, _ role: Role, until: Timestamp?, purpose: Words?
    ) throws(Refusal) -> Verdict {
        let capacity = try may(.keepPeople)
        try checkGift(of: role, as: capacity)
        let person = try person(number)
        guard person.standing == .active else { throw .personGone(number) }
        try check(purpose)
        if let until, until <= at { throw .timeInPast }
        if role == .reviewer && (until == nil || purpose == nil) { throw .reviewerNeedsEndAndPurpose }
        guard !person.grants.contains(Person.Grant(role: role, until: until)) else { throw .nothingChanges }
        return Verdict(
            capacity, .roleGranted(RoleGranted(person: number, role: role, until: until, purpose: purpose)))
    }

    /// Taking a right away is never held up; the chief executive is only replaced, and who is responsible hands over first.
    func revoke(_ number: Person.Number, _ role: Role) throws(Refusal) -> Verdict {
        let capacity = try may(.keepPeople)
        let person = try person(number)
        guard role != .chiefExecutive else { throw .chiefExecutiveOnlyReplaced }
        guard person.grants.contains(where: { $0.role == role }) else { throw .roleNotHeld(role) }
        var events: [Event] = []
        if role == .administrator, let handOver = try handOver(from: number, to: nil) { events.append(handOver) }
        events.append(.roleRevoked(RoleRevoked(person: number, role: role)))
        return Verdict(capacity, events)
    }

    func depart(_ departure: Departure) throws(Refusal) -> Verdict {
        let number = departure.person
        let capacity = try may(.leave, about: Subject(person: number))
        let person = try person(number)
        guard person.standing == .active || (person.standing == .suspended && !departure.isSuspension) else {
            throw .personGone(number)
        }
        try check(departure.reason)
        var events: [Event] = []
        // First the chief executive, who may be the one to become responsible.
        let successor = try succession(of: departure)
        if let successor { events.append(.chiefExecutiveChanged(successor)) }
        let fallback = successor?.to ?? successor?.acting
        if let handOver = try handOver(from: number, to: departure.responsible, or: fallback) {
            events.append(handOver)
        }
        events.append(.personDeparted(departed(departure)))
        return Verdict(capacity, events)
    }

    private func departed(_ departure: Departure) -> PersonDeparted {
        let thin = state.thinChannels(at: at)
        let left = state.channels.filter { channel in
            channel.standing == .active && !thin.contains(channel.number)
                && !channel.administrators.contains {
                    $0 != departure.person && $0 != state.chiefExecutive && state.mayAdminister($0, at: at)
                }
        }.map(\.number)
        return PersonDeparted(
            person: departure.person, standing: departure.isSuspension ? .suspended : .left, reason: departure.reason,
            thin: left.isEmpty ? nil : left)
    }

    /// If the person is the chief executive, who comes after: the one named, else the first of the succession acts.
    private func succession(of departure: Departure) throws(Refusal) -> ChiefExecutiveChanged? {
        let number = departure.person
        guard state.chiefExecutive == number else {
            guard state.acting == number, state.chiefExecutive == nil else { return nil }
            return ChiefExecutiveChanged(from: nil, to: nil, acting: try stepsUp(after: number))
        }
        if let named = departure.chiefExecutive {
            guard named != number else { throw .successorMissing }
            _ = try activePerson(named)
            return ChiefExecutiveChanged(from: number, to: named, acting: nil)
        }
        return ChiefExecutiveChanged(from: number, to: nil, acting: try stepsUp(after: number))
    }

    private func stepsUp(after gone: Person.Number) throws(Refusal) -> Person.Number {
        let candidates = [state.acting].compactMap { $0 } + state.policy.succession
        let next = candidates.first { $0 != gone && (state.person($0)?.isActive(at: at) ?? false) }
        guard let next else { throw .successorMissing }
        return next
    }

    /// If the person is responsible, the hand-over that goes with it: to the one named, else to the first deputy, else to the
    /// chief executive or another administrator.
    private func handOver(
        from number: Person.Number, to named: Person.Number?, or fallback: Person.Number? = nil
    ) throws(Refusal) -> Event? {
        guard let crisis = state.crisis, crisis.responsible == number else { return nil }
        let others = [fallback, state.chiefExecutive].compactMap { $0 } + state.people.map(\.number)
        let candidates = named.map { [$0] } ?? (state.deputiesInOrder(at: at) + others)
        let next = candidates.first { $0 != number && (state.mayAdminister($0, at: at) || $0 == fallback) }
        guard let next else { throw named.map { .cannotBeResponsible($0) } ?? .successorMissing }
        return .handedOver(handedOver(crisis, to: next, former: nil, reason: nil))
    }

    func reinstate(_ number: Person.Number) throws(Refusal) -> Verdict {
        let capacity = try may(.keepPeople)
        let person = try person(number)
        guard person.standing == .suspended else { throw .personActive(number) }
        for grant in person.grants { try checkGift(of: grant.role, as: capacity) }
        return Verdict(capacity, .personReinstated(PersonReinstated(person: number)))
    }

    func nameChiefExecutive(_ number: Person.Number) throws(Refusal) -> Verdict {
        let capacity = try may(.nameChiefExecutive)
        _ = try activePerson(number)
        guard number != state.chiefExecutive else { throw .nothingChanges }
        return Verdict(
            capacity,
            .chiefExecutiveChanged(ChiefExecutiveChanged(from: state.chiefExecutive, to: number, acting: nil)))
    }

    func issueToken(_ number: Person.Number, until: Timestamp?) throws(Refusal) -> Verdict {
        let capacity = try may(.keepPeople)
        let person = try activePerson(number)
        // A token is the person's whole power: whoever gives it must be able to give each role.
        if capacity != .chiefExecutive && caller.actor.person != number {
            for role in person.roles(at: at) {
                guard role != .chiefExecutive else { throw .morePowerThanOwn(role) }
                try checkGift(of: role, as: capacity)
            }
        }
        if let until, until <= at { throw .timeInPast }
        guard state.liveTokens(of: number, at: at).count < Limits.tokensPerPerson else {
            throw .tooMany(limit: Limits.tokensPerPerson)
        }
        return Verdict(capacity, .tokenIssued(issued(to: number, until: until, after: state.tokensIssued)))
    }

    func issued(to person: Person.Number, until: Timestamp?, after last: Int) -> TokenIssued {
        TokenIssued(issued: Token.Number(last + 1), person: person, until: until)
    }

    func endToken(_ number: Token.Number, reason: Words?) throws(Refusal) -> Verdict {
        guard let token = state.tokens[number] else {
            _ = try may(.keepPeople)
            throw .unknownToken(number)
        }
        let capacity = try may(.leave, about: Subject(person: token.person))
        try check(reason)
        return Verdict(capacity, .tokenEnded(TokenEnded(ended: number, reason: reason)))
    }
}

extension DeskState {
    func holds(_ role: Role, _ number: Person.Number, at moment: Timestamp) -> Bool {
        person(number)?.holds(role, at: moment) ?? false
    }

    /// The tokens of a person that have neither ended nor run out.
    public func liveTokens(of number: Person.Number, at moment: Timestamp) -> [Token] {
        var live: [Token] = []
        tokens.forEach { _, token in
            if token.person == number && token.isLive(at: moment) { live.append(token) }
        }
        return live.sorted { $0.number < $1.number }
    }
}
