import CrisisDesk
import CrisisModel
import Testing

struct ConsistencyProofTests {
    private let tree = MemoryTree(count: 70)

    @Test func `every pair of sizes up to seventy has the proof of the definition, and it holds`() throws {
        let naive = NaiveTree(tree.leaves)
        for new in 1...70 {
            for old in 1...new {
                let proof = try tree.consistencyProof(from: old, to: new)
                #expect(proof == ConsistencyProof(oldSize: old, newSize: new, path: naive.proof(old, new)))
                try proof.verify(
                    from: TreeHead(size: old, root: naive.root(old)), to: TreeHead(size: new, root: naive.root(new)))
            }
        }
    }

    @Test func `a log whose past was changed doesn't continue the old one`() throws {
        for new in 1...24 {
            for old in 1...new {
                for changed in 0..<old {
                    var leaves = Array(tree.leaves.prefix(new))
                    leaves[changed] = MerkleHash.leaf("another past".utf8)
                    let other = MemoryTree(leaves)
                    let proof = try other.consistencyProof(from: old, to: new)
                    #expect(throws: ProofError.wrongRoot) {
                        try proof.verify(from: tree.head(size: old), to: other.head(size: new))
                    }
                }
            }
        }
    }

    @Test(arguments: [(1, 2), (1, 8), (3, 3), (4, 7), (6, 8), (7, 13), (12, 13), (8, 8)])
    func `a proof with one bit, one hash more or one hash less is refused`(old: Int, new: Int) throws {
        let (before, after) = (try tree.head(size: old), try tree.head(size: new))
        let path = try tree.consistencyProof(from: old, to: new).path
        for tampered in everyTampering(path) {
            let proof = ConsistencyProof(oldSize: old, newSize: new, path: tampered)
            #expect(throws: ProofError.self) { try proof.verify(from: before, to: after) }
        }
        let proof = ConsistencyProof(oldSize: old, newSize: new, path: path)
        for flipped in everyBitFlip(before.root.bytes) {
            let head = TreeHead(size: old, root: Hash.digest(flipped))
            #expect(throws: ProofError.wrongRoot) { try proof.verify(from: head, to: after) }
        }
        for flipped in everyBitFlip(after.root.bytes) {
            let head = TreeHead(size: new, root: Hash.digest(flipped))
            #expect(throws: ProofError.wrongRoot) { try proof.verify(from: before, to: head) }
        }
    }

    @Test func `a proof is held against its own sizes alone`() throws {
        let proof = try tree.consistencyProof(from: 6, to: 8)
        #expect(throws: ProofError.otherTree) { try proof.verify(from: tree.head(size: 5), to: tree.head(size: 8)) }
        #expect(throws: ProofError.otherTree) { try proof.verify(from: tree.head(size: 6), to: tree.head(size: 9)) }
    }

    @Test func `a proof too short for its sizes is refused though its hashes lead to the roots`() throws {
        let (one, two) = (try tree.head(size: 1), try tree.head(size: 2))
        let path = try tree.consistencyProof(from: 1, to: 2).path
        for size in 3...8 {
            let proof = ConsistencyProof(oldSize: 1, newSize: size, path: path)
            #expect(throws: ProofError.wrongLength) {
                try proof.verify(from: one, to: TreeHead(size: size, root: two.root))
            }
        }
    }

    @Test func `a proof of great length is refused without following it`() {
        let path = [Digest](repeating: .zero, count: 100_000)
        for old in [1, 2, 3, Int.max - 1] {
            let proof = ConsistencyProof(oldSize: old, newSize: .max, path: path)
            #expect(throws: ProofError.wrongLength) {
                try proof.verify(from: TreeHead(size: old, root: .zero), to: TreeHead(size: .max, root: .zero))
            }
        }
    }

    @Test(arguments: [(0, 3), (0, 0), (4, 3), (-1, 3), (.min, .max), (.max, 1)])
    func `sizes that are no growth have no proof and none is taken`(old: Int, new: Int) {
        #expect(throws: ProofError.outsideTree) { try tree.consistencyProof(from: old, to: new) }
        let proof = ConsistencyProof(oldSize: old, newSize: new, path: [])
        #expect(throws: ProofError.outsideTree) {
            try proof.verify(from: TreeHead(size: old, root: .zero), to: TreeHead(size: new, root: .zero))
        }
    }
}
