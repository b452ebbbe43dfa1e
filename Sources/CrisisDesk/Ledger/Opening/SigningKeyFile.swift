/// The secret that signs checkpoints, in a file only the desk may read and that no backup holds: one line,
/// `PRIVATE+KEY+name+id+key`, as the note tools of Go write it.
package enum SigningKeyFile {
    private static let mark = "PRIVATE+KEY"
    private static let limit = 1_024

    package static func write(_ key: SigningKey, to path: String) throws(FileError) {
        let secret = Base64.string([KeyIdentifier.algorithm] + key.secretBytes)
        let line = "\(mark)+\(key.name.text)+\(key.verifierKey.identifier.hex)+\(secret)\n"
        try DurableFile.write(Array(line.utf8), to: path, mode: 0o600)
    }

    /// Refuses a file that others may read, or whose id doesn't belong to its name and key.
    package static func read(_ path: String) throws(LedgerFinding) -> SigningKey {
        let isOpenToOthers: Bool
        let bytes: [UInt8]?
        do throws(FileError) {
            bytes = try DurableFile.read(path, limit: limit)
            isOpenToOthers = bytes == nil ? false : try FileFacts(path).isOpenToOthers
        } catch {
            throw .keyUnusable(.file(error))
        }
        guard let bytes else { throw .keyUnusable(.missing) }
        guard !isOpenToOthers else { throw .keyUnusable(.openToOthers) }
        guard let key = parse(bytes) else { throw .keyUnusable(.notAKey) }
        return key
    }

    private static func parse(_ bytes: [UInt8]) -> SigningKey? {
        guard bytes.last == UInt8(ascii: "\n"), let line = String(validating: bytes.dropLast(), as: UTF8.self) else { return nil }
        let parts = line.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0...1].joined(separator: "+") == mark, let name = KeyName(parts[2]) else { return nil }
        guard let secret = Base64.bytes(Array(parts[4].utf8)), secret.first == KeyIdentifier.algorithm else { return nil }
        guard let key = SigningKey(name: name, secretBytes: Array(secret.dropFirst())) else { return nil }
        return key.verifierKey.identifier.hex == parts[3] ? key : nil
    }
}

/// Why there is no key to sign with.
package enum KeyFault: Hashable, Sendable {
    case missing
    /// What the system said to reading it.
    case file(FileError)
    /// Group or others may read it; it must be 0600.
    case openToOthers
    case notAKey
    /// A key, and not the one that this log says it is signed by.
    case otherLog
    /// A key's name that says no epoch.
    case noEpoch
}
