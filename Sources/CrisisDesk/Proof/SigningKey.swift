import Crypto

/// The secret by which a log signs its checkpoints (Ed25519, RFC 8032), under the log's name of one epoch. It is in no
/// backup and is never printed: neither description nor mirror shows more than the name.
package struct SigningKey: Sendable {
    package let name: KeyName
    private let key: Curve25519.Signing.PrivateKey

    /// A new key.
    package init(name: KeyName) {
        self.name = name
        key = Curve25519.Signing.PrivateKey()
    }

    /// The key whose `secretBytes` were kept; nil unless they are 32.
    package init?(name: KeyName, secretBytes: [UInt8]) {
        guard secretBytes.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secretBytes) else {
            // It throws for a wrong count alone: every 32 bytes are a key.
            return nil
        }
        self.name = name
        self.key = key
    }

    /// The 32 bytes to keep in the one file only the desk may read.
    package var secretBytes: [UInt8] { Array(key.rawRepresentation) }

    /// What outsiders check by.
    package var verifierKey: VerifierKey {
        guard let verifier = VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation)) else {
            preconditionFailure("a public key of Ed25519 has 32 bytes")
        }
        return verifier
    }

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
