package import CrisisModel

extension Ledger {
    /// What this log is known by for good: the hash of its first entry, with the municipality, the first key and salts of its
    /// own in it. Neither a restore nor a new epoch changes it. nil before the first entry; throws what reading throws.
    package func identity() throws -> Digest? {
        guard head.size > 0 else { return nil }
        return try leafHashes(in: 0..<1).first
    }
}
