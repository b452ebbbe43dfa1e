import CrisisDesk
import CrisisModel
import Testing

/// One tree with every boundary at which stored nodes begin and end, made once for all tests.
enum LongTree {
    static let tree = MemoryTree(count: 66_100)
    static var naive: NaiveTree { NaiveTree(tree.leaves) }

    /// Sizes around the boundaries.
    static let sizes = [
        255, 256, 257, 511, 512, 513, 767, 768, 65_279, 65_280, 65_281, 65_535, 65_536, 65_537, 65_792, 66_100,
    ]

    /// Leaves at the ends of what is stored together, as far as a tree of `size` has them.
    static func leaves(below size: Int) -> [Int] {
        let ends = [0, 1, 127, 128, 254, 255, 256, 257, 511, 512, 65_279, 65_280, 65_535, 65_536, 65_791, 65_792]
        return (ends + [size - 2, size - 1]).filter { $0 < size }
    }
}

struct LongTreeTests {
    @Test func `heads are those of the definition`() throws {
        let naive = LongTree.naive
        for size in LongTree.sizes {
            #expect(try LongTree.tree.head(size: size) == TreeHead(size: size, root: naive.root(size)))
        }
    }

    @Test func `inclusion proofs are those of the definition and hold`() throws {
        let naive = LongTree.naive
        for size in LongTree.sizes {
            let head = TreeHead(size: size, root: naive.root(size))
            for leaf in LongTree.leaves(below: size) {
                let proof = try LongTree.tree.inclusionProof(leaf: leaf, size: size)
                #expect(proof.path == naive.path(leaf, size))
                try proof.verify(leaf: LongTree.tree.leaves[leaf], in: head)
            }
        }
    }

    @Test func `consistency proofs are those of the definition and hold`() throws {
        let naive = LongTree.naive
        for (place, new) in LongTree.sizes.enumerated() {
            for old in [1, 2, 200] + LongTree.sizes[...place] {
                let proof = try LongTree.tree.consistencyProof(from: old, to: new)
                #expect(proof.path == naive.proof(old, new))
                try proof.verify(
                    from: TreeHead(size: old, root: naive.root(old)), to: TreeHead(size: new, root: naive.root(new)))
            }
        }
    }

    @Test func `a ledger that lacks hashes makes no proof`() {
        var lacking = LongTree.tree
        lacking.nodes[8] = lacking.nodes[8].map { Array($0.prefix(10)) }
        #expect(throws: ProofError.incompleteTree) { try lacking.inclusionProof(leaf: 5_000, size: 66_000) }
        #expect(throws: ProofError.incompleteTree) { try lacking.head(size: 66_000) }
        #expect(throws: ProofError.incompleteTree) { try lacking.consistencyProof(from: 5_000, to: 66_000) }
        #expect(throws: ProofError.incompleteTree) { try LongTree.tree.head(size: 70_000) }
    }
}
