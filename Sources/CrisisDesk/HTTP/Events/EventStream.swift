import CrisisModel
import Hummingbird
import HummingbirdCore
import NIOCore
import ServiceLifecycle

/// One listener's connection: what was written since, and then what is written, until one of both has had enough.
struct EventStream: Sendable {
    let call: DeskCall
    let seat: EventFeed.Seat
    let connection: any NIOCore.Channel
    /// Where the listener stands, and the first bytes for it, read before it was let in.
    let reader: EventReader
    let first: [UInt8]

    private var server: DeskServer { call.server }
    private var times: ListenerTimes { server.settings.listening }

    /// Writes until the client goes, doesn't take what is written, may not listen any more, or the program stops.
    @concurrent func write(to writer: inout any ResponseBodyWriter) async throws {
        defer { seat.end() }
        let pulse = ListenerPulse(times, of: connection) { [seat] in seat.ring() }
        try await call.visit.request.body.consumeWithInboundCloseHandler { _ in
            try await withGracefulShutdownHandler {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { await pulse.run() }
                    defer { group.cancelAll() }
                    try await listen(pulse, &writer)
                }
            } onGracefulShutdown: { [seat] in
                pulse.end()
                seat.end()
            }
        } onInboundClosed: { [seat] in
            pulse.end()
            seat.end()
        }
        try await writer.finish(nil)
    }

    @concurrent private func listen(_ pulse: ListenerPulse, _ writer: inout any ResponseBodyWriter) async throws {
        var reader = reader
        try await pulse.write(Array("retry: \(Int(times.retry / .milliseconds(1)))\n\n".utf8) + first, to: &writer)
        seat.ring()
        for await _ in seat.wakes {
            guard try await tell(&reader, pulse, &writer) else { return }
            // Under load a listener hears of many commits at once: reading after each would cost the desk as much as the commit.
            try await Task.sleep(for: times.pause)
        }
    }

    /// Whatever is new, and a heartbeat where one is due; false where the listener may not listen any more.
    @concurrent private func tell(
        _ reader: inout EventReader, _ pulse: ListenerPulse, _ writer: inout any ResponseBodyWriter
    ) async throws -> Bool {
        while !pulse.isOver {
            let view = server.desk.view
            guard view.admits(call.who) else { return false }
            guard let bytes = try next(&reader, in: view) else { break }
            if !bytes.isEmpty { try await pulse.write(bytes, to: &writer) }
        }
        if pulse.isDue() { try await pulse.write(reader.heartbeat(), to: &writer) }
        return true
    }

    private func next(_ reader: inout EventReader, in view: DeskView) throws -> [UInt8]? {
        do {
            return try reader.next(in: view)
        } catch {
            // The connection ends; whoever comes again is told why.
            server.sealIfBroken(error)
            throw error
        }
    }
}
