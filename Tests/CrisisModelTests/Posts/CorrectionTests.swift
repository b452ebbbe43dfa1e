import CrisisModel
import CrisisTestSupport
import Testing

/// Corrections and taking down, and the order of the queue.
@Suite struct CorrectionTests {
    @Test func `a correction marks the wrong post only once it is out`() throws {
        var desk = try Scenario()
        let post = try desk.out()
        try desk.activate()
        desk.pass(.minutes(1))
        let correction = try desk.submit(by: .per, "Rettelse", about: .corrects(post))
        #expect(desk.shown(post) == .published)
        #expect(desk.state.correctionWaitingSince(of: post) == desk.now)
        try desk.approve(correction, by: .ola)
        #expect(desk.shown(post) == .published && desk.state.correctionWaitingSince(of: post) == nil)
        try desk.deliver(correction, .kriseside, .refused)
        #expect(desk.shown(post) == .published)
        try desk.when(.ola, .retry(correction, .kriseside, digest: nil))
        try desk.deliver(correction)
        #expect(desk.shown(post) == .corrected)
    }

    @Test func `a correction settled as out marks it too, one settled as not out does not`() throws {
        for isOut in [true, false] {
            var desk = try Scenario()
            let post = try desk.out()
            let correction = try desk.submit(by: .ola, "Rettelse", about: .corrects(post))
            try desk.deliver(correction, .kriseside, .unknown)
            try desk.when(.ola, .settle(correction, .kriseside, isOut: isOut, link: nil, reason: nil))
            #expect(desk.shown(post) == (isOut ? .corrected : .published))
        }
    }

    @Test func `a correction goes where the wrong post is out and nowhere else`() throws {
        var desk = try Scenario()
        let post = try desk.out()
        let elsewhere = Command.submit(desk.submission(desk.draft(on: [.kriseside, .facebook]), about: .corrects(post)))
        #expect(desk.refusal(.ola, elsewhere) == .notOut)
        let correction = try desk.submit(by: .per, about: .corrects(post))
        let revision = Command.revise(correction, desk.draft(on: [.facebook]), approve: false, unchangedSince: nil)
        #expect(desk.refusal(.per, revision) == .notOut)
        let warned = try #require(desk.state.open[correction])
        #expect(desk.state.warnings(for: warned, to: .ola, at: desk.now) == [])
    }

    @Test func `an approver of an update is warned that a correction of the same post waits`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per, on: [.kriseside, .facebook])
        try desk.approve(post, by: .ola)
        try desk.deliver(post)
        try desk.activate()
        try desk.submit(by: .per, "Rettelse", about: .corrects(post))
        let open = try #require(desk.state.open[post])
        #expect(desk.state.warnings(for: open, to: .ola, at: desk.now) == [.correctionWaits])
    }

    @Test func `taking down is one step with a reason, for the responsible one and deputies in a crisis`() throws {
        var desk = try Scenario()
        let post = try desk.out()
        try desk.activate()
        let draft = desk.draft("Tatt ned")
        #expect(desk.refusal(.ola, .submit(desk.submission(draft, about: .retracts(post)))) == .reasonMissing)
        for person in [Person.Number.ola, .siri, .eva] {
            var copy = desk
            let retraction = try copy.retract(post, by: person)
            try copy.deliver(retraction)
            #expect(copy.shown(post) == .retracted)
        }
        for person in [Person.Number.kari, .per, .tor] {
            var copy = desk
            let retraction = try copy.retract(post, by: person)
            #expect(copy.cause(retraction) == .crisisMode)
            try copy.approve(retraction, by: .siri)
        }
    }

    @Test func `in normal mode a channel's administrator takes down there, and proposes elsewhere`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .kari, on: [.kriseside, .intranett])
        try desk.deliver(post)
        try desk.deliver(post, .intranett)
        let retraction = try desk.retract(post, by: .ola, on: [.kriseside, .intranett])
        #expect(desk.isApproved(retraction) && desk.cause(retraction, .intranett) == .notAdministrator)
        let other = try desk.retract(post, by: .eva)
        #expect(desk.cause(other) == .notAdministrator)
    }

    @Test func `a post is taken down when it is down wherever it was out, not before`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .kari, on: [.kriseside, .facebook])
        try desk.deliver(post)
        try desk.deliver(post, .facebook)
        let retraction = try desk.retract(post, by: .kari, on: [.kriseside, .facebook])
        try desk.deliver(retraction)
        #expect(desk.shown(post) == .published && desk.state.closed[post]?.takenDown == [.kriseside])
        try desk.deliver(retraction, .facebook)
        #expect(desk.shown(post) == .retracted)
    }

    @Test func `a retraction has no text to revise`() throws {
        var desk = try Scenario()
        let post = try desk.out()
        try desk.activate()
        let proposal = try desk.retract(post, by: .per)
        let revision = Command.revise(proposal, desk.draft("Fritekst"), approve: true, unchangedSince: nil)
        #expect(desk.refusal(.ola, revision) == .nothingChanges)
    }

    @Test func `the queue: warnings, corrections, then age, and in a crisis campaigns last`() throws {
        var desk = try Scenario()
        let out = try desk.out()
        let campaign = try desk.submit(by: .per, purpose: .campaign)
        desk.pass(.minutes(1))
        let old = try desk.submit(by: .per)
        desk.pass(.minutes(1))
        let young = try desk.submit(by: .nina, purpose: .allClear)
        let correction = try desk.submit(by: .per, about: .corrects(out))
        desk.pass(.minutes(1))
        let warning = try desk.submit(by: .nina, purpose: .warning)
        #expect(desk.state.queueInOrder(at: desk.now) == [warning, correction, campaign, old, young])
        try desk.activate()
        #expect(desk.state.queueInOrder(at: desk.now) == [warning, correction, old, young, campaign])
    }
}
