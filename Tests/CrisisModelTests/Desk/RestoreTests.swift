import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct RestoreTests {
    @Test func `P3 after a restore nothing that was approved goes out, until the mode is confirmed and somebody approves again`() throws {
        var desk = try Scenario()
        let approved = try desk.approved(on: .kriseside)
        let scheduled = try desk.submit(by: .kari, publish: true, publishAt: desk.now + .hours(1))
        let taken = try desk.taken()
        try desk.restore()
        let state = desk.state
        #expect(state.isModeInQuestion && state.epoch?.number == 2)
        for post in [approved, scheduled] {
            #expect(state.open[post]?.deliveries.allSatisfy { $0.holdCause == .restored } == true)
        }
        #expect(state.open[taken]?.deliveries.first?.isUnknown == true)
        let fresh = try desk.approved(on: .kriseside)
        #expect(desk.refusal(.desk, .begin(fresh, .kriseside)) == .publishingPaused)
        desk.pass(.hours(2))
        try desk.when(.kari, .confirmMode)
        #expect(desk.refusal(.desk, .begin(approved, .kriseside)) == .notApproved)
        #expect(desk.refusal(.desk, .begin(scheduled, .kriseside)) == .notApproved)
    }

    @Test func `nobody's token counts after a restore but one that is given there`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .issueToken(.ola, until: nil))
        try desk.restore()
        #expect(desk.state.tokens.sortedKeys == [3])
        #expect(desk.state.tokens[3]?.person == .kari)
    }

    @Test func `P2 crisis staff can be convened before the mode is confirmed`() throws {
        var desk = try Scenario()
        try desk.restore()
        try desk.activate(by: .tor)
        #expect(desk.state.crisis?.number == 1)
    }

    @Test func `a log is restored under a key of a later epoch, and by nobody who isn't at the machine`() throws {
        var desk = try Scenario()
        #expect(desk.refusal(.kari, .restore(.sample())) == .notYours(.found))
        #expect(desk.refusal(.machine, .restore(.sample(epoch: 1))) == .alreadyFounded)
        try desk.restore()
        #expect(desk.refusal(.machine, .restore(.sample(epoch: 2))) == .alreadyFounded)
        try desk.when(.machine, .restore(.sample(epoch: 7)))
        #expect(desk.state.epoch?.number == 7)
    }

    @Test func `where there is no chief executive the one who acts gets the token`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .depart(Departure(person: .kari, isSuspension: false)))
        try desk.restore()
        #expect(desk.state.tokens.sortedKeys.compactMap { desk.state.tokens[$0]?.person } == [.siri])
    }
}

@Suite struct TokenResetTests {
    private func reset(_ person: Person.Number? = nil, all: Bool = false) -> Command {
        .resetTokens(TokenReset(operator: .saying("Arne"), reason: .saying("mistet"), person: person, isOfAll: all))
    }

    @Test func `a person's tokens end and a new one is given; the others stay`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .issueToken(.ola, until: nil))
        try desk.when(.machine, reset())
        #expect(desk.state.liveTokens(of: .kari, at: desk.now).map(\.number) == [3])
        #expect(desk.state.liveTokens(of: .ola, at: desk.now).map(\.number) == [2])
        try desk.when(.machine, reset(.ola))
        #expect(desk.state.liveTokens(of: .ola, at: desk.now).map(\.number) == [4])
    }

    @Test func `a stranger with a token is shut out with everybody, and who was shut out comes in again`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .issueToken(.dag, until: nil))
        try desk.when(.dag, .depart(Departure(person: .siri, isSuspension: true)))
        #expect(desk.state.person(.siri)?.standing == .suspended)
        try desk.when(.machine, reset(.siri, all: true))
        #expect(desk.state.tokens.sortedKeys.compactMap { desk.state.tokens[$0]?.person } == [.siri])
        #expect(desk.state.person(.siri)?.standing == .active)
        #expect(desk.refusal(.kari, reset()) == .notYours(.found))
    }

    @Test func `nobody who has left gets one`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .depart(Departure(person: .per, isSuspension: false)))
        #expect(desk.refusal(.machine, reset(.per)) == .personGone(.per))
        #expect(desk.refusal(.machine, reset(99)) == .unknownPerson(99))
    }
}
