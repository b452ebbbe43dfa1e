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

    /// Takes note of what was written: of which posts something may be out now, or no more. An erasure throws away the
    /// texts that were read. Called on the writer's thread.
    package func note(_ entries: [Entry]) {
        let posts = entries.flatMap(\.event.postsOnTheirWay)
        if !posts.isEmpty {
            for list in lists.withLock({ Array($0.values) }) { list.note(posts) }
        }
        let isErasure = entries.contains { if case .contentErased = $0.event { true } else { false } }
        guard isErasure else { return }
        for list in lists.withLock({ Array($0.values) }) { list.forget() }
    }
}

extension Event {
    /// The posts of which, by this, something may have gone out or turned out not to have.
    fileprivate var postsOnTheirWay: [Post.Number] {
        switch self {
        case .deliveryBegun(let event): [event.post]
        case .deliveryEnded(let event): [event.post]
        case .deliverySettled(let event): [event.post]
        case .postRecorded(let event): [event.post]
        case .deskStarted(let event): event.unknown.map(\.post)
        case .deskRestored(let event): event.unknown.map(\.post)
        default: []
        }
    }
}
