@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct RefusalTallyTests {
    private let minute = Granvik.dawn

    @Test func `it counts by person and minute, and gives out only minutes that are over`() {
        var tally = RefusalTally()
        tally.add([.per, .nina, .per], at: minute + .seconds(59))
        tally.add([.per], at: minute + .seconds(60))
        #expect(tally.take(before: minute + .seconds(59)) == [])
        let first = [
            RefusalTally.Count(person: .per, minute: minute, count: 2),
            RefusalTally.Count(person: .nina, minute: minute, count: 1),
        ]
        #expect(tally.take(before: minute + .seconds(119)) == first)
        #expect(tally.take(before: minute + .seconds(119)) == [])
        let second = RefusalTally.Count(person: .per, minute: minute + .minutes(1), count: 1)
        #expect(tally.take(before: minute + .hours(5)) == [second])
    }

    private static let attempt = Command.standDown(reason: nil, leaveHeld: nil, crisis: nil)

    @Test func `ten refused attempts of a minute stand on the log, the others are counted`() async throws {
        let bed = try LedgerDesk().start()
        for _ in 0..<13 { #expect(await bed.ask(Self.attempt, by: .per).value.refusal == .notInCrisis) }
        #expect(bed.witness.events.map(\.kind) == Array(repeating: .attemptRefused, count: 10))
        let later = bed.clock.now + .minutes(1)
        #expect(bed.desk.takeRefusals(before: bed.clock.now) == [])
        #expect(bed.desk.takeRefusals(before: later).map(\.count) == [3])
        #expect(bed.desk.takeRefusals(before: later) == [])
    }

    @Test func `another person, and the next minute, begin anew`() async throws {
        let bed = try LedgerDesk().start()
        for _ in 0..<11 { _ = await bed.ask(Self.attempt, by: .per).value }
        _ = await bed.ask(Self.attempt, by: .nina).value
        bed.clock.turn(by: .minutes(1))
        _ = await bed.ask(Self.attempt, by: .per).value
        #expect(bed.witness.entries.count == 12)
        #expect(bed.desk.takeRefusals(before: bed.clock.now + .minutes(1)).map(\.person) == [.per])
    }

    @Test func `what is refused and never an attempt is neither listed nor counted`() async throws {
        let bed = try LedgerDesk().start()
        for _ in 0..<15 { #expect(await bed.note("x", by: .per).value.refusal != nil) }
        #expect(bed.witness.entries.isEmpty)
        #expect(bed.desk.takeRefusals(before: bed.clock.now + .hours(1)) == [])
    }

    @Test func `an attempt is counted once though its transaction was tried twice`() async throws {
        let memory = MemoryLedger()
        let bed = try LedgerDesk(over: memory)
        memory.fail(.notWritten)
        let asked = (0..<14).map { _ in bed.ask(Self.attempt, by: .per) }
        bed.start()
        for each in asked { #expect(await each.value.refusal == .notInCrisis) }
        #expect(bed.witness.entries.count == 10)
        #expect(bed.desk.takeRefusals(before: bed.clock.now + .hours(1)).map(\.count) == [4])
    }

    @Test func `the count goes on the log as one entry`() async throws {
        let bed = try LedgerDesk().start()
        let command = Command.countAttempts(.per, minute: bed.clock.now, count: 3)
        let entry = try #require(await bed.ask(command, by: .desk).value.answer?.entries.first)
        guard case .attemptsCounted(let event) = entry.event else { return #expect(Bool(false)) }
        #expect(event.person == .per && event.count == 3)
    }
}
