import CrisisDesk
import CrisisModel

/// Checks proofs on this side, so that the desk's word isn't needed.
struct ProofCheck {
    /// From outside; with none the signature isn't checked.
    let keys: [TrustedKey]
    let language: Language

    init(_ keys: [String], _ language: Language) throws(Trouble) {
        var trusted: [TrustedKey] = []
        for text in keys { trusted.append(try Self.key(text)) }
        self.keys = trusted
        self.language = language
    }

    /// `name+id+key`, or the public key alone as 64 hexadecimal digits.
    static func key(_ text: String) throws(Trouble) -> TrustedKey {
        guard let key = TrustedKey(text) else { throw unusable(text) }
        return key
    }

    /// One that was copied with a letter wrong is told from what is something else.
    private static func unusable(_ text: String) -> Trouble {
        do throws(VerifierKeyError) {
            _ = try VerifierKey(parsing: text)
        } catch .wrongIdentifier {
            return .usage(.keyNotWhole, ["key": text])
        } catch {}
        return .usage(.keyNotUsable, ["key": text])
    }

    /// The same where it must say whose it is: `name+id+key`.
    static func named(_ text: String) throws(Trouble) -> VerifierKey {
        guard case .named(let key)? = TrustedKey(text) else { throw unusable(text) }
        return key
    }

    /// Of the desk's answer about an entry: the bytes, the path and, where there are keys, the signature. Gives who signed,
    /// nil where there was no key. Throws `.notProven`.
    func entry(_ number: Int, _ answer: JSON) throws(Trouble) -> String? {
        guard answer["leafIndex"].int == number - 1, let head = Self.head(answer, "treeSize", "rootHash") else {
            throw failed(.checkpointOther, number)
        }
        guard keys.isEmpty else {
            let proven = try verified { () throws(ProofFault) in try proof(of: answer).verify(trusting: keys) }
            guard proven.head == head else { throw failed(.rootDiffers, number) }
            return proven.signer.text
        }
        let path = answer["path"].strings.prefix(64).compactMap { Digest(hex: $0) }
        do throws(ProofError) {
            try InclusionProof(leafIndex: number - 1, treeSize: head.size, path: path)
                .verify(leaf: MerkleHash.leaf((answer["line"].string ?? "").utf8), in: head)
        } catch {
            throw failed(.notIncluded, number)
        }
        return nil
    }

    /// The answer as the file that somebody else can check. Throws where it has no signed note, or is none.
    func proof(of answer: JSON) throws(ProofFault) -> EntryProof {
        var file: [String: JSON] = ["proof": .integer(1)]
        for name in ["line", "texts", "leafIndex", "path", "checkpoint"] { file[name] = answer[name] }
        return try EntryProof(parsing: JSON.fields(file).bytes)
    }

    /// What the desk answered about two sizes, with the notes that somebody kept.
    func growth(_ answer: JSON, oldNote: String?, newNote: String?) throws(Trouble) -> GrowthProof {
        guard let old = Self.head(answer, "from", "fromRootHash"), let new = Self.head(answer, "to", "toRootHash") else {
            throw .notProven(said(.notAProof))
        }
        return GrowthProof(
            old: old, new: new, path: answer["path"].strings.prefix(64).compactMap { Digest(hex: $0) },
            oldCheckpoint: oldNote, newCheckpoint: newNote ?? answer["checkpoint"].string)
    }

    /// What a check gives, or why it fails, as a sentence.
    func verified<Proven>(_ check: () throws(ProofFault) -> Proven) throws(Trouble) -> Proven {
        do throws(ProofFault) { return try check() } catch { throw .notProven(said(error)) }
    }

    private func said(_ fault: ProofFault) -> String { Phrases(language).sentence(fault) }

    private static func head(_ answer: JSON, _ size: String, _ root: String) -> TreeHead? {
        guard let size = answer[size].int, let root = answer[root].string.flatMap({ Digest(hex: $0) }) else { return nil }
        return TreeHead(size: size, root: root)
    }

    private func failed(_ talk: LogTalk, _ entry: Int) -> Trouble {
        .notProven(talk.said(in: language, ["entry": String(entry)]))
    }
}
