import CrisisModel
import CrisisTestSupport
import Foundation
import GRDB
import Testing

@testable import CrisisDesk

/// A ledger with its checkpoint as a desk leaves them, for somebody to tamper with.
final class SealedLedger {
    let folder: ScratchLedgerFolder
    let data: DataFolder
    let name: KeyName

    /// 600 entries, so that there are stored nodes; the checkpoint vouches for `signed` of them.
    init(entries: Int = 600, signed: Int? = nil, origin: String = "granvik.example/kriselogg") throws {
        folder = try ScratchLedgerFolder()
        data = try DataFolder.open(folder.path)
        name = try #require(KeyName(origin: origin, epoch: 1))
        let created = try LedgerFolder.create(data, name: name)
        let ledger = try #require(created.ledger)
        try fill(ledger, entries)
        try sign(ledger.head(size: signed ?? entries))
    }

    private func fill(_ ledger: SQLiteLedger, _ count: Int) throws {
        let golden = try GoldenEntry.all.prefix(count).map { EntryGroup(entries: [try $0.decoded()], key: nil) }
        try ledger.append(golden)
        guard count > golden.count else { return }
        let written = (golden.count + 1...count).map { number in
            EntryGroup(
                entries: [.written(number, "entry \(number)")],
                key: CommandKey(hash: UInt64(number) &* 0x9E37_79B9_7F4A_7C15, body: 1))
        }
        try ledger.append(written)
    }

    func sign(_ head: TreeHead) throws {
        let key = try SigningKeyFile.read(data.signingKey)
        try CheckpointFile.write(Checkpoint(signing: head, with: key), to: data.checkpoint)
    }

    /// Changes the file as somebody would who knows SQLite: without the triggers, which are there again afterwards.
    func tamper(_ change: (Database) throws -> Void) throws {
        let queue = try DatabaseQueue(path: data.ledger)
        try queue.writeWithoutTransaction { database in
            for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try change(database)
            for statement in LedgerSchema.statements where statement.hasPrefix("CREATE TRIGGER") {
                try database.execute(sql: statement)
            }
        }
        try queue.close()
    }

    func tamper(_ sql: String) throws { try tamper { try $0.execute(sql: sql) } }

    func tamperKeepingTriggers(_ sql: String) throws {
        let queue = try DatabaseQueue(path: data.ledger)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    func opened() -> LedgerFolder { LedgerFolder.open(data) }

    func verify(_ depth: LedgerVerifier.Depth = .whole) throws -> LedgerVerification {
        let key = try SigningKeyFile.read(data.signingKey)
        let checkpoint = CheckpointFile.read(data.checkpoint, trusting: [key.verifierKey])
        return try LedgerVerifier(data.ledger, checkpoint: checkpoint).verify(depth)
    }

    /// The file's bytes, once everything is in it.
    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: data.ledger))) }

    func replace(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: data.ledger))
        for suffix in ["-wal", "-shm"] {
            // There need be none.
            try? FileManager.default.removeItem(atPath: data.ledger + suffix)
        }
    }
}
