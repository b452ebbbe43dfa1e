import CrisisModel
import Logging

// What channels show.
extension Dispatcher {
    /// Looks up what nobody knows, has channels brought in line that no longer are, and now and then looks whether they are.
    func tend(_ noted: DispatchInbox.Noted, in view: DeskView) {
        lookUp(in: view.state)
        let isRound = isRound(at: view.clock)
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
    func find(_ number: Post.Number, on channel: Channel.Number) async {
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

    func refreshIfTouched(_ channel: Channel.Number) async {
        // Settings that can't be used have been said when they were set, or at the start.
        guard let publisher = try? publishers.publisher(of: channel, in: desk.view) else { return }
        if await !publisher.isAsLeft() { await refresh(channel) }
    }

    /// Brings the channel in line with what is out. What keeps it from being done is kept beside the channel, for whoever
    /// asks, and said to the operator once.
    func refresh(_ channel: Channel.Number) async {
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

    private func trouble(refreshing channel: Channel.Number, in view: DeskView) async -> PublishReason? {
        let publisher: (any Publisher)?
        do throws(SettingsError) {
            publisher = try publishers.publisher(of: channel, in: view)
        } catch {
            return error.reason
        }
        do throws(PublishReason) {
            try await publisher?.refresh()
            return nil
        } catch {
            return error
        }
    }
}
