import CrisisDesk
import CrisisModel
import Testing

struct InclusionProofTests {
    private let tree = MemoryTree(count: 70)

    @Test func `every leaf of every size up to seventy has the proof of the definition, and it holds`() throws {
        let naive = NaiveTree(tree.leaves)
        for size in 1...70 {
            let head = TreeHead(size: size, root: naive.root(size))
            for leaf in 0..<size {
                let proof = try tree.inclusionProof(leaf: leaf, size: size)
                #expect(proof == InclusionProof(leafIndex: leaf, treeSize: size, path: naive.path(leaf, size)))
                try proof.verify(leaf: tree.leaves[leaf], in: head)
            }
        }
    }

    @Test func `a proof shows one leaf at one place`() throws {
        for size in 1...24 {
            let head = try tree.head(size: size)
            for leaf in 0..<size {
                let path = try tree.inclusionProof(leaf: leaf, size: size).path
                for other in 0..<size where other != leaf {
                    let elsewhere = InclusionProof(leafIndex: other, treeSize: size, path: path)
                    #expect(throws: ProofError.self) { try elsewhere.verify(leaf: tree.leaves[leaf], in: head) }
                    let proof = InclusionProof(leafIndex: leaf, treeSize: size, path: path)
                    #expect(throws: ProofError.wrongRoot) { try proof.verify(leaf: tree.leaves[other], in: head) }
                }
            }
        }
    }

    @Test(arguments: [1, 2, 3, 8, 13])
    func `a proof with one bit, one hash more or one hash less is refused`(size: Int) throws {
        let head = try tree.head(size: size)
        for leaf in 0..<size {
            let path = try tree.inclusionProof(leaf: leaf, size: size).path
            for tampered in everyTampering(path) {
                let proof = InclusionProof(leafIndex: leaf, treeSize: size, path: tampered)
                #expect(throws: ProofError.self) { try proof.verify(leaf: tree.leaves[leaf], in: head) }
            }
            for flipped in everyBitFlip(tree.leaves[leaf].bytes) {
                let proof = InclusionProof(leafIndex: leaf, treeSize: size, path: path)
                #expect(throws: ProofError.wrongRoot) { try proof.verify(leaf: Hash.digest(flipped), in: head) }
            }
        }
    }

    @Test func `a proof is held against its own size alone`() throws {
        let proof = try tree.inclusionProof(leaf: 3, size: 13)
        for size in 0...70 where size != 13 {
            #expect(throws: ProofError.otherTree) { try proof.verify(leaf: tree.leaves[3], in: tree.head(size: size)) }
        }
    }

    @Test func `a proof of great length is refused without following it`() throws {
        let long = InclusionProof(leafIndex: 0, treeSize: .max, path: Array(repeating: .zero, count: 100_000))
        #expect(throws: ProofError.wrongLength) { try long.verify(leaf: .zero, in: TreeHead(size: .max, root: .zero)) }
        let last = InclusionProof(leafIndex: .max - 1, treeSize: .max, path: Array(repeating: .zero, count: 63))
        #expect(throws: ProofError.self) { try last.verify(leaf: .zero, in: TreeHead(size: .max, root: .zero)) }
    }

    @Test(arguments: [(-1, 3), (3, 3), (0, 0), (4, 3), (0, -1), (.min, .max), (.max, .max)])
    func `a leaf outside the tree has no proof and none is taken`(leaf: Int, size: Int) {
        #expect(throws: ProofError.outsideTree) { try tree.inclusionProof(leaf: leaf, size: size) }
        let proof = InclusionProof(leafIndex: leaf, treeSize: size, path: [])
        #expect(throws: ProofError.outsideTree) { try proof.verify(leaf: .zero, in: TreeHead(size: size, root: .zero)) }
    }
}
