package import CrisisModel
import Synchronization

/// Notices on their way to their receivers: each receiver gets its own in their order, one at a time, so that one that is slow
/// or gone holds up nobody else. What didn't get there is tried again a few times, and then told of.
package final class NoticeOutbox: Sendable {
    /// One notice for one receiver.
    private struct Waiting {
        let notice: Notice
        let target: NoticeTarget
        let phrases: Phrases
        let since: ContinuousClock.Instant
        var attempts = 0
        var notBefore: ContinuousClock.Instant
    }

    private struct State {
        var waiting: [Waiting] = []
        /// Receivers that something is being sent to.
        var busy: Set<Int> = []
        var failures: [Int: NoticeFailure] = [:]
    }

    private let sender: NoticeSender
    private let pauses: [Duration]
    private let now: @Sendable () -> Timestamp
    private let failed: @Sendable (NoticeFailure) -> Void
    private let state = Mutex(State())
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation

    /// - Parameter failed: told of each attempt that failed, for the operator's log.
    package init(
        _ sender: NoticeSender, pauses: [Span] = NoticeLimits.pauses, now: @escaping @Sendable () -> Timestamp,
        failed: @escaping @Sendable (NoticeFailure) -> Void
    ) {
        self.sender = sender
        self.pauses = pauses.map { .milliseconds($0.milliseconds) }
        self.now = now
        self.failed = failed
        (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Puts it in line for those of the receivers who want to hear of it. Quick: it may be called on the writer's thread.
    package func add(_ notice: Notice, to targets: [NoticeTarget], _ phrases: Phrases) {
        let moment = ContinuousClock.now
        for target in targets where target.about.contains(notice.kind) {
            let crowded = state.withLock { state -> Waiting? in
                let others = state.waiting.indices.filter { state.waiting[$0].target.number == target.number }
                let oldest = others.count < NoticeLimits.waiting ? nil : others.first.map { state.waiting.remove(at: $0) }
                state.waiting.append(
                    Waiting(notice: notice, target: target, phrases: phrases, since: moment, notBefore: moment))
                return oldest
            }
            if let crowded { note(.givenUp, crowded, isLost: true) }
        }
        wake.yield()
    }

    /// Looks whether something is due again. Called once a second.
    package func tick() { wake.yield() }

    /// Receivers that something didn't get to since the last that did, by their number.
    package var failures: [NoticeFailure] {
        state.withLock { state in state.failures.values.sorted { $0.target < $1.target } }
    }

    /// Notices that have not got there yet.
    package var waiting: Int { state.withLock { $0.waiting.count + $0.busy.count } }

    /// Sends, until the task is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            for await _ in wakes {
                for item in takeDue() { group.addTask { await self.send(item) } }
            }
            group.cancelAll()
        }
    }

    /// The next for each receiver that is free and whose time has come.
    private func takeDue() -> [Waiting] {
        let moment = ContinuousClock.now
        return state.withLock { state in
            var due: [Waiting] = []
            var seen = state.busy
            state.waiting.removeAll { item in
                // In their order: one that must wait holds back those behind it.
                guard seen.insert(item.target.number).inserted, item.notBefore <= moment else { return false }
                due.append(item)
                return true
            }
            state.busy.formUnion(due.map(\.target.number))
            return due
        }
    }

    private func send(_ item: Waiting) async {
        do throws(NoticeFault) {
            try await sender.send(item.notice, to: item.target, item.phrases)
            state.withLock { state in
                state.busy.remove(item.target.number)
                state.failures[item.target.number] = nil
            }
        } catch {
            retry(item, after: error)
        }
        wake.yield()
    }

    private func retry(_ item: Waiting, after fault: NoticeFault) {
        var item = item
        item.attempts += 1
        let pause = pauses.indices.contains(item.attempts - 1) ? pauses[item.attempts - 1] : nil
        let age = Duration.milliseconds(NoticeLimits.age.milliseconds)
        let isLost = !fault.mayPass || item.attempts >= NoticeLimits.attempts || pause == nil
            || ContinuousClock.now - item.since > age
        state.withLock { state in
            state.busy.remove(item.target.number)
            guard !isLost, let pause else { return }
            item.notBefore = .now + pause
            let place = state.waiting.firstIndex { $0.target.number == item.target.number } ?? state.waiting.endIndex
            state.waiting.insert(item, at: place)
        }
        note(fault, item, isLost: isLost)
    }

    private func note(_ fault: NoticeFault, _ item: Waiting, isLost: Bool) {
        let number = item.target.number
        let failure = state.withLock { state in
            let lost = (state.failures[number]?.lost ?? 0) + (isLost ? 1 : 0)
            let failure = NoticeFailure(
                target: number, way: item.target.way, kind: item.notice.kind, at: now(), fault: fault, lost: lost)
            state.failures[number] = failure
            return failure
        }
        failed(failure)
    }
}

/// A receiver that something did not get to.
package struct NoticeFailure: Hashable, Sendable {
    package let target: Int
    package let way: NoticeTarget.Way
    /// What the last of them was about.
    package let kind: Notice.Kind
    package let at: Timestamp
    package let fault: NoticeFault
    /// Notices given up since the last one that got there.
    package let lost: Int
}
