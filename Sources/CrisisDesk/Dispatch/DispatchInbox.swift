package import CrisisModel
import Synchronization

/// Where the writer's thread leaves word of what may have become due. Never holds more than every open post once.
package final class DispatchInbox: Sendable {
    struct Noted: Hashable, Sendable {
        /// Something of them may have become due.
        var posts: Set<Post.Number> = []
        /// What is out on them is no longer what they were left with.
        var channels: Set<Channel.Number> = []
        /// What had begun when the program ended, as the start found it.
        var lost: [CrisisActivated.InFlight] = []
        /// Content was erased, of whatever is out anywhere.
        var isErased = false
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
        var new = Noted()
        for entry in entries { new.note(entry.event) }
        guard new != Noted() else { return }
        noted.withLock { $0.add(new) }
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
    func take(in state: DeskState) -> Noted {
        var taken = noted.withLock { noted in
            defer { noted = Noted() }
            return noted
        }
        if taken.isAll { state.open.forEach { number, _ in taken.posts.insert(number) } }
        return taken
    }
}

extension DispatchInbox.Noted {
    fileprivate mutating func note(_ event: Event) {
        switch event {
        case .postSubmitted(let event): posts.insert(event.post)
        case .postRevised(let event): posts.insert(event.post)
        case .postApproved(let event): posts.insert(event.post)
        case .postCountersigned(let event): posts.insert(event.post)
        case .deliveryEnded(let event):
            posts.insert(event.post)
            if event.afterUnknown == true { channels.insert(event.channel) }
        case .retryDecided(let event): posts.insert(event.post)
        case .deliverySettled(let event): channels.insert(event.channel)
        case .channelApproved(let event): channels.insert(event.channel)
        case .channelSettingsSet(let event): channels.insert(event.channel)
        case .deskStarted(let event): lost += event.unknown
        case .contentErased: isErased = true
        case .modeConfirmed, .clockConfirmed, .deskUnsealed: isAll = true
        default: return
        }
    }

    fileprivate mutating func add(_ other: Self) {
        posts.formUnion(other.posts)
        channels.formUnion(other.channels)
        lost += other.lost
        isErased = isErased || other.isErased
        isAll = isAll || other.isAll
    }

    /// Whether the channel is to be brought in line.
    func concerns(_ channel: Channel.Number) -> Bool { isAll || isErased || channels.contains(channel) }
}
