import CrisisModel
import CrisisTestSupport
import Testing

/// The design's table of commands and situations, cell by cell.
@Suite struct SituationTests {
    @Test(arguments: Situation.allCases) func `revise`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        let revision = Command.revise(
            post, desk.draft("Kok vannet.", on: [.kriseside, .intranett]), approve: false, unchangedSince: nil)
        if situation.isNothingBegun || situation == .returned {
            let before = desk.state.open[post]
            try desk.when(.per, revision)
            let after = try #require(desk.state.open[post])
            #expect(after.stage == .open && after.version == 2 && after.digest != before?.digest)
            #expect(after.deliveries.allSatisfy({ $0.isHeld }))
            #expect(after.deliveries.map({ $0.attempts }) == before?.deliveries.map({ $0.attempts }))
            #expect(desk.shown(post) == .held)
        } else {
            #expect(desk.refusal(.per, revision) == closed(situation) ?? .alreadyOut)
        }
    }

    @Test(arguments: Situation.allCases) func `withdraw`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        try end(post, situation, .withdraw(post, reason: nil), by: .per, as: .withdrawn, in: &desk)
    }

    @Test(arguments: Situation.allCases) func `reject`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        try end(post, situation, .reject(post, reason: .saying("nei")), by: .siri, as: .rejected, in: &desk)
    }

    @Test(arguments: Situation.allCases) func `expire`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        guard !situation.isOver, situation != .rejectedWhenPartOut, !situation.isOutThroughout else { return }
        try #require(desk.state.open[post]?.notAfter == nil)
        #expect(desk.refusal(.desk, .expire(post)) == .nothingWaits)
    }

    @Test(arguments: Situation.allCases) func `approve`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        switch situation {
        case .allHeld:
            try desk.approve(post, by: .siri)
            #expect(desk.shown(post) == .approved)
            #expect(desk.state.open[post]?.deliveries.allSatisfy { $0.approval?.by == .siri } == true)
        case .allApproved, .scheduled, .someBegun, .someOut, .someUnknown, .allRefused, .cameBack:
            #expect(desk.refusal(.siri, desk.approval(of: post)) == .nothingWaits)
        case .allBegun, .allOut:
            #expect(desk.refusal(.siri, desk.approval(of: post)) == .alreadyOut)
        case .returned, .rejected, .withdrawn, .expired:
            #expect(desk.refusal(.siri, desk.approval(of: post)) == situation.stage.map(Refusal.closed))
        case .rejectedWhenPartOut:
            #expect(desk.refusal(.siri, desk.approval(of: post)) == .alreadyOut)
        }
    }

    @Test(arguments: [Situation.someBegun, .someOut, .someUnknown])
    func `approve takes what waits beside what is out`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        try desk.activate()
        #expect(desk.cause(post, .intranett) == .activation)
        let untouched = desk.delivery(post)
        try desk.approve(post, by: .ola)
        #expect(desk.isApproved(post, .intranett))
        #expect(desk.delivery(post) == untouched)
    }

    @Test(arguments: Situation.allCases) func `return`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        let command = Command.returnPost(post, reason: .saying("skriv tydeligere"))
        if situation.isNothingBegun {
            try desk.when(.siri, command)
            #expect(desk.shown(post) == .returned)
            #expect(desk.state.queue.isEmpty && desk.state.ready.isEmpty)
        } else if situation == .returned {
            #expect(desk.refusal(.siri, command) == .closed(.returned))
        } else {
            #expect(desk.refusal(.siri, command) == closed(situation) ?? .alreadyOut)
        }
    }

    @Test(arguments: Situation.allCases, [Post.Kind.correction, .retraction])
    func `correct and retract`(situation: Situation, kind: Post.Kind) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        let about: Post.About = kind == .correction ? .corrects(post) : .retracts(post)
        let command = Command.submit(desk.submission(desk.draft("Feil.", reason: "feil"), about: about))
        guard situation.isSomethingOut else {
            #expect(desk.refusal(.siri, command) == .notOut)
            return
        }
        try desk.when(.siri, command)
        let new = Post.Number(desk.state.posts)
        #expect(desk.state.open[new]?.about == about)
        if let old = desk.state.open[post] {
            #expect(old.isStopped == (kind == .retraction))
            #expect(old.deliveries.contains(where: { $0.isWaiting }) == (kind == .correction))
        }
    }

    @Test(arguments: Situation.allCases) func `P2 activate`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        let before = desk.state.open[post]
        let event = try #require(try desk.activating())
        #expect(event.held == (situation.isSomethingApproved ? [post] : []))
        let begun = before?.deliveries.filter(\.isBegun).map(\.channel) ?? []
        #expect(event.inFlight.map({ $0.channel }) == begun)
        for delivery in before?.deliveries ?? [] {
            let now = desk.delivery(post, delivery.channel)
            if case .approved = delivery.state {
                #expect(now?.state == .held(.activation))
            } else {
                #expect(now == delivery)
            }
        }
    }

    @Test(arguments: Situation.allCases) func `P3 stand down releases nothing`(situation: Situation) throws {
        var desk = try Scenario()
        let post = try situation.make(&desk)
        try desk.activate()
        let held = desk.state.open[post]
        try desk.standDown()
        #expect(desk.state.open[post] == held)
        guard situation.isSomethingApproved else { return }
        #expect(desk.refusal(.desk, .begin(post, .intranett)) == .notApproved)
    }

    @Test func `P3 stand down lists what waits with its cause and what stands approved, and leaves both as they are`()
        throws
    {
        var desk = try Scenario()
        try desk.activate()
        let waiting = try desk.submit(by: .per)
        let approved = try desk.submit(by: .ola, approve: true)
        let events = try desk.when(
            .kari, .standDown(reason: .saying("over"), leaveHeld: .saying("i morgen"), crisis: 1))
        guard case .stoodDown(let event) = events.first else { return #expect(Bool(false), "not stood down") }
        #expect(event.held == [waiting] && event.approved == [approved] && event.heldHere == nil)
        #expect(desk.cause(waiting) == .crisisMode)
        #expect(desk.isApproved(approved))
        try desk.deliver(approved)
        #expect(desk.shown(approved) == .published)
    }

    /// What ends a post: as that if nothing of it is out, by cancelling what waits if something is, else not at all.
    private func end(
        _ post: Post.Number, _ situation: Situation, _ command: Command, by person: Person.Number,
        as stage: Post.Stage, in desk: inout Scenario
    ) throws {
        if situation.isNothingBegun || situation == .returned {
            try desk.when(person, command)
            #expect(desk.state.closed[post]?.stage == stage)
            #expect(desk.shown(post) == Shown(rawValue: stage.rawValue))
        } else if situation.isPartly {
            let untouched = desk.delivery(post)
            try desk.when(person, command)
            #expect(desk.delivery(post)?.state == untouched?.state || desk.state.closed[post]?.out == [.kriseside])
            #expect(desk.delivery(post, .intranett)?.state ?? .cancelled == .cancelled)
            #expect(desk.state.queue.isEmpty && desk.state.ready.isEmpty)
        } else {
            #expect(desk.refusal(person, command) == closed(situation) ?? .alreadyOut)
        }
    }

    private func closed(_ situation: Situation) -> Refusal? {
        situation.isOver ? situation.stage.map(Refusal.closed) : nil
    }
}

extension Scenario {
    /// Convenes crisis staff and gives the entry.
    mutating func activating() throws -> CrisisActivated? {
        let events = try when(.kari, activation())
        guard case .crisisActivated(let event) = events.first else { return nil }
        return event
    }
}
