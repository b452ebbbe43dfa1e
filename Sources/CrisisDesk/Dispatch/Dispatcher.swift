import CrisisModel
package import Logging
import Synchronization

/// Publishes what is approved and due, at its own pace: one delivery at a time on each channel, each through the gate.
///
/// It acts on the state, never on a message: what woke it only says where to look. Everything it does it asks of the desk
/// (begin, then the outcome); nothing of it survives a restart, nor needs to.
package actor Dispatcher {
    /// How long to wait after an attempt that was certainly not accepted, where the channel said nothing.
    static let pauses: [Span] = [.seconds(10), .minutes(1), .minutes(5)]
    /// How often a channel that shows more than one post is looked at for what somebody else did to it.
    static let round: Span = .minutes(1)
    let desk: any DeskPath
    let publishers: Publishers
    let log: Logger
    let inbox: DispatchInbox
    private var agenda = Agenda()
    private var lanes: [Channel.Number: Lane] = [:]
    var lastRound: Timestamp?
    /// What had begun when the program ended, to be looked up as soon as that is allowed. Once only: what nobody could say
    /// then, a page that was written anew since can't say either.
    var lost: [CrisisActivated.InFlight] = []
    var isStopping = false
    private var runs: [Channel.Number: Task<Void, Never>] = [:]
    /// Those who wait for the next look, at most one for each channel.
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(desk: any DeskPath, publishers: Publishers, inbox: DispatchInbox, log: Logger) {
        self.desk = desk
        self.publishers = publishers
        self.inbox = inbox
        self.log = log
    }

    /// Looks for work whenever something woke it, until the task is cancelled; then lets what has begun come to an end.
    package func run() async {
        inbox.note(all: desk.view.state)
        for await _ in inbox.wakes { look() }
        isStopping = true
        resumeWaiting()
        for run in runs.values { await run.value }
    }

    /// Takes in what may have changed, and starts what is due.
    func look() {
        resumeWaiting()
        let view = desk.view
        let noted = inbox.take(in: view.state)
        for post in noted.posts { plan(post, in: view) }
        lost += noted.lost
        // What was noted of channels is not lost: whatever ends the one or the other has everything looked at.
        guard view.seal == nil, !view.state.isModeInQuestion, !isStopping else { return }
        tend(noted, in: view)
        while let post = agenda.next(at: view.at) { start(post, in: view) }
    }

    private func resumeWaiting() {
        let resumed = waiting
        waiting = []
        for continuation in resumed { continuation.resume() }
    }

    /// Returns at the next look, a second from now at the latest; at once when stopping.
    func nextLook() async {
        guard !isStopping else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Puts a post on the agenda for the next moment at which something of it is due or its time is over.
    private func plan(_ number: Post.Number, in view: DeskView) {
        guard let post = view.state.open[number], let next = moments(of: post, in: view).min() else {
            return agenda.remove(number)
        }
        agenda.set(number, at: next, purpose: post.purpose)
    }

    private func moments(of post: Post, in view: DeskView) -> [Timestamp] {
        let due = post.deliveries.filter { isOurs($0, in: view.state) }.map { delivery in
            let due = post.publishAt ?? view.at
            return max(due, delivery.notBefore ?? due)
        }
        return due + (post.deliveries.contains(where: \.isWaiting) ? [post.notAfter].compactMap(\.self) : [])
    }

    func isOurs(_ delivery: Delivery, in state: DeskState) -> Bool {
        guard case .approved(let approval) = delivery.state, approval.isComplete else { return false }
        return !(state.channel(delivery.channel)?.isByHand ?? true)
    }

    private func start(_ number: Post.Number, in view: DeskView) {
        guard let post = view.state.open[number] else { return }
        if post.hasExpired(at: view.at) { return expire(number) }
        for delivery in post.deliveries where isOurs(delivery, in: view.state) && isDue(post, delivery, at: view.at) {
            enqueue(.deliver(number), on: delivery.channel)
        }
        guard let later = moments(of: post, in: view).filter({ $0 > view.at }).min() else { return }
        agenda.set(number, at: later, purpose: post.purpose)
    }

    private func isDue(_ post: Post, _ delivery: Delivery, at moment: Timestamp) -> Bool {
        post.publishAt ?? moment <= moment && delivery.notBefore ?? moment <= moment
    }

    private func expire(_ number: Post.Number) {
        Task {
            do throws(DeskError) {
                _ = try await desk.handle(CommandEnvelope(.expire(number), by: .desk))
            } catch {
                switch error {
                case .busy, .notWritten: inbox.keep([number])
                // Somebody was faster; sealed or stopping: then it is looked at again after the start.
                case .refused, .sealed, .keyReused, .stopping: break
                }
            }
        }
    }

    func enqueue(_ errand: Lane.Errand, on channel: Channel.Number) {
        lanes[channel, default: Lane()].add(errand)
        if runs[channel] == nil { runs[channel] = Task { await run(channel) } }
    }

    private func run(_ channel: Channel.Number) async {
        while !isStopping, let errand = lanes[channel]?.next() {
            switch errand {
            case .find(let post): await find(post, on: channel)
            case .refresh: await refresh(channel)
            case .look: await refreshIfTouched(channel)
            case .deliver(let post): await deliver(post, on: channel)
            }
            lanes[channel]?.finish(errand)
        }
        lanes[channel] = nil
        runs[channel] = nil
    }
}
