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
    private let desk: any DeskPath
    private let publishers: Publishers
    private let log: Logger
    private let inbox: DispatchInbox
    private var agenda = Agenda()
    private var lanes: [Channel.Number: Lane] = [:]
    private var lastRound: Timestamp?
    /// What had begun when the program ended, to be looked up as soon as that is allowed. Once only: what nobody could say
    /// then, a page that was written anew since can't say either.
    private var lost: [CrisisActivated.InFlight] = []
    private var isStopping = false
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
    private func nextLook() async {
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

    private func isOurs(_ delivery: Delivery, in state: DeskState) -> Bool {
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

    private func enqueue(_ errand: Lane.Errand, on channel: Channel.Number) {
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

// What channels show.
extension Dispatcher {
    /// Looks up what nobody knows, has channels brought in line that no longer are, and now and then looks whether they are.
    private func tend(_ noted: DispatchInbox.Noted, in view: DeskView) {
        lookUp(in: view.state)
        let isRound = isRound(at: view.at)
        guard isRound || noted.isAll || noted.isErased || !noted.channels.isEmpty else { return }
        for channel in view.state.channels where channel.standing == .active && !channel.isByHand {
            if noted.concerns(channel.number) {
                enqueue(.refresh, on: channel.number)
            } else if isRound {
                enqueue(.look, on: channel.number)
            }
        }
    }

    private func isRound(at moment: Timestamp) -> Bool {
        if let lastRound, lastRound <= moment, moment - lastRound < Self.round { return false }
        lastRound = moment
        return true
    }

    private func lookUp(in state: DeskState) {
        for flight in lost where state.channel(flight.channel)?.isByHand == false {
            enqueue(.find(flight.post), on: flight.channel)
        }
        lost = []
    }

    /// Asks the channel what became of an attempt, and records what it knows. Where it can't say, a person settles it (P6).
    private func find(_ number: Post.Number, on channel: Channel.Number) async {
        let view = desk.view
        guard let post = view.state.open[number], let delivery = post.delivery(on: channel), delivery.isUnknown,
            let text = text(of: post, on: channel)
        else { return }
        let outgoing = text.outgoing(post, attempt: delivery.attempts, in: view.state)
        // With settings that can't be used there is nobody to ask.
        guard let publisher = try? publishers.publisher(of: channel, in: view),
            let finding = await publisher.find(outgoing)
        else { return }
        switch finding {
        case .out, .notOut:
            let attempt = Attempt(post: number, channel: channel, number: delivery.attempts)
            await record(finding.outcome, of: attempt)
        case .undecided(let reason):
            log.notice(
                "outcome still unknown",
                metadata: ["post": "\(number)", "channel": "\(channel)", "reason": "\(reason.line)"])
        }
    }

    private func refreshIfTouched(_ channel: Channel.Number) async {
        // Settings that can't be used have been said when they were set, or at the start.
        guard let publisher = try? publishers.publisher(of: channel, in: desk.view) else { return }
        if await !publisher.isAsLeft() { await refresh(channel) }
    }

    /// Brings the channel in line with what is out. What keeps it from being done is kept beside the channel, for whoever
    /// asks, and said to the operator once.
    private func refresh(_ channel: Channel.Number) async {
        let view = desk.view
        guard view.seal == nil, !view.state.isModeInQuestion else { return }
        let trouble = await trouble(refreshing: channel, in: view)
        guard publishers.note(trouble, with: channel) else { return }
        if let trouble {
            log.error("the channel is behind", metadata: ["channel": "\(channel)", "reason": "\(trouble.line)"])
        } else {
            log.notice("the channel is up to date again", metadata: ["channel": "\(channel)"])
        }
    }

    private func trouble(refreshing channel: Channel.Number, in view: DeskView) async -> ChannelTrouble? {
        let publisher: (any Publisher)?
        do throws(SettingsError) {
            publisher = try publishers.publisher(of: channel, in: view)
        } catch {
            return ChannelTrouble(code: "settings", line: "settings: \(error)")
        }
        do throws(PublishReason) {
            try await publisher?.refresh()
            return nil
        } catch {
            return ChannelTrouble(code: error.code.rawValue, line: error.line)
        }
    }
}

/// One attempt at a delivery.
struct Attempt: Hashable, Sendable {
    let post: Post.Number
    let channel: Channel.Number
    /// From 1.
    let number: Int
}

extension Finding {
    /// What an outcome nobody knew turns out to be.
    var outcome: PublishOutcome {
        switch self {
        case .out(let receipt): .accepted(receipt)
        case .notOut: .notAccepted(PublishReason(.notThere), retryAfter: nil)
        case .undecided(let reason): .unknown(reason)
        }
    }
}

// One delivery.
extension Dispatcher {
    private func deliver(_ number: Post.Number, on channel: Channel.Number) async {
        guard let post = desk.view.state.open[number], let text = text(of: post, on: channel),
            let (begun, view) = await begin(number, on: channel), let started = view.state.open[number]
        else { return }
        // A newer version may have been approved while this one was asked for: what has begun is what goes out (P4).
        let attempt = Attempt(post: number, channel: channel, number: begun.attempt)
        guard let text = started.versionEntry == post.versionEntry ? text : self.text(of: started, on: channel) else {
            return await record(.refused(code: "textGone", detail: ""), of: attempt)
        }
        let outgoing = text.outgoing(started, attempt: begun.attempt, in: view.state)
        await record(await publish(outgoing, on: channel, in: view), of: attempt)
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
            guard case .unknown(let reason) = outcome, let finding = await publisher.find(outgoing) else { return outcome }
            switch finding {
            case .out(let receipt): return .accepted(receipt)
            case .notOut: return .notAccepted(reason, retryAfter: nil)
            case .undecided: return outcome
            }
        } catch {
            return .refused(code: "settings", detail: "\(error)")
        }
    }

    /// The outcome is offered at every look until it is on the log, also to a desk that is sealed until its disk has room
    /// again. Where the desk stops before, the delivery stays begun, and is unknown after the next start.
    private func record(_ outcome: PublishOutcome, of attempt: Attempt) async {
        let recorded = Outcome.recorded(outcome, of: attempt, now: desk.view.at)
        while await !offer(recorded) {
            guard !isStopping else {
                log.error("outcome not recorded", metadata: ["post": "\(attempt.post)", "channel": "\(attempt.channel)"])
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
    /// The command that records what a publisher said.
    static func recorded(_ outcome: PublishOutcome, of attempt: Attempt, now: Timestamp) -> Outcome {
        func words(_ text: String?) -> Words? {
            guard let text, !text.isEmpty else { return nil }
            return Words(text, salt: Random.salt())
        }
        func ended(_ kind: OutcomeKind, receipt: Receipt? = nil, detail: String? = nil, notBefore: Timestamp? = nil)
            -> Outcome
        {
            Outcome(
                post: attempt.post, channel: attempt.channel, attempt: attempt.number, kind: kind,
                receipt: words(receipt?.id), link: words(receipt?.link), detail: words(detail), notBefore: notBefore)
        }
        switch outcome {
        case .accepted(let receipt): return ended(.accepted, receipt: receipt)
        case .refused(let code, let detail):
            return ended(.refused, detail: detail.isEmpty ? code : "\(code): \(detail)")
        case .notAccepted(let reason, let retryAfter):
            let pause = Dispatcher.pauses[min(attempt.number, Dispatcher.pauses.count) - 1]
            let notBefore = now + max(retryAfter ?? pause, .seconds(1))
            return ended(.notAccepted, detail: reason.line, notBefore: notBefore)
        case .unknown(let reason): return ended(.unknown, detail: reason.line)
        }
    }
}

extension PublishReason {
    /// Code and what was seen, for the log.
    var line: String { detail.isEmpty ? code.rawValue : "\(code.rawValue): \(detail)" }
}
