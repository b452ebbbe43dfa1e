// People, roles and tokens: kept by the chief executive or a desk keeper, who never gives more power than his or her
// own.
extension Deciding {
    func addPerson(_ asked: NewPerson) throws(Refusal) -> Verdict {
        var new = asked
        let capacity = try mayAdd(new)
        if capacity == .responsible { new.until = new.until ?? at + Limits.crisisContributor }
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
        if let until = new.until, until > at + Limits.crisisContributor {
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

    func check(_ new: NewPerson) throws(Refusal) {
        try check(new.handle)
        try check(new.name)
        for words in [new.title, new.phone, new.purpose] { try check(words) }
        if let handle = new.handle.text, state.isTaken(person: handle) { throw .handleTaken }
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

    /// Taking a right away is never held up; the chief executive is only replaced, and who is responsible hands over
    /// first.
    func revoke(_ number: Person.Number, _ role: Role) throws(Refusal) -> Verdict {
        let capacity = try may(.keepPeople)
        let person = try person(number)
        guard role != .chiefExecutive else { throw .chiefExecutiveOnlyReplaced }
        guard person.grants.contains(where: { $0.role == role }) else { throw .roleNotHeld(role) }
        var events: [Event] = []
        if role == .administrator && !state.holds(.chiefExecutive, number, at: at),
            let handOver = try handOver(from: number, to: nil)
        {
            events.append(handOver)
        }
        if let stepsUp = try stepsUp(without: role, person) { events.append(stepsUp) }
        events.append(.roleRevoked(RoleRevoked(person: number, role: role)))
        return Verdict(capacity, events)
    }

    /// If the person acts for a chief executive whom there is not, and would have no role left, somebody else acts.
    private func stepsUp(without role: Role, _ person: Person) throws(Refusal) -> Event? {
        guard state.acting == person.number, state.chiefExecutive == nil, person.roles(at: at) == [role] else {
            return nil
        }
        return .chiefExecutiveChanged(
            ChiefExecutiveChanged(from: nil, to: nil, acting: try stepsUp(after: person.number)))
    }

    func depart(_ departure: Departure) throws(Refusal) -> Verdict {
        let number = departure.person
        let capacity = try may(.leave, about: Subject(person: number))
        let person = try person(number)
        guard person.standing == .active || (person.standing == .suspended && !departure.isSuspension) else {
            throw .nothingChanges
        }
        try check(departure.reason)
        try checkSuccessors(departure)
        var events: [Event] = []
        // First the chief executive, who may be the one to become responsible.
        let successor = try succession(of: departure)
        if let successor { events.append(.chiefExecutiveChanged(successor)) }
        if let handOver = try handOver(from: number, to: departure.responsible, successor) { events.append(handOver) }
        events.append(.personDeparted(departed(departure)))
        return Verdict(capacity, events)
    }

    /// To choose who comes after is the right of the one who goes and of those who could choose anyway, and never a
    /// desk keeper's: without a choice the order laid down beforehand decides.
    private func checkSuccessors(_ departure: Departure) throws(Refusal) {
        guard caller.actor != .person(departure.person) else { return }
        if departure.chiefExecutive != nil { _ = try may(.nameChiefExecutive) }
        if departure.responsible != nil { _ = try may(.handOver) }
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
            _ = try presentPerson(named)
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

    /// If the person is responsible, the hand-over that goes with it: to the one named, else to the first deputy, else
    /// to the chief executive, who acts as one, or another administrator.
    private func handOver(
        from number: Person.Number, to named: Person.Number?, _ successor: ChiefExecutiveChanged? = nil
    ) throws(Refusal) -> Event? {
        guard let crisis = state.crisis, crisis.responsible == number else { return nil }
        let chiefs = [successor?.to, successor?.acting, state.chiefExecutive].compactMap { $0 }
        let candidates = named.map { [$0] } ?? (state.deputiesInOrder(at: at) + chiefs + state.people.map(\.number))
        // Who becomes chief executive in the same breath may be responsible from there on (G3).
        let next = candidates.first { $0 != number && (state.mayAdminister($0, at: at) || $0 == successor?.to) }
        guard let next else { throw named.map { .cannotBeResponsible($0) } ?? .successorMissing }
        return .handedOver(handedOver(crisis, to: next, former: nil, reason: nil))
    }

    func reinstate(_ number: Person.Number) throws(Refusal) -> Verdict {
        let capacity = try may(.keepPeople)
        let person = try person(number)
        guard person.standing == .suspended else { throw .personActive(number) }
        // Who comes back to the office had it before, and no way in comes with it.
        for grant in person.grants where grant.role != .chiefExecutive { try checkGift(of: grant.role, as: capacity) }
        return Verdict(capacity, .personReinstated(PersonReinstated(person: number)))
    }

    func nameChiefExecutive(_ number: Person.Number) throws(Refusal) -> Verdict {
        let capacity = try may(.nameChiefExecutive)
        _ = try presentPerson(number)
        let former = state.chiefExecutive
        guard number != former else { throw .nothingChanges }
        let change = ChiefExecutiveChanged(from: former, to: number, acting: nil)
        var events: [Event] = [.chiefExecutiveChanged(change)]
        // With the office goes the right to be responsible, where the former one is no administrator besides.
        if let former, !state.holds(.administrator, former, at: at),
            let handOver = try handOver(from: former, to: nil, change)
        {
            events.append(handOver)
        }
        return Verdict(capacity, events)
    }

    /// Somebody who is neither suspended nor gone; a former chief executive may have no role left.
    private func presentPerson(_ number: Person.Number) throws(Refusal) -> Person {
        let person = try person(number)
        guard person.standing == .active else { throw .personGone(number) }
        return person
    }

    func issueToken(_ number: Person.Number, until: Timestamp?) throws(Refusal) -> Verdict {
        let person = try activePerson(number)
        let capacity = try mayIssueToken(to: person)
        if let until, until <= at { throw .timeInPast }
        guard state.liveTokens(of: number, at: at).count < Limits.tokensPerPerson else {
            throw .tooMany(limit: Limits.tokensPerPerson)
        }
        return Verdict(capacity, .tokenIssued(issued(to: number, until: until, after: state.tokensIssued)))
    }

    /// A token is the person's whole power: whoever gives it must be able to give each part of it.
    private func mayIssueToken(to person: Person) throws(Refusal) -> Capacity {
        // `token reset`: whoever has the data folder in hand has everything.
        if caller.actor == .machine { return try may(.found) }
        guard let capacity = state.capacityIfAny(of: caller, for: .keepPeople, at: at) else {
            return try mayIssueTokenToContributor(person)
        }
        guard capacity != .chiefExecutive, caller.actor.person != person.number else { return capacity }
        if state.policy.succession.contains(person.number) || state.acting == person.number {
            throw .morePowerThanOwn(.chiefExecutive)
        }
        for role in person.roles(at: at) {
            guard role != .chiefExecutive else { throw .morePowerThanOwn(role) }
            try checkGift(of: role, as: capacity)
        }
        return capacity
    }

    /// The responsible one gives one to the contributor he or she has added, so that the three days begin at once;
    /// never to somebody who has one, in whose name it would speak.
    private func mayIssueTokenToContributor(_ person: Person) throws(Refusal) -> Capacity {
        guard let capacity = state.capacityIfAny(of: caller, for: .addContributor, at: at) else {
            throw .notYours(.keepPeople)
        }
        let latest = at + Limits.crisisContributor
        guard person.roles(at: at) == [.contributor], !state.policy.succession.contains(person.number),
            person.grants.allSatisfy({ $0.until.map { $0 <= latest } ?? false }),
            state.liveTokens(of: person.number, at: at).isEmpty
        else { throw .notYours(.keepPeople) }
        return capacity
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

    /// Of these people the ones who have no way in: whoever is made responsible and has no token can decide nothing.
    public func withoutToken(_ people: [Person.Number], at moment: Timestamp) -> [Person.Number] {
        if people.isEmpty { return [] }
        var holders: Set<Person.Number> = []
        tokens.forEach { _, token in if token.isLive(at: moment) { holders.insert(token.person) } }
        return people.filter { !holders.contains($0) }
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
