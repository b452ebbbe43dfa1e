package import CrisisModel
import Synchronization

/// What a desk wrote, in order, for a test to look at and to wait on.
package final class Witness: Sendable {
    private struct Seen {
        var entries: [Entry] = []
        var waiting: [(isIt: @Sendable ([Entry]) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
        var deaths: [String] = []
    }

    private let seen = Mutex(Seen())

    package init() {}

    package var entries: [Entry] { seen.withLock { $0.entries } }
    package var events: [Event] { entries.map(\.event) }
    /// With which sentences the desk would have ended the process.
    package var deaths: [String] { seen.withLock { $0.deaths } }

    package func note(death sentence: String) { seen.withLock { $0.deaths.append(sentence) } }

    /// Called on the writer's thread.
    package func note(_ entries: [Entry]) {
        let satisfied = seen.withLock { seen in
            seen.entries += entries
            let satisfied = seen.waiting.filter { $0.isIt(seen.entries) }
            seen.waiting.removeAll { $0.isIt(seen.entries) }
            return satisfied
        }
        for each in satisfied { each.continuation.resume() }
    }

    /// Returns once what was written is so.
    package func until(_ isIt: @escaping @Sendable ([Entry]) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isSo = seen.withLock { seen in
                if !isIt(seen.entries) { seen.waiting.append((isIt, continuation)) }
                return isIt(seen.entries)
            }
            if isSo { continuation.resume() }
        }
    }

    /// Returns once so many entries of the kind were written.
    package func until(_ count: Int, _ kind: Event.Kind) async {
        await until { entries in entries.count { $0.event.kind == kind } >= count }
    }
}
