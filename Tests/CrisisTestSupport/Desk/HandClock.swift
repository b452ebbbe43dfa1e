import CrisisDesk
package import CrisisModel
import Synchronization

/// A clock that stands until somebody turns it.
package final class HandClock: DeskClock {
    private let moment: Mutex<Timestamp>

    package init(_ moment: Timestamp) { self.moment = Mutex(moment) }

    package var now: Timestamp { moment.withLock { $0 } }
    package var uptime: Span { now - Timestamp(milliseconds: 0) }

    package func turn(by span: Span) { moment.withLock { $0 = $0 + span } }
}
