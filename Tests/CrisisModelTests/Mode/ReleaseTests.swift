import CrisisModel
import CrisisTestSupport
import Testing

/// What the responsible one gives back to the channels' administrators, and standing down.
@Suite struct ReleaseTests {
    private func released(_ purpose: Purpose? = nil) throws -> Scenario {
        var desk = try Scenario()
        try desk.activate()
        try desk.when(.ola, .release(.intranett, purpose))
        return desk
    }

    @Test func `P1 on a released channel its administrators decide, and nobody else, and nowhere else`() throws {
        var desk = try released()
        let post = try desk.submit(by: .per, on: [.kriseside, .intranett])
        #expect(desk.refusal(.eva, desk.approval(of: post)) == .notYours(.decidePost))
        try desk.approve(post, by: .siri)
        #expect(desk.delivery(post, .intranett)?.approval?.capacity == .releasedAdministrator)
        #expect(desk.cause(post, .kriseside) == .crisisMode)
        try desk.deliver(post, .intranett)
        #expect(desk.state.deciders(of: .ordinary, .information, on: .intranett, at: desk.now) == [.ola, .kari, .siri])
        #expect(desk.state.deciders(of: .ordinary, .information, on: .kriseside, at: desk.now) == [.ola])
        #expect(desk.state.deciders(of: .retraction, .information, on: .kriseside, at: desk.now) == [.ola, .siri, .eva])
    }

    @Test func `P1 a release of one purpose covers that purpose`() throws {
        var desk = try released(.dialogue)
        let other = try desk.submit(by: .siri, on: [.intranett], purpose: .warning)
        #expect(desk.cause(other, .intranett) == .crisisMode)
        #expect(desk.refusal(.siri, desk.approval(of: other)) == .notYours(.decidePost))
        let post = try desk.submit(by: .siri, on: [.intranett], purpose: .dialogue)
        #expect(desk.isApproved(post, .intranett))
    }

    @Test func `an administrator's own post on a released channel goes out when asked`() throws {
        var desk = try released()
        let post = try desk.submit(by: .siri, on: [.intranett])
        try desk.deliver(post, .intranett)
        let draft = try desk.submit(by: .siri, on: [.intranett], publish: false)
        #expect(desk.cause(draft, .intranett) == .notAsked)
    }

    @Test func `taking down stays with the responsible one and the deputies`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .setAdministrators(.intranett, [.kari]))
        try desk.activate()
        try desk.when(.ola, .release(.intranett, nil))
        let post = try desk.submit(by: .ola, on: [.intranett], approve: true)
        try desk.deliver(post, .intranett)
        let proposal = try desk.retract(post, by: .kari, on: [.intranett])
        #expect(desk.cause(proposal, .intranett) == .crisisMode)
        #expect(desk.refusal(.kari, desk.approval(of: proposal)) == .notYours(.takeDown))
        try desk.approve(proposal, by: .siri)
        try desk.deliver(proposal, .intranett)
        #expect(desk.shown(post) == .retracted)
    }

    @Test func `taking back holds what waits under it, and nothing else`() throws {
        var desk = try released()
        let under = try desk.submit(by: .siri, on: [.intranett])
        let own = try desk.submit(by: .ola, on: [.intranett], approve: true)
        let begun = try desk.submit(by: .siri, on: [.intranett])
        try desk.begin(begun, .intranett)
        let events = try desk.when(.ola, .takeBack(.intranett, nil))
        guard case .channelTakenBack(let event) = events.first else { return #expect(Bool(false), "not taken back") }
        #expect(event.held == [under])
        #expect(desk.cause(under, .intranett) == .approverLostRight)
        #expect(desk.isApproved(own, .intranett))
        #expect(desk.delivery(begun, .intranett)?.isBegun == true)
        #expect(desk.refusal(.ola, .takeBack(.intranett, nil)) == .notReleased)
    }

    @Test func `what a wider release still covers is not held`() throws {
        var desk = try released(.dialogue)
        try desk.when(.ola, .release(.intranett, nil))
        #expect(desk.refusal(.ola, .release(.intranett, nil)) == .alreadyReleased)
        let dialogue = try desk.submit(by: .siri, on: [.intranett], purpose: .dialogue)
        let update = try desk.submit(by: .siri, on: [.intranett], purpose: .update)
        try desk.when(.ola, .takeBack(.intranett, nil))
        #expect(desk.isApproved(dialogue, .intranett))
        #expect(desk.cause(update, .intranett) == .approverLostRight)
    }

    @Test func `a release stands through hand-over and take-over`() throws {
        var desk = try released()
        let post = try desk.submit(by: .siri, on: [.intranett])
        try desk.when(.ola, .handOver(to: .eva, from: .ola, crisis: nil, reason: nil))
        #expect(desk.isApproved(post, .intranett))
        try desk.when(
            .ola, .takeOver(.unreachable([Call(person: .eva, at: desk.now)]), from: .eva, crisis: nil, reason: nil))
        try desk.deliver(post, .intranett)
        #expect(desk.refusal(.eva, .takeBack(.intranett, nil)) == .notYours(.release))
        try desk.when(.ola, .takeBack(.intranett, nil))
    }

    @Test func `P3 it ends with the crisis, and what waits under it is held`() throws {
        var desk = try released()
        let post = try desk.submit(by: .siri, on: [.intranett])
        let events = try desk.when(.kari, .standDown(reason: nil, leaveHeld: nil, crisis: 1))
        guard case .stoodDown(let event) = events.first else { return #expect(Bool(false), "not stood down") }
        #expect(event.heldHere == [post])
        #expect(desk.cause(post, .intranett) == .approverLostRight)
        #expect(desk.refusal(.ola, .release(.intranett, nil)) == .notInCrisis)
    }

    @Test func `what is only recorded, asked for or retired can't be released`() throws {
        var desk = try Scenario()
        let asked = try desk.requestedChannel()
        try desk.when(.kari, .retireChannel(.intranett, reason: nil))
        try desk.activate()
        #expect(desk.refusal(.ola, .release(.sms, nil)) == .recordOnly(.sms))
        for channel in [asked, .intranett] {
            #expect(desk.refusal(.ola, .release(channel, nil)) == .channelNotActive(channel))
        }
        #expect(desk.refusal(.ola, .release(99, nil)) == .unknownChannel(99))
    }

    @Test func `standing down with held posts is refused with the list, unless one answer is given for all`() throws {
        var desk = try Scenario()
        try desk.activate()
        let held = try [desk.submit(by: .per), desk.submit(by: .nina, purpose: .warning)]
        let gone = try desk.submit(by: .per, notAfter: desk.now + .minutes(1))
        let unknown = try desk.submit(by: .ola, approve: true)
        try desk.deliver(unknown, .kriseside, .unknown)
        desk.pass(.minutes(1))
        let plain = Command.standDown(reason: nil, leaveHeld: nil, crisis: nil)
        #expect(desk.refusal(.kari, plain) == .postsWait(held))
        #expect(desk.refusal(.kari, .standDown(reason: nil, leaveHeld: .saying(""), crisis: nil)) == .textEmpty)
        try desk.standDown()
        #expect(desk.state.crisis == nil && desk.cause(held[0]) == .crisisMode)
        #expect(desk.shown(unknown) == .outcomeUnknown && desk.shown(gone) == .expired)
        #expect(desk.refusal(.kari, plain) == .notInCrisis)
    }

    @Test func `unknown outcomes don't stop it`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .ola, approve: true)
        try desk.deliver(post, .kriseside, .unknown)
        try desk.when(.kari, .standDown(reason: nil, leaveHeld: nil, crisis: nil))
        #expect(desk.state.unknown.count == 1)
    }

    @Test func `held posts are decided in normal mode by the channels' administrators`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .per)
        try desk.standDown()
        #expect(desk.refusal(.eva, desk.approval(of: post)) == .notYours(.decidePost))
        try desk.approve(post, by: .siri)
        try desk.deliver(post)
    }
}
