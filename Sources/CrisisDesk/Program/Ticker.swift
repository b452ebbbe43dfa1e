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
    /// Nothing that was erased stays in files beside the ledger, where a reader was in the way at the time.
    let scrub: @Sendable () -> Void
    /// Where the folder lies, written anew while the log goes on.
    var place: FolderPlace?
    var notifier: Notifier?
    var watch: NoticeWatch?
    /// What the start could not say because the desk was sealed.
    var unsaid: [Command] = []
    /// Touched every ten seconds.
    let alive: String
    let log: Logger

    /// Until the task is cancelled.
    func run() async {
        var pulse = Pulse(clock, unsaid: unsaid)
        // Cancelled while it sleeps: the program stops.
        while (try? await Task.sleep(for: .seconds(1))) != nil { await tick(&pulse) }
    }

    /// What goes from one second to the next: whatever a busy or sealed desk has not taken is said again.
    struct Pulse {
        fileprivate var watch: ClockWatch
        fileprivate var unsaid: [Command]
        fileprivate var jump: (from: Timestamp, to: Timestamp)?
        fileprivate var refusals: [RefusalTally.Count] = []
        fileprivate var seconds = 0
        fileprivate var seal: Seal?
        /// How far the log had come when the place was written last.
        fileprivate var placed = 0

        init(_ clock: any DeskClock, unsaid: [Command] = []) {
            watch = ClockWatch(clock)
            self.unsaid = unsaid
        }
    }

    /// One second's work.
    func tick(_ pulse: inout Pulse) async {
        await unseal()
        await catchUp(&pulse)
        await tellJump(&pulse)
        await countRefusals(&pulse)
        tellSeal(&pulse)
        notify()
        dispatch.tick()
        sign()
        keepLastApproved()
        snapshots?.tick()
        if pulse.seconds % 10 == 0 {
            touch()
            scrub()
        }
        if pulse.seconds % 60 == 0 { keepPlace(&pulse) }
        if pulse.seconds % 3_600 == 3_599 { forgetEndedTokens() }
        pulse.seconds += 1
    }

    /// The operator's log says when the desk is sealed and when it no longer is.
    private func tellSeal(_ pulse: inout Pulse) {
        let seal = desk.view.seal
        guard seal != pulse.seal else { return }
        pulse.seal = seal
        if let seal {
            log.critical("sealed", metadata: ["code": "\(seal.code.rawValue)", "detail": "\(seal.detail)"])
        } else {
            log.notice("no longer sealed")
        }
    }

    /// People whom the policy names hear that the desk is sealed, and what didn't get there is tried again.
    private func notify() {
        do {
            let view = desk.view
            if view.seal == nil, view.state.founding != nil {
                try notifier?.keep(view.noticeBook)
                for notice in watch?.due(in: view) ?? [] { notifier?.tell { _ in notice } }
            }
            try notifier?.tell(view.seal)
        } catch {
            log.error("whom to tell is not kept, or nobody was told that the desk is sealed", metadata: ["error": "\(error)"])
        }
        notifier?.tick()
    }

    private func unseal() async {
        guard let seal = desk.view.seal, seal.code == .notWritable, isSigned() else { return }
        _ = await say(.unsealed(code: seal.code.rawValue, since: seal.since))
    }

    /// Whether the log's head could be signed: where only the checkpoint has no room, the seal stands.
    private func isSigned() -> Bool {
        do {
            try keeper?.sign(desk.ledger.head)
            return true
        } catch {
            return false
        }
    }

    private func catchUp(_ pulse: inout Pulse) async {
        while let command = pulse.unsaid.first, await say(command) { pulse.unsaid.removeFirst() }
    }

    private func tellJump(_ pulse: inout Pulse) async {
        if let step = pulse.watch.step(clock) { pulse.jump = (pulse.jump?.from ?? step.from, step.to) }
        guard let jump = pulse.jump, await say(.stepClock(from: jump.from, to: jump.to)) else { return }
        pulse.jump = nil
    }

    private func countRefusals(_ pulse: inout Pulse) async {
        if pulse.refusals.isEmpty { pulse.refusals = desk.takeRefusals(before: clock.now) }
        while let refusal = pulse.refusals.first,
            await say(.countAttempts(refusal.person, minute: refusal.minute, count: refusal.count))
        {
            pulse.refusals.removeFirst()
        }
    }

    private func sign() {
        do {
            try keeper?.sign(desk.ledger.head)
        } catch {
            desk.seal(.notWritable, detail: "\(error)")
        }
    }

    /// At the start and each minute: what somebody copied before, and puts back, is then known for what it is.
    private func keepPlace(_ pulse: inout Pulse) {
        let size = desk.view.head.size
        guard let place, desk.view.seal == nil, size > pulse.placed else { return }
        do {
            try place.write(size: size)
            pulse.placed = size
        } catch {
            log.error("where the folder lies could not be written down", metadata: ["error": "\(error)"])
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

    /// Whether it needs no saying again: it is on the log, or the rules won't have it.
    private func say(_ command: Command) async -> Bool {
        do throws(DeskError) {
            _ = try await desk.handle(CommandEnvelope(command, by: .desk))
            return true
        } catch {
            if case .refused = error { return true }
            log.debug("not said yet", metadata: ["error": "\(error)"])
            return false
        }
    }
}
