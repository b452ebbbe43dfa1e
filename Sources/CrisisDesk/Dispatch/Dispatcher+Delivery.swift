import CrisisModel
import Logging

// One delivery.
extension Dispatcher {
    func deliver(_ number: Post.Number, on channel: Channel.Number) async {
        let state = desk.view.state
        // What was held or taken back while it stood in line isn't asked for: the log would tell of an attempt that was none.
        guard let post = state.open[number], let delivery = post.delivery(on: channel), isOurs(delivery, in: state),
            let text = text(of: post, on: channel)
        else { return }
        guard let (begun, view) = await begin(number, on: channel), let started = view.state.open[number] else {
            // Approved anew while it was asked for: what came of the asking was about the approval before.
            let approval = desk.view.state.open[number]?.delivery(on: channel)?.approval
            if approval?.entry != delivery.approval?.entry { inbox.keep([number]) }
            return
        }
        // A newer version may have been approved while this one was asked for: what has begun is what goes out (P4).
        let attempt = Attempt(post: number, channel: channel, number: begun.attempt)
        guard let text = started.versionEntry == post.versionEntry ? text : self.text(of: started, on: channel) else {
            return await record(.refused(PublishReason(.textErased)), of: attempt)
        }
        let outgoing = text.outgoing(started, attempt: begun.attempt, in: view.state)
        await record(await publish(outgoing, on: channel, in: view), of: attempt)
    }

    /// The text, held against its digests; nil, and the desk sealed, where it is not what was approved.
    func text(of post: Post, on channel: Channel.Number) -> OutgoingText? {
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
                return .refused(PublishReason(.noPublisher))
            }
            let outcome = await publisher.publish(outgoing)
            guard case .unknown(let reason) = outcome, let finding = await publisher.find(outgoing) else { return outcome }
            switch finding {
            case .out(let receipt): return .accepted(receipt)
            case .notOut: return .notAccepted(reason, retryAfter: nil)
            case .undecided: return outcome
            }
        } catch {
            return .refused(error.reason)
        }
    }

    /// The outcome is offered at every look until it is on the log, also to a desk that is sealed until its disk has room
    /// again. Where the desk stops before, the delivery stays begun, and is unknown after the next start.
    func record(_ outcome: PublishOutcome, of attempt: Attempt) async {
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
