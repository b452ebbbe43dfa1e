import CrisisModel
import Foundation
import GRDB

/// What one transaction is going to write, made before it begins so that the transaction is short.
struct LedgerDraft {
    struct Row {
        let number: Int
        let encoded: EncodedEntry
        let leaf: Digest
    }

    struct Command {
        let first: Int
        let count: Int
        let key: CommandKey
    }

    private(set) var rows: [Row] = []
    private(set) var nodes: [TreeNode] = []
    private(set) var commands: [Command] = []
    private(set) var erasures: [ContentErased] = []
    /// The tree with these entries in it.
    private(set) var frontier: MerkleFrontier

    init(after frontier: MerkleFrontier) { self.frontier = frontier }

    /// `isKnown` tells keys that are in the ledger already.
    mutating func add(_ group: EntryGroup, isKnown: (UInt64) -> Bool) throws(LedgerError) {
        guard let first = group.entries.first?.number else { throw .notWritten("a command without entries") }
        for entry in group.entries { try add(entry) }
        guard let key = group.key else { return }
        guard !isKnown(key.hash), !commands.contains(where: { $0.key.hash == key.hash }) else {
            throw .notWritten("the key of entry \(first) was used before")
        }
        commands.append(Command(first: first, count: group.entries.count, key: key))
    }

    private mutating func add(_ entry: Entry) throws(LedgerError) {
        guard entry.number == frontier.size + 1 else {
            throw .notWritten("entry \(entry.number) doesn't follow \(frontier.size)")
        }
        let encoded = EntryCodec.encode(entry)
        let leaf = MerkleHash.leaf(encoded.line)
        nodes += frontier.append(leaf)
        rows.append(Row(number: entry.number, encoded: encoded, leaf: leaf))
        if case .contentErased(let erasure) = entry.event { erasures.append(erasure) }
    }

    func insert(into database: Database) throws {
        try insertEntries(into: database)
        try insertCommands(into: database)
        for erasure in erasures { try LedgerErasure(erasure).carryOut(in: database) }
        guard !nodes.isEmpty else { return }
        let node = try database.cachedStatement(sql: "INSERT INTO nodes VALUES (?, ?)")
        for new in nodes {
            let id = LedgerSchema.nodeID(level: new.level, index: new.index)
            node.setUncheckedArguments([id, LedgerRow.blob(new.digest)])
            try node.execute()
        }
    }

    private func insertEntries(into database: Database) throws {
        let entry = try database.cachedStatement(sql: "INSERT INTO entries VALUES (?, ?, ?)")
        let content = try database.cachedStatement(sql: "INSERT INTO content VALUES (?, ?)")
        for row in rows {
            entry.setUncheckedArguments([row.number, LedgerRow.blob(row.leaf), Data(row.encoded.line)])
            try entry.execute()
            guard let words = row.encoded.content else { continue }
            content.setUncheckedArguments([row.number, Data(words)])
            try content.execute()
        }
    }

    private func insertCommands(into database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO commands VALUES (?, ?, ?, ?)")
        for command in commands {
            let (key, body) = (Int64(bitPattern: command.key.hash), Int64(bitPattern: command.key.body))
            statement.setUncheckedArguments([command.first, command.count, key, body])
            try statement.execute()
        }
    }
}
