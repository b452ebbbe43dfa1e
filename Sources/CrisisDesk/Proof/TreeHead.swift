package import CrisisModel

/// What fixes a log's content up to a point: how many entries, and the root of their hash tree. The two belong
/// together: a proof says nothing about a root whose size comes from elsewhere.
package struct TreeHead: Hashable, Sendable, Codable {
    /// Number of leaves, 0 or more. Entry n is leaf n − 1.
    package let size: Int
    /// MTH of RFC 6962, section 2.1.
    package let root: Digest

    package init(size: Int, root: Digest) {
        self.size = size
        self.root = root
    }
}
