import CrisisModel
import Foundation
import GRDB

/// Forgetting words of an entry (P9). The line and its hash stay; so the tree stays what it was.
struct LedgerErasure {
    private let erased: ContentErased

    init(_ erased: ContentErased) { self.erased = erased }

    /// Within the transaction that writes the entry which says so. Overwritten in the file, by `secure_delete`; what the
    /// write-ahead log still has goes when it is truncated.
    func carryOut(in database: Database) throws {
        try eraseContent(in: database)
        let arguments: StatementArguments = [erased.entry, erased.entry]
        try database.execute(
            sql: """
                UPDATE commands SET body = NULL WHERE first = (SELECT max(first) FROM commands WHERE first <= ?)
                AND first + count > ? AND body IS NOT NULL
                """,
            arguments: arguments)
    }

    private func eraseContent(in database: Database) throws {
        let stored = try Data.fetchOne(database, sql: "SELECT words FROM content WHERE n = ?", arguments: [erased.entry])
        guard let stored else { return }
        var content = try EntryContent(parsing: Array(stored))
        content.erase(erased.places)
        let left = content.isErased ? nil : content.bytes.map { Data($0) }
        try database.execute(sql: "UPDATE content SET words = ? WHERE n = ?", arguments: [left, erased.entry])
    }
}
