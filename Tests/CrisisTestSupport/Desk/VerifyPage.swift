import Foundation

/// The page of Python in the project's documentation: it shares nothing with the program.
public enum VerifyPage {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "runbooks/verify_export.py")

    /// What it says of an exported folder, and its code.
    public static func check(_ folder: String, key: String) throws -> (code: Int32, said: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-B", page.path, folder, key]
        let said = Pipe()
        (process.standardOutput, process.standardError) = (said, said)
        try process.run()
        // It says a few lines, which fit into a pipe.
        let bytes = said.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
