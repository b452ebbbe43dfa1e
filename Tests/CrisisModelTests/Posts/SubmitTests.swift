import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct SubmitTests {
    private func refusal(_ draft: Draft, by person: Person.Number = .ola, in desk: Scenario) -> Refusal? {
        desk.refusal(person, .submit(desk.submission(draft)))
    }

    @Test func `in normal mode it goes out where its author administers, and waits elsewhere`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .ola, on: [.kriseside, .facebook, .intranett])
        #expect(desk.isApproved(post) && desk.isApproved(post, .facebook))
        #expect(desk.cause(post, .intranett) == .notAdministrator)
        #expect(desk.delivery(post)?.approval?.capacity == .channelAdministrator)
        let fromKari = try desk.submit(by: .kari, on: [.kriseside, .facebook, .intranett])
        #expect(try #require(desk.state.open[fromKari]).deliveries.allSatisfy { $0.isWaiting && !$0.isHeld })
    }

    @Test(arguments: [Person.Number.per, .tor, .eva, .kari, .ola, .siri])
    func `mode and role never make handing in an error`(author: Person.Number) throws {
        var desk = try Scenario()
        for inCrisis in [false, true] {
            if inCrisis { try desk.activate() }
            for (publish, approve) in [(false, false), (true, false), (false, true), (true, true)] {
                let post = try desk.submit(by: author, publish: publish, approve: approve)
                let mayPublish = inCrisis ? author == .ola && approve : [.kari, .ola, .siri].contains(author)
                let goes = mayPublish && (publish || approve)
                #expect(desk.isApproved(post) == goes)
                guard !goes else { continue }
                let administers = [Person.Number.kari, .ola, .siri].contains(author)
                let cause: HoldCause = !(publish || approve) ? .notAsked : inCrisis ? .crisisMode : .notAdministrator
                #expect(desk.cause(post) == (inCrisis || !administers ? cause : .notAsked))
            }
        }
    }

    @Test func `P1 in a crisis the responsible one's post waits too, unless he says that he approves it`() throws {
        var desk = try Scenario()
        try desk.activate()
        let post = try desk.submit(by: .ola)
        #expect(desk.cause(post) == .crisisMode)
        let chief = try desk.submit(by: .kari, approve: true)
        #expect(desk.cause(chief) == .crisisMode)
        #expect(desk.refusal(.kari, desk.approval(of: chief)) == .notYours(.decidePost))
    }

    @Test func `what is wrong with it is said`() throws {
        let desk = try Scenario()
        #expect(refusal(desk.draft(on: []), in: desk) == .noChannels)
        #expect(refusal(desk.draft(on: [.kriseside, .kriseside]), in: desk) == .channelTwice(.kriseside))
        #expect(refusal(desk.draft(on: [99]), in: desk) == .unknownChannel(99))
        #expect(refusal(desk.draft(on: [.sms]), in: desk) == .recordOnly(.sms))
        var empty = desk.draft()
        empty.texts = [Draft.Text(channel: .kriseside, text: .saying("\t \n"))]
        #expect(refusal(empty, in: desk) == .textEmpty)
        empty.texts = [
            Draft.Text(channel: .kriseside, text: .saying(String(repeating: "a", count: Limits.textBytes + 1)))
        ]
        #expect(refusal(empty, in: desk) == .textTooLong(limit: Limits.textBytes))
        let many = (1...51).map { Draft.Text(channel: Channel.Number($0), text: .saying("hei")) }
        empty.texts = many
        #expect(refusal(empty, in: desk) == .listTooLong(limit: Limits.channelsPerPost))
    }

    @Test func `what is wrong with its times is said`() throws {
        let desk = try Scenario()
        let now = desk.now
        let moment = Span(milliseconds: 1)
        #expect(refusal(desk.draft(publishAt: now), in: desk) == nil)
        #expect(refusal(desk.draft(publishAt: now - moment), in: desk) == .publishAtPast)
        #expect(refusal(desk.draft(publishAt: now + Limits.schedule + moment), in: desk) == .publishAtTooFar)
        #expect(refusal(desk.draft(notAfter: now), in: desk) == .notAfterPast)
        #expect(
            refusal(desk.draft(publishAt: now + moment, notAfter: now + moment), in: desk) == .notAfterBeforePublishAt)
        #expect(refusal(desk.draft(publishAt: now, notAfter: now + moment), in: desk) == nil)
        var draft = desk.draft()
        draft.notes = PostNotes(clearedWith: .saying("lensmannen"), clearedAt: now + .hours(1))
        #expect(refusal(draft, in: desk) == .happenedInFuture)
    }

    @Test func `a channel that is only asked for is not one to publish on`() throws {
        var desk = try Scenario()
        let channel = try desk.requestedChannel()
        #expect(refusal(desk.draft(on: [channel]), in: desk) == .channelNotActive(channel))
    }

    @Test func `optional notes stand in the entry from the first version on`() throws {
        var desk = try Scenario()
        var draft = desk.draft()
        draft.notes = PostNotes(
            clearedWith: .saying("politiet"), clearedAt: desk.now, nextUpdateAt: desk.now + .hours(2),
            audience: .media, incident: .saying("ras"))
        try desk.submit(by: .per, draft)
        guard case .postSubmitted(let event) = desk.entries.last?.event else { return #expect(Bool(false), "no entry") }
        #expect(event.version.notes == draft.notes)
        try desk.submit(by: .per)
        guard case .postSubmitted(let plain) = desk.entries.last?.event else { return #expect(Bool(false), "no entry") }
        #expect(plain.version.notes == nil)
    }

    @Test func `a post made outside is recorded, counts as out and was never begun`() throws {
        var desk = try Scenario()
        try desk.activate()
        let record = Record(
            id: .numbered(1), channels: [.sms, .facebook, .sms], text: .saying("Kok vannet"),
            link: .saying("https://facebook.example/2"), purpose: .warning, language: "nb")
        let order = Order(decidedBy: .kari, told: .telephone, happenedAt: desk.now - .hours(1))
        try desk.when(.tor, .record(record), order: order)
        #expect(desk.state.closed[1]?.out == [.facebook, .sms])
        #expect(desk.state.closed[1]?.outSince == desk.now - .hours(1))
        #expect(desk.shown(1) == .published && desk.state.author(of: 1) == .tor)
        #expect(desk.refusal(.ola, .record(record)) == .notYours(.tend))
        #expect(
            desk.refusal(.kari, .record(Record(id: .numbered(2), channels: [], text: .saying("a"), language: "nb")))
                == .notYours(.tend))
        #expect(
            desk.refusal(.tor, .record(Record(id: .numbered(2), channels: [], text: .saying("a"), language: "nb")))
                == .noChannels)
        // It can be corrected, but only where posts can pass.
        let correction = try desk.submit(by: .ola, on: [.facebook], approve: true, about: .corrects(1))
        try desk.deliver(correction, .facebook)
        #expect(desk.shown(1) == .corrected)
    }

    @Test func `P8 one sees one's own posts, and others' only with the right to read all`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per)
        for person in [Person.Number.nina, .dag] {
            #expect(desk.refusal(person, desk.approval(of: post)) == .unknownPost(post))
            #expect(desk.refusal(person, .withdraw(post, reason: nil)) == .unknownPost(post))
        }
        for person in [Person.Number.rita, .lise, .mona, .tor] {
            #expect(desk.refusal(person, desk.approval(of: post)) == .notYours(.decidePost))
        }
        #expect(desk.refusal(.per, desk.approval(of: post)) == .notYours(.decidePost))
        #expect(desk.refusal(.per, desk.approval(of: 99)) == .unknownPost(99))
        let about = Command.submit(desk.submission(desk.draft(), about: .corrects(post)))
        #expect(desk.refusal(.nina, about) == .unknownPost(post))
        #expect(desk.refusal(.per, about) == .notOut)
        try desk.approve(post, by: .ola)
        try desk.deliver(post)
        #expect(desk.refusal(.nina, about) == nil)
    }

    @Test func `a draft waits for nobody but its author, until it is asked for or approved`() throws {
        var desk = try Scenario()
        let asked = try desk.submit(by: .per, publish: false)
        let approved = try desk.submit(by: .ola, "Ola skriver.", publish: false)
        #expect(desk.state.queue.isEmpty && desk.shown(asked) == .held && desk.cause(asked) == .notAsked)
        try desk.activate()
        #expect(desk.refusal(.kari, .standDown(reason: nil, leaveHeld: nil, crisis: nil)) == nil)
        try desk.when(.per, .revise(asked, desk.draft(), approve: false, unchangedSince: nil))
        #expect(desk.state.queueInOrder(at: desk.now) == [asked])
        try desk.standDown()
        try desk.approve(approved, by: .ola)
        // What was approved and is held again waits, though nobody ever asked for it.
        try desk.activate()
        #expect(desk.state.queueInOrder(at: desk.now) == [asked, approved])
    }
}
