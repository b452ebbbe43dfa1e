import CrisisModel
import CrisisTestSupport
import Testing

/// Hand-over, and stepping in on one of three grounds.
@Suite struct OfficeTests {
    private func crisis() throws -> Scenario {
        var desk = try Scenario()
        try desk.activate()
        return desk
    }

    private func takeOver(_ ground: Ground, from: Person.Number = .ola) -> Command {
        .takeOver(ground, from: from, crisis: nil, reason: nil)
    }

    @Test func `after a hand-over the former one becomes first deputy`() throws {
        var desk = try crisis()
        desk.pass(.minutes(1))
        try desk.when(.ola, .handOver(to: .eva, from: .ola, crisis: 1, reason: .saying("vaktskifte")))
        let crisis = try #require(desk.state.crisis)
        #expect(crisis.responsible == .eva && crisis.deputies == [.ola, .siri])
        #expect(crisis.inOfficeSince == desk.now && crisis.lastDecision == nil)
        try desk.when(.kari, .handOver(to: .kari, from: .eva, crisis: 1, reason: nil))
        #expect(desk.state.crisis?.deputies == [.eva, .ola, .siri])
    }

    @Test func `the loser of a race is told who is responsible now`() throws {
        var desk = try crisis()
        try desk.when(.ola, .handOver(to: .siri, from: .ola, crisis: 1, reason: nil))
        let late = Command.handOver(to: .eva, from: .ola, crisis: 1, reason: nil)
        #expect(desk.refusal(.kari, late) == .notCurrent(crisis: 1, responsible: .siri))
        let calls = [Call(person: .ola, at: desk.now), Call(person: .siri, at: desk.now)]
        #expect(desk.refusal(.eva, takeOver(.unreachable(calls))) == .notCurrent(crisis: 1, responsible: .siri))
        let other = Command.handOver(to: .eva, from: .siri, crisis: 7, reason: nil)
        #expect(desk.refusal(.kari, other) == .notCurrent(crisis: 1, responsible: .siri))
    }

    @Test func `the role goes to somebody who can have it and has not`() throws {
        let desk = try crisis()
        func handOver(_ to: Person.Number) -> Command { .handOver(to: to, from: .ola, crisis: nil, reason: nil) }
        #expect(desk.refusal(.ola, handOver(.per)) == .cannotBeResponsible(.per))
        #expect(desk.refusal(.ola, handOver(.ola)) == .alreadyResponsible(.ola))
        #expect(desk.refusal(.ola, handOver(99)) == .unknownPerson(99))
        #expect(desk.refusal(.tor, takeOver(.ordered)) == .notYours(.takeOver))
        #expect(desk.refusal(.ola, takeOver(.ordered)) == .alreadyResponsible(.ola))
    }

    @Test func `approvals stand after a hand-over and a take-over, and the new one may return`() throws {
        var desk = try crisis()
        let post = try desk.submit(by: .per)
        try desk.approve(post, by: .ola)
        let other = try desk.submit(by: .per)
        try desk.approve(other, by: .ola)
        try desk.when(.ola, .handOver(to: .siri, from: .ola, crisis: nil, reason: nil))
        #expect(desk.isApproved(post))
        #expect(desk.refusal(.ola, desk.approval(of: post)) == .notYours(.decidePost))
        try desk.when(.siri, .returnPost(post, reason: .saying("vent")))
        try desk.deliver(other)
        #expect(desk.shown(post) == .returned && desk.shown(other) == .published)
    }

    @Test func `ordered: by somebody who could have, and told somehow`() throws {
        var desk = try crisis()
        func refusal(_ by: Person.Number?, _ told: Told = .telephone) -> Refusal? {
            desk.refusal(.eva, takeOver(.ordered), order: Order(decidedBy: by, told: told))
        }
        for person in [Person.Number.kari, .siri, .ola] { #expect(refusal(person) == nil, "\(person)") }
        for person in [Person.Number.per, .tor, .mona, .dag] { #expect(refusal(person) == .orderMissing, "\(person)") }
        #expect(refusal(nil) == .orderMissing)
        #expect(refusal(.eva) == .orderMissing)
        #expect(refusal(.kari, .oneself) == .orderMissing)
        try desk.when(.eva, takeOver(.ordered), order: Order(decidedBy: .kari, told: .radio))
        #expect(desk.state.crisis?.responsible == .eva)
        #expect(desk.state.crisis?.deputies == [.siri, .ola])
    }

    @Test func `unreachable: the responsible one and every deputy ahead were rung`() throws {
        var desk = try crisis()
        func calls(_ people: Person.Number...) -> Command {
            takeOver(.unreachable(people.map { Call(person: $0, at: desk.now) }))
        }
        #expect(desk.refusal(.siri, calls(.ola)) == nil)
        #expect(desk.refusal(.siri, calls()) == .callsMissing([.ola]))
        #expect(desk.refusal(.eva, calls(.ola)) == .callsMissing([.siri]))
        #expect(desk.refusal(.eva, calls(.siri)) == .callsMissing([.ola]))
        #expect(desk.refusal(.eva, calls(.ola, .siri)) == nil)
        #expect(desk.refusal(.kari, calls(.ola, .siri)) == .callsMissing([.eva]))
        #expect(desk.refusal(.kari, calls(.ola, .siri, .eva)) == nil)
        #expect(desk.refusal(.siri, calls(.ola, 99)) == .unknownPerson(99))
        try desk.when(.eva, calls(.ola, .siri))
        #expect(desk.state.crisis?.deputies == [.siri, .ola])
    }

    @Test func `unreachable: calls from before the responsible one came into office are no ground`() throws {
        var desk = try crisis()
        let early = desk.now
        desk.pass(.minutes(10))
        try desk.when(.ola, .handOver(to: .eva, from: .ola, crisis: nil, reason: nil))
        func calls(_ at: Timestamp) -> Command {
            takeOver(.unreachable([Call(person: .eva, at: at), Call(person: .ola, at: at)]), from: .eva)
        }
        #expect(desk.refusal(.siri, calls(early)) == .callsMissing([.eva, .ola]))
        // Noted to the minute, a call in the very minute counts.
        #expect(desk.refusal(.siri, calls(desk.now - .minutes(1))) == nil)
    }

    @Test func `a deputy who can't step in now is passed over`() throws {
        var desk = try crisis()
        try desk.when(.kari, .depart(Departure(person: .siri, isSuspension: true)))
        #expect(desk.state.crisis?.deputies == [.eva])
        #expect(desk.refusal(.eva, takeOver(.unreachable([Call(person: .ola, at: desk.now)]))) == nil)
    }

    @Test(arguments: [
        (Purpose.warning, 5), (.update, 30), (.information, 30), (.dialogue, 30), (.allClear, 30),
    ])
    func `waited: deputy k after k times what the policy allows`(purpose: Purpose, minutes: Int) throws {
        var desk = try crisis()
        try desk.submit(by: .per, purpose: purpose)
        // siri is first, eva second, everyone else comes after the last.
        for (place, person) in [Person.Number.siri, .eva, .kari].enumerated() {
            let due = Granvik.dawn + (place + 1) * .minutes(minutes)
            desk.now = due - Span(milliseconds: 1)
            #expect(desk.refusal(person, takeOver(.waited)) == .notWaitedLongEnough(until: due))
            desk.now = due
            #expect(desk.refusal(person, takeOver(.waited)) == nil)
        }
        let events = try desk.when(.kari, takeOver(.waited))
        guard case .tookOver(let event) = events.first else { return #expect(Bool(false), "not taken over") }
        #expect(event.waited == 1 && event.ground == .waited && event.deputies == [.siri, .eva, .ola])
    }

    @Test func `waited: campaigns, what nobody asked to publish, and what is over do not count`() throws {
        var desk = try crisis()
        try desk.submit(by: .per, purpose: .campaign)
        try desk.submit(by: .per, publish: false)
        try desk.submit(by: .per, notAfter: desk.now + .minutes(20))
        let withdrawn = try desk.submit(by: .per)
        try desk.when(.per, .withdraw(withdrawn, reason: nil))
        desk.pass(.hours(5))
        #expect(desk.refusal(.siri, takeOver(.waited)) == .notWaitedLongEnough(until: nil))
    }

    @Test func `waited: since the later of the holding, coming into office and the last decision`() throws {
        var desk = try crisis()
        let first = try desk.submit(by: .per)
        try desk.submit(by: .per)
        desk.pass(.minutes(20))
        try desk.approve(first, by: .ola)
        let decided = desk.now
        desk.pass(.minutes(15))
        #expect(desk.refusal(.siri, takeOver(.waited)) == .notWaitedLongEnough(until: decided + .minutes(30)))
        try desk.when(.ola, .handOver(to: .eva, from: .ola, crisis: nil, reason: nil))
        let inOffice = desk.now
        desk.pass(.minutes(29))
        #expect(
            desk.refusal(.siri, takeOver(.waited, from: .eva))
                == .notWaitedLongEnough(until: inOffice + 2 * .minutes(30)))
        #expect(
            desk.refusal(.ola, takeOver(.waited, from: .eva)) == .notWaitedLongEnough(until: inOffice + .minutes(30)))
        desk.pass(.minutes(1))
        try desk.when(.ola, takeOver(.waited, from: .eva))
        #expect(desk.state.crisis?.responsible == .ola)
    }

    @Test(arguments: ["approve", "return", "reject", "own", "revise"])
    func `waited: every decision of the responsible one counts`(what: String) throws {
        var desk = try crisis()
        let post = try desk.submit(by: .per)
        try desk.submit(by: .per)
        desk.pass(.minutes(29))
        switch what {
        case "approve": try desk.approve(post, by: .ola)
        case "return": try desk.when(.ola, .returnPost(post, reason: .saying("nei")))
        case "reject": try desk.when(.ola, .reject(post, reason: .saying("nei")))
        case "own": try desk.submit(by: .ola, approve: true)
        default: try desk.when(.ola, .revise(post, desk.draft("Nytt"), approve: true, unchangedSince: nil))
        }
        #expect(desk.state.crisis?.lastDecision == desk.now)
        desk.pass(.minutes(29))
        #expect(desk.refusal(.siri, takeOver(.waited)) == .notWaitedLongEnough(until: Granvik.dawn + .minutes(59)))
    }

    @Test func `stepping in with the chief executive rung in vain makes one of the succession act`() throws {
        var desk = try crisis()
        let calls = [Person.Number.ola, .kari].map { Call(person: $0, at: desk.now) }
        try desk.when(.siri, takeOver(.unreachable(calls)))
        #expect(desk.state.acting == .siri)
        try desk.standDown(by: .siri)
        #expect(desk.state.acting == nil)
    }

    @Test func `stepping in without having rung the chief executive makes nobody act`() throws {
        var desk = try crisis()
        try desk.when(.siri, takeOver(.unreachable([Call(person: .ola, at: desk.now)])))
        #expect(desk.state.acting == nil)
        var other = try crisis()
        let calls = [Person.Number.ola, .siri, .kari].map { Call(person: $0, at: other.now) }
        try other.when(.eva, takeOver(.unreachable(calls)))
        #expect(other.state.acting == nil)
    }

    @Test func `the responsible one whose role has run out decides nothing any more`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .grant(.ola, .administrator, until: desk.now + .hours(1), purpose: nil))
        try desk.when(.kari, .grant(.ola, .crisisStaff, until: nil, purpose: nil))
        try desk.activate()
        let post = try desk.submit(by: .per)
        desk.pass(.hours(1))
        #expect(desk.refusal(.ola, desk.approval(of: post)) == .notYours(.decidePost))
        #expect(desk.refusal(.siri, takeOver(.waited)) == nil)
    }
}
