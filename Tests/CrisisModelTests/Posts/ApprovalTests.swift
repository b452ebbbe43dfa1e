import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct ApprovalTests {
    @Test func `P4 an approval binds digest and channels, and records what it was told`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .per, on: [.kriseside, .facebook, .intranett])
        let digest = try #require(desk.state.open[post]?.digest)
        let notes = PostNotes(clearedWith: .saying("politiet"), clearedAt: desk.now)
        let events = try desk.when(
            .ola,
            .approve(
                post, digest: digest, channels: [.intranett, .kriseside, .intranett],
                warnings: [.sameText, .beforePicture],
                notes: notes))
        guard case .postApproved(let event) = events.first else { return #expect(Bool(false), "not approved") }
        #expect(event.channels == [.kriseside, .intranett] && event.digest == digest)
        #expect(event.warnings == [.beforePicture, .sameText] && event.notes == notes)
        #expect(event.approved == desk.approvedAs(.responsible, crisis: 1))
        #expect(desk.cause(post, .facebook) == .crisisMode)
        #expect(desk.entries.last?.capacity == .responsible)
        let approval = try #require(desk.delivery(post)?.approval)
        #expect(approval.by == .ola && approval.at == desk.now && approval.entry == desk.entries.count)
    }

    @Test func `channels that are not the post's, none, or not waiting are said so`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per, on: [.kriseside, .facebook])
        #expect(desk.refusal(.ola, desk.approval(of: post, on: [.intranett])) == .unknownChannel(.intranett))
        #expect(desk.refusal(.ola, desk.approval(of: post, on: [])) == .noChannels)
        #expect(desk.refusal(.siri, desk.approval(of: post, on: [.kriseside, .facebook])) == .notYours(.decidePost))
        try desk.approve(post, by: .siri)
        #expect(desk.isApproved(post) && desk.cause(post, .facebook) == .notAdministrator)
        #expect(desk.refusal(.ola, desk.approval(of: post, on: [.kriseside, .facebook])) == .nothingWaits)
        try desk.approve(post, by: .ola)
        #expect(desk.isApproved(post, .facebook))
    }

    @Test func `returned, it waits for its author; revised, it waits again`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .per)
        try desk.when(.ola, .returnPost(post, reason: .saying("hvor?")))
        #expect(desk.shown(post) == .returned && desk.state.queue.isEmpty)
        #expect(desk.refusal(.ola, .returnPost(post, reason: .saying("hvor?"))) == .closed(.returned))
        try desk.when(.per, .revise(post, desk.draft("Ved broen."), approve: false, unchangedSince: nil))
        #expect(desk.shown(post) == .held && desk.cause(post) == .crisisMode)
        #expect(desk.state.open[post]?.version == 2)
    }

    @Test func `saying no needs a reason and the right for one channel that waits`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per, on: [.facebook, .intranett])
        #expect(desk.refusal(.ola, .reject(post, reason: .saying(""))) == .textEmpty)
        #expect(desk.refusal(.eva, .reject(post, reason: .saying("nei"))) == .notYours(.decidePost))
        try desk.when(.siri, .reject(post, reason: .saying("nei")))
        #expect(desk.shown(post) == .rejected)
        #expect(desk.refusal(.ola, .reject(post, reason: .saying("nei"))) == .closed(.rejected))
    }

    @Test func `identical bytes change nothing`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per)
        try desk.approve(post, by: .ola)
        let before = desk.state.open[post]
        let same = Command.revise(post, desk.draft(), approve: false, unchangedSince: 1)
        #expect(try desk.when(.per, same).isEmpty)
        #expect(desk.state.open[post] == before)
        // A version that has come in between, another time, or another wish is a change.
        try desk.when(.per, .revise(post, desk.draft("Nytt"), approve: false, unchangedSince: nil))
        #expect(try desk.when(.per, same).map { $0.kind } == [.postRevised])
        let later = desk.draft(publishAt: desk.now + .hours(1))
        #expect(try desk.when(.per, .revise(post, later, approve: false, unchangedSince: 3)).count == 1)
        let draft = desk.draft(publish: false, publishAt: desk.now + .hours(1))
        #expect(try desk.when(.per, .revise(post, draft, approve: false, unchangedSince: 4)).count == 1)
        #expect(desk.cause(post) == .notAsked)
        // Approving in the same breath is one too.
        let publishing = desk.draft(publish: false, publishAt: desk.now + .hours(1))
        #expect(try desk.when(.siri, .revise(post, publishing, approve: true, unchangedSince: 5)).count == 1)
        #expect(desk.isApproved(post))
    }

    @Test func `P4 a revision voids every approval, the reviser's own aside`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .ola)
        try desk.when(.ola, .revise(post, desk.draft("Nytt"), approve: false, unchangedSince: nil))
        #expect(desk.cause(post) == .notAsked)
        try desk.when(.siri, .revise(post, desk.draft("Nyere"), approve: true, unchangedSince: nil))
        #expect(desk.delivery(post)?.approval?.by == .siri)
        #expect(desk.state.open[post]?.authors == [.ola, .siri])
    }

    @Test func `a revision may add and drop channels, by who may approve for all of them`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per, on: [.kriseside])
        let wider = Command.revise(post, desk.draft(on: [.facebook, .kriseside]), approve: false, unchangedSince: nil)
        #expect(desk.refusal(.siri, wider) == .notYours(.revise))
        try desk.when(.ola, wider)
        #expect(desk.state.open[post]?.deliveries.map { $0.channel } == [.kriseside, .facebook])
        let narrower = Command.revise(post, desk.draft(on: [.kriseside]), approve: false, unchangedSince: nil)
        #expect(desk.refusal(.siri, narrower) == .notYours(.revise))
        try desk.when(.per, narrower)
        #expect(desk.state.open[post]?.deliveries.map { $0.channel } == [.kriseside])
        #expect(
            desk.refusal(.per, .revise(post, desk.draft(on: [.sms]), approve: false, unchangedSince: nil))
                == .recordOnly(.sms))
    }
}

extension Scenario {
    /// What an entry says of a right, read as it would stand there.
    fileprivate func approvedAs(_ capacity: Capacity, crisis: Int?) -> ApprovedAs? {
        for entry in entries.reversed() {
            guard case .postApproved(let event) = entry.event else { continue }
            return event.approved.capacity == capacity && event.approved.crisis == crisis ? event.approved : nil
        }
        return nil
    }
}
