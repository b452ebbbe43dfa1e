import CrisisModel
import Synchronization

/// Tells the people whom the policy names. It keeps whom to tell in a file, so that a desk whose log can't be read can still say
/// that it is sealed (P7). It decides nothing: which notices are due is the model's.
package final class Notifier: Sendable {
    private struct State {
        var book: NoticeBook?
        /// Whether `book` is what stands in the file.
        var isKept = false
        /// The seal that was told last: one reason is told once.
        var told: Seal.Code?
    }

    private let path: String
    private let outbox: NoticeOutbox
    private let state = Mutex(State())

    /// - Parameter path: the file that keeps whom to tell.
    package init(path: String, outbox: NoticeOutbox) {
        self.path = path
        self.outbox = outbox
    }

    /// Whom to tell from now on, on disk too where it has changed. Called with the book of a state that can be trusted: never
    /// by a sealed desk, whose file is all there is.
    package func keep(_ book: NoticeBook) throws(FileError) {
        let isKept = state.withLock { state in
            defer { state.book = book }
            return state.isKept && state.book == book
        }
        guard !isKept else { return }
        state.withLock { $0.isKept = false }
        try book.write(to: path)
        state.withLock { $0.isKept = true }
    }

    /// Puts a notice in line for whoever wants to hear of it; nothing before anybody was kept.
    package func tell(_ make: (NoticeBook) -> Notice) {
        guard let book = state.withLock({ $0.book }) else { return }
        outbox.add(make(book), to: book.targets, book.phrases)
    }

    /// Tells that the desk is sealed, once for each reason; nil where it no longer is. Where no state has been read, those in
    /// the file are told. Throws where that can't be read: then the operator's log is all there is.
    package func tell(_ seal: Seal?) throws(FileError) {
        let isNew = state.withLock { state in
            defer { state.told = seal?.code }
            return state.told != seal?.code
        }
        guard isNew, let seal else { return }
        var book = state.withLock { $0.book }
        if book == nil { book = try NoticeBook.read(path) }
        guard let book else { return }
        // Whoever asked to hear of a seal hears of this one, which is the gravest.
        let kind: Notice.Kind = seal.code == .ledgerShorter ? .ledgerShorter : .sealed
        let notice = book.notice(kind, id: .random(), since: seal.since)
        outbox.add(notice, to: book.targets, book.phrases)
    }

    package var failures: [NoticeFailure] { outbox.failures }
    package func run() async { await outbox.run() }
    package func tick() { outbox.tick() }
}
