import Foundation

/// A folder of its own, 0700, gone when this value is.
package final class ScratchLedgerFolder {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "crisisdesk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        // A folder that stays behind makes no test wrong.
        try? FileManager.default.removeItem(atPath: path)
    }
}
