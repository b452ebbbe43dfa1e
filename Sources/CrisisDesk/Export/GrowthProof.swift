package import CrisisModel

/// A file that shows, on its own, that a log was only appended to between two sizes: the path, and the signed notes of both as
/// far as they are known. `{"growth":1,"from":812,"to":900,"fromRootHash":"…","toRootHash":"…","path":["…"],
/// "fromCheckpoint":"…","toCheckpoint":"…"}`.
package struct GrowthProof: Sendable {
    package static let version = 1
    private static let limit = 4 * SignedNote.lengthLimit
    private static let pathLimit = 64

    package let old: TreeHead
    package let new: TreeHead
    package let path: [Digest]
    /// Signed notes; the older one is known only to who kept it.
    package let oldCheckpoint: String?
    package let newCheckpoint: String?

    /// What a check came to, where nothing is wrong.
    package struct Proven: Hashable, Sendable {
        package let old: TreeHead
        package let new: TreeHead
        /// nil: nobody showed a signature; whoever wrote down the root then must compare it.
        package let oldSigner: KeyName?
        package let newSigner: KeyName
    }

    package init(old: TreeHead, new: TreeHead, path: [Digest], oldCheckpoint: String?, newCheckpoint: String?) {
        self.old = old
        self.new = new
        self.path = path
        self.oldCheckpoint = oldCheckpoint
        self.newCheckpoint = newCheckpoint
    }

    /// Reads a file, and believes none of it.
    package init(parsing bytes: [UInt8]) throws(ProofFault) {
        do throws(FieldError) {
            var fields = try JSONFields(body: bytes, limit: Self.limit)
            _ = try fields.requiredInteger("growth", in: Int64(Self.version)...Int64(Self.version))
            old = try fields.head("from", "fromRootHash")
            new = try fields.head("to", "toRootHash")
            path = try fields.digests("path", count: Self.pathLimit)
            oldCheckpoint = try fields.optionalString("fromCheckpoint", limit: SignedNote.lengthLimit)
            newCheckpoint = try fields.optionalString("toCheckpoint", limit: SignedNote.lengthLimit)
            try fields.finish()
        } catch {
            throw .notAProof
        }
    }

    /// The file.
    package var bytes: [UInt8] {
        var json = JSONWriter(reserving: 4_096)
        json.object { json in
            json.field("growth", Self.version)
            json.field("from", old.size)
            json.field("to", new.size)
            json.field("fromRootHash", old.root)
            json.field("toRootHash", new.root)
            json.array("path") { json in for digest in path { json.digest(digest) } }
            json.field("fromCheckpoint", oldCheckpoint)
            json.field("toCheckpoint", newCheckpoint)
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    /// Throws the first thing that is wrong. `keys` come from outside: of each epoch that signed.
    package func verify(trusting keys: [TrustedKey]) throws(ProofFault) -> Proven {
        let newSigner = try signer(of: new, newCheckpoint, keys)
        let oldSigner = try signer(of: old, oldCheckpoint, keys)
        guard let newSigner else { throw .unsigned(size: new.size) }
        try verifyPath()
        return Proven(old: old, new: new, oldSigner: oldSigner, newSigner: newSigner)
    }

    /// Only that the longer log begins with the shorter one, whoever signed them; notes that are there must be about these two.
    package func verifyPath() throws(ProofFault) {
        for (head, note) in [(old, oldCheckpoint), (new, newCheckpoint)] {
            guard let note else { continue }
            guard Checkpoint.claim(Array(note.utf8))?.head == head else { throw .otherHead(size: head.size) }
        }
        do throws(ProofError) {
            try ConsistencyProof(oldSize: old.size, newSize: new.size, path: path).verify(from: old, to: new)
        } catch {
            throw .notContinued(from: old.size, to: new.size)
        }
    }

    private func signer(of head: TreeHead, _ note: String?, _ keys: [TrustedKey]) throws(ProofFault) -> KeyName? {
        guard let note else { return nil }
        let checkpoint = try Checkpoint.opened(note, keys)
        guard checkpoint.head == head else { throw .otherHead(size: head.size) }
        return checkpoint.origin
    }
}

extension JSONFields {
    fileprivate mutating func head(_ size: String, _ root: String) throws(FieldError) -> TreeHead {
        TreeHead(
            size: Int(try requiredInteger(size, in: 1...Int64(Int.max - 1))), root: try requiredDigest(root))
    }
}
