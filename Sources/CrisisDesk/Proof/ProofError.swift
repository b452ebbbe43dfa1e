/// Why a proof can't be made, or doesn't hold.
package enum ProofError: Error, Hashable, Sendable {
    /// Asked for: a leaf that isn't in the tree, sizes in the wrong order, a negative size, or growth from nothing,
    /// which every log fulfils.
    case outsideTree
    /// The ledger gave fewer or more hashes than the tree has there.
    case incompleteTree
    /// The proof is about another size than the head it is held against.
    case otherTree
    /// Too few or too many hashes for these sizes.
    case wrongLength
    /// The hashes lead to another root: leaf, old tree or new tree is not what it is said to be.
    case wrongRoot
}
