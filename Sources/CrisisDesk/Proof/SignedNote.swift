/// A text with signatures under it, as C2SP signed-note has it. Its text must not be believed before `verify`.
package struct SignedNote: Sendable {
    /// In bytes. Has room for sixteen signatures of five kilobytes, which every reader must take.
    package static let lengthLimit = 131_072
    package static let signatureLimit = 16

    /// With its last newline: the bytes that are signed.
    package let text: [UInt8]
    /// At least one, in the order of the note.
    package let signatures: [NoteSignature]

    /// Reads a note. Takes it whole or not at all, and believes none of it.
    package init(parsing note: some Collection<UInt8>) throws(NoteError) {
        guard note.count <= Self.lengthLimit else { throw .tooLong }
        let bytes = Array(note)
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == Self.newline }) else { throw .notText }
        guard let end = Self.endOfText(bytes) else { throw .noSignature }
        text = Array(bytes[..<end])
        signatures = try Self.signatures(bytes[(end + 1)...])
    }

    private static let newline = UInt8(ascii: "\n")

    /// The offset of the last empty line, which parts text and signatures.
    private static func endOfText(_ bytes: [UInt8]) -> Int? {
        bytes.indices.dropFirst().last { bytes[$0] == newline && bytes[$0 - 1] == newline }
    }

    private static func signatures(_ bytes: ArraySlice<UInt8>) throws(NoteError) -> [NoteSignature] {
        guard !bytes.isEmpty else { throw .noSignature }
        guard bytes.last == newline else { throw .malformedSignature }
        let lines = bytes.dropLast().split(separator: newline, omittingEmptySubsequences: false)
        guard lines.count <= signatureLimit else { throw .tooManySignatures }
        var signatures: [NoteSignature] = []
        for line in lines { signatures.append(try NoteSignature(parsing: line)) }
        return signatures
    }

    /// Returns the key that signed this text, the first of them in the note's order. Signatures of keys that aren't
    /// given count for nothing; but one wrong signature of a key that is given condemns the note.
    package func verify(by keys: [VerifierKey]) throws(NoteError) -> VerifierKey {
        var signer: VerifierKey?
        for signature in signatures {
            for key in keys where key.name == signature.name && key.identifier == signature.identifier {
                guard key.isValid(signature.signature, for: text) else { throw .wrongSignature }
                signer = signer ?? key
            }
        }
        guard let signer else { throw .unknownSigner }
        return signer
    }
}

/// Why a note can't be believed.
package enum NoteError: Error, Hashable, Sendable {
    /// Over `SignedNote.lengthLimit`.
    case tooLong
    /// Not UTF-8, or with control characters other than newlines.
    case notText
    /// No empty line with signatures after it.
    case noSignature
    /// A signature line that isn't one.
    case malformedSignature
    /// Over `SignedNote.signatureLimit`.
    case tooManySignatures
    /// Not signed by any of the given keys.
    case unknownSigner
    /// Signed in the name of a given key, and not by it.
    case wrongSignature
}
