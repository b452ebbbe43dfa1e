import CrisisModel
import Foundation
import GRDB

/// Getting bytes out of rows with one copy, and into statements.
enum LedgerRow {
    /// The bytes of a column; nil for NULL.
    static func bytes(_ row: Row, _ column: Int) throws -> [UInt8]? {
        try row.withUnsafeData(atIndex: column) { data in data.map { Array($0) } }
    }

    /// The 32 bytes of a column; nil for anything else.
    static func digest(_ row: Row, _ column: Int) throws -> Digest? {
        try row.withUnsafeData(atIndex: column) { data in
            guard let data, data.count == 32 else { return nil }
            return data.withUnsafeBytes { Digest(copying: $0) }
        }
    }

    static func blob(_ digest: Digest) -> Data { digest.withUnsafeBytes { Data($0) } }
}
