package import CrisisModel

/// Shows that a log has only been appended to between two checkpoints, without the log.
package struct ConsistencyProof: Hashable, Sendable, Codable {
    package let oldSize: Int
    package let newSize: Int
    /// At most 64 in a proof that holds; none between equal sizes.
    package let path: [Digest]

    /// As it came from outside; nothing is checked before `verify`.
    package init(oldSize: Int, newSize: Int, path: [Digest]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.path = path
    }

    /// Returns if the log with head `new` begins with the log with head `old` (RFC 9162, section 2.1.4.2); every other
    /// case throws. Both heads must come from checkpoints. An old log without entries is refused: everything continues
    /// it, so nothing would be shown. O(log n), however long `path` is.
    package func verify(from old: TreeHead, to new: TreeHead) throws(ProofError) {
        guard oldSize == old.size, newSize == new.size else { throw .otherTree }
        guard oldSize >= 1, oldSize <= newSize else { throw .outsideTree }
        guard oldSize < newSize else {
            guard path.isEmpty else { throw .wrongLength }
            guard old.root == new.root else { throw .wrongRoot }
            return
        }
        guard try roots(from: old.root) == Roots(old: old.root, new: new.root) else { throw .wrongRoot }
    }

    private struct Roots: Equatable {
        var old: Digest
        var new: Digest
    }

    /// The two roots that the path leads to. `place` and `last` are fn and sn of the RFC: where on its level the old
    /// tree's last node is, and where the new tree's is.
    private func roots(from old: Digest) throws(ProofError) -> Roots {
        let isComplete = oldSize.nonzeroBitCount == 1
        guard let seed = isComplete ? old : path.first else { throw .wrongLength }
        var roots = Roots(old: seed, new: seed)
        let complete = (~(oldSize - 1)).trailingZeroBitCount
        var (place, last) = ((oldSize - 1) >> complete, (newSize - 1) >> complete)
        for node in isComplete ? path[...] : path.dropFirst() {
            guard last > 0 else { throw .wrongLength }
            if place & 1 == 1 || place == last {
                roots = Roots(old: MerkleHash.node(node, roots.old), new: MerkleHash.node(node, roots.new))
                let skipped = place.trailingZeroBitCount
                (place, last) = (place >> skipped, last >> skipped)
            } else {
                roots.new = MerkleHash.node(roots.new, node)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        guard last == 0 else { throw .wrongLength }
        return roots
    }
}
