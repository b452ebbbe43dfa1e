import CrisisModel
import GRDB

/// How the index lies in its file. It holds nothing that isn't in the ledger, so any other form is thrown away.
enum SearchSchema {
    /// Everything that makes an index another index: an older or newer one isn't read.
    static let format = "crisisdesk search 2"

    /// `words` keeps no text, only where terms stand (`content=''`, `detail=none`); prefixes of up to ten characters
    /// have lists of their own. Its tokens are made by `SearchWords`; SQLite's `ascii` only splits at the spaces
    /// between them. `times` has the first entry of each millisecond; times only fall
    /// where somebody confirms a clock that was put back, and a new run begins.
    static let statements = [
        """
        CREATE VIRTUAL TABLE words USING fts5(terms, content='', columnsize=0, detail=none, tokenize='ascii', \
        prefix='2 3 4 5 6 7 8 9 10')
        """,
        """
        CREATE TABLE times (run INTEGER NOT NULL, at INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (run, at)) \
        STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE standing (id INTEGER PRIMARY KEY CHECK (id = 1), format TEXT NOT NULL, size INTEGER NOT NULL, \
        root BLOB NOT NULL, crisis INTEGER, run INTEGER NOT NULL, begunAt INTEGER NOT NULL, boot TEXT, isClosed INTEGER NOT NULL) STRICT
        """,
    ]

    static func make(in database: Database, _ standing: SearchStanding, boot: String?) throws {
        for statement in statements { try database.execute(sql: statement) }
        try database.execute(
            sql: "INSERT INTO standing VALUES (1, ?, ?, ?, ?, ?, ?, ?, 0)",
            arguments: [
                format, standing.size, LedgerRow.blob(standing.root), standing.crisis, standing.run,
                standing.begunAt, boot,
            ])
    }
}

/// How far an index goes.
struct SearchStanding: Hashable, Sendable {
    /// Entries 1 to `size` are in it.
    var size: Int
    /// The root of the log's tree at that size: by it an index of another log is known.
    var root: Digest
    /// The crisis that lasts after the last of them.
    var crisis: Int?
    /// Runs of times that don't fall, before the one at its end.
    var run = 0
    /// The size of the log when the index was begun. What was erased by then was never in it.
    let begunAt: Int

    static func beginning(at size: Int) -> SearchStanding {
        SearchStanding(size: 0, root: .zero, crisis: nil, begunAt: size)
    }

    /// The crisis an entry belongs to, and the one that lasts after it.
    mutating func crisis(of entry: Entry) -> Int? {
        switch entry.event {
        case .crisisActivated(let event):
            crisis = event.crisis
            return crisis
        case .stoodDown(let event):
            crisis = nil
            return event.crisis
        default: return crisis
        }
    }
}
