import CrisisModel
import Synchronization

/// Signs how far the log has come: each second of activity, and before an answer about the mode leaves (section 5). On disk
/// before anybody is told.
package final class CheckpointKeeper: Sendable {
    private let key: SigningKey
    private let path: String
    private let newest: Mutex<Checkpoint?>
    /// When this run signed last.
    private let signedAt = Mutex<ContinuousClock.Instant?>(nil)

    package init(key: SigningKey, path: String, newest: Checkpoint?) {
        self.key = key
        self.path = path
        self.newest = Mutex(newest)
    }

    package var checkpoint: Checkpoint? { newest.withLock { $0 } }

    /// The newest checkpoint, after that head was signed if it hadn't been.
    package func signed(_ head: TreeHead) throws -> Checkpoint? {
        try sign(head)
        return checkpoint
    }

    /// How long ago this run signed last; nil where it hasn't.
    package var age: Duration? { signedAt.withLock { $0.map { ContinuousClock.now - $0 } } }

    /// Signs and writes the head, unless it is what was signed last. Heads come from the one ledger and only grow.
    package func sign(_ head: TreeHead) throws {
        try newest.withLock { newest in
            guard head.size > newest?.head.size ?? -1 else { return }
            let checkpoint = try Checkpoint(signing: head, with: key)
            try CheckpointFile.write(checkpoint, to: path)
            newest = checkpoint
            signedAt.withLock { $0 = .now }
        }
    }
}
