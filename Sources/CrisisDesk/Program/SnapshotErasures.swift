import CrisisModel
import Synchronization

/// Throws the snapshot away whenever something was erased: a handle may stand in it (P9). The entries are the source, so
/// nothing is lost by it.
final class SnapshotErasures: Sendable {
    private let path: String
    private let erasures = Mutex(0)

    init(path: String) { self.path = path }

    /// How often something was erased.
    var count: Int { erasures.withLock { $0 } }

    /// Takes note of what was written. Called on the writer's thread, before anybody is answered.
    func note(_ entries: [Entry]) {
        guard entries.contains(where: { $0.event.kind == .contentErased }) else { return }
        erasures.withLock { $0 += 1 }
        // One that can't be removed is written over at the next stop.
        try? DurableFile.remove(path)
    }
}
