import CrisisModel
import Foundation
import GRDB
import Testing

@testable import CrisisDesk

extension SealedLedger {
    /// Changes a line and makes its hash anew, as somebody would who has read how it is done. Stored nodes stay.
    func forge(_ number: Int, replacing old: String = "\"v\":1", by new: String = "\"v\":2") throws {
        try tamper { database in
            let stored = try Data.fetchOne(database, sql: "SELECT line FROM entries WHERE n = ?", arguments: [number])
            let line = String(decoding: try #require(stored), as: UTF8.self)
            let forged = Array(line.replacing(old, with: new).utf8)
            #expect(forged != Array(line.utf8))
            try database.execute(
                sql: "UPDATE entries SET line = ?, leaf = ? WHERE n = ?",
                arguments: [Data(forged), LedgerRow.blob(MerkleHash.leaf(forged)), number])
        }
    }
}
