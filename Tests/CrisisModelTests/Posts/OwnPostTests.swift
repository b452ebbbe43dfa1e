import CrisisModel
import CrisisTestSupport
import Testing

/// Policy `ownPosts`: the one who writes also approves.
@Suite struct OwnPostTests {
    private func crisis(_ ownPosts: OwnPosts) throws -> Scenario {
        var policy = Granvik.policy
        policy.ownPosts = ownPosts
        var desk = try Scenario(policy: policy)
        try desk.activate()
        return desk
    }

    @Test(arguments: OwnPosts.allCases) func `in normal mode an administrator's own post goes out`(ownPosts: OwnPosts)
        throws
    {
        var policy = Granvik.policy
        policy.ownPosts = ownPosts
        var desk = try Scenario(policy: policy)
        let post = try desk.submit(by: .ola)
        try desk.deliver(post)
        let draft = try desk.submit(by: .ola, publish: false)
        try desk.approve(draft, by: .ola)
        try desk.deliver(draft)
    }

    @Test func `allowed: approved, and marked as written and approved by the same person`() throws {
        var desk = try crisis(.allowed)
        let post = try desk.submit(by: .ola)
        #expect(desk.cause(post) == .crisisMode)
        let events = try desk.approve(post, by: .ola)
        guard case .postApproved(let event) = events.first else { return #expect(Bool(false), "not approved") }
        #expect(event.warnings == [.ownPost] && event.approved.needsSecond == nil)
        try desk.deliver(post)
        let inOneStep = try desk.submit(by: .ola, approve: true)
        try desk.deliver(inOneStep)
    }

    @Test func `a revision by the responsible one makes it his own too`() throws {
        var desk = try crisis(.reason)
        let post = try desk.submit(by: .per)
        try desk.when(.ola, .revise(post, desk.draft("Kok vannet."), approve: false, unchangedSince: nil))
        #expect(desk.state.open[post]?.authors == [.per, .ola])
        #expect(desk.refusal(.ola, desk.approval(of: post)) == .reasonMissing)
        try desk.approve(post, by: .ola, reason: "haster")
    }

    @Test func `reason: not without one, neither at once nor later`() throws {
        var desk = try crisis(.reason)
        let post = try desk.submit(by: .ola, approve: true)
        #expect(desk.cause(post) == .crisisMode)
        #expect(desk.refusal(.ola, desk.approval(of: post)) == .reasonMissing)
        try desk.approve(post, by: .ola, reason: "alene på vakt")
        try desk.deliver(post)
        let explained = try desk.submit(by: .ola, approve: true, reason: "haster")
        try desk.deliver(explained)
        let other = try desk.submit(by: .per)
        try desk.approve(other, by: .ola)
    }

    @Test func `secondPerson: nothing begins before somebody else stands by the same digest`() throws {
        var desk = try crisis(.secondPerson)
        let post = try desk.submit(by: .ola, on: [.kriseside, .facebook], approve: true)
        #expect(desk.refusal(.desk, .begin(post, .kriseside)) == .needsSecondPerson)
        #expect(desk.refusal(.ola, .take(post, .facebook)) == .needsSecondPerson)
        #expect(desk.refusal(.ola, desk.approval(of: post)) == .needsSecondPerson)
        #expect(desk.refusal(.tor, desk.approval(of: post)) == .notYours(.decidePost))
        let wrong = Command.approve(post, digest: .zero, channels: nil, warnings: [], notes: PostNotes())
        let digest = try #require(desk.state.open[post]?.digest)
        #expect(desk.refusal(.siri, wrong) == .otherDigest(digest))
        let events = try desk.approve(post, by: .siri, on: [.kriseside])
        #expect(events.map { $0.kind } == [.postCountersigned])
        #expect(desk.delivery(post)?.approval?.by == .ola && desk.delivery(post)?.approval?.second == .siri)
        try desk.deliver(post)
        #expect(desk.refusal(.ola, .take(post, .facebook)) == .needsSecondPerson)
        try desk.approve(post, by: .kari)
        try desk.when(.ola, .take(post, .facebook))
    }

    @Test func `secondPerson: lateness counts from the second signature`() throws {
        var desk = try crisis(.secondPerson)
        let post = try desk.submit(by: .ola, approve: true)
        desk.pass(.hours(2))
        try desk.approve(post, by: .eva)
        #expect(try desk.begin(post).kind == .deliveryBegun)
    }

    @Test func `secondPerson: what others wrote needs only the responsible one`() throws {
        var desk = try crisis(.secondPerson)
        let post = try desk.submit(by: .per)
        try desk.approve(post, by: .ola)
        try desk.deliver(post)
    }

    @Test func `secondPerson: a co-author is no second person`() throws {
        var desk = try crisis(.secondPerson)
        let post = try desk.submit(by: .siri)
        try desk.when(.ola, .revise(post, desk.draft("Kok vannet."), approve: true, unchangedSince: nil))
        #expect(desk.refusal(.siri, desk.approval(of: post)) == .notYours(.decidePost))
        try desk.approve(post, by: .eva)
        try desk.deliver(post)
    }

    @Test func `secondPerson: a new responsible one may approve it, and is then enough`() throws {
        var desk = try crisis(.secondPerson)
        let post = try desk.submit(by: .ola, approve: true)
        try desk.when(.ola, .handOver(to: .siri, from: .ola, crisis: nil, reason: nil))
        try desk.approve(post, by: .siri)
        #expect(desk.delivery(post)?.approval?.by == .siri && desk.delivery(post)?.approval?.isComplete == true)
        try desk.deliver(post)
    }

    @Test func `secondPerson: what still lacked one when the crisis ended waits for an administrator`() throws {
        var desk = try crisis(.secondPerson)
        let post = try desk.submit(by: .ola, approve: true)
        try desk.standDown()
        #expect(desk.refusal(.desk, .begin(post, .kriseside)) == .needsSecondPerson)
        try desk.approve(post, by: .siri)
        try desk.deliver(post)
    }

    @Test(arguments: OwnPosts.allCases) func `taking down never waits for a second person`(ownPosts: OwnPosts) throws {
        var desk = try crisis(ownPosts)
        let post = try desk.submit(by: .per)
        try desk.approve(post, by: .ola)
        try desk.deliver(post)
        let retraction = try desk.retract(post, by: .ola)
        try desk.deliver(retraction)
        #expect(desk.shown(post) == .retracted)
    }
}
