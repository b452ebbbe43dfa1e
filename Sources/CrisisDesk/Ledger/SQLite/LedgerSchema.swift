import GRDB

/// How a ledger lies in its file. The only place that names tables and columns as they are made; opening compares, so that a
/// file whose triggers somebody took away is not taken for a ledger.
enum LedgerSchema {
    /// Stands in the file's header: this is a ledger of a crisis desk ("crds").
    static let applicationID: Int32 = 0x6372_6473
    /// The form of the file. A program opens its own and none that is newer.
    static let version: Int32 = 1

    /// In the order in which they are made. `entries.n` is the entry's number; leaf n − 1 is the hash of its line.
    static let statements = [
        """
        CREATE TABLE entries (n INTEGER PRIMARY KEY CHECK (n >= 1), leaf BLOB NOT NULL CHECK (length(leaf) = 32), \
        line BLOB NOT NULL) STRICT
        """,
        "CREATE TABLE content (n INTEGER PRIMARY KEY, words BLOB) STRICT",
        "CREATE TABLE commands (first INTEGER PRIMARY KEY, count INTEGER NOT NULL, key INTEGER NOT NULL, body INTEGER) STRICT",
        "CREATE TABLE nodes (id INTEGER PRIMARY KEY, hash BLOB NOT NULL CHECK (length(hash) = 32)) STRICT",
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TRIGGER entries_follow BEFORE INSERT ON entries \
        WHEN NEW.n IS NOT (SELECT ifnull(max(n), 0) + 1 FROM entries) BEGIN SELECT RAISE(ABORT, 'entries follow'); END
        """,
        "CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries stay'); END",
        "CREATE TRIGGER entries_remain BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries remain'); END",
        """
        CREATE TRIGGER content_follows BEFORE INSERT ON content \
        WHEN NEW.n IS NOT (SELECT max(n) FROM entries) BEGIN SELECT RAISE(ABORT, 'content follows its entry'); END
        """,
        "CREATE TRIGGER content_stays BEFORE UPDATE OF n ON content BEGIN SELECT RAISE(ABORT, 'content stays'); END",
        "CREATE TRIGGER content_remains BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'content remains'); END",
        """
        CREATE TRIGGER commands_stay BEFORE UPDATE ON commands \
        WHEN NEW.body IS NOT NULL OR NEW.first IS NOT OLD.first OR NEW.count IS NOT OLD.count OR NEW.key IS NOT OLD.key \
        BEGIN SELECT RAISE(ABORT, 'commands stay'); END
        """,
        "CREATE TRIGGER commands_remain BEFORE DELETE ON commands BEGIN SELECT RAISE(ABORT, 'commands remain'); END",
        "CREATE TRIGGER nodes_stay BEFORE UPDATE ON nodes BEGIN SELECT RAISE(ABORT, 'nodes stay'); END",
        "CREATE TRIGGER nodes_remain BEFORE DELETE ON nodes BEGIN SELECT RAISE(ABORT, 'nodes remain'); END",
    ]

    /// Makes an empty ledger in an empty file.
    static func make(in database: Database, meta: LedgerMeta) throws {
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(version)")
        for statement in statements { try database.execute(sql: statement) }
        try meta.insert(into: database)
    }

    /// Whether the file has exactly these tables and triggers.
    static func isWhole(in database: Database) throws -> Bool {
        let found = try String.fetchSet(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return found == Set(statements)
    }

    /// The id of a stored node: the level in the upper bits, so that the nodes of a level lie beside each other.
    static func nodeID(level: Int, index: Int) -> Int64 {
        Int64(level / TreeNode.levelStep) << 48 | Int64(index)
    }
}
