package import CrisisModel

extension Erasure {
    /// Of a single entry, by the usual authority.
    package init(entry: Int, places: [Int] = [], reason: Words, authority: Words = .saying("GDPR art. 17")) {
        self.init(entries: [entry], places: places, reason: reason, authority: authority)
    }
}
