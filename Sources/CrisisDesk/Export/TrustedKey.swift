import CrisisModel

/// A public key that whoever checks has from elsewhere than from what is checked.
package enum TrustedKey: Hashable, Sendable {
    /// `name+id+key`, a C2SP verifier key: it says for which log and epoch it is.
    case named(VerifierKey)
    /// The 32 bytes alone.
    case bare([UInt8])

    /// A verifier key, or 64 hexadecimal digits; nil for anything else.
    package init?(_ text: String) {
        var rest = text.trimmingPrefix(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        let text = String(rest)
        if let bytes = Hexadecimal.bytes(text.lowercased()), bytes.count == 32 {
            self = .bare(bytes)
        } else if let key = try? VerifierKey(parsing: text) {
            self = .named(key)
        } else {
            return nil
        }
    }

    /// As the key of that name; nil where it is another's.
    func key(under name: KeyName) -> VerifierKey? {
        switch self {
        case .named(let key): key.name == name ? key : nil
        case .bare(let bytes): VerifierKey(name: name, publicKey: bytes)
        }
    }

    /// nil where it doesn't say.
    var epoch: Int? { if case .named(let key) = self { key.name.epoch } else { nil } }

    /// Whether it says that it is of another epoch of the log with that name.
    func isOtherEpoch(of name: KeyName) -> Bool {
        guard case .named(let key) = self else { return false }
        return key.name.origin == name.origin && key.name.epoch != name.epoch
    }
}

extension TrustedKey {
    /// As the key of the log in a data folder, by the name its checkpoint claims; nil where it is another's, or there is none.
    package func key(of folder: DataFolder) -> VerifierKey? {
        if case .named(let key) = self { return key }
        // Why it can't be read is for the check itself to say.
        guard let note = try? DurableFile.read(folder.checkpoint, limit: SignedNote.lengthLimit) else { return nil }
        return Checkpoint.claim(note).flatMap { key(under: $0.origin) }
    }
}

extension Checkpoint {
    /// Which log, and how much of it, a note says it is about, whoever signed it.
    package static func claim(_ note: [UInt8]) -> CheckpointBody? {
        guard let signed = try? SignedNote(parsing: note) else { return nil }
        return try? CheckpointBody(parsing: signed.text)
    }

    /// nil unless one of the keys signed it.
    package init?(opening note: [UInt8], trusting keys: [TrustedKey]) {
        guard let claim = Self.claim(note) else { return nil }
        let named = keys.compactMap { $0.key(under: claim.origin) }
        guard let checkpoint = try? Checkpoint(opening: note, trusting: named) else { return nil }
        self = checkpoint
    }
}
