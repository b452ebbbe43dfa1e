/// One signature line of a signed note: em dash, space, key name, space, base 64 of key id and signature, newline.
package struct NoteSignature: Hashable, Sendable {
    private static let mark = Array("— ".utf8)
    private static let space = UInt8(ascii: " ")

    package let name: KeyName
    package let identifier: KeyIdentifier
    /// At least one byte; 64 where the key is of Ed25519.
    package let signature: [UInt8]

    init(name: KeyName, identifier: KeyIdentifier, signature: [UInt8]) {
        self.name = name
        self.identifier = identifier
        self.signature = signature
    }

    /// Reads a line without its newline.
    init(parsing line: some Collection<UInt8>) throws(NoteError) {
        guard line.starts(with: Self.mark) else { throw .malformedSignature }
        let parts = line.dropFirst(Self.mark.count).split(separator: Self.space, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .malformedSignature }
        guard let name = KeyName(String(decoding: parts[0], as: UTF8.self)) else { throw .malformedSignature }
        guard let bytes = Base64.bytes(parts[1]), bytes.count > 4 else { throw .malformedSignature }
        self.init(
            name: name, identifier: KeyIdentifier(bytes: bytes.prefix(4)), signature: Array(bytes.dropFirst(4)))
    }

    /// The line, with its newline.
    var text: String {
        "— \(name.text) \(Base64.string(identifier.bytes + signature))\n"
    }
}
