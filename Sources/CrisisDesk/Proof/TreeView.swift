import CrisisModel

/// The tree that a log had at one size, for as long as one proof is made. Remembers each run of up to 256 hashes it has
/// read: a proof needs few of them and each more than once.
struct TreeView {
    private struct Tile: Hashable {
        let level: Int
        let number: Int
    }

    private static let tileWidth = 1 << TreeNode.levelStep

    private let reader: any TreeReader
    private let size: Int
    private var tiles: [Tile: [Digest]] = [:]

    init(reader: any TreeReader, size: Int) {
        self.reader = reader
        self.size = size
    }

    /// The roots of the complete subtrees that the leaves fall into, from the left.
    mutating func edge() throws -> [Digest] {
        var edge: [Digest] = []
        var start = 0
        for level in (0..<Int.bitWidth - 1).reversed() where size >> level & 1 == 1 {
            edge.append(try subtree(level: level, index: start >> level))
            start += 1 << level
        }
        return edge
    }

    /// PATH of RFC 9162, section 2.1.3.1, for the leaf at `leaf` in the leaves of `range`.
    mutating func path(to leaf: Int, in range: Range<Int>) throws -> [Digest] {
        guard range.count > 1 else { return [] }
        let (left, right) = split(range)
        return leaf < left.upperBound
            ? try path(to: leaf, in: left) + [root(of: right)]
            : try path(to: leaf, in: right) + [root(of: left)]
    }

    /// SUBPROOF of RFC 9162, section 2.1.4.1, for the leaves of `range` of which those before `old` were there before.
    /// `wasWhole` is its b: whether the old part, if it is the whole range, is the old root, which the verifier has.
    mutating func path(from old: Int, in range: Range<Int>, wasWhole: Bool) throws -> [Digest] {
        guard old < range.upperBound else { return wasWhole ? [] : [try root(of: range)] }
        let (left, right) = split(range)
        return old <= left.upperBound
            ? try path(from: old, in: left, wasWhole: wasWhole) + [root(of: right)]
            : try path(from: old, in: right, wasWhole: false) + [root(of: left)]
    }

    /// MTH of RFC 9162, section 2.1.1, for leaves that `split` made.
    private mutating func root(of range: Range<Int>) throws -> Digest {
        if range.count.nonzeroBitCount == 1 {
            let level = range.count.trailingZeroBitCount
            return try subtree(level: level, index: range.lowerBound >> level)
        }
        let (left, right) = split(range)
        return MerkleHash.node(try root(of: left), try root(of: right))
    }

    /// Two or more leaves as RFC 9162 divides them: on the left the largest power of two that is smaller than their
    /// number. So every left half is a complete subtree that begins at a multiple of its length.
    private func split(_ range: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
        let exponent = Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount
        let middle = range.lowerBound + (1 << exponent)
        return (range.lowerBound..<middle, middle..<range.upperBound)
    }

    /// The root of a complete subtree of `1 << level` leaves, folded from the stored level below it.
    private mutating func subtree(level: Int, index: Int) throws -> Digest {
        let stored = level / TreeNode.levelStep * TreeNode.levelStep
        let width = 1 << (level - stored)
        let place = index * width
        let tile = try tile(Tile(level: stored, number: place / Self.tileWidth))
        let first = place % Self.tileWidth
        guard first + width <= tile.count else { throw ProofError.incompleteTree }
        return Self.fold(Array(tile[first..<first + width]))
    }

    /// The root over a power of two of nodes.
    private static func fold(_ nodes: [Digest]) -> Digest {
        var nodes = nodes
        while nodes.count > 1 {
            nodes = stride(from: 0, to: nodes.count, by: 2).map { MerkleHash.node(nodes[$0], nodes[$0 + 1]) }
        }
        return nodes[0]
    }

    /// Up to 256 hashes of a stored level: those of the tile that are complete at this size, though the log may be
    /// longer.
    private mutating func tile(_ tile: Tile) throws -> [Digest] {
        if let known = tiles[tile] { return known }
        let start = tile.number * Self.tileWidth
        let range = start..<min(start + Self.tileWidth, size >> tile.level)
        let hashes =
            try tile.level == 0
            ? reader.leafHashes(in: range)
            : reader.nodeHashes(level: tile.level, in: range)
        guard hashes.count == range.count else { throw ProofError.incompleteTree }
        tiles[tile] = hashes
        return hashes
    }
}
