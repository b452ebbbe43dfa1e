import CrisisModel
import CrisisTestSupport
import Testing

/// Where a message isn't yet, why, and who does something about it.
@Suite struct MissingTests {
    private func step(
        _ desk: Scenario, _ post: Post.Number, _ channel: Channel.Number = .facebook
    ) -> MissingDelivery.Step? {
        desk.state.missing(of: post, at: desk.now).first { $0.channel == channel }?.step
    }

    private func people(
        _ desk: Scenario, _ post: Post.Number, _ channel: Channel.Number = .facebook
    ) -> [Person.Number] {
        desk.state.missing(of: post, at: desk.now).first { $0.channel == channel }?.people ?? []
    }

    @Test func `a post that is out on the page waits by hand until somebody takes and reports it`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .ola, on: [.kriseside, .facebook], approve: true)
        #expect(desk.state.postsMissingSomewhere == [])
        try desk.deliver(post)
        #expect(desk.state.postsMissingSomewhere == [post])
        #expect(step(desk, post) == .take)
        // Its administrators first, then crisis staff.
        #expect(people(desk, post) == [.kari, .ola, .siri, .tor])
        try desk.when(.tor, .take(post, .facebook))
        #expect(step(desk, post) == .report)
        #expect(people(desk, post) == [.tor])
        try desk.when(.tor, .done(post, .facebook, link: nil))
        #expect(desk.state.postsMissingSomewhere == [])
        #expect(desk.state.missing(of: post, at: desk.now) == [])
    }

    @Test func `each way a delivery can stand has its step`() throws {
        var desk = try Scenario()
        let held = try desk.submit(by: .per, on: [.kriseside])
        #expect(step(desk, held, .kriseside) == .decide)
        #expect(people(desk, held, .kriseside) == [.kari, .ola, .siri])
        let draft = try desk.submit(by: .per, on: [.kriseside], publish: false)
        #expect(step(desk, draft, .kriseside) == .nothing)
        let later = try desk.submit(by: .ola, on: [.facebook], publishAt: desk.now + .hours(1))
        #expect(step(desk, later) == .wait)
        #expect(desk.state.missing(of: later, at: desk.now).first?.notBefore == desk.now + .hours(1))
        let refused = try desk.approved(on: .kriseside)
        try desk.deliver(refused, .kriseside, .refused)
        #expect(step(desk, refused, .kriseside) == .retry)
        let unknown = try desk.approved(on: .kriseside)
        try desk.deliver(unknown, .kriseside, .unknown)
        #expect(step(desk, unknown, .kriseside) == .settle)
        let begun = try desk.approved(on: .kriseside)
        try desk.begin(begun)
        #expect(step(desk, begun, .kriseside) == .wait)
        try desk.when(.per, .withdraw(held, reason: nil))
        #expect(step(desk, held, .kriseside) == .nothing)
        #expect(desk.state.missing(of: 99, at: desk.now) == [])
    }

    @Test func `what waits for a second person names who can be it`() throws {
        var policy = Granvik.policy
        policy.ownPosts = .secondPerson
        var desk = try Scenario(policy: policy)
        try desk.activate()
        let post = try desk.submit(by: .ola, on: [.kriseside], approve: true)
        #expect(step(desk, post, .kriseside) == .countersign)
        #expect(people(desk, post, .kriseside) == [.kari, .siri, .eva])
    }

    @Test func `a text that is taken and not reported is overdue after ten minutes`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .facebook)
        #expect(desk.delivery(post, .facebook)?.isOverdue(at: desk.now + .hours(3)) == false)
        try desk.when(.ola, .take(post, .facebook))
        desk.pass(Limits.byHandReport)
        #expect(desk.delivery(post, .facebook)?.isOverdue(at: desk.now) == false)
        desk.pass(Span(milliseconds: 1))
        #expect(desk.delivery(post, .facebook)?.isOverdue(at: desk.now) == true)
        #expect(desk.state.missing(of: post, at: desk.now).first?.isOverdue == true)
        try desk.when(.ola, .done(post, .facebook, link: nil))
        #expect(desk.state.missing(of: post, at: desk.now) == [])
    }

    @Test func `whoever has taken a text gets it again and nobody else does`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .facebook)
        try desk.when(.ola, .take(post, .facebook))
        #expect(try desk.when(.ola, .take(post, .facebook)) == [])
        #expect(desk.delivery(post, .facebook)?.attempts == 1)
        #expect(desk.refusal(.siri, .take(post, .facebook)) == .alreadyTaken(.ola))
    }

    @Test func `a channel of the crisis set is silent until something of this crisis is out there`() throws {
        var desk = try Scenario()
        let before = try desk.approved(on: .kriseside)
        try desk.begin(before)
        #expect(desk.state.silentChannels == [])
        try desk.activate()
        #expect(desk.state.silentChannels == [.kriseside, .facebook])
        // It was on its way before crisis staff was convened.
        try desk.outcome(before, .kriseside, .accepted)
        #expect(desk.state.silentChannels == [.kriseside, .facebook])
        let post = try desk.submit(by: .ola, on: [.kriseside, .facebook], approve: true)
        #expect(desk.state.postsUnderway(to: .facebook) == [post])
        try desk.deliver(post)
        #expect(desk.state.silentChannels == [.facebook])
        try desk.when(
            .ola, .record(Record(id: .numbered(50), channels: [.facebook], text: .saying("Fra mobilen"), language: "nb")))
        #expect(desk.state.silentChannels == [])
        try desk.standDown()
        try desk.activate()
        #expect(desk.state.silentChannels == [.kriseside, .facebook])
    }

    @Test func `taking down is no message, and an outcome that a person settles is one`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .ola, on: [.kriseside], approve: true)
        try desk.deliver(post, .kriseside, .unknown)
        #expect(desk.state.silentChannels == [.kriseside, .facebook])
        try desk.when(.ola, .settle(post, .kriseside, isOut: true, link: nil, reason: nil))
        #expect(desk.state.silentChannels == [.facebook])
        try desk.standDown()
        try desk.activate()
        let down = try desk.retract(post, by: .ola)
        try desk.deliver(down)
        #expect(desk.state.silentChannels == [.kriseside, .facebook])
    }
}
