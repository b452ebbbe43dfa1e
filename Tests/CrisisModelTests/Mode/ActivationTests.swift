import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct ActivationTests {
    @Test func `only the reason is required, the register gives the rest`() throws {
        var desk = try Scenario()
        try desk.activate(by: .tor)
        let crisis = try #require(desk.state.crisis)
        #expect(crisis.number == 1 && crisis.responsible == .ola && crisis.deputies == [.siri, .eva])
        #expect(crisis.setBy == .tor && crisis.decidedBy == .tor && crisis.since == desk.now)
        #expect(!crisis.isConfirmed && desk.state.unconfirmed == 1)
        #expect(desk.refusal(.tor, .activate(Activation(reason: .saying(" \n")))) == .alreadyInCrisis(1))
    }

    @Test func `a reason says something`() throws {
        let desk = try Scenario()
        #expect(desk.refusal(.kari, .activate(Activation(reason: .saying(" \n")))) == .textEmpty)
        let long = String(repeating: "ø", count: Limits.lineBytes / 2 + 1)
        #expect(
            desk.refusal(.kari, .activate(Activation(reason: .saying(long)))) == .textTooLong(limit: Limits.lineBytes))
    }

    @Test func `in a crisis: already, with its number, and both tries are on the log`() throws {
        var desk = try Scenario()
        try desk.activate(by: .siri)
        #expect(try desk.attempt(Caller(.person(.ola)), desk.activation()) == .alreadyInCrisis(1))
        let last = try #require(desk.entries.last)
        guard case .attemptRefused(let attempt) = last.event else { return #expect(Bool(false), "not on the log") }
        #expect(attempt.attempt == .activate && attempt.refusal == "alreadyInCrisis")
        #expect(last.caller.actor == .person(.ola))
    }

    @Test func `somebody without the role, or gone, can't be responsible or deputy`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .depart(Departure(person: .eva, isSuspension: true)))
        #expect(desk.refusal(.kari, desk.activation(responsible: .per)) == .cannotBeResponsible(.per))
        #expect(desk.refusal(.kari, desk.activation(responsible: .eva)) == .cannotBeResponsible(.eva))
        #expect(desk.refusal(.kari, desk.activation(deputies: [.siri, .rita])) == .cannotBeResponsible(.rita))
        #expect(desk.refusal(.kari, desk.activation(responsible: 99)) == .unknownPerson(99))
        // The register's defaults are passed over in silence: nobody mends the register at three in the morning.
        try desk.when(.kari, .depart(Departure(person: .ola, isSuspension: true)))
        try desk.activate(by: .tor)
        #expect(desk.state.crisis?.responsible == .siri && desk.state.crisis?.deputies == [])
    }

    @Test func `the chief executive counts as an administrator`() throws {
        var desk = try Scenario()
        try desk.activate(responsible: .kari, deputies: [.kari, .ola, .ola])
        #expect(desk.state.crisis?.responsible == .kari && desk.state.crisis?.deputies == [.ola])
        let post = try desk.submit(by: .kari, approve: true)
        #expect(desk.delivery(post)?.approval?.capacity == .responsible)
    }

    @Test func `without defaults the chief executive is responsible`() throws {
        var desk = try Scenario(policy: Policy(succession: [.siri]))
        try desk.activate(by: .tor)
        #expect(desk.state.crisis?.responsible == .kari)
    }

    @Test func `the chief executive's own word confirms, everyone else's waits for it`() throws {
        for person in [Person.Number.ola, .siri, .tor, .eva] {
            var desk = try Scenario()
            let order = Order(decidedBy: .kari, told: .telephone)
            try desk.when(person, desk.activation(), order: order)
            #expect(desk.state.crisis?.isConfirmed == false)
            try desk.when(.kari, .confirmActivation)
            #expect(desk.state.crisis?.isConfirmed == true && desk.state.unconfirmed == nil)
            #expect(desk.refusal(.kari, .confirmActivation) == .alreadyConfirmed)
        }
        var desk = try Scenario()
        #expect(desk.refusal(.kari, .confirmActivation) == .notInCrisis)
        try desk.activate()
        #expect(desk.refusal(.kari, .confirmActivation) == .alreadyConfirmed)
    }

    @Test func `it stays an open item after the crisis, until the chief executive confirms it or ends it`() throws {
        var desk = try Scenario()
        try desk.activate(by: .siri)
        try desk.standDown(by: .siri)
        #expect(desk.state.unconfirmed == 1)
        try desk.when(.kari, .confirmActivation)
        #expect(desk.state.unconfirmed == nil)
        try desk.activate(by: .tor)
        try desk.standDown(by: .kari)
        #expect(desk.state.unconfirmed == nil)
    }

    @Test func `the first of the succession who activates acts, and nobody else does`() throws {
        var desk = try Scenario()
        try desk.activate(by: .tor)
        #expect(desk.state.acting == nil)
        try desk.standDown()
        let order = Order(decidedBy: .kari, told: .telephone)
        try desk.when(.siri, desk.activation(), order: order)
        #expect(desk.state.acting == nil)
        try desk.standDown()
        try desk.activate(by: .siri)
        #expect(desk.state.acting == .siri)
    }

    @Test func `who acts confirms, hands over and stands down, and acts until the chief executive takes it up`() throws
    {
        var desk = try Scenario()
        try desk.activate(by: .siri)
        try desk.when(.siri, .confirmActivation)
        // Her own confirmation is not the chief executive's.
        #expect(desk.state.acting == .siri)
        try desk.when(.siri, .handOver(to: .eva, from: .ola, crisis: 1, reason: nil))
        try desk.standDown(by: .siri)
        #expect(desk.state.acting == nil && desk.state.crisis == nil)
        try desk.activate(by: .siri)
        try desk.when(.kari, .confirmActivation)
        #expect(desk.state.acting == nil)
        #expect(desk.refusal(.siri, .standDown(reason: nil, leaveHeld: nil, crisis: nil)) == .notYours(.standDown))
    }

    @Test func `everyone who can publish past the desk is listed to be rung, and ticked off`() throws {
        var desk = try Scenario()
        let events = try desk.when(.siri, desk.activation())
        let calls = events.compactMap { event in
            if case .callListed(let call) = event { call } else { nil }
        }
        #expect(calls.map(\.person) == [.kari, .ola])
        #expect(calls[0].channels == [.kriseside, .facebook, .intranett])
        #expect(calls[1].channels == [.kriseside, .facebook])
        #expect(calls.allSatisfy { $0.crisis == 1 })
        #expect(desk.state.openItems.count == 2)
        let item = try #require(desk.state.openItems.sortedKeys.first)
        #expect(desk.state.openItems[item]?.person == .kari && desk.state.openItems[item]?.kind == .call)
        try desk.when(.lise, .markDone(item, text: .saying("svarte")))
        #expect(desk.state.openItems.count == 1)
        #expect(desk.refusal(.lise, .markDone(item, text: nil)) == .notToBeDone(item))
        #expect(desk.refusal(.lise, .markDone(9_999, text: nil)) == .unknownEntry(9_999))
    }

    @Test func `whoever is responsible is rung, also with no channel to administer`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .activate(Activation(reason: .saying("flom"), responsible: .eva)))
        let called = desk.state.openItems.sortedKeys.compactMap { desk.state.openItems[$0] }
        #expect(called.filter { $0.kind == .call }.map(\.person) == [.ola, .siri, .eva])
    }

    @Test func `nobody is to be rung any more about a crisis that is over`() throws {
        var desk = try Scenario()
        let measure = LogDraft(kind: .measure, text: .saying("Steng veien"), responsible: .tor)
        try desk.activate()
        try desk.when(.tor, .writeLog(measure))
        try desk.standDown()
        #expect(desk.state.openItems.sortedKeys.map { desk.state.openItems[$0]?.kind } == [.measure])
    }

    @Test func `the calls made before are on the log with it`() throws {
        var desk = try Scenario()
        let calls = [Call(person: .kari, at: desk.now - .minutes(3))]
        let event = try #require(try desk.when(.siri, desk.activation(calls: calls)).first)
        guard case .crisisActivated(let activated) = event else { return #expect(Bool(false), "not activated") }
        #expect(activated.calls == calls && !activated.confirmed && activated.acting == .siri)
        #expect(
            desk.refusal(.kari, .standDown(reason: nil, leaveHeld: nil, crisis: 2))
                == .notCurrent(crisis: 1, responsible: .ola))
        let many = Array(repeating: Call(person: .kari, at: desk.now), count: Limits.callsPerDecision + 1)
        try desk.standDown()
        #expect(desk.refusal(.siri, desk.activation(calls: many)) == .listTooLong(limit: Limits.callsPerDecision))
        let later = [Call(person: .kari, at: desk.now + .hours(1))]
        #expect(desk.refusal(.siri, desk.activation(calls: later)) == .happenedInFuture)
    }

    @Test func `P2 the switch is one entry: approved and scheduled posts are held, what has begun is listed`() throws {
        var desk = try Scenario()
        let approved = try desk.submit(by: .ola, on: [.kriseside, .facebook])
        let scheduled = try desk.submit(by: .siri, on: [.intranett], publishAt: desk.now + .days(3))
        let begun = try desk.submit(by: .siri, on: [.intranett])
        try desk.begin(begun, .intranett)
        let inHand = try desk.submit(by: .ola, on: [.facebook])
        try desk.when(.ola, .take(inHand, .facebook))
        let held = try desk.submit(by: .per)
        let event = try #require(try desk.activating())
        #expect(event.held == [approved, scheduled])
        #expect(event.inFlight.map { $0.post } == [begun, inHand])
        for (post, channel) in [(approved, Channel.Number.kriseside), (approved, .facebook), (scheduled, .intranett)] {
            #expect(desk.cause(post, channel) == .activation)
        }
        #expect(desk.cause(held) == .notAdministrator)
        #expect(desk.state.ready.isEmpty)
        try desk.outcome(begun, .intranett, .accepted)
        try desk.when(.ola, .done(inHand, .facebook, link: nil))
        #expect(desk.shown(begun) == .published && desk.shown(inHand) == .published)
    }

    @Test func `a new crisis holds everything approved before it, in the last crisis too`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .ola, approve: true, publishAt: desk.now + .hours(2))
        try desk.standDown()
        #expect(desk.isApproved(post))
        try desk.activate()
        #expect(desk.state.crisis?.number == 2 && desk.cause(post) == .activation)
        try desk.approve(post, by: .ola)
        #expect(desk.delivery(post)?.approval?.crisis == 2)
    }
}
