import Foundation
import GRDB

/// What the disk gives: rows of the size of a post, so many to a transaction, each transaction brought to the disk.
enum Inserting {
    /// Microseconds for one transaction, the median.
    static func transaction(of rows: Int, bytes: Int, in folder: String, seconds: Double) throws -> Double {
        let path = folder + "/inserts-\(UUID().uuidString).sqlite"
        var settings = Configuration()
        settings.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL") }
        let queue = try DatabaseQueue(path: path, configuration: settings)
        try queue.write { try $0.execute(sql: "CREATE TABLE rows (n INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT") }
        let line = Data((0..<bytes).map { UInt8(truncatingIfNeeded: $0) })
        var times: [Double] = []
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            let begun = ContinuousClock.now
            try queue.write { database in
                let insert = try database.cachedStatement(sql: "INSERT INTO rows (line) VALUES (?)")
                for _ in 0..<rows { try insert.execute(arguments: [line]) }
            }
            times.append((ContinuousClock.now - begun).inMicroseconds)
        }
        try queue.close()
        return times.quantile(0.5)
    }
}
