@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct InboxTests {
    private let inbox = Inbox()

    private func item(_ command: Command) -> Inbox.Item {
        Inbox.Item(envelope: CommandEnvelope(command, by: .desk)) { _ in }
    }

    private func put(_ command: Command, times: Int = 1) throws {
        for _ in 0..<times { try inbox.put(item(command)) }
    }

    private func note(_ number: Int) -> Command { .markDone(number, text: nil) }

    /// How many more of them it takes.
    private func room(for command: Command) -> Int {
        var count = 0
        while (try? inbox.put(item(command))) != nil { count += 1 }
        return count
    }

    /// What waits, as numbers; mode commands as 0.
    private func take() -> [Int] {
        (inbox.take() ?? []).map { if case .markDone(let number, _) = $0.envelope.command { number } else { 0 } }
    }

    @Test func `mode commands come first, and everything else in its order`() throws {
        for number in 1...3 { try put(note(number)) }
        try put(.confirmActivation)
        try put(note(4))
        try put(.confirmMode)
        #expect(take() == [0, 0, 1, 2, 3, 4])
    }

    @Test func `a transaction takes 256 at most, and the rest stays in its order`() throws {
        for number in 1...600 { try put(note(number)) }
        try put(.confirmMode)
        #expect(take() == [0] + Array(1...255))
        #expect(take() == Array(256...511))
        #expect(take() == Array(512...600))
    }

    @Test func `P10 it takes 4096, and 64 mode commands more`() throws {
        #expect(room(for: note(1)) == 4_096)
        #expect(room(for: .confirmMode) == 64)
        #expect(room(for: note(1)) == 0)
    }

    @Test func `P2 however many wait, 64 places are for mode commands alone`() throws {
        try put(.confirmMode, times: 10)
        #expect(room(for: note(1)) == 4_096)
        #expect(room(for: .confirmMode) == 54)
    }

    @Test func `mode commands may have all places, and then there is room for none`() throws {
        #expect(room(for: .confirmMode) == 4_160)
        #expect(room(for: note(1)) == 0)
    }

    @Test func `what was taken makes room`() throws {
        #expect(room(for: note(1)) == 4_096)
        _ = inbox.take()
        #expect(room(for: note(1)) == 256)
    }

    @Test func `closed, it takes nothing more and gives out what it has`() throws {
        try put(note(1), times: 300)
        inbox.close()
        #expect(throws: Inbox.Refused.closed) { try put(.confirmMode) }
        #expect(take().count == 256)
        #expect(take().count == 44)
        #expect(take().isEmpty)
    }

    @Test func `whoever waits for a command is woken by one, and by the end`() async throws {
        let inbox = inbox
        async let taken = Self.takeAll(from: inbox)
        try put(note(1))
        inbox.close()
        #expect(await taken == 1)
    }

    @concurrent private static func takeAll(from inbox: Inbox) async -> Int {
        var count = 0
        while let items = inbox.take() { count += items.count }
        return count
    }

    @Test func `only what concerns the mode goes first`() {
        let first: [Command] = [
            .confirmActivation, .handOver(to: 1, from: 2, crisis: nil, reason: nil), .release(1, nil), .takeBack(1, nil),
            .takeOver(.ordered, from: 1, crisis: nil, reason: nil), .outdate(nil, reason: nil), .confirmMode,
            .standDown(reason: nil, leaveHeld: nil, crisis: nil), .depart(Departure(person: 1, isSuspension: true)),
            .activate(Activation(reason: .saying("flom"), responsible: nil, deputies: nil, calls: [])),
        ]
        #expect(first.filter { !$0.isMode }.isEmpty)
        let after: [Command] = [.begin(1, 1), .stop(program: ""), .confirmClock(shown: nil), .withdraw(1, reason: nil)]
        #expect(after.filter(\.isMode).isEmpty)
    }
}
