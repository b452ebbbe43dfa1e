import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct ClockWatchTests {
    private let clock = HandClock(Granvik.dawn)

    @Test func `time that passes is no jump`() {
        var watch = ClockWatch(clock)
        for span in [Span.seconds(1), .minutes(90), .days(400)] {
            clock.turn(by: span)
            #expect(watch.step(clock) == nil)
        }
    }

    @Test(arguments: [-86_400_000, -2_001, 2_001, 3_600_000])
    func `P7 a jump either way is told once, with where the clock should stand`(milliseconds: Int64) throws {
        var watch = ClockWatch(clock)
        clock.turn(by: .seconds(1))
        clock.jump(by: Span(milliseconds: milliseconds))
        let told = watch.step(clock)
        let step = try #require(told)
        #expect(step.from == Granvik.dawn + .seconds(1))
        #expect(step.to == clock.now)
        clock.turn(by: .seconds(1))
        #expect(watch.step(clock) == nil)
    }

    @Test(arguments: [-2_000, -1, 1, 2_000])
    func `what a clock is put right by every day is no jump`(milliseconds: Int64) {
        var watch = ClockWatch(clock)
        clock.jump(by: Span(milliseconds: milliseconds))
        #expect(watch.step(clock) == nil)
    }

    @Test func `a machine that slept has not jumped`() {
        var watch = ClockWatch(clock)
        clock.turn(by: .hours(9))
        #expect(watch.step(clock) == nil)
    }

    @Test func `the machine's own clocks agree with themselves`() {
        var watch = ClockWatch(SystemClock())
        #expect(watch.step(SystemClock()) == nil)
        #expect(SystemClock().now > Granvik.dawn - .days(3_650))
        #expect(SystemClock().uptime.milliseconds > 0)
    }
}
