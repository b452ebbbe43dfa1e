import CrisisDesk
import CrisisModel

/// A ledger's hashes in memory, stored as a ledger stores them: each leaf, and the nodes that appending completes.
struct MemoryTree: TreeReader {
    var leaves: [Digest] = []
    var nodes: [Int: [Digest]] = [:]
    var frontier = MerkleFrontier()

    init(_ leaves: [Digest]) {
        for leaf in leaves { append(leaf) }
    }

    /// `count` leaves, each the number of its entry.
    init(count: Int) { self.init((1...count).map { MerkleHash.leaf("entry \($0)".utf8) }) }

    mutating func append(_ leaf: Digest) {
        leaves.append(leaf)
        for node in frontier.append(leaf) {
            precondition(nodes[node.level, default: []].count == node.index, "nodes come in order")
            nodes[node.level, default: []].append(node.digest)
        }
    }

    func leafHashes(in range: Range<Int>) -> [Digest] {
        precondition(range.count <= 256, "the contract says at most 256")
        return Array(leaves[range.clamped(to: leaves.indices)])
    }

    func nodeHashes(level: Int, in range: Range<Int>) -> [Digest] {
        precondition(range.count <= 256 && level.isMultiple(of: 8) && level > 0, "the contract says at most 256")
        let stored = nodes[level, default: []]
        return Array(stored[range.clamped(to: stored.indices)])
    }
}

/// Every text that differs from `bytes` in one bit.
func everyBitFlip(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.flatMap { place in
        (0..<8).map { bit in
            var flipped = bytes
            flipped[place] ^= 1 << bit
            return flipped
        }
    }
}

/// Every path that differs from `path` in one bit, lacks a hash or has one twice.
func everyTampering(_ path: [Digest]) -> [[Digest]] {
    var tampered: [[Digest]] = [path + [.zero], [.zero] + path]
    for place in path.indices {
        tampered.append(Array(path[..<place] + path[(place + 1)...]))
        tampered.append(Array(path[...place] + path[place...]))
        for flipped in everyBitFlip(path[place].bytes) {
            var path = path
            path[place] = Hash.digest(flipped)
            tampered.append(path)
        }
    }
    return tampered
}

extension Hash {
    /// 32 bytes known to be that many.
    static func digest(_ bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { Digest(copying: $0) } }
}
