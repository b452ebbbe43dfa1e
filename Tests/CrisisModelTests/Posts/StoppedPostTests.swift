import CrisisModel
import CrisisTestSupport
import Testing

/// A post that is ended while part of it is on its way.
@Suite struct StoppedPostTests {
    enum Stop: CaseIterable, Sendable {
        case withdrawn, rejected, expired, retracted
    }

    /// kriseside out or begun, intranett begun, then stopped.
    private func stopped(_ stop: Stop, _ desk: inout Scenario) throws -> Post.Number {
        let post = try desk.submit(
            by: .per, on: [.kriseside, .intranett], notAfter: stop == .expired ? desk.now + .minutes(5) : nil)
        try desk.approve(post, by: .siri)
        try desk.begin(post, .intranett)
        switch stop {
        case .withdrawn: try desk.when(.per, .withdraw(post, reason: nil))
        case .rejected: try desk.when(.siri, .reject(post, reason: .saying("nei")))
        case .expired:
            desk.pass(.minutes(5))
            try desk.desk(.expire(post))
        case .retracted:
            try desk.deliver(post)
            try desk.retract(post, by: .siri)
        }
        return post
    }

    @Test(arguments: Stop.allCases)
    func `P6 an attempt that comes back not accepted is cancelled and never goes out`(stop: Stop) throws {
        var desk = try Scenario()
        let post = try stopped(stop, &desk)
        try desk.outcome(post, .intranett, .notAccepted)
        #expect(desk.state.open[post] == nil)
        #expect(desk.state.closed[post]?.out == (stop == .retracted ? [.kriseside] : []))
        let shown: [Stop: Shown] = [.withdrawn: .withdrawn, .rejected: .rejected, .expired: .expired]
        if stop != .retracted { #expect(desk.shown(post) == shown[stop]) }
        #expect(desk.refusal(.desk, .begin(post, .intranett)) != nil)
    }

    @Test(arguments: Stop.allCases)
    func `one that a channel refused is over and can't be tried again`(stop: Stop) throws {
        var desk = try Scenario()
        let post = try stopped(stop, &desk)
        try desk.outcome(post, .intranett, .refused)
        #expect(desk.state.open[post] == nil)
        #expect(desk.refusal(.siri, .retry(post, .intranett, digest: nil)) != nil)
    }

    @Test func `what a channel refused stands on a list until it is tried again or stopped`() throws {
        for stop in [Command.withdraw(1, reason: nil), .reject(1, reason: .saying("nei"))] {
            var desk = try Scenario()
            let post = try desk.submit(by: .siri, on: [.kriseside, .intranett])
            try desk.deliver(post)
            try desk.deliver(post, .intranett, .refused)
            #expect(desk.state.refused.sortedKeys == [post])
            try desk.when(.siri, .retry(post, .intranett, digest: nil))
            #expect(desk.state.refused.isEmpty)
            try desk.deliver(post, .intranett, .refused)
            try desk.when(.siri, stop)
            #expect(desk.state.refused.isEmpty && desk.shown(post) == .partlyPublished)
            #expect(desk.refusal(.siri, .retry(post, .intranett, digest: nil)) == .alreadyOut)
            #expect(desk.refusal(.siri, stop) == .alreadyOut)
        }
    }

    @Test func `what is to be tried again by itself can be tried at once by who may approve it`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .siri, on: [.intranett])
        #expect(desk.refusal(.siri, .retry(post, .intranett, digest: nil)) == .notRefused)
        try desk.begin(post, .intranett)
        let later = desk.now + .minutes(5)
        try desk.desk(
            .recordOutcome(Outcome(post: post, channel: .intranett, attempt: 1, kind: .notAccepted, notBefore: later)))
        #expect(desk.delivery(post, .intranett)?.notBefore == later)
        #expect(desk.refusal(.per, .retry(post, .intranett, digest: nil)) == .unknownPost(post))
        try desk.when(.siri, .retry(post, .intranett, digest: nil))
        #expect(desk.delivery(post, .intranett)?.notBefore == nil && desk.isApproved(post, .intranett))
    }

    @Test(arguments: [Stop.withdrawn, .rejected, .expired])
    func `it can't be brought back by revising or returning it`(stop: Stop) throws {
        var desk = try Scenario()
        let post = try stopped(stop, &desk)
        try desk.outcome(post, .intranett, .unknown)
        try desk.when(.siri, .settle(post, .intranett, isOut: false, link: nil, reason: nil))
        let revision = Command.revise(
            post, desk.draft(on: [.kriseside]), approve: true, unchangedSince: nil)
        let family = desk.refusal(.siri, revision)
        #expect(
            family == .closed(.withdrawn) || family == .closed(.rejected) || family == .closed(.expired)
                || family == .expired)
        #expect(desk.refusal(.siri, .returnPost(post, reason: .saying("om igjen"))) == family)
        #expect(desk.refusal(.siri, .retry(post, .intranett, digest: nil)) != nil)
    }

    @Test(arguments: Stop.allCases) func `what was accepted after all is out, and shown so`(stop: Stop) throws {
        var desk = try Scenario()
        let post = try stopped(stop, &desk)
        try desk.outcome(post, .intranett, .accepted)
        #expect(desk.state.closed[post]?.out.contains(.intranett) == true)
        #expect(desk.shown(post) == (stop == .retracted ? .published : .partlyPublished))
    }

    @Test func `a late word that it is out opens a post that was settled and ended`() throws {
        var desk = try Scenario()
        let post = try stopped(.withdrawn, &desk)
        try desk.outcome(post, .intranett, .unknown)
        try desk.when(.siri, .settle(post, .intranett, isOut: false, link: nil, reason: nil))
        #expect(desk.shown(post) == .withdrawn)
        try desk.outcome(post, .intranett, .accepted)
        #expect(desk.delivery(post, .intranett)?.isInConflict == true)
        #expect(desk.state.channelsOut(of: post) == [.intranett])
        #expect(desk.shown(post) == .partlyPublished)
    }

    @Test func `what was returned can't be tried again, and a late word that it is out takes it back`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .unknown)
        try desk.when(.ola, .settle(post, .kriseside, isOut: false, link: nil, reason: nil))
        try desk.when(.ola, .returnPost(post, reason: .saying("skriv om")))
        #expect(desk.refusal(.ola, .retry(post, .kriseside, digest: nil)) == .closed(.returned))
        try desk.outcome(post, .kriseside, .accepted)
        #expect(desk.shown(post) == .published && desk.delivery(post)?.isInConflict == true)
    }

    @Test func `a retraction stops what has only begun, though nothing waits`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per, on: [.kriseside, .intranett])
        try desk.approve(post, by: .siri)
        try desk.deliver(post)
        try desk.begin(post, .intranett)
        try desk.retract(post, by: .siri)
        try desk.outcome(post, .intranett, .notAccepted)
        #expect(desk.state.closed[post]?.out == [.kriseside])
    }

    @Test func `a proposed retraction changes nothing until it is approved, and then stops what waits`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .ola, on: [.kriseside, .intranett], approve: true)
        try desk.deliver(post)
        let proposal = try desk.retract(post, by: .per)
        #expect(desk.cause(proposal) == .crisisMode)
        #expect(desk.isApproved(post, .intranett))
        try desk.approve(proposal, by: .eva)
        #expect(desk.isApproved(proposal))
        #expect(desk.state.closed[post]?.out == [.kriseside])
        try desk.deliver(proposal)
        #expect(desk.shown(post) == .retracted)
    }

    @Test func `posts that are over are compact`() throws {
        var desk = try Scenario()
        let post = try desk.out()
        let closed = try #require(desk.state.closed[post])
        #expect(closed.author == .per && closed.channels == [.kriseside] && closed.out == [.kriseside])
        #expect(closed.id == .numbered(1) && closed.outSince == desk.now && closed.stage == .open)
        #expect(desk.state.open.isEmpty && desk.state.queue.isEmpty)
    }
}
