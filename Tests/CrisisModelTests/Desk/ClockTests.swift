import CrisisModel
import CrisisTestSupport
import Testing

/// P7: a strange clock pauses scheduled posts, expiry and the ground *waited*, and nothing else.
@Suite struct ClockTests {
    private func doubtful() throws -> (Scenario, scheduled: Post.Number, expiring: Post.Number) {
        var desk = try Scenario()
        try desk.activate()
        let scheduled = try desk.submit(by: .ola, approve: true, publishAt: desk.now + .minutes(5))
        let expiring = try desk.submit(by: .per, notAfter: desk.now + .minutes(5))
        let before = desk.now
        desk.pass(.hours(1))
        try desk.desk(.stepClock(from: before, to: desk.now))
        return (desk, scheduled, expiring)
    }

    @Test func `P7 scheduled posts and expiry pause`() throws {
        let (desk, scheduled, expiring) = try doubtful()
        #expect(desk.refusal(.desk, .begin(scheduled, .kriseside)) == .clockInDoubt)
        #expect(desk.refusal(.desk, .expire(expiring)) == .clockInDoubt)
        #expect(desk.state.queueInOrder(at: desk.now) == [expiring])
    }

    @Test func `P7 the ground waited pauses, the others do not`() throws {
        let (desk, _, _) = try doubtful()
        #expect(desk.refusal(.siri, .takeOver(.waited, from: .ola, crisis: nil, reason: nil)) == .clockInDoubt)
        let calls = [Call(person: .ola, at: desk.now)]
        #expect(desk.refusal(.siri, .takeOver(.unreachable(calls), from: .ola, crisis: nil, reason: nil)) == nil)
        let order = Order(decidedBy: .kari, told: .telephone)
        #expect(desk.refusal(.siri, .takeOver(.ordered, from: .ola, crisis: nil, reason: nil), order: order) == nil)
    }

    @Test func `P7 activation and approval go on`() throws {
        var (desk, _, expiring) = try doubtful()
        try desk.approve(expiring, by: .ola)
        // Past its time by a clock nobody trusts: neither over nor to be sent.
        #expect(desk.refusal(.desk, .begin(expiring, .kriseside)) == .clockInDoubt)
        let urgent = try desk.submit(by: .ola, purpose: .warning, approve: true)
        try desk.deliver(urgent)
        try desk.standDown()
        try desk.activate()
    }

    @Test func `a person confirms the time and all goes on`() throws {
        var (desk, _, expiring) = try doubtful()
        try desk.when(.tor, .confirmClock)
        #expect(desk.refusal(.tor, .confirmClock) == .clockNotInDoubt)
        try desk.desk(.expire(expiring))
        #expect(desk.refusal(.siri, .takeOver(.waited, from: .ola, crisis: nil, reason: nil)) != .clockInDoubt)
    }

    @Test func `P8 nothing happened in the future, give or take a minute`() throws {
        let desk = try Scenario()
        func order(_ span: Span) -> Order { Order(decidedBy: .kari, told: .telephone, happenedAt: desk.now + span) }
        #expect(desk.refusal(.siri, desk.activation(), order: order(.minutes(1))) == nil)
        #expect(desk.refusal(.siri, desk.activation(), order: order(.seconds(61))) == .happenedInFuture)
        #expect(desk.refusal(.siri, desk.activation(), order: Order(decidedBy: 99)) == .unknownPerson(99))
        let known = Activation(reason: .saying("ras"), knownAt: desk.now + .hours(1))
        #expect(desk.refusal(.siri, .activate(known)) == .happenedInFuture)
    }

    @Test func `P8 an order keeps who decided, who entered, how it was told and both times`() throws {
        var desk = try Scenario()
        let order = Order(decidedBy: .kari, told: .telephone, happenedAt: desk.now - .minutes(5))
        try desk.when(.tor, desk.activation(), order: order)
        let entry = try #require(desk.entries.first { $0.event.kind == .crisisActivated })
        #expect(entry.caller.actor == .person(.tor) && entry.caller.decidedBy == .kari)
        #expect(entry.caller.order.told == .telephone && entry.capacity == .crisisStaff)
        #expect(entry.at == desk.now && entry.happenedAt == desk.now - .minutes(5))
        #expect(desk.state.crisis?.setBy == .tor && desk.state.crisis?.decidedBy == .kari)
    }

    @Test func `an order gives no right`() throws {
        let desk = try Scenario()
        let order = Order(decidedBy: .kari, told: .telephone)
        #expect(desk.refusal(.per, desk.activation(), order: order) == .notYours(.activate))
        #expect(desk.refusal(.tor, .setPolicy(Policy()), order: order) == .notYours(.setPolicy))
    }
}
