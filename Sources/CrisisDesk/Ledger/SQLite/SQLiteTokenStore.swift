package import CrisisModel
import Foundation
import GRDB
import Glibc

/// Hashes of tokens in a file of their own, outside export and backup. The file says of which log they are: numbers of tokens
/// mean other people in another log.
package final class SQLiteTokenStore: TokenStore {
    private let queue: DatabaseQueue

    private init(_ path: String) throws {
        var configuration = GRDB.Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Makes the file for the log of that identity, where none may be.
    package static func create(_ path: String, of log: Digest) throws(TokensFault) -> SQLiteTokenStore {
        guard try !isThere(path) else { throw .alreadyThere }
        do {
            // Made by us, so that nobody else may read it whatever the process's umask is.
            try DurableFile.write([], to: path)
            let store = try SQLiteTokenStore(path)
            // Stays in the file, so that opening it changes nothing.
            try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try store.queue.write { database in
                for statement in statements { try database.execute(sql: statement) }
                try database.execute(sql: "INSERT INTO log VALUES (?)", arguments: [Data(log.bytes)])
            }
            return store
        } catch {
            throw TokensFault(error)
        }
    }

    /// Opens the file that is there, if it is of the log of that identity; makes none.
    package static func open(_ path: String, of log: Digest) throws(TokensFault) -> SQLiteTokenStore {
        guard try isThere(path) else { throw .missing }
        do {
            let store = try SQLiteTokenStore(path)
            guard try store.log() == log else { throw TokensFault.foreign }
            return store
        } catch {
            throw TokensFault(error)
        }
    }

    private static let statements = [
        """
        CREATE TABLE tokens (
          number INTEGER PRIMARY KEY, person INTEGER NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT
        """,
        "CREATE TABLE log (first BLOB NOT NULL CHECK (length(first) = 32)) STRICT",
    ]

    private static func isThere(_ path: String) throws(TokensFault) -> Bool {
        let facts: FileFacts
        do throws(FileError) {
            facts = try FileFacts(path)
        } catch {
            guard error.number == ENOENT else { throw .file(error) }
            return false
        }
        guard facts.isRegular else { throw .unusable("no ordinary file") }
        // SQLite would take it for a new one.
        guard facts.size > 0 else { throw .unusable("empty") }
        return true
    }

    /// Of which log these are.
    private func log() throws -> Digest? {
        try queue.read { database in
            try Data.fetchOne(database, sql: "SELECT first FROM log").flatMap { Digest($0) }
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

extension TokensFault {
    /// What an error of the storage comes to.
    init(_ error: any Error) {
        switch error {
        case let fault as TokensFault: self = fault
        case let error as FileError: self = .file(error)
        case let error as DatabaseError where LedgerFailure.isFull(error): self = .noRoom(LedgerFailure.text(error))
        case let error as DatabaseError: self = .unusable(LedgerFailure.text(error))
        default: self = .unusable("\(error)")
        }
    }
}
