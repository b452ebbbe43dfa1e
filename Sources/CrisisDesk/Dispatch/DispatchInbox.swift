package import CrisisModel
import Synchronization

/// Where the writer's thread leaves word of what may have become due. Never holds more than every open post once.
package final class DispatchInbox: Sendable {
    private struct Noted {
        var posts: Set<Post.Number> = []
        /// Everything may be different: the mode was confirmed, the clock put right, the desk unsealed.
        var isAll = false
    }

    private let noted = Mutex(Noted())
    let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation

    package init() {
        (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Takes note of what was written. Quick: called on the writer's thread.
    package func note(_ entries: [Entry]) {
        var posts: [Post.Number] = []
        var isAll = false
        for entry in entries {
            switch entry.event {
            case .postSubmitted(let event): posts.append(event.post)
            case .postRevised(let event): posts.append(event.post)
            case .postApproved(let event): posts.append(event.post)
            case .postCountersigned(let event): posts.append(event.post)
            case .deliveryEnded(let event): posts.append(event.post)
            case .retryDecided(let event): posts.append(event.post)
            case .modeConfirmed, .clockConfirmed, .deskUnsealed: isAll = true
            default: continue
            }
        }
        if isAll { noted.withLock { $0.isAll = true } }
        if isAll || !posts.isEmpty { note(posts) }
    }

    func note(_ posts: [Post.Number]) {
        keep(posts)
        wake.yield()
    }

    /// Takes note without waking anybody: it is looked at with whatever comes next, a tick at the latest.
    func keep(_ posts: [Post.Number]) { noted.withLock { $0.posts.formUnion(posts) } }

    func note(all state: DeskState) {
        noted.withLock { $0.isAll = true }
        wake.yield()
    }

    /// Something may be due by now, though nothing was written.
    package func tick() { wake.yield() }

    /// Lets the one who listens come to an end.
    package func close() { wake.finish() }

    /// What was noted since the last time.
    func take(in state: DeskState) -> [Post.Number] {
        let taken = noted.withLock { noted in
            defer { noted = Noted() }
            return noted
        }
        guard taken.isAll else { return Array(taken.posts) }
        var all = taken.posts
        state.open.forEach { number, _ in all.insert(number) }
        return Array(all)
    }
}
