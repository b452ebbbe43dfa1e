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
        try desk.when(.tor, .confirmClock(shown: nil))
        #expect(desk.refusal(.tor, .confirmClock(shown: nil)) == .clockNotInDoubt)
        try desk.desk(.expire(expiring))
        #expect(desk.refusal(.siri, .takeOver(.waited, from: .ola, crisis: nil, reason: nil)) != .clockInDoubt)
    }

    @Test func `P7 by a log whose time stands still no time is said to be past`() throws {
        var (desk, _, _) = try doubtful()
        let soon = desk.draft(publishAt: desk.now - .minutes(1))
        #expect(desk.refusal(.per, .submit(desk.submission(soon))) == .clockInDoubt)
        try desk.when(.tor, .confirmClock(shown: nil))
        #expect(desk.refusal(.per, .submit(desk.submission(soon))) == .publishAtPast)
    }

    @Test func `P8 whoever confirms means the time that was shown`() throws {
        var (desk, _, _) = try doubtful()
        let shown = desk.now
        desk.pass(.seconds(301))
        #expect(desk.refusal(.tor, .confirmClock(shown: shown)) == .otherTime(desk.now))
        try desk.when(.tor, .confirmClock(shown: desk.now - .minutes(5)))
        #expect(!desk.state.isClockInDoubt)
    }

    /// The clock ran a day ahead: somebody handed in, somebody approved, crisis staff stands; then it was put right.
    private func putBack() throws -> (Scenario, held: Post.Number, approved: Post.Number, scheduled: Post.Number) {
        var desk = try Scenario()
        let right = desk.now
        desk.pass(.days(1))
        try desk.desk(.stepClock(from: right, to: desk.now))
        try desk.activate()
        let held = try desk.submit(by: .per)
        let approved = try desk.submit(by: .ola, approve: true)
        let scheduled = try desk.submit(by: .ola, approve: true, publishAt: desk.now + .days(1))
        try desk.desk(.stepClock(from: desk.now, to: right))
        #expect(desk.state.moment(of: .confirmActivation, clock: right) == desk.now)
        #expect(desk.state.moment(of: .confirmClock(shown: nil), clock: right) == right)
        desk.now = right
        try desk.when(.kari, .confirmClock(shown: right))
        return (desk, held, approved, scheduled)
    }

    @Test func `P8 a person sets the log's time back to what the clock says`() throws {
        var (desk, _, _, _) = try putBack()
        #expect(desk.state.lastAt == desk.now)
        #expect(desk.state.moment(of: .confirmActivation, clock: desk.now + .seconds(1)) == desk.now + .seconds(1))
        // Without doubt nobody does.
        #expect(desk.state.moment(of: .confirmClock(shown: nil), clock: desk.now - .hours(1)) == desk.now)
        try desk.submit(by: .per)
        var auditor = Auditor()
        for entry in desk.entries { try auditor.take(entry) }
    }

    @Test func `P7 what waits is counted from when the clock was put right`() throws {
        var (desk, held, _, _) = try putBack()
        #expect(desk.state.queue[held] == desk.now && desk.state.crisis?.inOfficeSince == desk.now)
        let takeOver = Command.takeOver(.waited, from: .ola, crisis: nil, reason: nil)
        #expect(desk.refusal(.siri, takeOver) == .notWaitedLongEnough(until: desk.now + .minutes(30)))
        desk.pass(.minutes(30))
        try desk.when(.siri, takeOver)
    }

    @Test func `P3 what was approved at a time that has not been yet waits for a person`() throws {
        var (desk, _, approved, scheduled) = try putBack()
        guard case .deliveryHeld(let event) = try desk.begin(approved) else {
            return #expect(Bool(false), "it began, and nobody knows how late")
        }
        #expect(event.cause == .missed)
        #expect(desk.refusal(.desk, .begin(scheduled, .kriseside)) == .notDue(desk.now + .days(2)))
        desk.pass(.days(2))
        try desk.deliver(scheduled)
        #expect(desk.shown(scheduled) == .published)
    }

    @Test func `P3 while the time is in doubt nothing begins that was approved before`() throws {
        var desk = try Scenario()
        let before = try desk.submit(by: .ola)
        let byHand = try desk.submit(by: .ola, on: [.facebook])
        try desk.desk(.stepClock(from: desk.now, to: desk.now - .hours(9)))
        let after = try desk.submit(by: .ola)
        #expect(desk.refusal(.desk, .begin(before, .kriseside)) == .clockInDoubt)
        #expect(desk.refusal(.ola, .take(byHand, .facebook)) == nil)
        try desk.deliver(after)
        try desk.when(.kari, .confirmClock(shown: nil))
        try desk.deliver(before)
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
