package import CrisisModel

/// The state and the names that the entries of a ledger give.
package struct Replay: Sendable {
    package private(set) var state: DeskState
    package private(set) var directory: Directory

    /// Entries read at once.
    private static let page = 2_000

    /// From the first entry on.
    package init() {
        state = DeskState()
        directory = Directory()
    }

    /// From a state that is known: names are read from the entries that hold them.
    package init(_ state: DeskState, from ledger: any Ledger) throws(LedgerError) {
        self.state = state
        directory = Directory()
        let people = state.people.map(\.entry)
        let channels = state.channels.flatMap { [$0.entry, $0.settingsEntry] }
        let notify = state.notifyEntry.map { [$0] } ?? []
        for number in Set([1] + people + channels + notify).sorted() {
            if let stored = try ledger.entry(number) { directory.apply(stored.entry) }
        }
    }

    /// Takes in what follows, up to an entry.
    package mutating func run(_ ledger: any Ledger, to last: Int) throws(LedgerError) {
        while state.entries < last {
            let page = try ledger.entries(from: state.entries + 1, limit: min(Self.page, last - state.entries))
            guard !page.isEmpty else { throw .broken(entry: state.entries + 1, "missing") }
            for stored in page {
                state.apply(stored.entry)
                directory.apply(stored.entry)
            }
        }
    }
}
