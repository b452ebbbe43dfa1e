import CrisisModel
import CrisisTestSupport
import Testing

/// A prepared text that nobody has looked over in time isn't used.
@Suite struct ReviewTests {
    private func draft(_ desk: Scenario, reviewBy: Timestamp?) -> Draft {
        var draft = desk.draft(on: [.kriseside])
        draft.reviewBy = reviewBy
        return draft
    }

    @Test func `it can be used until its last day is over, and then no more`() throws {
        var desk = try Scenario()
        let end = desk.now + .hours(1)
        let submit = Command.submit(desk.submission(draft(desk, reviewBy: end)))
        #expect(desk.refusal(.per, submit) == nil)
        desk.pass(.hours(1))
        #expect(desk.refusal(.per, submit) == .templatePastReview(end))
        #expect(desk.refusal(.per, .submit(desk.submission(draft(desk, reviewBy: nil)))) == nil)
    }

    @Test func `nor for a new version, whoever makes it and in whatever mode`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .ola, publish: false)
        try desk.activate()
        let revise = Command.revise(post, draft(desk, reviewBy: desk.now), approve: true, unchangedSince: nil)
        #expect(desk.refusal(.ola, revise) == .templatePastReview(desk.now))
    }

    @Test func `by a clock nobody trusts it may still be used`() throws {
        var desk = try Scenario()
        try desk.desk(.stepClock(from: desk.now, to: desk.now + .days(400)))
        desk.pass(.days(400))
        #expect(desk.state.isClockInDoubt)
        #expect(desk.refusal(.per, .submit(desk.submission(draft(desk, reviewBy: desk.now)))) == nil)
    }
}
