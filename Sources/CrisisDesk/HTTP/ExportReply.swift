import Hummingbird
import NIOCore

extension Reply {
    /// An export as it is read. Where the log isn't what it should be the desk is sealed and the answer breaks off before its
    /// last line; so does one that the client takes nothing of for too long.
    static func lines(_ export: ExportStream, taking place: Places.Place, sealing desk: any DeskPath) -> Reply {
        .lines { writer in
            let lent = LentWriter(writer: writer)
            var export = export
            do {
                while let piece = try export.piece() { try await lent.write(ByteBuffer(bytes: piece)) }
            } catch {
                if case .broken(let entry, let text)? = error as? LedgerError {
                    desk.seal(.ledgerBroken, detail: "\(entry): \(text)")
                }
                throw error
            }
            try await lent.writer.finish(nil)
            withExtendedLifetime(place) {}
        }
    }
}

/// A writer in the hands of one task while the other waits for it.
private struct LentWriter: @unchecked Sendable {
    let writer: any ResponseBodyWriter

    func write(_ buffer: ByteBuffer) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                var writer = writer
                try await writer.write(buffer)
                return true
            }
            group.addTask {
                try await Task.sleep(for: HTTPLimits.exportPause)
                return false
            }
            defer { group.cancelAll() }
            guard try await group.next() == true else { throw ClientGone() }
        }
    }

    /// Nobody takes what is written.
    private struct ClientGone: Error {}
}
