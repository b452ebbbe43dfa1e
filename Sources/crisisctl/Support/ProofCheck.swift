import CrisisDesk
import CrisisModel

/// Checks a proof on this side, so that the desk's word isn't needed: the entry's bytes, the path, the signed root.
struct ProofCheck {
    /// Hashes in a path at most: a log of 2^62 entries.
    static let pathLimit = 62

    let entry: Int
    let proof: JSON
    /// From outside; nil: the signature isn't checked.
    let key: VerifierKey?
    let language: Language

    static func key(_ text: String) throws(Trouble) -> VerifierKey {
        guard let key = try? VerifierKey(parsing: text) else { throw .usage(.keyNotUsable, ["key": text]) }
        return key
    }

    /// The name of the key that signed the root, nil where none was given. Throws `.notProven`.
    func run() throws(Trouble) -> String? {
        guard let line = proof["line"].string, let size = proof["treeSize"].int,
            let root = proof["rootHash"].string.flatMap({ Digest(hex: $0) }),
            proof["leafIndex"].int == entry - 1, proof["path"].strings.count <= Self.pathLimit
        else { throw failed(.checkpointOther) }
        let path = proof["path"].strings.compactMap { Digest(hex: $0) }
        do {
            try InclusionProof(leafIndex: entry - 1, treeSize: size, path: path)
                .verify(leaf: MerkleHash.leaf(line.utf8), in: TreeHead(size: size, root: root))
        } catch {
            throw failed(.notIncluded)
        }
        return try signer(TreeHead(size: size, root: root))
    }

    private func signer(_ head: TreeHead) throws(Trouble) -> String? {
        guard let key else { return nil }
        guard let note = proof["checkpoint"].string,
            let checkpoint = try? Checkpoint(opening: Array(note.utf8), trusting: [key])
        else { throw failed(.checkpointUnreadable) }
        guard checkpoint.head == head else { throw failed(.rootDiffers) }
        return key.name.text
    }

    private func failed(_ talk: LogTalk) -> Trouble {
        .notProven(talk.said(in: language, ["entry": String(entry)]))
    }
}
