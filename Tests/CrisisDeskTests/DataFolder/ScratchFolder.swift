import Foundation

/// A folder of its own for one test, 0700, gone afterwards.
func withScratchFolder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "crisisdesk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    // A folder that stays behind doesn't make the test wrong.
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
}

/// Writes a file as a person would, with this mode.
func write(_ bytes: [UInt8], to path: String, mode: Int = 0o600) throws {
    try Data(bytes).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}
