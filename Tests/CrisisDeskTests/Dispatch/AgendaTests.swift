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
        agenda.add(5, at: now, purpose: .information)
        agenda.add(4, at: now, purpose: .campaign)
        agenda.add(9, at: now, purpose: .warning)
        agenda.add(7, at: now - .seconds(1), purpose: .information)
        #expect(all(&agenda, at: now) == [7, 9, 4, 5])
        #expect(all(&agenda, at: now + .days(1)) == [])
    }

    @Test func `nothing comes before its time`() {
        var agenda = Agenda()
        agenda.add(1, at: now + .seconds(1), purpose: .warning)
        #expect(all(&agenda, at: now) == [])
        #expect(all(&agenda, at: now + .seconds(1)) == [1])
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
        #expect(inbox.take(in: log.state).sorted() == [post, 2, 7])
        #expect(inbox.take(in: log.state) == [])
    }

    @Test func `what may change everything has every open post looked at`() throws {
        var log = try Scenario()
        for _ in 0..<3 { try log.submit(by: .siri) }
        try log.deliver(2)
        let confirmed = ClockConfirmed(time: log.now)
        for event in [Event.clockConfirmed(confirmed), .modeConfirmed(ModeConfirmed(crisis: nil))] {
            let inbox = DispatchInbox()
            inbox.note([entry(event)])
            #expect(inbox.take(in: log.state).sorted() == [1, 3])
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
