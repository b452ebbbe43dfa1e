// The desk's own beginning, its comings and goings, and forgetting.
extension Deciding {
    /// The first entries of a log, from the register: numbers are places in its lists.
    func found(_ founding: Founding) throws(Refusal) -> Verdict {
        guard state.entries == 0 else { throw .alreadyFounded }
        let capacity = try may(.found)
        let chiefs = founding.people.filter { $0.roles.contains(.chiefExecutive) }
        guard chiefs.count == 1, let chief = founding.people.firstIndex(where: { $0.roles.contains(.chiefExecutive) })
        else { throw .chiefExecutiveMissing }
        try check(founding)
        let people = founding.people.enumerated().map { place, person in
            Event.personAdded(added(person, as: Person.Number(place + 1)))
        }
        let channels = founding.channels.enumerated().map { place, channel in
            Event.channelRegistered(
                ChannelRegistered(
                    registration: registration(channel, as: Channel.Number(place + 1)),
                    administrators: Array(Set(channel.administrators)).sorted()))
        }
        let token = Event.tokenIssued(issued(to: Person.Number(chief + 1), until: nil, after: 0))
        return Verdict(
            capacity,
            [.deskFounded(founding.desk)] + people + channels
                + [.policySet(PolicySet(policy: founding.policy))]
                + (founding.notify.isEmpty ? [] : [.notifySet(NotifySet(rules: founding.notify))]) + [token])
    }

    private func check(_ founding: Founding) throws(Refusal) {
        try checkCount(founding.people.count, limit: Limits.people)
        try checkCount(founding.channels.count, limit: Limits.channels)
        for person in founding.people {
            try check(person)
            // The office has no end in the register; it passes on.
            if person.roles.contains(.chiefExecutive) && person.until != nil { throw .chiefExecutiveMissing }
        }
        for channel in founding.channels { try check(channel) }
        try checkRanges(of: founding.policy)
        try check(founding.notify)
        guard founding.desk.exercise != true || founding.channels.allSatisfy({ $0.kind == .byHand }) else {
            throw .exerciseByHand
        }
        let handles = founding.people.compactMap(\.handle.text)
        guard Set(handles).count == handles.count else { throw .handleTaken }
        let names = founding.channels.compactMap(\.handle.text)
        guard Set(names).count == names.count else { throw .handleTaken }
        let known = 1...founding.people.count
        let policy = founding.policy
        let named = founding.channels.flatMap(\.administrators) + policy.succession + policy.deputies
        for number in named + [policy.responsible].compactMap({ $0 }) where !known.contains(number.value) {
            throw .unknownPerson(number)
        }
        for number in policy.channels where number.value > founding.channels.count { throw .unknownChannel(number) }
        func mayAdminister(_ number: Person.Number) -> Bool {
            !Set([.administrator, .chiefExecutive]).isDisjoint(with: founding.people[number.value - 1].roles)
        }
        for number in policy.deputies + [policy.responsible].compactMap({ $0 }) where !mayAdminister(number) {
            throw .cannotBeResponsible(number)
        }
        guard founding.channels.flatMap(\.administrators).allSatisfy(mayAdminister) else {
            throw .roleNotHeld(.administrator)
        }
    }

    /// What had begun and has no outcome when the program comes up is unknown, except what a person took (P6).
    func start(
        program: String, policy: Digest?, clean: Bool, lastSeen: Timestamp?
    ) throws(Refusal) -> Verdict {
        let unknown = state.inFlight.filter { flight in
            guard case .begun(_, takenBy: nil) = state.open[flight.post]?.delivery(on: flight.channel)?.state else {
                return false
            }
            return true
        }
        return try operate(
            .deskStarted(
                DeskStarted(program: program, policy: policy, clean: clean, lastSeen: lastSeen, unknown: unknown)))
    }

    /// Whoever confirms the time means the one they were shown.
    func confirmClock(shown: Timestamp?) throws(Refusal) -> Verdict {
        let capacity = try may(.confirmClock)
        guard state.isClockInDoubt else { throw .clockNotInDoubt }
        if let shown, abs((at - shown).milliseconds) > Limits.clockReading.milliseconds { throw .otherTime(at) }
        return Verdict(capacity, .clockConfirmed(ClockConfirmed(time: at)))
    }
}

extension DeskState {
    mutating func apply(_ event: DeskStarted, _ entry: Entry) { loseTrack(of: event.unknown, at: entry.at) }

    mutating func apply(_ event: DeskFounded) {
        founding = event
        epoch = Epoch(number: event.epoch, key: event.key)
    }

    mutating func apply(_ event: DeskRestored, _ entry: Entry) {
        epoch = Epoch(number: event.epoch, key: event.key)
        loseTrack(of: event.unknown, at: entry.at)
        holdApproved(event.held, because: .restored, at: entry.at)
        tokens = PersistentMap()
        isModeInQuestion = true
        voidBefore = VoidBefore(entry: entry.number, cause: .restored)
    }

    private mutating func loseTrack(of flights: [CrisisActivated.InFlight], at moment: Timestamp) {
        for flight in flights {
            change(flight.post) { post in
                post.change(flight.channel) { delivery in
                    if case .begun(let approval, _) = delivery.state { delivery.enter(.unknown(approval), at: moment) }
                }
            }
        }
    }
}
