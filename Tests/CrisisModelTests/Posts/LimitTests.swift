import CrisisModel
import CrisisTestSupport
import Testing

/// P10: every list has an end, and what is left at the end is for warnings and administrators.
@Suite struct LimitTests {
    private func submit(_ desk: Scenario, by person: Person.Number, purpose: Purpose = .information) -> Refusal? {
        desk.refusal(person, .submit(desk.submission(desk.draft(purpose: purpose))))
    }

    @Test func `P10 a contributor hands in ten posts a minute and has twenty waiting`() throws {
        var desk = try Scenario()
        for _ in 1...10 { try desk.submit(by: .per) }
        #expect(submit(desk, by: .per) == .tooManyPostsAMinute(limit: 10))
        #expect(submit(desk, by: .nina) == nil)
        desk.pass(.minutes(1))
        for _ in 1...10 { try desk.submit(by: .per) }
        desk.pass(.minutes(1))
        #expect(submit(desk, by: .per) == .tooManyOpenPosts(limit: 20))
        try desk.when(.per, .withdraw(1, reason: nil))
        #expect(submit(desk, by: .per) == nil)
        #expect(desk.state.waitingOf[.per] == 19)
    }

    @Test func `P10 others than contributors hand in what they must`() throws {
        var desk = try Scenario()
        for _ in 1...25 { try desk.submit(by: .tor) }
        #expect(submit(desk, by: .tor) == nil)
    }

    @Test func `P10 the last five hundred places of the queue are for administrators and warnings`() throws {
        var desk = try Scenario()
        desk.checksInvariants = false
        for _ in 0..<(Limits.queue - Limits.queueReserve) { try desk.submit(by: .tor) }
        #expect(submit(desk, by: .tor) == .queueFull(limit: 4_500))
        #expect(submit(desk, by: .per) == .queueFull(limit: 4_500))
        #expect(submit(desk, by: .tor, purpose: .warning) == nil)
        #expect(submit(desk, by: .eva) == nil)
        for _ in 0..<Limits.queueReserve { try desk.submit(by: .eva) }
        #expect(submit(desk, by: .eva) == .queueFull(limit: 5_000))
        #expect(submit(desk, by: .per, purpose: .warning) == .queueFull(limit: 5_000))
        // What does not wait needs no place.
        #expect(submit(desk, by: .ola) == nil)
        try Invariants.check(desk.state, at: desk.now)
    }

    @Test func `ten refused attempts of a person are on the log within a minute, more are only counted`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per)
        let before = desk.entries.count
        for _ in 1...12 { try desk.attempt(Caller(.person(.tor)), desk.approval(of: post)) }
        #expect(desk.entries.count == before + 10)
        try desk.attempt(Caller(.person(.rita)), desk.approval(of: post))
        #expect(desk.entries.count == before + 11)
        try desk.desk(.countAttempts(.tor, minute: desk.now, count: 2))
        desk.pass(.minutes(1))
        try desk.attempt(Caller(.person(.tor)), desk.approval(of: post))
        #expect(desk.entries.count == before + 13)
        guard case .attemptRefused(let event) = desk.entries.last?.event else {
            return #expect(Bool(false), "not there")
        }
        #expect(event.attempt == .decidePost && event.refusal == "notYours" && event.post == post)
    }

    @Test func `P8 refused attempts at the gate and at the mode are on the log, and nothing else is`() throws {
        var desk = try Scenario()
        let post = try desk.submit(by: .per, on: [.kriseside, .facebook])
        func isLogged(_ caller: Caller, _ command: Command) throws -> Bool {
            var copy = desk
            try #require(try copy.attempt(caller, command) != nil)
            return copy.entries.count == desk.entries.count + 1
        }
        let per = Caller(.person(.per))
        #expect(try isLogged(per, desk.activation()))
        #expect(try isLogged(per, desk.approval(of: post)))
        #expect(try isLogged(per, .handOver(to: .ola, from: .ola, crisis: nil, reason: nil)))
        #expect(try isLogged(per, .takeOver(.waited, from: .ola, crisis: nil, reason: nil)))
        #expect(try isLogged(per, .standDown(reason: nil, leaveHeld: nil, crisis: nil)))
        #expect(try isLogged(.desk, .begin(post, .kriseside)))
        #expect(try isLogged(Caller(.person(.ola)), .take(post, .facebook)))
        #expect(try !isLogged(Caller(.person(.rita)), .submit(desk.submission(desk.draft()))))
        #expect(try !isLogged(per, .setPolicy(Policy())))
        #expect(try !isLogged(per, .release(.kriseside, nil)))
        #expect(record(.notFounded, of: .confirmMode, in: DeskState(), by: per, at: desk.now).isEmpty)
    }
}
