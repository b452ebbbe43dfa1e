import CrisisModel
import Foundation
import Logging

/// What the desk does each second though nobody asks: notices a jump of the clock, signs, looks for room on a full disk,
/// wakes the dispatcher, and leaves a sign of life. It decides nothing; whatever changes anything is a command.
struct Ticker: Sendable {
    let desk: Desk
    let clock: any DeskClock
    let keeper: CheckpointKeeper?
    let dispatch: DispatchInbox
    let lastApproved: LastApproved
    let snapshots: SnapshotKeeper?
    let access: Access
    /// Touched every ten seconds.
    let alive: String
    let log: Logger

    /// Until the task is cancelled.
    func run() async {
        var watch = ClockWatch(clock)
        var seconds = 0
        // Cancelled while it sleeps: the program stops.
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            if let step = watch.step(clock) { await say(.stepClock(from: step.from, to: step.to)) }
            await unseal()
            await countRefusals()
            dispatch.tick()
            sign()
            keepLastApproved()
            snapshots?.tick()
            if seconds % 10 == 0 { touch() }
            if seconds % 3_600 == 3_599 { forgetEndedTokens() }
            seconds += 1
        }
    }

    private func unseal() async {
        guard let seal = desk.view.seal, seal.code == .notWritable else { return }
        await say(.unsealed(code: seal.code.rawValue, since: seal.since))
    }

    private func countRefusals() async {
        for refusal in desk.takeRefusals(before: clock.now) {
            await say(.countAttempts(refusal.person, minute: refusal.minute, count: refusal.count))
        }
    }

    private func sign() {
        do {
            try keeper?.sign(desk.ledger.head)
        } catch {
            desk.seal(.notWritable, detail: "\(error)")
        }
    }

    private func keepLastApproved() {
        do {
            try lastApproved.write(desk)
        } catch {
            log.error("the texts approved last are not in their file", metadata: ["error": "\(error)"])
        }
    }

    private func forgetEndedTokens() {
        do {
            try access.forgetEnded(in: desk.view.state)
        } catch {
            log.error("hashes of ended tokens are still kept", metadata: ["error": "\(error)"])
        }
    }

    private func touch() {
        // A sign of life that can't be left is no reason to stop living; the next start then goes by the last entry.
        try? Data("\(clock.now.milliseconds)\n".utf8).write(to: URL(filePath: alive))
    }

    private func say(_ command: Command) async {
        do throws(DeskError) {
            _ = try await desk.handle(CommandEnvelope(command, by: .desk))
        } catch {
            // Sealed or busy: it is said again in a second, or at the next start.
            log.debug("not said yet", metadata: ["error": "\(error)"])
        }
    }
}
