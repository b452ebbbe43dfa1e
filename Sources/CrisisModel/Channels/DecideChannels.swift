// The channel register (G2, G3).
extension Deciding {
    func requestChannel(_ request: ChannelRequest) throws(Refusal) -> Verdict {
        let capacity = try may(.requestChannel)
        try check(request.channel)
        try check(request.unit)
        try check(request.purpose)
        guard state.channels.count < Limits.channels else { throw .tooMany(limit: Limits.channels) }
        return Verdict(
            capacity,
            .channelRequested(
                ChannelRequested(
                    registration: registration(request.channel, as: Channel.Number(state.channels.count + 1)),
                    unit: request.unit, purpose: request.purpose)))
    }

    func check(_ channel: NewChannel) throws(Refusal) {
        try check(channel.handle)
        try check(channel.name)
        try check(channel.settings, limit: Limits.textBytes)
        guard !state.isExercise || channel.kind == .byHand else { throw .exerciseByHand }
        if let handle = channel.handle.text, state.isTaken(channel: handle) { throw .handleTaken }
    }

    func registration(_ channel: NewChannel, as number: Channel.Number) -> ChannelRegistration {
        ChannelRegistration(
            channel: number, handle: channel.handle, name: channel.name, type: channel.kind, gate: channel.gate,
            audience: channel.audience, settings: channel.settings)
    }

    func approveChannel(
        _ number: Channel.Number, administrators: [Person.Number], advice: Words?
    ) throws(Refusal) -> Verdict {
        let capacity = try may(.decideChannel)
        guard try channel(number).standing == .requested else { throw .channelNotRequested(number) }
        try check(advice)
        return Verdict(
            capacity,
            .channelApproved(
                ChannelApproved(channel: number, administrators: try checked(administrators), advice: advice)))
    }

    /// Administrators of a channel are people who may administer; ascending, each once.
    private func checked(_ administrators: [Person.Number]) throws(Refusal) -> [Person.Number] {
        try checkCount(administrators.count, limit: Limits.peoplePerList)
        for number in administrators {
            _ = try activePerson(number)
            guard state.mayAdminister(number, at: at) else { throw .roleNotHeld(.administrator) }
        }
        return Array(Set(administrators)).sorted()
    }

    func refuseChannel(_ number: Channel.Number, reason: Words) throws(Refusal) -> Verdict {
        let capacity = try may(.decideChannel)
        guard try channel(number).standing == .requested else { throw .channelNotRequested(number) }
        try check(reason)
        return Verdict(capacity, .channelRefused(ChannelRefused(channel: number, reason: reason)))
    }

    func retireChannel(_ number: Channel.Number, reason: Words?) throws(Refusal) -> Verdict {
        let capacity = try may(.decideChannel)
        guard try channel(number).standing == .active else { throw .channelNotActive(number) }
        try check(reason)
        var waiting: [Post.Number] = []
        state.open.forEach { post, value in
            if value.delivery(on: number)?.isWaiting ?? false { waiting.append(post) }
        }
        return Verdict(
            capacity,
            .channelRetired(ChannelRetired(channel: number, reason: reason, cancelled: waiting.sorted())))
    }

    func setAdministrators(_ number: Channel.Number, _ people: [Person.Number]) throws(Refusal) -> Verdict {
        let capacity = try may(.decideChannel)
        let channel = try channel(number)
        guard channel.standing == .active else { throw .channelNotActive(number) }
        let administrators = try checked(people)
        guard administrators != channel.administrators else { throw .nothingChanges }
        return Verdict(
            capacity,
            .administratorsSet(AdministratorsSet(channel: number, administrators: administrators)))
    }

    func setChannelSettings(_ number: Channel.Number, _ settings: Words) throws(Refusal) -> Verdict {
        let capacity = try may(.setChannelSettings)
        let channel = try channel(number)
        guard channel.standing == .active || channel.standing == .requested else { throw .channelNotActive(number) }
        try check(settings, limit: Limits.textBytes)
        return Verdict(
            capacity, .channelSettingsSet(ChannelSettingsSet(channel: number, settings: settings)))
    }
}
