import Foundation

/// A command that is still running, and what it says as it says it.
struct Watching {
    let process: Process
    private let pipes: [Pipe]
    private let output: AsyncThrowingStream<String, any Error>
    private let talk: AsyncThrowingStream<String, any Error>

    init(_ process: Process, _ output: Pipe, _ talk: Pipe) {
        self.process = process
        pipes = [output, talk]
        self.output = output.fileHandleForReading.lines()
        self.talk = talk.fileHandleForReading.lines()
    }

    /// What it prints up to the first line with that text; all the rest where none comes before its end.
    func output(until text: String) async throws -> String { try await Self.read(output, until: text) }

    /// The same of what it says beside.
    func talk(until text: String) async throws -> String { try await Self.read(talk, until: text) }

    private static func read(
        _ lines: AsyncThrowingStream<String, any Error>, until text: String
    ) async throws -> String {
        var said = ""
        for try await line in lines {
            said += line + "\n"
            if line.contains(text) { break }
        }
        return said
    }

    /// Its code, when it has ended by itself.
    func ended() async -> Int32 {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [process] in
                process.waitUntilExit()
                continuation.resume(returning: process.terminationStatus)
            }
        }
    }
}
