package import CrisisModel
import Foundation

/// The entry a restore begins with. No command makes it, so it is read as it would stand in the log.
package enum Restored {
    package static func event(
        held: [Post.Number], unknown: [CrisisActivated.InFlight]
    ) throws -> DeskRestored {
        let stored = Stored(
            reason: .of("reason"), checkpoint: .of("checkpoint"), epoch: 2, key: .of("key 2"), held: held,
            unknown: unknown)
        return try JSONDecoder().decode(DeskRestored.self, from: try JSONEncoder().encode(stored))
    }

    private struct Stored: Encodable {
        let reason: Digest
        let checkpoint: Digest
        let epoch: Int
        let key: Digest
        let held: [Post.Number]
        let unknown: [CrisisActivated.InFlight]
    }
}

extension Scenario {
    /// The folder comes out of a backup: what was undelivered waits, what had begun is unknown.
    package mutating func restore() throws {
        try happened(.deskRestored(try Restored.event(held: state.ready.sortedKeys, unknown: state.inFlight)))
    }
}
