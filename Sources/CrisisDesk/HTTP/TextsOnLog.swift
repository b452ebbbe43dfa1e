import CrisisModel

/// Texts of entries held against the log before anybody is shown them (P8): each must be the one whose digest stands
/// there, or be gone because an entry says that it was erased.
struct TextsOnLog {
    let ledger: any Ledger
    /// Finds the entries that say so; asked only where a text is gone.
    let finder: any LogFinder

    /// Erasures read at once.
    private static let page = 500

    private struct Place: Hashable {
        let entry: Int
        let place: Int
    }

    /// Throws `LedgerError.broken` for an entry whose text is another, or gone without a word.
    func check(_ entries: [StoredEntry]) throws {
        var gone: Set<Place> = []
        for stored in entries {
            for (place, words) in stored.entry.words.enumerated() {
                guard words.matchesDigest else {
                    throw LedgerError.broken(entry: stored.entry.number, "a text was changed")
                }
                if words.content == nil { gone.insert(Place(entry: stored.entry.number, place: place)) }
            }
        }
        try forgive(&gone)
        guard let first = gone.map(\.entry).min() else { return }
        throw LedgerError.broken(entry: first, "a text is gone, and no entry says that it was erased")
    }

    /// Takes out what was erased. Ends with the log, or once nothing is left to look for.
    private func forgive(_ gone: inout Set<Place>) throws {
        var query = LogQuery(limit: Self.page, isNewestFirst: false)
        query.kind = .event(.contentErased)
        while !gone.isEmpty {
            let page = try finder.find(query)
            for stored in try ledger.stored(page.numbers) {
                guard case .contentErased(let erasure) = stored.entry.event else { continue }
                gone = gone.filter { !erasure.covers($0.place, of: $0.entry) }
            }
            guard let next = page.next else { return }
            query.after = next
        }
    }
}

extension DeskCall {
    /// Entries held against the log, each as this reader gets it: for proofs and for the export.
    func read(_ entries: [StoredEntry]) throws -> [GivenEntry] {
        try texts.check(entries)
        return entries.map { GivenEntry($0, shown: $0.shown(to: who.person, in: state, at: at)) }
    }
}

extension DeskCall {
    var texts: TextsOnLog { TextsOnLog(ledger: ledger, finder: server.services.finder) }
}
