package import CrisisDesk

/// Where a ledger can be kept: every test of the contract runs over each.
package enum LedgerBackend: String, CaseIterable, Sendable {
    case sqlite, memory
}

/// A ledger of one kind, as one test uses it: it can be closed and opened again.
package final class LedgerBed {
    private let backend: LedgerBackend
    private let path: String
    private var memory: MemoryLedger?

    /// An empty ledger, its file if it has one in `folder`.
    package init(_ backend: LedgerBackend, in folder: String) throws {
        self.backend = backend
        path = folder + "/ledger.sqlite"
        switch backend {
        case .sqlite: try SQLiteLedger.create(path, origin: "granvik.example/kriselogg")
        case .memory: memory = MemoryLedger()
        }
    }

    /// The ledger as whoever starts finds it. Let go of the one before first.
    package func open() throws -> any Ledger {
        if let memory { return memory }
        return try SQLiteLedger.open(path, checkpoint: .notAsked, origin: nil).get()
    }
}
