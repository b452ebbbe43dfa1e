package import CrisisModel

/// Stands where no ledger could be opened, so that a sealed desk can still say why: no entries, and none taken.
package final class SealedLedger: Ledger {
    private let reason: String
    private let key = Random.bytes(32)

    package init(reason: String) { self.reason = reason }

    package var head: LedgerHead { MerkleFrontier().head }
    package func append(_ groups: [EntryGroup]) throws(LedgerError) { throw .notWritten(reason) }
    package func reread() throws(LedgerError) -> LedgerHead { throw .unreadable(reason) }
    package func entries(from number: Int, limit: Int) throws(LedgerError) -> [StoredEntry] { [] }
    package func command(_ key: UInt64) throws(LedgerError) -> KnownCommand? { nil }
    package func leafHashes(in range: Range<Int>) throws -> [Digest] { throw LedgerError.unreadable(reason) }

    package func nodeHashes(level: Int, in range: Range<Int>) throws -> [Digest] {
        throw LedgerError.unreadable(reason)
    }

    package func keyedHash(_ bytes: [UInt8]) -> UInt64 {
        MessageAuthentication.code(for: bytes, key: key).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
