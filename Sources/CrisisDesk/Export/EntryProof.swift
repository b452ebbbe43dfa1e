package import CrisisModel

/// A file that shows, on its own, that an entry stands in the log: the line, what is given of its texts, the path up the tree
/// and the signed note. `{"proof":1,"line":"…","texts":[…],"leafIndex":16,"path":["…"],"checkpoint":"…"}`.
package struct EntryProof: Sendable {
    package static let version = 1
    /// Bytes of such a file.
    package static let limit = 2 * ExportLayout.contentLine
    /// Hashes in a path at most: a log of 2^62 entries.
    static let pathLimit = 62

    package let line: String
    package let texts: [ExportTexts.Text]
    package let leafIndex: Int
    package let path: [Digest]
    /// The signed note.
    package let checkpoint: String

    /// What a check came to, where nothing is wrong.
    package struct Proven: Hashable, Sendable {
        package let entry: Int
        package let head: TreeHead
        package let signer: KeyName
        /// Texts that are given, and that are not.
        package let given: Int
        package let gone: Int
    }

    package init(line: String, texts: [ExportTexts.Text], leafIndex: Int, path: [Digest], checkpoint: String) {
        self.line = line
        self.texts = texts
        self.leafIndex = leafIndex
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Reads a file, and believes none of it.
    package init(parsing bytes: [UInt8]) throws(ProofFault) {
        do throws(FieldError) {
            var fields = try JSONFields(body: bytes, limit: Self.limit)
            _ = try fields.requiredInteger("proof", in: Int64(Self.version)...Int64(Self.version))
            line = try fields.requiredString("line", limit: EntryCodec.lineLimit)
            texts = try ExportTexts.texts(&fields)
            leafIndex = Int(try fields.requiredInteger("leafIndex", in: 0...Int64(Int.max - 1)))
            path = try fields.digests("path", count: Self.pathLimit)
            checkpoint = try fields.requiredString("checkpoint", limit: SignedNote.lengthLimit)
            try fields.finish()
        } catch {
            throw .notAProof
        }
    }

    /// The file.
    package var bytes: [UInt8] {
        var json = JSONWriter(reserving: 4_096)
        json.object { json in
            json.field("proof", Self.version)
            json.field("line", line)
            json.array("texts") { json in for text in texts { text.write(to: &json) } }
            json.field("leafIndex", leafIndex)
            json.array("path") { json in for digest in path { json.digest(digest) } }
            json.field("checkpoint", checkpoint)
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    /// Throws the first thing that is wrong. `keys` come from outside.
    package func verify(trusting keys: [TrustedKey]) throws(ProofFault) -> Proven {
        let signed = try Checkpoint.opened(checkpoint, keys)
        let line = Array(line.utf8)
        do throws(ProofError) {
            try InclusionProof(leafIndex: leafIndex, treeSize: signed.head.size, path: path)
                .verify(leaf: MerkleHash.leaf(line), in: signed.head)
        } catch {
            throw .notIncluded(entry: leafIndex + 1)
        }
        let words: [Words]
        do throws(EntryCodecError) {
            words = try EntryCodec.decodeWithWords(line: line, content: nil).words
        } catch {
            throw .noEntry(leafIndex + 1)
        }
        guard words.map(\.digest) == texts.map(\.digest), texts.allSatisfy(\.isTrue) else {
            throw .otherTexts(entry: leafIndex + 1)
        }
        return Proven(
            entry: leafIndex + 1, head: signed.head, signer: signed.origin,
            given: texts.count { $0.gone == nil }, gone: texts.count { $0.gone != nil })
    }
}

/// What is wrong with a proof.
package enum ProofFault: Error, Hashable, Sendable {
    /// What the system said to reading the file.
    case file(FileError)
    /// It is no such file.
    case notAProof
    /// Its signed note is none.
    case noCheckpoint
    /// Signed by none of the keys; under which name it says it was signed.
    case otherKey(name: String)
    /// Signed in another epoch of the log than the key's.
    case otherEpoch(checkpoint: Int, key: Int)
    case notIncluded(entry: Int)
    case noEntry(Int)
    case otherTexts(entry: Int)
    /// The longer log doesn't begin with the shorter one.
    case notContinued(from: Int, to: Int)
    /// The note is about another size or root than the proof.
    case otherHead(size: Int)
    /// Nobody signed the longer log.
    case unsigned(size: Int)
}

extension Checkpoint {
    static func opened(_ note: String, _ keys: [TrustedKey]) throws(ProofFault) -> Checkpoint {
        let bytes = Array(note.utf8)
        guard let claim = claim(bytes) else { throw .noCheckpoint }
        if let checkpoint = Checkpoint(opening: bytes, trusting: keys) { return checkpoint }
        let other = keys.first { $0.isOtherEpoch(of: claim.origin) }
        if let key = other?.epoch, let signed = claim.origin.epoch { throw .otherEpoch(checkpoint: signed, key: key) }
        throw .otherKey(name: claim.origin.text)
    }
}

extension JSONFields {
    mutating func digests(_ name: String, count: Int) throws(FieldError) -> [Digest] {
        var digests: [Digest] = []
        for text in try requiredStrings(name, count: count, limit: 64) {
            guard let digest = Digest(hex: text) else { throw error(name, .notADigest) }
            digests.append(digest)
        }
        return digests
    }
}
