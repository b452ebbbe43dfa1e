package import CrisisModel

/// The right edge of a growing hash tree: all that is needed to append to it and to know its root. At most 63 digests.
package struct MerkleFrontier: Hashable, Sendable {
    /// Number of leaves.
    package private(set) var size: Int
    /// The roots of the complete subtrees that the leaves fall into, from the left, largest first: one for each bit set
    /// in `size`.
    package private(set) var edge: [Digest]

    /// The tree without leaves.
    package init() {
        size = 0
        edge = []
    }

    /// A frontier that was kept, as in a snapshot; nil unless `edge` has one digest for each bit set in `size`. Whether
    /// they are the right ones shows when `head` is compared with a checkpoint.
    package init?(size: Int, edge: [Digest]) {
        guard size >= 0, edge.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.edge = edge
    }

    /// Size and root. O(log n).
    package var head: TreeHead {
        TreeHead(size: size, root: MerkleFrontier.root(of: edge))
    }

    /// The root over complete subtrees that lie beside each other, largest first.
    private static func root(of edge: [Digest]) -> Digest {
        guard var root = edge.last else { return MerkleHash.empty }
        for left in edge.dropLast().reversed() { root = MerkleHash.node(left, root) }
        return root
    }

    /// Appends the hash of a leaf. Returns the nodes that it completed and that the ledger is to store in the same
    /// transaction: one with every 256th leaf, from the lowest level up; else none. O(log n), on average one node.
    @discardableResult
    package mutating func append(_ leaf: Digest) -> [TreeNode] {
        var completed: [TreeNode] = []
        var digest = leaf
        var level = 0
        while size >> level & 1 == 1 {
            digest = MerkleHash.node(edge.removeLast(), digest)
            level += 1
            if level.isMultiple(of: TreeNode.levelStep) {
                completed.append(TreeNode(level: level, index: size >> level, digest: digest))
            }
        }
        edge.append(digest)
        size += 1
        return completed
    }
}
