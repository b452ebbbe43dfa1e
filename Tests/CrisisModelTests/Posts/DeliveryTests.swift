import CrisisModel
import CrisisTestSupport
import Testing

/// At most once (P6), outcomes nobody knows, and publishing by hand.
@Suite struct DeliveryTests {
    @Test func `P6 certainly not accepted waits again with its number, and after three times for a person`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        for attempt in 1...3 {
            #expect(desk.isApproved(post))
            try desk.deliver(post, .kriseside, .notAccepted)
            #expect(desk.delivery(post)?.attempts == attempt)
        }
        #expect(desk.cause(post) == .retryNeedsDecision)
        #expect(desk.state.queue[post] == desk.now)
        try desk.when(.siri, .retry(post, .kriseside, digest: nil))
        for _ in 1...2 { try desk.deliver(post, .kriseside, .notAccepted) }
        #expect(desk.isApproved(post))
        try desk.deliver(post)
        #expect(desk.shown(post) == .published)
    }

    private func comesBack(_ span: Span, _ post: Post.Number, _ desk: inout Scenario) throws {
        try desk.begin(post)
        let attempt = desk.delivery(post)?.attempts ?? 0
        try desk.desk(
            .recordOutcome(
                Outcome(
                    post: post, channel: .kriseside, attempt: attempt, kind: .notAccepted, notBefore: desk.now + span)))
    }

    @Test func `P3 what may be tried again only when it is too late waits for a person at once`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try comesBack(.minutes(15), post, &desk)
        #expect(desk.isApproved(post))
        #expect(desk.delivery(post)?.notBefore == desk.now + .minutes(15))
        let late = try desk.approved(on: .kriseside)
        try comesBack(.seconds(901), late, &desk)
        #expect(desk.cause(late) == .missed)
        #expect(desk.delivery(late)?.notBefore == nil)
        #expect(desk.entries.suffix(2).map(\.event.kind) == [.deliveryEnded, .deliveryHeld])
    }

    @Test func `whoever approves it anew means now, whatever the channel said`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try comesBack(.hours(1), post, &desk)
        try desk.approve(post, by: .siri)
        #expect(desk.isApproved(post) && desk.delivery(post)?.notBefore == nil)
        try desk.deliver(post)
        #expect(desk.shown(post) == .published)
    }

    @Test func `P6 begun is begun: no second attempt while the first has no outcome`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.begin(post)
        #expect(desk.refusal(.desk, .begin(post, .kriseside)) == .notApproved)
        #expect(desk.refusal(.siri, desk.approval(of: post)) == .alreadyOut)
        #expect(desk.refusal(.siri, .retry(post, .kriseside, digest: nil)) == .notRefused)
        try desk.outcome(post, .kriseside, .unknown)
        #expect(desk.refusal(.desk, .begin(post, .kriseside)) == .notApproved)
        #expect(desk.refusal(.siri, .retry(post, .kriseside, digest: nil)) == .notRefused)
        #expect(desk.shown(post) == .outcomeUnknown)
    }

    @Test func `P6 an outcome belongs to its attempt`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .notAccepted)
        try desk.begin(post)
        let old = Outcome(post: post, channel: .kriseside, attempt: 1, kind: .accepted)
        #expect(desk.refusal(.desk, .recordOutcome(old)) == .otherAttempt(2))
        let elsewhere = Outcome(post: post, channel: .facebook, attempt: 1, kind: .accepted)
        #expect(desk.refusal(.desk, .recordOutcome(elsewhere)) == .unknownChannel(.facebook))
        let nowhere = Outcome(post: 99, channel: .kriseside, attempt: 1, kind: .accepted)
        #expect(desk.refusal(.desk, .recordOutcome(nowhere)) == .notBegun)
    }

    @Test(arguments: OutcomeKind.allCases.filter { $0 != .unknown })
    func `an outcome after unknown is taken as fact and refers to it`(kind: OutcomeKind) throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .unknown)
        let again = Outcome(post: post, channel: .kriseside, attempt: 1, kind: .unknown)
        #expect(desk.refusal(.desk, .recordOutcome(again)) == .notBegun)
        let events = try desk.desk(
            .recordOutcome(Outcome(post: post, channel: .kriseside, attempt: 1, kind: kind)))
        guard case .deliveryEnded(let ended) = events.first else { return #expect(Bool(false), "not ended") }
        #expect(ended.afterUnknown == true)
        switch kind {
        case .accepted: #expect(desk.shown(post) == .published)
        case .refused: #expect(desk.shown(post) == .notPublished)
        case .notAccepted: #expect(desk.isApproved(post))
        case .unknown: break
        }
    }

    @Test(arguments: [true, false], OutcomeKind.allCases.filter { $0 != .unknown })
    func `P8 an outcome after a person settled it stands beside what the person said`(
        isOut: Bool, kind: OutcomeKind
    ) throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .unknown)
        try desk.when(.ola, .settle(post, .kriseside, isOut: isOut, link: nil, reason: .saying("så det selv")))
        #expect(desk.shown(post) == (isOut ? .published : .notPublished))
        try desk.outcome(post, .kriseside, kind)
        let conflict = isOut != (kind == .accepted)
        #expect((desk.delivery(post)?.isInConflict ?? false) == conflict)
        #expect(desk.state.channelsOut(of: post) == (isOut || kind == .accepted ? [.kriseside] : []))
        guard conflict else { return }
        try desk.when(.ola, .settle(post, .kriseside, isOut: true, link: nil, reason: nil))
        #expect(desk.delivery(post)?.isInConflict == false)
    }

    @Test func `where the channel confirms what a person settled, the post is over`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .unknown)
        try desk.when(.ola, .settle(post, .kriseside, isOut: true, link: nil, reason: nil))
        try desk.outcome(post, .kriseside, .accepted)
        #expect(desk.state.closed[post]?.out == [.kriseside])
    }

    @Test func `P6 late word that it is out stops the second attempt that a person had decided on`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .unknown)
        try desk.when(.ola, .settle(post, .kriseside, isOut: false, link: nil, reason: nil))
        try desk.when(.ola, .retry(post, .kriseside, digest: nil))
        #expect(desk.isApproved(post))
        try desk.outcome(post, .kriseside, .accepted)
        #expect(desk.delivery(post)?.state == .delivered)
        #expect(desk.delivery(post)?.isInConflict == true)
        #expect(desk.refusal(.desk, .begin(post, .kriseside)) == .notApproved)
    }

    @Test func `P6 late word about an old version is not taken for the outcome of the new one`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .unknown)
        try desk.when(.ola, .settle(post, .kriseside, isOut: false, link: nil, reason: nil))
        try desk.when(.per, .revise(post, desk.draft("Kok vannet."), approve: false, unchangedSince: nil))
        try desk.approve(post, by: .ola)
        try desk.begin(post)
        #expect(desk.delivery(post)?.attempts == 2)
        let old = Outcome(post: post, channel: .kriseside, attempt: 1, kind: .accepted)
        #expect(desk.refusal(.desk, .recordOutcome(old)) == .otherAttempt(2))
    }

    @Test func `only what is unknown or in conflict is settled`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        let settle = Command.settle(post, .kriseside, isOut: true, link: nil, reason: nil)
        #expect(desk.refusal(.ola, settle) == .notUnknown)
        try desk.begin(post)
        #expect(desk.refusal(.ola, settle) == .notUnknown)
    }

    @Test func `after a crash everything begun is unknown, except what a person took`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.begin(post)
        let inHand = try desk.taken()
        let approved = try desk.approved(on: .kriseside)
        let events = try desk.desk(.start(program: "tests", clean: false, lastSeen: desk.now))
        guard case .deskStarted(let started) = events.first else { return #expect(Bool(false), "not started") }
        #expect(started.unknown.map(\.post) == [post])
        #expect(desk.delivery(post)?.isUnknown == true)
        #expect(desk.delivery(inHand, .facebook)?.isBegun == true)
        #expect(desk.isApproved(approved))
    }

    @Test(arguments: [nil, Span.hours(1)])
    func `P3 over fifteen minutes late at begin is held as missed`(ahead: Span?) throws {
        var desk = try Scenario()
        let publishAt = ahead.map { desk.now + $0 }
        let post = try desk.submit(by: .ola, publishAt: publishAt)
        desk.pass(ahead ?? .minutes(0))
        desk.pass(.minutes(15))
        var onTime = desk
        #expect(try onTime.begin(post).kind == .deliveryBegun)
        desk.pass(Span(milliseconds: 1))
        #expect(try desk.begin(post).kind == .deliveryHeld)
        #expect(desk.cause(post) == .missed)
        // A person who approves it late has seen that it is late.
        let waiting = try #require(desk.state.open[post])
        let warnings = desk.state.warnings(for: waiting, to: .siri, at: desk.now)
        #expect(warnings == (publishAt == nil ? [] : [.late]))
        try desk.approve(post, by: .siri)
        #expect(try desk.begin(post).kind == .deliveryBegun)
    }

    @Test func `P3 a try again that comes too late is missed as well`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .notAccepted)
        desk.pass(.minutes(16))
        try desk.begin(post)
        #expect(desk.cause(post) == .missed)
    }

    @Test func `by hand: taken by somebody named, never missed, then done with the link`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .facebook)
        desk.pass(.hours(3))
        #expect(desk.refusal(.desk, .begin(post, .facebook)) == .byHand(.facebook))
        #expect(desk.refusal(.ola, .done(post, .facebook, link: nil)) == .notBegun)
        try desk.when(.ola, .take(post, .facebook))
        guard case .begun(_, takenBy: .ola) = desk.delivery(post, .facebook)?.state else {
            return #expect(Bool(false), "ola has not taken it")
        }
        // A colleague was faster: no attempt to get past anything, so nothing of it is logged.
        let before = desk.entries.count
        #expect(try desk.attempt(Caller(.person(.siri)), .take(post, .facebook)) == .alreadyTaken(.ola))
        #expect(desk.entries.count == before)
        try desk.when(.siri, .done(post, .facebook, link: .saying("https://facebook.example/1")))
        #expect(desk.shown(post) == .published)
    }

    @Test func `by hand: not done goes back, and after three times waits for a decision`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .facebook)
        for attempt in 1...3 {
            try desk.when(.ola, .take(post, .facebook))
            try desk.when(.ola, .notDone(post, .facebook, reason: .saying("kom ikke inn")))
            #expect(desk.delivery(post, .facebook)?.attempts == attempt)
        }
        #expect(desk.cause(post, .facebook) == .retryNeedsDecision)
    }

    @Test func `what is not by hand is nobody's to take`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        #expect(desk.refusal(.ola, .take(post, .kriseside)) == .notByHand(.kriseside))
        try desk.begin(post)
        #expect(desk.refusal(.ola, .done(post, .kriseside, link: nil)) == .notByHand(.kriseside))
    }

    @Test func `a retry is a new decision under the mode of that moment`() throws {
        var desk = try Scenario()
        let post = try desk.approved(on: .kriseside)
        try desk.deliver(post, .kriseside, .refused)
        #expect(desk.shown(post) == .notPublished)
        try desk.activate()
        #expect(desk.refusal(.siri, .retry(post, .kriseside, digest: nil)) == .notYours(.retry))
        let digest = try #require(desk.state.open[post]?.digest)
        #expect(desk.refusal(.ola, .retry(post, .kriseside, digest: .zero)) == .otherDigest(digest))
        try desk.when(.ola, .retry(post, .kriseside, digest: digest))
        #expect(desk.delivery(post)?.approval?.capacity == .responsible)
        #expect(desk.delivery(post)?.approval?.crisis == 1)
        try desk.deliver(post)
    }

    @Test func `expired without a tick: nothing begins, nothing is approved, and it is shown as expired`() throws {
        var desk = try Scenario()
        let approved = try desk.submit(by: .ola, notAfter: desk.now + .minutes(10))
        let held = try desk.submit(by: .per, notAfter: desk.now + .minutes(10))
        desk.pass(.minutes(10))
        #expect(desk.shown(approved) == .expired && desk.shown(held) == .expired)
        #expect(desk.refusal(.ola, desk.approval(of: held)) == .expired)
        #expect(desk.refusal(.per, .revise(held, desk.draft(), approve: false, unchangedSince: nil)) == .expired)
        #expect(desk.state.queueInOrder(at: desk.now).isEmpty)
        #expect(try desk.begin(approved).kind == .postExpired)
        #expect(desk.state.closed[approved]?.stage == .expired)
    }

    @Test func `expiry cancels what waits beside what is out, and closes what was refused`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .siri, on: [.kriseside, .intranett], notAfter: desk.now + .minutes(10))
        try desk.deliver(post)
        let refused = try desk.submit(by: .siri, notAfter: desk.now + .minutes(10))
        try desk.deliver(refused, .kriseside, .refused)
        #expect(desk.refusal(.desk, .expire(post)) == .nothingWaits)
        desk.pass(.minutes(10))
        for number in [post, refused] { try desk.desk(.expire(number)) }
        #expect(desk.shown(post) == .partlyPublished && desk.shown(refused) == .expired)
        #expect(desk.state.open.isEmpty)
        #expect(desk.refusal(.desk, .expire(post)) == .alreadyOut)
        #expect(desk.refusal(.desk, .expire(refused)) == .closed(.expired))
    }
}
