extension DeskState {
    mutating func apply(_ event: ChannelRegistered, _ entry: Entry) {
        append(event.registration, .active, event.administrators, entry)
    }

    mutating func apply(_ event: ChannelRequested, _ entry: Entry) {
        append(event.registration, .requested, [], entry)
    }

    private mutating func append(
        _ registration: ChannelRegistration, _ standing: Channel.Standing, _ administrators: [Person.Number],
        _ entry: Entry
    ) {
        channels.append(
            Channel(
                number: registration.channel, entry: entry.number, handle: registration.handle.text,
                kind: registration.type, gate: registration.gate, audience: registration.audience, standing: standing,
                administrators: administrators, settingsEntry: entry.number))
    }

    mutating func apply(_ event: ChannelApproved) {
        change(event.channel) { channel in
            channel.standing = .active
            channel.administrators = event.administrators
        }
    }

    mutating func apply(_ event: ChannelRefused) { change(event.channel) { $0.standing = .refused } }

    mutating func apply(_ event: ChannelRetired, _ entry: Entry) {
        change(event.channel) { $0.standing = .retired }
        for number in event.cancelled {
            change(number) { post in post.change(event.channel) { $0.enter(.cancelled, at: entry.at) } }
        }
    }

    mutating func apply(_ event: AdministratorsSet) {
        change(event.channel) { $0.administrators = event.administrators }
    }

    mutating func apply(_ event: ChannelSettingsSet, _ entry: Entry) {
        change(event.channel) { $0.settingsEntry = entry.number }
    }

    private mutating func change(_ number: Channel.Number, _ change: (inout Channel) -> Void) {
        guard channels.indices.contains(number.value - 1) else { return }
        change(&channels[number.value - 1])
    }
}
