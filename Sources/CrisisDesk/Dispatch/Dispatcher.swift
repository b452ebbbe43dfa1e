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
    private let desk: any DeskPath
    private let publishers: Publishers
    private let log: Logger
    private let inbox: DispatchInbox
    private var agenda = Agenda()
    private var lanes: [Channel.Number: [Post.Number]] = [:]
    private var notBefore: [Attempted: Timestamp] = [:]
    private var isStopping = false
    private var runs: [Channel.Number: Task<Void, Never>] = [:]
    /// Those who wait for the next look, at most one for each channel.
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private struct Attempted: Hashable {
        let post: Post.Number
        let channel: Channel.Number
    }

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
        for post in inbox.take(in: view.state) { plan(post, in: view) }
        guard view.seal == nil, !view.state.isModeInQuestion, !isStopping else { return }
        while let post = agenda.next(at: view.at) { start(post, in: view) }
    }

    private func resumeWaiting() {
        let resumed = waiting
        waiting = []
        for continuation in resumed { continuation.resume() }
    }

    /// Returns at the next look, a second from now at the latest; at once when stopping.
    private func nextLook() async {
        guard !isStopping else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Puts a post on the agenda for when something of it is due, and for when its time is over.
    private func plan(_ number: Post.Number, in view: DeskView) {
        guard let post = view.state.open[number] else { return }
        for delivery in post.deliveries where isOurs(delivery, in: view.state) {
            let due = post.publishAt ?? view.at
            let wait = notBefore[Attempted(post: number, channel: delivery.channel)] ?? due
            agenda.add(number, at: max(due, wait), purpose: post.purpose)
        }
        if let notAfter = post.notAfter, post.deliveries.contains(where: \.isWaiting) {
            agenda.add(number, at: notAfter, purpose: post.purpose)
        }
    }

    private func isOurs(_ delivery: Delivery, in state: DeskState) -> Bool {
        guard case .approved(let approval) = delivery.state, approval.isComplete else { return false }
        return !(state.channel(delivery.channel)?.isByHand ?? true)
    }

    private func start(_ number: Post.Number, in view: DeskView) {
        guard let post = view.state.open[number] else { return }
        if post.hasExpired(at: view.at) { return expire(number) }
        for delivery in post.deliveries where isOurs(delivery, in: view.state) && isDue(post, delivery, at: view.at) {
            enqueue(number, on: delivery.channel)
        }
    }

    private func isDue(_ post: Post, _ delivery: Delivery, at moment: Timestamp) -> Bool {
        let wait = notBefore[Attempted(post: post.number, channel: delivery.channel)]
        return post.publishAt ?? moment <= moment && wait ?? moment <= moment
    }

    private func expire(_ number: Post.Number) {
        Task {
            // Refused where somebody was faster; sealed or stopping: then it is looked at again after the start.
            _ = try? await desk.handle(CommandEnvelope(.expire(number), by: .desk))
        }
    }

    private func enqueue(_ number: Post.Number, on channel: Channel.Number) {
        guard !(lanes[channel] ?? []).contains(number) else { return }
        lanes[channel, default: []].append(number)
        if runs[channel] == nil { runs[channel] = Task { await run(channel) } }
    }

    private func run(_ channel: Channel.Number) async {
        while let number = lanes[channel]?.first, !isStopping {
            await deliver(number, on: channel)
            lanes[channel]?.removeFirst()
        }
        lanes[channel] = nil
        runs[channel] = nil
    }
}

// One delivery.
extension Dispatcher {
    private func deliver(_ number: Post.Number, on channel: Channel.Number) async {
        guard let post = desk.view.state.open[number], let text = text(of: post, on: channel),
            let (begun, view) = await begin(number, on: channel), let started = view.state.open[number]
        else { return }
        // A newer version may have been approved while this one was asked for: what has begun is what goes out (P4).
        guard let text = started.versionEntry == post.versionEntry ? text : self.text(of: started, on: channel) else {
            return await record(.refused(code: "textGone", detail: ""), of: begun)
        }
        let outgoing = text.outgoing(started, attempt: begun.attempt, in: view.state)
        await record(await publish(outgoing, on: channel, in: view), of: begun)
    }

    /// The text, held against its digests; nil, and the desk sealed, where it is not what was approved.
    private func text(of post: Post, on channel: Channel.Number) -> OutgoingText? {
        do throws(OutgoingText.Fault) {
            return try OutgoingText(post, on: channel, from: desk.ledger)
        } catch {
            switch error {
            case .mismatch(let detail): desk.seal(.textMismatch, detail: detail)
            case .unreadable(let detail): desk.seal(.ledgerUnreadable, detail: detail)
            case .erased: log.notice("nothing left to publish", metadata: ["post": "\(post.number)"])
            }
            return nil
        }
    }

    /// Takes the irrevocable step, if the gate still allows it.
    private func begin(_ number: Post.Number, on channel: Channel.Number) async -> (DeliveryBegun, DeskView)? {
        do throws(DeskError) {
            let answer = try await desk.handle(CommandEnvelope(.begin(number, channel), by: .desk))
            guard case .deliveryBegun(let begun)? = answer.entries.first?.event else { return nil }
            return (begun, answer.view)
        } catch {
            switch error {
            // Nothing was done, so it is looked at again, but not at once: the desk has enough to do.
            case .busy, .notWritten: inbox.keep([number])
            // Once it is unsealed, everything is looked at again.
            case .refused, .sealed, .keyReused, .stopping: break
            }
            return nil
        }
    }

    private func publish(
        _ outgoing: Outgoing, on channel: Channel.Number, in view: DeskView
    ) async -> PublishOutcome {
        do throws(SettingsError) {
            guard let publisher = try publishers.publisher(of: channel, in: view) else {
                return .refused(code: "noPublisher", detail: "")
            }
            let outcome = await publisher.publish(outgoing)
            guard case .unknown = outcome, let finding = await publisher.find(outgoing) else { return outcome }
            switch finding {
            case .out(let receipt): return .accepted(receipt)
            case .notOut, .undecided: return outcome
            }
        } catch {
            return .refused(code: "settings", detail: "\(error)")
        }
    }

    /// The outcome is offered at every look until it is on the log, also to a desk that is sealed until its disk has room
    /// again. Where the desk stops before, the delivery stays begun, and is unknown after the next start.
    private func record(_ outcome: PublishOutcome, of begun: DeliveryBegun) async {
        let (recorded, wait) = Outcome.recorded(outcome, of: begun, now: desk.view.at)
        notBefore[Attempted(post: begun.post, channel: begun.channel)] = wait
        while await !offer(recorded) {
            guard !isStopping else {
                log.error("outcome not recorded", metadata: ["post": "\(begun.post)", "channel": "\(begun.channel)"])
                return
            }
            await nextLook()
        }
    }

    /// Whether nothing is left to be recorded.
    private func offer(_ outcome: Outcome) async -> Bool {
        do throws(DeskError) {
            _ = try await desk.handle(CommandEnvelope(.recordOutcome(outcome), by: .desk))
            return true
        } catch {
            switch error {
            case .busy, .sealed, .notWritten, .stopping: return false
            // The log has it from elsewhere: a person was asked, or the program came up anew.
            case .refused, .keyReused: return true
            }
        }
    }
}

extension Outcome {
    /// The command that records what a publisher said, and not before when the delivery may be tried again.
    static func recorded(
        _ outcome: PublishOutcome, of begun: DeliveryBegun, now: Timestamp
    ) -> (Outcome, Timestamp?) {
        func words(_ text: String?) -> Words? {
            guard let text, !text.isEmpty else { return nil }
            return Words(text, salt: Random.salt())
        }
        func ended(_ kind: OutcomeKind, receipt: Receipt? = nil, detail: String? = nil, notBefore: Timestamp? = nil)
            -> Outcome
        {
            Outcome(
                post: begun.post, channel: begun.channel, attempt: begun.attempt, kind: kind,
                receipt: words(receipt?.id), link: words(receipt?.link), detail: words(detail), notBefore: notBefore)
        }
        switch outcome {
        case .accepted(let receipt): return (ended(.accepted, receipt: receipt), nil)
        case .refused(let code, let detail):
            return (ended(.refused, detail: detail.isEmpty ? code : "\(code): \(detail)"), nil)
        case .notAccepted(let reason, let retryAfter):
            let pause = Dispatcher.pauses[min(begun.attempt, Dispatcher.pauses.count) - 1]
            let notBefore = now + max(retryAfter ?? pause, .seconds(1))
            return (ended(.notAccepted, detail: reason.line, notBefore: notBefore), notBefore)
        case .unknown(let reason): return (ended(.unknown, detail: reason.line), nil)
        }
    }
}

extension PublishReason {
    /// Code and what was seen, for the log.
    var line: String { detail.isEmpty ? code.rawValue : "\(code.rawValue): \(detail)" }
}
