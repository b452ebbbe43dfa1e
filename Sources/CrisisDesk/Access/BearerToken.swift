package import CrisisModel

/// The secret by which a person is known over HTTP: `crd_` and 32 random bytes in base64url without padding.
///
/// It is shown once and kept nowhere; what is kept is its SHA-256. 256 random bits need no salt and no slow hash: there is
/// nothing to guess.
package struct BearerToken: Sendable {
    static let prefix = Array("crd_".utf8)
    private static let randomBytes = 32
    /// Every token has exactly so many bytes; anything else is refused before it is hashed.
    package static let length = 47

    /// What is shown, once.
    package let secret: String

    /// A new one, from the kernel's randomness.
    package init() {
        let letters = Base64.string(Random.bytes(Self.randomBytes)).prefix { $0 != "=" }
        secret = "crd_" + letters.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }
    }

    /// The SHA-256 by which the store knows the token; nil for what can't be one.
    package static func hash(of text: some StringProtocol) -> Digest? {
        let bytes = Array(text.utf8.prefix(length + 1))
        guard bytes.count == length, bytes.starts(with: prefix) else { return nil }
        return Hash.of(bytes)
    }

    /// The SHA-256 by which the store knows this token.
    package var hash: Digest { Hash.of(secret.utf8) }
}

extension BearerToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "token" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
