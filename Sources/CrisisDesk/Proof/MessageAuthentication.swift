import Crypto

/// HMAC-SHA256 (RFC 2104): who holds the key can tell that a message comes from another who holds it.
package enum MessageAuthentication {
    /// The code of a message, 32 bytes. Any length of key does; under 32 bytes it is weaker than the code.
    package static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }

    /// Whether `code` is the whole code of that message, compared in constant time.
    package static func isValid(_ code: [UInt8], for message: [UInt8], key: [UInt8]) -> Bool {
        ConstantTime.equal(code, self.code(for: message, key: key))
    }
}
