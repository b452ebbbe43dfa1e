import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// Names as they are now. The directory of a running desk and the one made at a start must agree.
@Suite struct DirectoryTests {
    private let scenario: Scenario

    init() throws {
        var scenario = try Scenario()
        let person = NewPerson(
            handle: .saying("arne"), name: .saying("Arne Berg"), title: .saying("Vaktleder"), phone: .saying("900 00 000"),
            roles: [.contributor])
        try scenario.when(.kari, .addPerson(person))
        self.scenario = scenario
    }

    private func directory(_ scenario: Scenario) -> Directory {
        var directory = Directory()
        for entry in scenario.entries { directory.apply(entry) }
        return directory
    }

    private func erasing(
        _ entry: Int?, _ places: [Int] = [], in town: Scenario? = nil
    ) throws -> Scenario {
        var scenario = town ?? scenario
        let number = try #require(entry)
        try scenario.when(
            .kari,
            .erase(Erasure(entry: number, places: places, reason: .saying("innsyn"))))
        return scenario
    }

    @Test func `it names the municipality, people and channels, and whom it doesn't know by number`() {
        let directory = directory(scenario)
        #expect(directory.municipality == "Granvik kommune")
        #expect(directory.name(of: Person.Number(12)) == "Arne Berg")
        #expect(directory[Person.Number(12)]?.phone == "900 00 000")
        #expect(directory.name(of: Channel.Number.facebook) == "facebook")
        #expect(directory.name(of: Person.Number(99)) == "p99")
        #expect(directory.name(of: Channel.Number(99)) == "c99")
    }

    @Test func `P9 whoever is erased has neither name nor telephone any more`() throws {
        var gone = scenario
        try gone.when(.kari, .depart(Departure(person: 12, isSuspension: false)))
        let directory = directory(try erasing(gone.state.person(12)?.entry, in: gone))
        #expect(directory.name(of: Person.Number(12)) == "p12")
        #expect(directory[Person.Number(12)]?.phone == nil && directory[Person.Number(12)]?.title == nil)
        #expect(directory.name(of: Person.Number.kari) == "kari")
    }

    @Test func `P9 a telephone number alone can be erased`() throws {
        let directory = directory(try erasing(scenario.state.person(12)?.entry, [3]))
        #expect(directory[Person.Number(12)]?.phone == nil)
        #expect(directory.name(of: Person.Number(12)) == "Arne Berg")
        #expect(directory[Person.Number(12)]?.title == "Vaktleder")
    }

    @Test func `newer settings take the place of older ones, and erasing the older leaves them`() throws {
        var changed = scenario
        try changed.when(.kari, .setChannelSettings(.intranett, settings: .saying(#"{"url":"http://b"}"#)))
        #expect(directory(changed)[Channel.Number.intranett]?.settings == #"{"url":"http://b"}"#)
        let old = try #require(changed.state.channel(.intranett)?.entry)
        try changed.when(.kari, .erase(Erasure(entry: old, places: [2], reason: .saying("innsyn"))))
        #expect(directory(changed)[Channel.Number.intranett]?.settings == #"{"url":"http://b"}"#)
        let new = try #require(changed.state.channel(.intranett)?.settingsEntry)
        try changed.when(.kari, .retireChannel(.intranett, reason: nil))
        try changed.when(.kari, .erase(Erasure(entry: new, reason: .saying("innsyn"))))
        #expect(directory(changed)[Channel.Number.intranett]?.settings == nil)
        #expect(directory(changed).name(of: Channel.Number.intranett) == "intranett")
    }

    @Test(arguments: [false, true]) func `a start reads the names that the running desk had`(isErased: Bool) throws {
        var log = scenario
        try log.when(.kari, .setChannelSettings(.intranett, settings: .saying(#"{"url":"http://b"}"#)))
        let entry = try #require(log.state.person(12)?.entry)
        if isErased { try log.when(.kari, .erase(Erasure(entry: entry, places: [3], reason: .saying("innsyn")))) }
        let ledger = MemoryLedger()
        try ledger.append([EntryGroup(entries: log.entries, key: nil)])
        var whole = Replay()
        try whole.run(ledger, to: ledger.head.size)
        for directory in [whole.directory, try Replay(log.state, from: ledger).directory] {
            let lived = self.directory(log)
            #expect(directory.municipality == lived.municipality)
            for person in log.state.people { #expect(directory[person.number] == lived[person.number]) }
            for channel in log.state.channels { #expect(directory[channel.number] == lived[channel.number]) }
        }
    }
}
