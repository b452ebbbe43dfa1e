import Foundation

/// The built crisisctl, run as a process of its own: what a person at the machine has in hand.
struct Program {
    /// What a command came to.
    struct Ended {
        let code: Int32
        let output: String
        let talk: String
    }

    /// A data folder and what lies beside it.
    let folder: URL
    /// The data folder's name.
    var name = "data"
    /// What a command finds in its environment beside what every one does.
    var environment: [String: String] = [:]
    var data: String { folder.appending(path: name).path }

    /// Beside the test bundle, where the same build put it.
    private static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "crisisctl")

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "program-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    /// Runs a command to its end with that token.
    func run(_ arguments: [String], token: String? = nil) async throws -> Ended {
        try await Self.end(process(arguments, token: token))
    }

    /// Runs lines of a document in the shell, in `folder`, where the program lies as it does in the project; a line that fails
    /// ends them.
    func run(lines: String) async throws -> Ended {
        let build = folder.appending(path: ".build")
        try FileManager.default.createDirectory(at: build, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: build.appending(path: "debug"), withDestinationURL: Self.executable.deletingLastPathComponent())
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.currentDirectoryURL = folder
        process.arguments = ["-euo", "pipefail", "-c", "trap 'kill $(jobs -p) 2> /dev/null || true; wait' EXIT\n" + lines]
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "CRISISDESK_LANG": "nb"]
        return try await Self.end(process)
    }

    private static func end(_ process: Process) async throws -> Ended {
        let (output, talk) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, talk)
        process.standardInput = FileHandle.nullDevice
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { process in
                // A command's answer fits into a pipe: lists are asked for page by page.
                let said = [output, talk].map {
                    String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                }
                continuation.resume(
                    returning: Ended(code: process.terminationStatus, output: said[0], talk: said[1]))
            }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
    }

    /// Starts a command that goes on until it has seen enough; what it prints may go through another on the way.
    func watch(_ arguments: [String], into filter: String? = nil, token: String?) throws -> Watching {
        let process = process(arguments, token: token)
        if let filter, let line = process.arguments {
            process.arguments = ["bash", "-o", "pipefail", "-c", "\"$0\" \"$@\" | \(filter)"] + line
        }
        let (output, talk) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, talk)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return Watching(process, output, talk)
    }

    /// Starts a desk and returns when it listens.
    func serve(_ more: [String] = []) async throws -> RunningDesk {
        let process = process(["serve", "--listen", "127.0.0.1:0"] + more, token: nil)
        let talk = Pipe()
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, talk)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        var said = ""
        for try await line in talk.fileHandleForReading.lines() {
            said += line + "\n"
            if let address = line.firstMatch(of: #/http://127\.0\.0\.1:[0-9]+/#) {
                return RunningDesk(process: process, talk: talk, address: String(address.0))
            }
        }
        throw NeverListened(said: said)
    }

    private func process(_ arguments: [String], token: String?) -> Process {
        let process = Process()
        // By way of env(1): libfaketime changes the environment in the first program it is loaded into, and a Swift program
        // whose environment was moved doesn't find its arguments.
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [Self.executable.path] + arguments
        var environment = ["CRISISDESK_DATA": data, "XDG_STATE_HOME": folder.path, "CRISISDESK_LANG": "en"]
        environment["CRISISDESK_TOKEN"] = token
        process.environment = environment.merging(self.environment) { $1 }
        return process
    }

    struct NeverListened: Error { let said: String }
}

struct RunningDesk {
    let process: Process
    /// Kept open: a desk whose talk nobody hears still runs.
    let talk: Pipe
    /// Where it listens.
    let address: String

    /// SIGKILL, and the end of it.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// SIGTERM; gives the exit code.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

extension FileHandle {
    /// Lines as they come, read off the cooperative threads.
    func lines() -> AsyncThrowingStream<String, any Error> {
        AsyncThrowingStream { continuation in
            let thread = Thread {
                var rest = ""
                while true {
                    let data = self.availableData
                    guard !data.isEmpty else { break }
                    rest += String(decoding: data, as: UTF8.self)
                    while let end = rest.firstIndex(of: "\n") {
                        continuation.yield(String(rest[..<end]))
                        rest = String(rest[rest.index(after: end)...])
                    }
                }
                continuation.finish()
            }
            thread.start()
        }
    }
}
