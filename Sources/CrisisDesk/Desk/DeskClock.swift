import Glibc
package import CrisisModel

/// Where the desk gets its time from.
package protocol DeskClock: Sendable {
    /// The machine's wall clock; may jump.
    var now: Timestamp { get }
    /// Time since the machine started, sleep included; never jumps.
    var uptime: Span { get }
}

package struct SystemClock: DeskClock {
    package init() {}

    package var now: Timestamp { Timestamp(milliseconds: Self.milliseconds(CLOCK_REALTIME)) }
    package var uptime: Span { Span(milliseconds: Self.milliseconds(CLOCK_BOOTTIME)) }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// Notices that the wall clock jumped: it and the time since start have moved apart (P7).
package struct ClockWatch: Sendable {
    /// What a clock may be put right by without anybody being asked.
    package static let tolerance: Span = .seconds(2)

    private var offset: Span

    package init(_ clock: any DeskClock) { offset = Self.offset(clock) }

    /// Where the clock should stand and where it stands, if it jumped since the last look.
    package mutating func step(_ clock: any DeskClock) -> (from: Timestamp, to: Timestamp)? {
        let before = offset
        offset = Self.offset(clock)
        let jump = offset.milliseconds - before.milliseconds
        guard abs(jump) > Self.tolerance.milliseconds else { return nil }
        let now = clock.now
        return (now - Span(milliseconds: jump), now)
    }

    private static func offset(_ clock: any DeskClock) -> Span {
        Span(milliseconds: clock.now.milliseconds - clock.uptime.milliseconds)
    }
}
