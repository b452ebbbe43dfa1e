/// Every bound of the search (P10).
enum SearchLimits {
    /// Entries read from the ledger at once, and written to the index in one transaction.
    static let batch = 500
    static let transaction = 2_000
    /// Numbers of entries in one answer.
    static let page = 1_000
    /// Words of one question that count, and characters of one word.
    static let words = 16
    static let word = 64
    /// How far behind the index may be for a question to bring it up to date first; further, the ledger itself is
    /// looked through.
    static let lag = 2_000
    /// Seconds from the first entry that isn't in the index until it is taken in though nobody searches.
    static let pause = 0.5
    /// Times that one catching up begins the index anew before it gives up until it is woken again.
    static let beginnings = 3
}
