import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// The machine's clock ran ahead and was put right.
@Suite(.timeLimit(.minutes(1))) struct ClockPutBackTests {
    @Test func `P8 the log's time stands until somebody confirms the clock, then it is the clock's`() async throws {
        let bed = try LedgerDesk().start()
        let right = bed.clock.now
        bed.clock.jump(by: .days(1))
        _ = await bed.ask(.stepClock(from: right, to: bed.clock.now), by: .desk).value
        bed.clock.jump(by: Span(milliseconds: -Span.days(1).milliseconds))
        bed.clock.turn(by: .minutes(1))
        let before = try #require(await bed.note("før").value.answer)
        #expect(before.entries.first?.at == right + .days(1))
        #expect(before.view.at == right + .days(1) && before.view.clock == right + .minutes(1))
        let confirmed = try #require(await bed.ask(.confirmClock(shown: nil), by: .kari).value.answer)
        #expect(confirmed.entries.first?.at == right + .minutes(1))
        let after = try #require(await bed.note("etter").value.answer)
        #expect(after.entries.first?.at == right + .minutes(1) && after.view.at == right + .minutes(1))
    }

    @Test func `P8 what waits in the same transaction as the confirmation has the time it left`() async throws {
        let bed = try LedgerDesk()
        let right = bed.clock.now
        bed.clock.jump(by: .days(1))
        let step = bed.ask(.stepClock(from: right, to: bed.clock.now), by: .desk)
        bed.start()
        _ = await step.value
        bed.stop()
        let again = try LedgerDesk(over: bed.ledger)
        again.clock.jump(by: Span(milliseconds: -Span.days(1).milliseconds))
        let (before, confirmed, after) = (
            again.note("før"), again.ask(.confirmClock(shown: nil), by: .kari), again.note("etter")
        )
        again.start()
        let times = [await before.value, await confirmed.value, await after.value].map { $0.answer?.entries.first?.at }
        #expect(again.ledger.transactions == [3])
        #expect(times == [right + .days(1), right, right])
    }
}
