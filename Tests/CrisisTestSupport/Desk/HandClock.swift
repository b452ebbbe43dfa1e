import CrisisDesk
package import CrisisModel
import Synchronization

/// A clock that stands until somebody turns it.
package final class HandClock: DeskClock {
    private let stands: Mutex<(now: Timestamp, uptime: Span)>

    package init(_ moment: Timestamp) { stands = Mutex((moment, .hours(1))) }

    package var now: Timestamp { stands.withLock { $0.now } }
    package var uptime: Span { stands.withLock { $0.uptime } }

    /// Time passes.
    package func turn(by span: Span) {
        stands.withLock { stands in
            stands.now = stands.now + span
            stands.uptime = Span(milliseconds: stands.uptime.milliseconds + span.milliseconds)
        }
    }

    /// Somebody sets it: forward, or back by a negative span.
    package func jump(by span: Span) { stands.withLock { $0.now = $0.now + span } }
}
