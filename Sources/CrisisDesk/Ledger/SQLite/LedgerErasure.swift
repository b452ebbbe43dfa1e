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
        for entry in erased.entries {
            try eraseContent(of: entry, in: database)
            let command = try database.cachedStatement(
                sql: """
                    UPDATE commands SET body = NULL WHERE first = (SELECT max(first) FROM commands WHERE first <= ?)
                    AND first + count > ? AND body IS NOT NULL
                    """)
            try command.execute(arguments: [entry, entry])
        }
    }

    private func eraseContent(of entry: Int, in database: Database) throws {
        let stored = try Data.fetchOne(database, sql: "SELECT words FROM content WHERE n = ?", arguments: [entry])
        guard let stored else { return }
        var content = try EntryContent(parsing: Array(stored))
        content.erase(erased.places)
        let left = content.isErased ? nil : content.bytes.map { Data($0) }
        try database.execute(sql: "UPDATE content SET words = ? WHERE n = ?", arguments: [left, entry])
    }
}
