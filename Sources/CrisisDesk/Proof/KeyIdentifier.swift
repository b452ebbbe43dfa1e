import CrisisModel

/// The first four bytes of SHA-256(name ‖ newline ‖ 1 ‖ public key), 1 for Ed25519. It finds the key for a signature
/// and proves nothing (C2SP signed-note).
package struct KeyIdentifier: Hashable, Sendable {
    static let algorithm: UInt8 = 1

    let bytes: [UInt8]

    /// `publicKey` is the 32 bytes of RFC 8032.
    init(name: KeyName, publicKey: [UInt8]) {
        let digest = Hash.of(Array(name.text.utf8) + [UInt8(ascii: "\n"), Self.algorithm], publicKey)
        bytes = Array(digest.bytes.prefix(4))
    }

    /// As it stands in a signature.
    init(bytes: some Collection<UInt8>) {
        precondition(bytes.count == 4, "the id of a key has four bytes")
        self.bytes = Array(bytes)
    }

    /// Eight lowercase hexadecimal digits.
    package var hex: String { Hexadecimal.string(bytes) }
}
