import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct FoundingTests {
    private func refusal(_ change: (inout Founding) -> Void) -> Refusal? {
        var founding = Granvik.founding()
        change(&founding)
        return Scenario.unfounded().refusal(.machine, .found(founding))
    }

    @Test func `before the first entry nothing is possible`() {
        let desk = Scenario.unfounded()
        #expect(desk.refusal(.kari, desk.activation()) == .notFounded)
        #expect(desk.refusal(.desk, .start(program: "tests", clean: true, lastSeen: nil)) == .notFounded)
        #expect(desk.refusal(.kari, .found(Granvik.founding())) == .notYours(.found))
    }

    @Test func `the register makes people, channels and policy, and a token for the chief executive`() throws {
        let desk = try Scenario()
        let state = desk.state
        #expect(state.people.count == 11 && state.channels.count == 4 && state.policy == Granvik.policy)
        #expect(state.person(handle: "siri")?.number == .siri && state.channel(handle: "sms")?.gate == .logOnly)
        #expect(state.chiefExecutive == .kari && state.liveTokens(of: .kari, at: desk.now).count == 1)
        #expect(desk.entries.first?.event.kind == .deskFounded && desk.entries.allSatisfy { $0.capacity == .machine })
        #expect(desk.refusal(.machine, .found(Granvik.founding())) == .alreadyFounded)
    }

    @Test func `exactly one chief executive, for good`() {
        #expect(refusal { $0.people[0].roles = [.administrator] } == .chiefExecutiveMissing)
        #expect(refusal { $0.people[1].roles = [.chiefExecutive] } == .chiefExecutiveMissing)
        #expect(refusal { $0.people = [] } == .chiefExecutiveMissing)
        #expect(refusal { $0.people[0].until = Granvik.dawn + .days(9) } == .chiefExecutiveMissing)
    }

    @Test func `what is wrong with a register is said`() {
        #expect(refusal { $0.people[1].handle = .saying("kari") } == .handleTaken)
        #expect(refusal { $0.channels[1].handle = .saying("sms") } == .handleTaken)
        #expect(refusal { $0.channels[1].handle = .saying("c1") } == .handleTaken)
        #expect(refusal { $0.people[1].name = .saying(" ") } == .textEmpty)
        #expect(refusal { $0.people[4].until = nil } == .reviewerNeedsEndAndPurpose)
        #expect(refusal { $0.people[3].roles = [] } == .nothingChanges)
        #expect(refusal { $0.channels[0].administrators = [99] } == .unknownPerson(99))
        #expect(refusal { $0.channels[0].administrators = [.per] } == .roleNotHeld(.administrator))
        #expect(refusal { $0.policy.succession = [99] } == .unknownPerson(99))
        #expect(refusal { $0.policy.responsible = .per } == .cannotBeResponsible(.per))
        #expect(refusal { $0.policy.deputies = [.rita] } == .cannotBeResponsible(.rita))
        #expect(refusal { $0.policy.channels = [9] } == .unknownChannel(9))
        #expect(refusal { $0.policy.takeOverAfterOther = Span(milliseconds: .max) } == .endTooFar(limit: .days(7)))
        #expect(refusal { $0.policy.mayActivate = [.anyone] } == .activatorNotPossible(.anyone))
        let person = Granvik.founding().people[3]
        #expect(
            refusal { $0.people = Array(repeating: person, count: 5_001) + $0.people } == .listTooLong(limit: 5_000))
    }

    @Test func `coming up, going down and being sealed are on the log`() throws {
        var desk = try Scenario()
        try desk.desk(.stop(program: "tests"))
        try desk.desk(.unsealed(code: "ledgerBroken", since: desk.now))
        try desk.desk(.start(program: "tests", clean: true, lastSeen: desk.now))
        #expect(desk.entries.suffix(3).map { $0.event.kind } == [.deskStopped, .deskUnsealed, .deskStarted])
        #expect(desk.refusal(.kari, .stop(program: "tests")) == .notYours(.operate))
    }

    @Test func `P9 erasing takes the handle and leaves everything else`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per)
        let entry = try #require(desk.state.person(.per)?.entry)
        #expect(desk.refusal(.kari, .erase(Erasure(entry: entry, reason: .saying("krav")))) == .personActive(.per))
        try desk.approve(post, by: .ola)
        try desk.deliver(post)
        try desk.when(.kari, .depart(Departure(person: .per, isSuspension: false)))
        try desk.when(
            .kari,
            .erase(Erasure(entry: entry, places: [2, 0], reason: .saying("krav"))))
        guard case .contentErased(let erased) = desk.entries.last?.event else {
            return #expect(Bool(false), "not erased")
        }
        #expect(erased.places == [0, 2])
        #expect(desk.state.person(handle: "per") == nil && desk.state.channel(handle: "intranett") != nil)
        #expect(desk.refusal(.kari, .erase(Erasure(entry: 0, reason: .saying("x")))) == .unknownEntry(0))
        #expect(desk.refusal(.kari, .erase(Erasure(entry: 9_999, reason: .saying("x")))) == .unknownEntry(9_999))
        #expect(desk.refusal(.kari, .erase(Erasure(entries: [], reason: .saying("x"), authority: .saying("y")))) == .nothingChanges)
        var person = Erasure(entry: entry, reason: .saying("x"))
        person.person = 99
        #expect(desk.refusal(.kari, .erase(person)) == .unknownPerson(99))
        person.person = .ola
        #expect(desk.refusal(.kari, .erase(person)) == .personActive(.ola))
    }
}
