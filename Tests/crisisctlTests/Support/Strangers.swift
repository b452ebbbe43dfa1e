import Foundation

/// Programs in Python that know nothing of this project, as `make strangers` installs them.
enum Strangers {
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    /// What they are told beside what they find.
    static let folder = project.appending(path: "Tests/Strangers")
    private static let installed = project.appending(path: ".build/strangers")

    struct Missing: Error, CustomStringConvertible {
        let description = """
            The test programs in Python are not installed, or not as Tests/Strangers/requirements.txt says. `make strangers` \
            installs them from PyPI; without them nobody but ourselves has looked at the interface.
            """
    }

    /// Runs one to its end, in the folder of what they are told. What it says goes through a file: it may be much.
    static func run(_ name: String, _ arguments: [String], token: String, talk: URL) async throws -> Program.Ended {
        let wanted = try Data(contentsOf: folder.appending(path: "requirements.txt"))
        // Not there, or made from another list: either way they are not those that were meant.
        guard (try? Data(contentsOf: installed.appending(path: "made"))) == wanted else { throw Missing() }
        let process = Process()
        process.executableURL = installed.appending(path: "bin/\(name)")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "/usr/bin:/bin", "CRISISDESK_TOKEN": token, "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1", "COLUMNS": "160",
        ]
        try Data().write(to: talk)
        let file = try FileHandle(forWritingTo: talk)
        (process.standardOutput, process.standardError, process.standardInput) = (file, file, FileHandle.nullDevice)
        let code = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        try file.close()
        return Program.Ended(code: code, output: try String(contentsOf: talk, encoding: .utf8), talk: "")
    }
}
