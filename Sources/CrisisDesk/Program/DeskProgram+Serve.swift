import CrisisModel
import Foundation
import Hummingbird
package import Logging
import ServiceLifecycle
import Synchronization
import UnixSignals

extension DeskProgram {
    /// Runs a desk until SIGTERM or SIGINT; loses nothing that was acknowledged.
    ///
    /// - Parameter onReady: called once both addresses listen.
    package static func serve(
        _ options: ServeOptions, log: Logger, onReady: @escaping @Sendable (RunningDesk) -> Void
    ) async throws(ProgramError) {
        let folder: DataFolder
        let lock: DataLock
        do throws(DataFolderError) {
            folder = try DataFolder.open(options.data)
            lock = try folder.lock()
        } catch {
            throw .folder(error)
        }
        defer { withExtendedLifetime(lock) {} }
        let clock = SystemClock()
        let opening = try DeskOpening(folder, now: clock.now)
        do {
            let wiring = try DeskWiring(opening, options: options, clock: clock, log: log)
            try await wiring.run(options, log: log, onReady: onReady)
        } catch {
            throw ProgramError(error, at: options.address)
        }
    }
}

/// A desk that listens.
package struct RunningDesk: Sendable {
    package let port: Int
    /// Why it is sealed, if it is.
    package let seal: Seal?
    private let desk: Desk

    fileprivate init(_ desk: Desk, port: Int) {
        self.desk = desk
        self.port = port
        seal = desk.view.seal
    }

    /// What it has brought to the disk so far.
    package var written: Desk.Written { desk.written }
}

extension DeskWiring {
    func run(
        _ options: ServeOptions, log: Logger, onReady: @escaping @Sendable (RunningDesk) -> Void
    ) async throws {
        desk.start()
        finder.start()
        let unsaid = await begin()
        snapshots?.start()
        let ready = ReadyOnce(listeners: 2) { port in onReady(RunningDesk(desk, port: port)) }
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: Errand(name: "ticker", run: ticker(log, unsaid).run)),
                    .init(service: Errand(name: "dispatcher", run: dispatcher.run)),
                    .init(service: Errand(name: "notices", run: notifier.run)),
                    .init(service: try listener(.unixDomainSocket(path: try socket()), ready, log)),
                    .init(service: try listener(.hostname(options.host, port: options.port), ready, log)),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
        do {
            try await services.run()
        } catch {
            await end(log)
            throw error
        }
        await end(log)
    }

    /// The first entries of this run: a clock that stands before the log's, and the start with what it found. Gives what a
    /// sealed desk did not take.
    private func begin() async -> [Command] {
        let lastAt = opening.replay.state.lastAt
        let now = clock.now
        let seen = lastSeen(lastAt)
        let isStrange = now < lastAt - ClockWatch.tolerance || seen.map { now - $0 > Self.longestStop } ?? false
        var commands: [Command] = isStrange ? [.stepClock(from: seen ?? lastAt, to: now)] : []
        let policy = opening.replay.state.policy.digest
        commands.append(.start(program: DeskProgram.version, policy: policy, clean: endedCleanly, lastSeen: seen))
        while let command = commands.first, await say(command) { commands.removeFirst() }
        return commands
    }

    /// After a longer stop than this somebody is to confirm the time: more likely the clock is wrong (P7).
    private static var longestStop: Span { .days(30) }

    private var endedCleanly: Bool {
        let last = opening.replay.state.entries
        // A ledger that can't be read says nothing about how it ended.
        guard let entry = try? opening.ledger.entry(last) else { return false }
        switch entry.entry.event {
        case .deskStopped, .deskFounded, .tokenIssued: return true
        default: return false
        }
    }

    /// The last sign of life: the last entry, or the file that is touched while the desk runs.
    private func lastSeen(_ lastAt: Timestamp) -> Timestamp? {
        // Not there, or not to be read: then the last entry is the last sign.
        let text = (try? String(contentsOfFile: opening.folder.alive, encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let touched = text.flatMap(Int64.init).map(Timestamp.init(milliseconds:))
        let seen = max(touched ?? lastAt, lastAt)
        return seen.milliseconds > 0 ? seen : nil
    }

    private func ticker(_ log: Logger, _ unsaid: [Command]) -> Ticker {
        Ticker(
            desk: desk, clock: clock, keeper: keeper, dispatch: dispatch, lastApproved: lastApproved,
            snapshots: snapshots, access: server.services.access,
            scrub: { [ledger = opening.ledger] in (ledger as? SQLiteLedger)?.scrubIfNeeded() }, place: FolderPlace(opening.folder),
            notifier: notifier, watch: watch, unsaid: unsaid, alive: opening.folder.alive, log: log)
    }

    /// The path of the socket, free to listen on: what a crash left there is nobody's, for we hold the folder.
    private func socket() throws -> String {
        try DurableFile.remove(opening.folder.socket)
        return opening.folder.socket
    }

    private func listener(_ address: BindAddress, _ ready: ReadyOnce, _ log: Logger) throws -> some Service {
        let path = opening.folder.socket
        return server.application(at: address, logger: log) { channel in
            if let port = channel.localAddress?.port {
                ready.listening(port: port)
            } else {
                // Only who may read the folder may speak to the desk here.
                chmod(path, 0o600)
                ready.listening(port: nil)
            }
        }
    }

    /// Nothing more is taken; what waited is written, the stop is on the log and signed, and the state is kept for a quick
    /// start.
    private func end(_ log: Logger) async {
        _ = await say(.stop(program: DeskProgram.version))
        desk.stop()
        finder.stop()
        snapshots?.stop()
        do {
            try keeper?.sign(desk.ledger.head)
            if desk.view.seal == nil { try FolderPlace(opening.folder).write(size: desk.ledger.head.size) }
            try lastApproved.write(desk)
            try DurableFile.remove(opening.folder.socket)
        } catch {
            // Everything acknowledged is in the ledger; this only makes the next start slower or its log less tidy.
            log.error("the stop was not tidy", metadata: ["error": "\(error)"])
        }
    }

    /// Whether it is on the log. Sealed nothing can be written, and the seal says why.
    private func say(_ command: Command) async -> Bool {
        (try? await desk.handle(CommandEnvelope(command, by: .desk))) != nil
    }
}

/// A part of the program that runs until it is told to stop.
private struct Errand: Service, CustomStringConvertible {
    let name: String
    let run: @Sendable () async -> Void

    var description: String { name }

    func run() async throws { await cancelWhenGracefulShutdown { await run() } }
}

/// Calls once when everybody listens.
private final class ReadyOnce: Sendable {
    private let call: @Sendable (Int) -> Void
    private let waiting: Mutex<(count: Int, port: Int)>

    init(listeners: Int, _ call: @escaping @Sendable (Int) -> Void) {
        self.call = call
        waiting = Mutex((listeners, 0))
    }

    func listening(port: Int?) {
        let ready: Int? = waiting.withLock { waiting in
            waiting.count -= 1
            waiting.port = port ?? waiting.port
            return waiting.count == 0 ? waiting.port : nil
        }
        if let ready { call(ready) }
    }
}
