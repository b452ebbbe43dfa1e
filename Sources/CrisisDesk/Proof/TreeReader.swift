package import CrisisModel

/// Where the hashes of a log's tree are read from. Throws whatever reading throws.
package protocol TreeReader {
    /// The hashes of the leaves in `range`, ascending. At most 256 at once.
    func leafHashes(in range: Range<Int>) throws -> [Digest]

    /// The digests of the stored nodes of `level` (8, 16, 24, …) whose index is in `range`, ascending. At most 256 at
    /// once.
    func nodeHashes(level: Int, in range: Range<Int>) throws -> [Digest]
}

extension TreeReader {
    /// The head that the log had at `size`, now or in the past. Reads at most 256 hashes of each stored level.
    package func head(size: Int) throws -> TreeHead {
        TreeHead(size: size, root: try frontier(size: size).head.root)
    }

    /// The frontier that the log had at `size`, to go on appending from there.
    package func frontier(size: Int) throws -> MerkleFrontier {
        guard size >= 0 else { throw ProofError.outsideTree }
        var view = TreeView(reader: self, size: size)
        guard let frontier = MerkleFrontier(size: size, edge: try view.edge()) else {
            preconditionFailure("an edge has one digest for each bit of its size")
        }
        return frontier
    }

    /// The proof that leaf `leaf` (from 0) is in the tree of `size` leaves (RFC 9162, section 2.1.3.1). Throws
    /// `ProofError.outsideTree` unless 0 ≤ leaf < size. Reads at most two runs of 256 hashes of each stored level.
    package func inclusionProof(leaf: Int, size: Int) throws -> InclusionProof {
        guard leaf >= 0, leaf < size else { throw ProofError.outsideTree }
        var view = TreeView(reader: self, size: size)
        return InclusionProof(leafIndex: leaf, treeSize: size, path: try view.path(to: leaf, in: 0..<size))
    }

    /// The proof that the tree of `new` leaves only appends to the tree of `old` leaves (RFC 9162, section 2.1.4.1).
    /// Throws `ProofError.outsideTree` unless 1 ≤ old ≤ new. Reads at most three runs of 256 hashes of each stored
    /// level.
    package func consistencyProof(from old: Int, to new: Int) throws -> ConsistencyProof {
        guard old >= 1, old <= new else { throw ProofError.outsideTree }
        var view = TreeView(reader: self, size: new)
        let path = try view.path(from: old, in: 0..<new, wasWhole: true)
        return ConsistencyProof(oldSize: old, newSize: new, path: path)
    }
}
