import Crypto
import CrisisModel

/// The public half of a log's key, by which an outsider checks its checkpoints. Written as a C2SP verifier key,
/// `name+id+key`. Whoever checks must have it from elsewhere than from the log.
package struct VerifierKey: Hashable, Sendable {
    package let name: KeyName
    package let identifier: KeyIdentifier
    /// 32 bytes, as RFC 8032 has them.
    package let publicKey: [UInt8]

    /// nil unless `publicKey` has 32 bytes.
    package init?(name: KeyName, publicKey: [UInt8]) {
        guard publicKey.count == 32 else { return nil }
        self.name = name
        self.publicKey = publicKey
        identifier = KeyIdentifier(name: name, publicKey: publicKey)
    }

    /// Reads `name+id+key`; refuses everything that `text` would not have written, letter for letter.
    package init(parsing text: some StringProtocol) throws(VerifierKeyError) {
        let parts = Array(text.utf8).split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformed }
        guard let name = KeyName(String(decoding: parts[0], as: UTF8.self)) else { throw .malformed }
        guard let key = Base64.bytes(parts[2]), let algorithm = key.first else { throw .malformed }
        guard algorithm == KeyIdentifier.algorithm else { throw .unknownAlgorithm }
        guard let verifier = VerifierKey(name: name, publicKey: Array(key.dropFirst())) else { throw .malformed }
        guard verifier.identifier.hex.utf8.elementsEqual(parts[1]) else { throw .wrongIdentifier }
        self = verifier
    }

    /// `name+id+key`: the id as eight hexadecimal digits, algorithm and key in base 64.
    package var text: String {
        "\(name.text)+\(identifier.hex)+\(Base64.string([KeyIdentifier.algorithm] + publicKey))"
    }

    /// Whether `signature` is this key's Ed25519 signature of exactly that message.
    func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
            // 32 bytes that are no point of the curve: no signature is theirs.
            return false
        }
        return key.isValidSignature(signature, for: message)
    }
}

/// Why a text is no verifier key.
package enum VerifierKeyError: Error, Hashable, Sendable {
    /// Not `name+id+key`, or the key isn't 32 bytes.
    case malformed
    /// A key for another kind of signature than Ed25519.
    case unknownAlgorithm
    /// The id doesn't belong to that name and key: some letter of them was changed.
    case wrongIdentifier
}
