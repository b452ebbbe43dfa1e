/// The lines of an export as they are read from the ledger, a bounded part of it at a time.
package struct ExportStream: Sendable {
    /// Entries read at once.
    private static let part = 200

    private enum Stage: Sendable {
        case header
        case entries(from: Int)
        case over
    }

    private let ledger: any Ledger
    private let checkpoint: Checkpoint
    private let reading: @Sendable ([StoredEntry]) throws -> [GivenEntry]
    private var stage = Stage.header

    /// Exactly the entries that `checkpoint` vouches for. `reading` holds entries against the log and says whose texts are
    /// withheld; it throws where something isn't what was recorded.
    package init(
        _ ledger: any Ledger, upTo checkpoint: Checkpoint, reading: @escaping @Sendable ([StoredEntry]) throws -> [GivenEntry]
    ) {
        self.ledger = ledger
        self.checkpoint = checkpoint
        self.reading = reading
    }

    /// The next lines, each with its newline; nil after the last. Throws what reading throws: then what came so far is no
    /// export, for it lacks its end.
    package mutating func piece() throws -> [UInt8]? {
        let size = checkpoint.head.size
        switch stage {
        case .header:
            stage = .entries(from: 1)
            return ExportHeader(checkpoint).line + Self.newline
        case .entries(let first) where first <= size:
            let last = min(first + Self.part - 1, size)
            stage = .entries(from: last + 1)
            return try lines(from: first, to: last)
        case .entries:
            stage = .over
            return ExportLayout.end(size) + Self.newline
        case .over: return nil
        }
    }

    private func lines(from first: Int, to last: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for given in try reading(try ledger.entries(from: first, limit: last - first + 1)) {
            bytes += given.whole.line
            bytes += Self.newline
            guard let texts = ExportTexts(given) else { continue }
            texts.write(to: &bytes)
            bytes += Self.newline
        }
        return bytes
    }

    private static let newline = [UInt8(ascii: "\n")]
}
