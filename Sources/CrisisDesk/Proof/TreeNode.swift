package import CrisisModel

/// A node that the ledger stores, so that a proof over a long log reads few hashes. Its subtree is complete and never
/// changes again. These are the hashes that tiles of C2SP tlog-tiles hold above their lowest level.
package struct TreeNode: Hashable, Sendable {
    /// Only nodes at heights that are multiples of this are stored: each spans 256 of those below.
    package static let levelStep = 8

    /// Height above the leaves: 8, 16, 24, …
    package let level: Int
    /// Position among the nodes of its level, from 0. It spans the leaves from `index << level` to before
    /// `(index + 1) << level`.
    package let index: Int
    package let digest: Digest

    package init(level: Int, index: Int, digest: Digest) {
        self.level = level
        self.index = index
        self.digest = digest
    }
}
