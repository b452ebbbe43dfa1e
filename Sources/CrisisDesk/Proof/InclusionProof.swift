package import CrisisModel

/// Shows that one entry is in the log that a checkpoint describes, without the rest of the log.
package struct InclusionProof: Hashable, Sendable, Codable {
    /// From 0; entry n is leaf n − 1.
    package let leafIndex: Int
    package let treeSize: Int
    /// From the leaf's sibling up to the root's child; at most 63 in a proof that holds.
    package let path: [Digest]

    /// As it came from outside; nothing is checked before `verify`.
    package init(leafIndex: Int, treeSize: Int, path: [Digest]) {
        self.leafIndex = leafIndex
        self.treeSize = treeSize
        self.path = path
    }

    /// Returns if the leaf with hash `leaf` is at `leafIndex` of the log with that head (RFC 9162, section 2.1.3.2);
    /// every other case throws. The head must come from a checkpoint, size and root together. O(log n), however long
    /// `path` is.
    package func verify(leaf: Digest, in head: TreeHead) throws(ProofError) {
        guard treeSize == head.size else { throw .otherTree }
        guard leafIndex >= 0, leafIndex < treeSize else { throw .outsideTree }
        guard try root(over: leaf) == head.root else { throw .wrongRoot }
    }

    /// The root that leaf and path lead to. `place` and `last` are fn and sn of the RFC: where on its level the node on
    /// the way is, and where the last one is.
    private func root(over leaf: Digest) throws(ProofError) -> Digest {
        var (place, last, root) = (leafIndex, treeSize - 1, leaf)
        for sibling in path {
            guard last > 0 else { throw .wrongLength }
            if place & 1 == 1 || place == last {
                root = MerkleHash.node(sibling, root)
                let skipped = place.trailingZeroBitCount
                (place, last) = (place >> skipped, last >> skipped)
            } else {
                root = MerkleHash.node(root, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        guard last == 0 else { throw .wrongLength }
        return root
    }
}
