package import CrisisModel
import Foundation
import GRDB

/// Hashes of tokens in a file of their own, outside export and backup.
package final class SQLiteTokenStore: TokenStore {
    private let queue: DatabaseQueue

    /// Opens the file, or makes it.
    package init(_ path: String) throws {
        // Made by us, so that nobody else may read it whatever the process's umask is.
        if try DurableFile.read(path, limit: 1 << 30) == nil { try DurableFile.write([], to: path) }
        var configuration = GRDB.Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS tokens (
                      number INTEGER PRIMARY KEY, person INTEGER NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32)
                    ) STRICT
                    """)
        }
    }

    package func all() throws -> [StoredToken] {
        try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT number, person, hash FROM tokens ORDER BY number").compactMap { row in
                let hash: Data = row[2]
                return Digest(hash).map {
                    StoredToken(number: Token.Number(row[0] as Int), person: Person.Number(row[1] as Int), hash: $0)
                }
            }
        }
    }

    package func put(_ token: StoredToken) throws {
        try queue.write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO tokens (number, person, hash) VALUES (?, ?, ?)",
                arguments: [token.number.value, token.person.value, Data(token.hash.bytes)])
        }
    }

    package func remove(_ numbers: [Token.Number]) throws {
        try queue.write { database in
            for number in numbers {
                try database.execute(sql: "DELETE FROM tokens WHERE number = ?", arguments: [number.value])
            }
        }
    }
}
