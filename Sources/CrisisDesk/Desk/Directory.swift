package import CrisisModel

/// Names of people and channels as they are now. A projection over the content of the log for showing; no rule reads it.
package struct Directory: Sendable {
    package struct PersonCard: Hashable, Sendable {
        package fileprivate(set) var handle: String?
        package fileprivate(set) var name: String?
        package fileprivate(set) var title: String?
        package fileprivate(set) var phone: String?
    }

    package struct ChannelCard: Hashable, Sendable {
        package fileprivate(set) var handle: String?
        package fileprivate(set) var name: String?
        /// JSON object of the channel's settings.
        package fileprivate(set) var settings: String?
    }

    package private(set) var municipality: String?
    private var people: [Person.Number: PersonCard] = [:]
    private var channels: [Channel.Number: ChannelCard] = [:]
    /// What the words of an entry name, in their order, so that an erasure finds what it concerns.
    private var named: [Int: [Named]] = [:]
    /// Where notices go, in the order of the rules; settings are gone where they were erased.
    package private(set) var notify: [Notify] = []
    private var notifyEntry = 0
    /// The entry that a channel's settings are from.
    private var settingsEntries: [Channel.Number: Int] = [:]

    /// Where notices go.
    package struct Notify: Hashable, Sendable {
        package let way: NotifyRule.Way
        package fileprivate(set) var settings: String?
        package let about: [NoticeKind]
    }

    private enum Named: Sendable {
        case municipality
        case person(Person.Number, any WritableKeyPath<PersonCard, String?> & Sendable)
        case channel(Channel.Number, any WritableKeyPath<ChannelCard, String?> & Sendable)
        case settings(Channel.Number)
        case notify(Int)
    }

    package init() {}

    package subscript(person: Person.Number) -> PersonCard? { people[person] }
    package subscript(channel: Channel.Number) -> ChannelCard? { channels[channel] }

    /// The name to show, else the handle, else the number: never nothing.
    package func name(of person: Person.Number) -> String {
        people[person]?.name ?? people[person]?.handle ?? person.description
    }

    package func name(of channel: Channel.Number) -> String {
        channels[channel]?.name ?? channels[channel]?.handle ?? channel.description
    }

    /// Takes in one entry; only those that name somebody or something matter.
    package mutating func apply(_ entry: Entry) {
        switch entry.event {
        case .deskFounded(let event):
            municipality = event.municipality.text
            named[entry.number] = [.municipality]
        case .personAdded(let event): add(event, entry)
        case .channelRegistered(let event): add(event.registration, entry)
        case .channelRequested(let event): add(event.registration, entry)
        case .channelSettingsSet(let event):
            channels[event.channel]?.settings = event.settings.text
            settingsEntries[event.channel] = entry.number
            named[entry.number] = [.settings(event.channel)]
        case .notifySet(let event): take(event, entry)
        case .contentErased(let event): erase(event)
        default: return
        }
    }

    private mutating func add(_ event: PersonAdded, _ entry: Entry) {
        people[event.person] = PersonCard(
            handle: event.handle.text, name: event.name.text, title: event.title?.text, phone: event.phone?.text)
        named[entry.number] =
            [.person(event.person, \.handle), .person(event.person, \.name)]
            + (event.title == nil ? [] : [.person(event.person, \.title)])
            + (event.phone == nil ? [] : [.person(event.person, \.phone)])
    }

    private mutating func add(_ registration: ChannelRegistration, _ entry: Entry) {
        let channel = registration.channel
        channels[channel] = ChannelCard(
            handle: registration.handle.text, name: registration.name.text, settings: registration.settings.text)
        settingsEntries[channel] = entry.number
        named[entry.number] = [.channel(channel, \.handle), .channel(channel, \.name), .settings(channel)]
    }

    private mutating func erase(_ event: ContentErased) {
        for entry in event.entries {
            for (place, name) in (named[entry] ?? []).enumerated() where event.covers(place, of: entry) {
                forget(name, entry)
            }
        }
    }

    private mutating func take(_ event: NotifySet, _ entry: Entry) {
        notify = event.rules.map { Notify(way: $0.way, settings: $0.settings.text, about: $0.about) }
        notifyEntry = entry.number
        named[entry.number] = event.rules.indices.map { .notify($0) }
    }

    private mutating func forget(_ name: Named, _ entry: Int) {
        switch name {
        case .municipality: municipality = nil
        case .person(let number, let field): people[number]?[keyPath: field] = nil
        case .channel(let number, let field): channels[number]?[keyPath: field] = nil
        case .settings(let number):
            // Newer settings stand in an entry of their own.
            if settingsEntries[number] == entry { channels[number]?.settings = nil }
        case .notify(let place):
            if notifyEntry == entry { notify[place].settings = nil }
        }
    }
}
