package import CrisisModel

/// The entries one command makes: consecutive, all or none.
package struct EntryGroup: Sendable {
    package let entries: [Entry]
    /// nil for what no person may repeat.
    package let key: CommandKey?

    package init(entries: [Entry], key: CommandKey?) {
        self.entries = entries
        self.key = key
    }
}

/// By what a retry is known as the same command, for ever (P5): keyed hashes of person and key, and of the body, so that
/// neither stands in the ledger.
package struct CommandKey: Hashable, Sendable {
    package let hash: UInt64
    package let body: UInt64

    package init(hash: UInt64, body: UInt64) {
        self.hash = hash
        self.body = body
    }
}

/// The entries that a command made before.
package struct KnownCommand: Hashable, Sendable {
    package let first: Int
    package let count: Int
    /// nil once an erasure cleared it: then any body counts as the same.
    package let body: UInt64?

    package init(first: Int, count: Int, body: UInt64?) {
        self.first = first
        self.count = count
        self.body = body
    }
}

/// How far the ledger goes, and the root of the tree over all its leaves (RFC 6962).
package typealias LedgerHead = TreeHead

/// An entry as it is stored: the bytes that are hashed, and the entry they decode to with the content that is left.
package struct StoredEntry: Sendable {
    package let line: [UInt8]
    package let entry: Entry

    package init(line: [UInt8], entry: Entry) {
        self.line = line
        self.entry = entry
    }
}

package enum LedgerError: Error, Hashable, Sendable {
    /// Certainly not written; nothing changed. The text is the storage's own.
    case notWritten(String)
    /// Nobody knows whether it was written: what is on disk must be read again before anything else.
    case inDoubt(String)
    /// fsync failed: the page cache can't be trusted, the process must end.
    case syncFailed(String)
    case unreadable(String)
    /// The first entry that is not what it should be.
    case broken(entry: Int, String)

    /// What was found, for the operator's log.
    package var detail: String {
        switch self {
        case .notWritten(let text), .inDoubt(let text), .syncFailed(let text), .unreadable(let text): text
        case .broken(let entry, let text): "entry \(entry): \(text)"
        }
    }
}

/// Where entries are kept, append-only. One writer calls `append`; the rest may be called from anywhere. Proofs are made by
/// what `TreeReader` offers, for sizes up to `head.size`.
package protocol Ledger: AnyObject, Sendable, TreeReader {
    var head: LedgerHead { get }

    /// Appends in one transaction; on return the entries are on disk. The first number must follow `head.size`, and no key
    /// may be there already; else `notWritten`. An entry that says that content was erased erases it, in the same
    /// transaction, with what is kept of the bodies of the commands concerned.
    func append(_ groups: [EntryGroup]) throws(LedgerError)

    /// Reads again from disk how far the ledger goes, after a write in doubt. Called by the one writer.
    func reread() throws(LedgerError) -> LedgerHead

    /// Stored entries from a number on, in order, at most `limit`; none before 1 or beyond `head.size`.
    func entries(from number: Int, limit: Int) throws(LedgerError) -> [StoredEntry]

    /// What a key made before, if anything.
    func command(_ key: UInt64) throws(LedgerError) -> KnownCommand?

    /// A keyed 64-bit hash with the key that lies in the ledger.
    func keyedHash(_ bytes: [UInt8]) -> UInt64
}

extension Ledger {
    package func entry(_ number: Int) throws(LedgerError) -> StoredEntry? {
        guard number >= 1, number <= head.size else { return nil }
        return try entries(from: number, limit: 1).first
    }
}
