/// What a log vouches for: so many entries, with this root. A C2SP tlog-checkpoint in a signed note. There are none but
/// checked ones: made by signing, or opened with a key that is trusted.
package struct Checkpoint: Hashable, Sendable {
    /// Which log, in which epoch; also the name of the key that signed.
    package let origin: KeyName
    package let head: TreeHead
    /// The whole note as it is written to disk and handed out, with signatures of others if it came with them.
    package let text: String

    /// Signs a head. The caller answers for it that the log never signed another head that this one doesn't continue.
    /// Throws only where the crypto library fails.
    package init(signing head: TreeHead, with key: SigningKey) throws {
        let body = CheckpointBody(origin: key.name, head: head)
        let signature = NoteSignature(
            name: key.name, identifier: key.verifierKey.identifier,
            signature: try key.signature(for: Array(body.text.utf8)))
        origin = key.name
        self.head = head
        text = "\(body.text)\n\(signature.text)"
    }

    /// Reads a checkpoint from outside. Throws unless one of `keys` signed it and its origin is that key's name.
    /// Signatures of other keys, as of witnesses, are kept and count for nothing.
    package init(opening note: some Collection<UInt8>, trusting keys: [VerifierKey]) throws(CheckpointError) {
        let bytes = Array(note.prefix(SignedNote.lengthLimit + 1))
        let (signed, signer) = try Self.verified(bytes, by: keys)
        let body = try CheckpointBody(parsing: signed.text)
        guard body.origin == signer.name else { throw .wrongOrigin }
        origin = body.origin
        head = body.head
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static func verified(
        _ bytes: [UInt8], by keys: [VerifierKey]
    ) throws(CheckpointError) -> (SignedNote, VerifierKey) {
        do throws(NoteError) {
            let note = try SignedNote(parsing: bytes)
            return (note, try note.verify(by: keys))
        } catch {
            throw .note(error)
        }
    }
}

/// Why a checkpoint can't be believed.
package enum CheckpointError: Error, Hashable, Sendable {
    case note(NoteError)
    /// Not exactly origin, size and root, a line each.
    case malformed
    /// Signed by a trusted key, which is another log's.
    case wrongOrigin
}
