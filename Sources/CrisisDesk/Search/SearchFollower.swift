import CrisisModel
import Foundation
import GRDB
import Synchronization

/// Keeps the index of the log by following the ledger with a cursor of its own, and finds entries by it.
///
/// A projection that no rule reads: it never seals the desk and never refuses to answer. A file that is missing,
/// damaged, older, of another log, or in which erased words stand is thrown away and made anew; until it has caught
/// up, the ledger itself is looked through.
package final class SearchFollower: LogFinder {
    private let path: String
    private let ledger: any Ledger
    private let failed: @Sendable (any Error) -> Void
    /// Held by whoever writes the index.
    private let writing = Mutex(())
    private let current = Mutex(Current())
    private let wakes = DispatchSemaphore(value: 0)
    private let stops = DispatchSemaphore(value: 0)
    private let finished = DispatchSemaphore(value: 0)

    private struct Current {
        var index: SearchIndex?
        /// How far the index goes.
        var size = 0
        /// It must be made anew: damaged, or erased words stand in it. Nobody is answered from it.
        var isUnusable = false
        var isWoken = false
        var isStopping = false
    }

    /// - Parameters:
    ///   - path: of the index; what lies there is opened, or thrown away, by the first `catchUp`.
    ///   - failed: told each time that catching up ended in an error; it is tried again when woken.
    package init(_ path: String, of ledger: any Ledger, failed: @escaping @Sendable (any Error) -> Void = { _ in }) {
        self.path = path
        self.ledger = ledger
        self.failed = failed
    }

    /// How far the index goes; entries after it are not found by it yet.
    package var size: Int { current.withLock(\.size) }
}

// The thread.
extension SearchFollower {
    /// Starts the thread that follows, and catches up. Called once.
    package func start() {
        wake()
        BackgroundThread.start("search") { [self] in
            while !current.withLock(\.isStopping) {
                do { try catchUp() } catch { failed(error) }
                wakes.wait()
                // Whoever searches takes in what is missing; taking in each commit by itself costs as much as the commit.
                _ = stops.wait(timeout: .now() + SearchLimits.pause)
                current.withLock { $0.isWoken = false }
            }
            close()
            finished.signal()
        }
    }

    /// Something was written. Quick, and however often it is called before the thread looks, it looks once.
    package func wake() {
        let isFirst = current.withLock { current in
            defer { current.isWoken = true }
            return !current.isWoken
        }
        if isFirst { wakes.signal() }
    }

    /// Ends after the transaction it is in, closes the file so that it can be opened again, and returns when the
    /// thread has ended. Called once, after `start`.
    package func stop() {
        current.withLock { $0.isStopping = true }
        stops.signal()
        wakes.signal()
        finished.wait()
    }

    private func close() {
        let index = current.withLock { current in
            defer { current.index = nil }
            return current.index
        }
        // An index that couldn't be closed is made anew at the next start.
        try? index?.close()
    }
}

// Following.
extension SearchFollower {
    /// Brings the index to where the ledger is now, making it anew where that is needed. Returns early when stopping.
    package func catchUp() throws {
        try writing.withLock { _ in try catchUpAlone() }
    }

    private func catchUpAlone() throws {
        let end = ledger.head.size
        for _ in 1..<SearchLimits.beginnings {
            if try follow(to: end) { return }
            try beginAnew()
        }
        guard try follow(to: end) else { throw SearchUnusable.again }
    }

    /// False where the index must be made anew for it.
    private func follow(to end: Int) throws -> Bool {
        guard !current.withLock(\.isUnusable) else { return false }
        do {
            let index = try opened()
            while size < end, !current.withLock(\.isStopping) {
                let size = try index.follow(ledger)
                current.withLock { $0.size = size }
            }
            return true
        } catch where Self.isUnusable(error) {
            current.withLock { $0.isUnusable = true }
            return false
        }
    }

    private func opened() throws -> SearchIndex {
        if let index = current.withLock(\.index) { return index }
        let index = try SearchIndex(path, of: ledger)
        try adopt(index)
        return index
    }

    private func beginAnew() throws {
        let old = current.withLock { current in
            defer { (current.index, current.size) = (nil, 0) }
            return current.index
        }
        try old?.abandon()
        try SearchIndex.throwAway(path)
        try adopt(SearchIndex(making: path, of: ledger))
    }

    private func adopt(_ index: SearchIndex) throws {
        let size = try index.standing.size
        current.withLock { ($0.index, $0.size, $0.isUnusable) = (index, size, false) }
    }

    /// Whether making the index anew is the way out. A full disk, or a ledger that can't be read, it would not help.
    private static func isUnusable(_ error: any Error) -> Bool {
        if error is SearchUnusable { return true }
        guard let error = error as? DatabaseError else { return false }
        switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_NOMEM, .SQLITE_BUSY, .SQLITE_INTERRUPT: return false
        default: return true
        }
    }
}

// Finding.
extension SearchFollower {
    package func find(_ query: LogQuery) throws -> LogPage {
        let head = ledger.head.size
        if query.isOpen {
            guard let range = query.range(from: 1, to: head) else { return LogPage(numbers: [], next: nil, upTo: head) }
            return LogPage(consecutive: range, query, upTo: head)
        }
        guard let index = index(upTo: head) else { return try LedgerScan(ledger).find(query) }
        do {
            return try index.find(query)
        } catch {
            if Self.isUnusable(error) { giveUp(index) }
            return try LedgerScan(ledger).find(query)
        }
    }

    /// The index when it holds every entry up to `head`: an answer without the last ones would be a wrong one. A few
    /// that are missing are taken in first; where more are, or it can't be brought there, nil.
    private func index(upTo head: Int) -> SearchIndex? {
        let behind = head - size
        guard behind <= SearchLimits.lag, current.withLock({ $0.index != nil }) else { return nil }
        if behind > 0 {
            // What fails here fails for the thread too, and is told there.
            let isFollowed = writing.withLock { _ in try? follow(to: head) }
            if isFollowed != true { wake() }
        }
        return current.withLock { $0.isUnusable || $0.size < head ? nil : $0.index }
    }

    /// Damaged where it was read: the thread makes it anew.
    private func giveUp(_ index: SearchIndex) {
        current.withLock { current in
            if current.index === index { current.isUnusable = true }
        }
        wake()
    }
}
