package import CrisisModel
import Synchronization

/// Counts wrong tokens by where they came from, a minute at a time. Bounded: a flood from many addresses shares one count.
package final class FailedTries: Sendable {
    /// Wrong tokens from one address within a minute that are answered as such.
    package static let limit = 10
    /// Addresses that are counted one by one.
    package static let peers = 1_024
    /// Seconds to wait once the limit is reached.
    package static let wait = 60

    private static let others = "others"
    private let counts = Mutex(Counts())

    private struct Counts {
        var minute: Int64 = 0
        var byPeer: [String: Int] = [:]
    }

    package init() {}

    /// Takes note of one more; false once there were more than `limit` in this minute.
    package func note(_ peer: String, at moment: Timestamp) -> Bool {
        let minute = moment.milliseconds / 60_000
        return counts.withLock { counts in
            if counts.minute != minute { counts = Counts(minute: minute) }
            let isCounted = counts.byPeer[peer] != nil || counts.byPeer.count < Self.peers
            let name = isCounted ? peer : Self.others
            let count = counts.byPeer[name, default: 0] + 1
            counts.byPeer[name] = count
            return count <= Self.limit
        }
    }
}
