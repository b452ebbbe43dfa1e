import CrisisModel

/// What an independent check of a ledger came to.
package struct LedgerVerification: Hashable, Sendable {
    /// How far everything was in order: so many entries, with this root.
    package let head: TreeHead
    /// The first thing that is wrong; nil when nothing is.
    package let fault: LedgerFault?
}

/// One thing that is wrong with a ledger.
package struct LedgerFault: Hashable, Sendable {
    /// The first entry that is not what it should be; nil where it is about the ledger as a whole.
    package let entry: Int?
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        /// No entry has this number, though there are later ones.
        case missing
        /// The storage can't read on from here, in its own words.
        case unreadable(String)
        /// The line is not the one that was hashed.
        case lineChanged
        /// The line is no entry.
        case noEntry(EntryCodecError)
        /// The line has another number than its place.
        case otherNumber(Int)
        /// Recorded before the entry ahead of it, though nobody confirmed that the clock was put back.
        case timeRunsBack
        /// A text is not the one whose digest stands in the entry: the place among its words, from 0.
        case textChanged(place: Int)
        /// A text is gone, and no entry says that it was erased.
        case textGone(place: Int)
        /// The stored node over the `1 << level` entries from this one on doesn't follow from their hashes.
        case nodeChanged(level: Int)
        /// There are nodes, texts or commands for entries that don't exist.
        case surplus(String)
        /// Fewer entries than the checkpoint vouches for.
        case shorter(signed: Int)
        /// The entries up to the checkpoint are others than it vouches for.
        case otherRoot(signed: Int)
        /// There is no checkpoint, or one that can't be believed for this.
        case noCheckpoint(CheckpointFault?)
    }
}
