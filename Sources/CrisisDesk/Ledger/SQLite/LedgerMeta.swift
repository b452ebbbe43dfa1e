import Foundation
import GRDB

/// What lies in the ledger beside its entries, from the start and for good.
struct LedgerMeta: Sendable {
    /// Of the keyed hashes by which commands are known. It lies in the ledger, so that it goes where they go.
    let hashKey: [UInt8]
    /// The name of the log in checkpoints, without the epoch.
    let origin: String

    init(newFor origin: String) {
        hashKey = Random.bytes(32)
        self.origin = origin
    }

    /// nil where one of them isn't there.
    init?(_ database: Database) throws {
        guard let key = try Self.value("hashKey", in: database), key.count == 32,
            let bytes = try Self.value("origin", in: database), let origin = String(validating: bytes, as: UTF8.self)
        else { return nil }
        hashKey = Array(key)
        self.origin = origin
    }

    func insert(into database: Database) throws {
        for (name, value) in [("hashKey", hashKey), ("origin", Array(origin.utf8))] {
            try database.execute(sql: "INSERT INTO meta VALUES (?, ?)", arguments: [name, Data(value)])
        }
    }

    private static func value(_ name: String, in database: Database) throws -> Data? {
        try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
    }
}
