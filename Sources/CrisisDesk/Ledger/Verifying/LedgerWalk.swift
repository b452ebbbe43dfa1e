import CrisisModel
import GRDB

/// One walk over a ledger, entry by entry.
struct LedgerWalk {
    private let database: Database
    private let signed: TreeHead?
    private var frontier = MerkleFrontier()
    private var nodes = 0
    private var replay: LedgerReplay?

    init(_ database: Database, signed: TreeHead?, _ depth: LedgerVerifier.Depth) {
        self.database = database
        self.signed = signed
        switch depth {
        case .proofs: replay = nil
        case .whole: replay = LedgerReplay()
        }
    }

    /// The tree over the entries that were found in order.
    var head: TreeHead { frontier.head }

    /// Walks to the end or to the first fault.
    mutating func fault() -> LedgerFault? {
        do {
            try checkRoot()
            let rows = try LedgerRows(database, withContent: replay != nil)
            while let row = try rows.next() { try check(row) }
            try checkEnd()
            return nil
        } catch let fault as FaultFound {
            return fault.fault
        } catch let error as DatabaseError {
            return LedgerFault(entry: frontier.size + 1, reason: .unreadable(LedgerFailure.text(error)))
        } catch {
            return LedgerFault(entry: frontier.size + 1, reason: .unreadable("\(error)"))
        }
    }

    private mutating func check(_ row: LedgerRows.Row) throws {
        let expected = frontier.size + 1
        guard row.number == expected else { throw FaultFound(expected, .missing) }
        guard MerkleHash.leaf(row.line) == row.leaf else { throw FaultFound(expected, .lineChanged) }
        try replay?.take(row)
        for node in frontier.append(row.leaf) { try check(node) }
        try checkRoot()
    }

    private mutating func check(_ node: TreeNode) throws {
        nodes += 1
        let stored = try LedgerReading.nodes(in: database, level: node.level, node.index..<node.index + 1)
        guard stored == [node.digest] else {
            throw FaultFound(node.index << node.level + 1, .nodeChanged(level: node.level))
        }
    }

    private func checkRoot() throws {
        guard let signed, signed.size == frontier.size else { return }
        guard frontier.head == signed else { throw FaultFound(nil, .otherRoot(signed: signed.size)) }
    }

    private func checkEnd() throws {
        if let signed, frontier.size < signed.size { throw FaultFound(frontier.size + 1, .shorter(signed: signed.size)) }
        if let fault = replay?.textGone { throw FaultFound(fault) }
        try checkSurplus("nodes", "SELECT count(*) > \(nodes) FROM nodes")
        try checkSurplus("content", "SELECT ifnull(max(n), 0) > \(frontier.size) FROM content")
        try checkSurplus(
            "commands",
            """
            SELECT EXISTS (SELECT 1 FROM commands WHERE first < 1 OR count < 1 OR first + count - 1 > \(frontier.size))
            """)
    }

    private func checkSurplus(_ table: String, _ sql: String) throws {
        if try Bool.fetchOne(database, sql: sql) == true { throw FaultFound(nil, .surplus(table)) }
    }
}

/// Carries a fault out of the walk.
struct FaultFound: Error {
    let fault: LedgerFault

    init(_ fault: LedgerFault) { self.fault = fault }

    init(_ entry: Int?, _ reason: LedgerFault.Reason) { fault = LedgerFault(entry: entry, reason: reason) }
}
