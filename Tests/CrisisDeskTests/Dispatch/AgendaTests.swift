@testable import CrisisDesk
@testable import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct AgendaTests {
    private let now = Granvik.dawn

    private func all(_ agenda: inout Agenda, at moment: Timestamp) -> [Post.Number] {
        var posts: [Post.Number] = []
        while let post = agenda.next(at: moment) { posts.append(post) }
        return posts
    }

    @Test func `the earliest comes first; at the same moment warnings, then the lower number`() {
        var agenda = Agenda()
        agenda.set(5, at: now, purpose: .information)
        agenda.set(4, at: now, purpose: .campaign)
        agenda.set(9, at: now, purpose: .warning)
        agenda.set(7, at: now - .seconds(1), purpose: .information)
        #expect(all(&agenda, at: now) == [7, 9, 4, 5])
        #expect(all(&agenda, at: now + .days(1)) == [])
    }

    @Test func `nothing comes before its time`() {
        var agenda = Agenda()
        agenda.set(1, at: now + .seconds(1), purpose: .warning)
        #expect(all(&agenda, at: now) == [])
        #expect(all(&agenda, at: now + .seconds(1)) == [1])
    }

    @Test func `a post has one moment, the last it was given, until it is removed`() {
        var agenda = Agenda()
        agenda.set(1, at: now, purpose: .warning)
        agenda.set(1, at: now + .seconds(5), purpose: .warning)
        agenda.set(2, at: now, purpose: .warning)
        agenda.remove(2)
        #expect(all(&agenda, at: now) == [])
        #expect(all(&agenda, at: now + .seconds(5)) == [1])
        #expect(all(&agenda, at: now + .days(1)) == [])
    }

    @Test func `P10 however often posts are put off, it holds no more than twice as many, and a few`() {
        var agenda = Agenda()
        for round in 1...1_000 {
            for post in 1...10 { agenda.set(Post.Number(post), at: now + .seconds(round), purpose: .information) }
            #expect(agenda.size <= 2 * 10 + Agenda.slack)
        }
        for post in 1...10 { agenda.remove(Post.Number(post)) }
        #expect(agenda.size <= Agenda.slack)
        #expect(all(&agenda, at: now + .days(1)) == [])
    }
}

@Suite struct DispatchInboxTests {
    private func entry(_ event: Event) -> Entry {
        Entry(number: 1, at: Granvik.dawn, caller: .desk, capacity: .desk, event: event)
    }

    @Test func `posts are given out once, however often they were noted`() throws {
        var log = try Scenario()
        let post = try log.submit(by: .siri)
        try log.submit(by: .siri)
        let inbox = DispatchInbox()
        for _ in 0..<3 { inbox.note(log.entries) }
        inbox.keep([7])
        #expect(inbox.take(in: log.state).posts.sorted() == [post, 2, 7])
        #expect(inbox.take(in: log.state).posts == [])
    }

    @Test func `what may change everything has every open post looked at`() throws {
        var log = try Scenario()
        for _ in 0..<3 { try log.submit(by: .siri) }
        try log.deliver(2)
        let confirmed = ClockConfirmed(time: log.now)
        for event in [Event.clockConfirmed(confirmed), .modeConfirmed(ModeConfirmed(crisis: nil))] {
            let inbox = DispatchInbox()
            inbox.note([entry(event)])
            #expect(inbox.take(in: log.state).posts.sorted() == [1, 3])
        }
    }

    @Test func `whoever listens is woken by what concerns a post, and by a tick, and let go at the end`() async throws {
        var log = try Scenario()
        let inbox = DispatchInbox()
        inbox.note(log.entries)
        try log.submit(by: .siri)
        inbox.note(log.entries.suffix(1))
        inbox.tick()
        inbox.close()
        var wakes = 0
        for await _ in inbox.wakes { wakes += 1 }
        #expect(wakes == 1)
    }
}

@Suite struct LaneTests {
    private func all(_ lane: inout Lane) -> [Lane.Errand] {
        var errands: [Lane.Errand] = []
        while let errand = lane.next() { errands.append(errand) }
        return errands
    }

    @Test func `looking up and bringing in line come first, each thing once, in its order`() {
        var lane = Lane()
        for errand in [Lane.Errand.deliver(2), .deliver(1), .find(9), .refresh, .deliver(2), .find(9), .look] {
            lane.add(errand)
        }
        #expect(all(&lane) == [.find(9), .refresh, .look, .deliver(2), .deliver(1)])
    }

    @Test func `a delivery isn't taken again before it is finished; bringing in line is`() {
        var lane = Lane()
        for errand in [Lane.Errand.deliver(1), .refresh] { lane.add(errand) }
        #expect(all(&lane) == [.refresh, .deliver(1)])
        for errand in [Lane.Errand.deliver(1), .refresh] { lane.add(errand) }
        #expect(all(&lane) == [.refresh])
        lane.finish(.deliver(1))
        lane.add(.deliver(1))
        #expect(all(&lane) == [.deliver(1)])
    }
}
