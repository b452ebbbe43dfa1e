package import CrisisModel
import Synchronization

/// What is out on each channel that asked.
package final class OutLists: Sendable {
    private let lists = Mutex<[Channel.Number: OutOnChannel]>([:])

    package init() {}

    package func list(of channel: Channel.Number, _ desk: any DeskPath) -> OutOnChannel {
        lists.withLock { lists in
            if let known = lists[channel] { return known }
            let list = OutOnChannel(channel, desk: desk)
            lists[channel] = list
            return list
        }
    }

    /// Takes note of what was written: an erasure throws away the texts that were read. Called on the writer's thread.
    package func note(_ entries: [Entry]) {
        let isErasure = entries.contains { if case .contentErased = $0.event { true } else { false } }
        guard isErasure else { return }
        for list in lists.withLock({ Array($0.values) }) { list.forget() }
    }
}
