import CrisisDesk
import CrisisModel
import Foundation
import GRDB

/// Checking and replaying a long log, and finding in it.
enum Reading {
    static func figures(_ town: Town) throws -> [Figure] {
        let ledger = try town.ledger()
        let entries = Double(ledger.head.size)
        let hashing = try timed { try hash(town.ledgerFile) }
        let proving = try timed { try verify(town, ledger.head, .proofs) }
        let whole = try timed { try verify(town, ledger.head, .whole) }
        let replay = try timed {
            var replay = Replay()
            try replay.run(ledger, to: ledger.head.size)
            guard replay.state.posts == town.state.posts else { throw Unfit("the replay gave another state") }
        }
        return [
            Figure(
                "proofs verified, \(Int(entries)) entries", .rate(entries / proving, "entries"),
                against: .rate(entries / hashing, "entries"), "reading and hashing the same rows", .atLeast(0.8)),
            Figure(
                "log verify, with texts and replay", .rate(entries / whole, "entries"),
                against: .rate(100_000, "entries"), "the figure asked for", .atLeast(1)),
            Figure(
                "replay at a start without snapshot", .rate(entries / replay, "entries"),
                against: .rate(entries / hashing, "entries"), "reading and hashing the same rows"),
        ]
    }

    /// The least that a check can do: each line read and hashed once.
    private static func hash(_ path: String) throws {
        try DatabaseQueue(path: path).read { database in
            var count = 0
            let rows = try Row.fetchCursor(database, sql: "SELECT n, leaf, line FROM entries ORDER BY n")
            while let row = try rows.next() {
                let line = try row.withUnsafeData(atIndex: 2) { $0.map(Array.init) ?? [] }
                guard let leaf = Digest(try row.withUnsafeData(atIndex: 1) { $0.map(Array.init) ?? [] }),
                    MerkleHash.leaf(line) == leaf
                else { throw Unfit("a leaf that isn't its line's") }
                count += 1
            }
            guard count > 0 else { throw Unfit("no rows") }
        }
    }

    private static func verify(_ town: Town, _ head: TreeHead, _ depth: LedgerVerifier.Depth) throws {
        let key = try SigningKeyFile.read(town.data + "/key").verifierKey
        let checkpoint = CheckpointFile.read(town.data + "/checkpoint", trusting: [key])
        let verification = try LedgerVerifier(town.ledgerFile, checkpoint: checkpoint).verify(depth)
        guard verification.fault == nil, verification.head == head else {
            throw Unfit("the log just written doesn't verify: \(String(describing: verification.fault))")
        }
    }
}
