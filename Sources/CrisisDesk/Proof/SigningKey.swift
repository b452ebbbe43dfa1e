import Crypto

/// The secret by which a log signs its checkpoints (Ed25519, RFC 8032), under the log's name of one epoch. It is in no
/// backup and is never printed: neither description nor mirror shows more than the name.
package struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey
    /// What outsiders check by.
    package let verifierKey: VerifierKey

    /// A new key.
    package init(name: KeyName) { self.init(name: name, key: Curve25519.Signing.PrivateKey()) }

    /// The key whose `secretBytes` were kept; nil unless they are 32.
    package init?(name: KeyName, secretBytes: [UInt8]) {
        // It throws for a wrong count alone: every 32 bytes are a key.
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secretBytes) else { return nil }
        self.init(name: name, key: key)
    }

    private init(name: KeyName, key: Curve25519.Signing.PrivateKey) {
        guard let verifierKey = VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation)) else {
            preconditionFailure("a public key of Ed25519 has 32 bytes")
        }
        self.key = key
        self.verifierKey = verifierKey
    }

    package var name: KeyName { verifierKey.name }

    /// The 32 bytes to keep in the one file only the desk may read.
    package var secretBytes: [UInt8] { Array(key.rawRepresentation) }

    /// The Ed25519 signature of a message, 64 bytes. Throws only where the crypto library fails.
    func signature(for message: [UInt8]) throws -> [UInt8] {
        Array(try key.signature(for: message))
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "signing key of \(name.text)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["name": name.text]) }
}
