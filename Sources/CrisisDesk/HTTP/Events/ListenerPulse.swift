import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

/// How a listener's connection is kept, and given up.
package struct ListenerTimes: Sendable {
    /// Between two signs of life.
    package let heartbeat: Duration
    /// How long a client may take nothing of what is written.
    package let stall: Duration
    /// Between two looks at the log.
    package let pause: Duration
    /// After how long a client comes again.
    package let retry: Duration

    package init(heartbeat: Duration, stall: Duration, pause: Duration, retry: Duration) {
        self.heartbeat = heartbeat
        self.stall = stall
        self.pause = pause
        self.retry = retry
    }
}

/// Says when a heartbeat is due, and closes a connection that doesn't take what is written to it.
final class ListenerPulse: Sendable {
    private let times: ListenerTimes
    private let connection: any NIOCore.Channel
    private let ring: @Sendable () -> Void
    private let standing = Mutex(Standing())

    private struct Standing {
        var isDue = false
        var isOver = false
        var writingSince: ContinuousClock.Instant?
    }

    init(_ times: ListenerTimes, of connection: any NIOCore.Channel, ring: @escaping @Sendable () -> Void) {
        self.times = times
        self.connection = connection
        self.ring = ring
    }

    /// Until the task is cancelled.
    func run() async {
        // Cancelled while it sleeps: the listener is gone.
        while (try? await Task.sleep(for: times.heartbeat)) != nil {
            let isStalled = standing.withLock { standing in
                standing.isDue = true
                return standing.writingSince.map { ContinuousClock.now - $0 > times.stall } ?? false
            }
            if isStalled { connection.close(promise: nil) } else { ring() }
        }
    }

    /// Whether a heartbeat is due; asked, it no longer is.
    func isDue() -> Bool {
        standing.withLock { standing in
            defer { standing.isDue = false }
            return standing.isDue
        }
    }

    /// Whether nothing more is to be written.
    var isOver: Bool { standing.withLock(\.isOver) }

    /// Nothing more is to be written; what is being written just now isn't waited for.
    func end() {
        let isWriting = standing.withLock { standing in
            standing.isOver = true
            return standing.writingSince != nil
        }
        if isWriting { connection.close(promise: nil) }
    }

    /// Returns when the connection has taken the bytes, as far as its own small buffer goes.
    @concurrent func write(_ bytes: [UInt8], to writer: inout any ResponseBodyWriter) async throws {
        standing.withLock { $0.writingSince = .now }
        defer { standing.withLock { $0.writingSince = nil } }
        try await writer.write(ByteBuffer(bytes: bytes))
    }
}
