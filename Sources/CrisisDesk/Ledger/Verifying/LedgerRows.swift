import CrisisModel
import GRDB

/// The rows of a ledger in order, each with its content beside it: two cursors that go side by side.
final class LedgerRows {
    struct Row {
        let number: Int
        let leaf: Digest
        let line: [UInt8]
        /// nil where there is none, or all of it was erased.
        let content: [UInt8]?
    }

    private let entries: RowCursor
    private let content: RowCursor?
    private var waiting: (number: Int, words: [UInt8]?)?

    init(_ database: Database, withContent: Bool) throws {
        entries = try GRDB.Row.fetchCursor(database, sql: "SELECT n, leaf, line FROM entries ORDER BY n")
        content = withContent ? try GRDB.Row.fetchCursor(database, sql: "SELECT n, words FROM content ORDER BY n") : nil
        waiting = try nextContent()
    }

    func next() throws -> Row? {
        guard let row = try entries.next() else { return nil }
        let number: Int = row[0]
        guard let leaf = try LedgerRow.digest(row, 1), let line = try LedgerRow.bytes(row, 2) else {
            throw FaultFound(number, .lineChanged)
        }
        return Row(number: number, leaf: leaf, line: line, content: try content(of: number))
    }

    private func content(of number: Int) throws -> [UInt8]? {
        while let found = waiting, found.number <= number {
            waiting = try nextContent()
            if found.number == number { return found.words }
        }
        return nil
    }

    private func nextContent() throws -> (number: Int, words: [UInt8]?)? {
        guard let row = try content?.next() else { return nil }
        return (row[0], try LedgerRow.bytes(row, 1))
    }
}
