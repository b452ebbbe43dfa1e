package import CrisisDesk
package import CrisisModel
import Synchronization

/// Another ledger, with a test's eyes on it: it counts what each transaction is given and asks the test before it writes or
/// reads.
package final class WatchedLedger: Ledger {
    /// Throws what the write shall fail with. Called by the writer, before anything is written.
    package typealias BeforeWriting = @Sendable ([EntryGroup]) throws(LedgerError) -> Void
    /// Called by whoever reads, with the first number asked for, before the answer is given.
    package typealias BeforeAnswering = @Sendable (_ first: Int) throws(LedgerError) -> Void
    /// Throws what looking up a key shall fail with.
    package typealias BeforeLookingUp = @Sendable () throws(LedgerError) -> Void

    private struct Watch {
        var transactions: [Int] = []
        var writing: BeforeWriting?
        var answering: BeforeAnswering?
        var lookingUp: BeforeLookingUp?
        var reread: (@Sendable () throws(LedgerError) -> LedgerHead)?
    }

    private let ledger: any Ledger
    private let watch = Mutex(Watch())

    package init(_ ledger: any Ledger) { self.ledger = ledger }

    /// How many commands each transaction was asked to write, those that failed too.
    package var transactions: [Int] { watch.withLock { $0.transactions } }

    package func beforeWriting(_ ask: BeforeWriting?) { watch.withLock { $0.writing = ask } }
    package func beforeAnswering(_ ask: BeforeAnswering?) { watch.withLock { $0.answering = ask } }
    package func beforeLookingUp(_ ask: BeforeLookingUp?) { watch.withLock { $0.lookingUp = ask } }
    /// What reading again from disk finds, instead of what is there.
    package func rereading(_ find: (@Sendable () throws(LedgerError) -> LedgerHead)?) {
        watch.withLock { $0.reread = find }
    }

    /// Every write fails, certainly nothing is written, until `takesAgain`.
    package func isFull() { beforeWriting { _ throws(LedgerError) in throw .notWritten("disk full") } }
    package func takesAgain() { beforeWriting(nil) }

    package var head: LedgerHead { ledger.head }

    package func append(_ groups: [EntryGroup]) throws(LedgerError) {
        let ask = watch.withLock { watch in
            watch.transactions.append(groups.count)
            return watch.writing
        }
        try ask?(groups)
        try ledger.append(groups)
    }

    package func reread() throws(LedgerError) -> LedgerHead {
        let head = try ledger.reread()
        guard let find = watch.withLock({ $0.reread }) else { return head }
        return try find()
    }

    package func entries(from number: Int, limit: Int) throws(LedgerError) -> [StoredEntry] {
        let entries = try ledger.entries(from: number, limit: limit)
        try watch.withLock { $0.answering }?(number)
        return entries
    }

    package func command(_ key: UInt64) throws(LedgerError) -> KnownCommand? {
        try watch.withLock { $0.lookingUp }?()
        return try ledger.command(key)
    }

    package func keyedHash(_ bytes: [UInt8]) -> UInt64 { ledger.keyedHash(bytes) }
    package func leafHashes(in range: Range<Int>) throws -> [Digest] { try ledger.leafHashes(in: range) }

    package func nodeHashes(level: Int, in range: Range<Int>) throws -> [Digest] {
        try ledger.nodeHashes(level: level, in: range)
    }
}
