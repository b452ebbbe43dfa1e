import CrisisModel
import CrisisTestSupport
import Testing

@testable import CrisisDesk

/// Whatever is changed in a ledger, the verifier names the first entry that is not what it should be.
struct LedgerVerifierTests {
    @Test func `P8 a ledger that nobody touched is in order`() throws {
        let ledger = try SealedLedger()
        for depth in [LedgerVerifier.Depth.proofs, .whole] {
            let verification = try ledger.verify(depth)
            #expect(verification.fault == nil)
            #expect(verification.head == ledger.opened().checkpoint?.head)
        }
    }

    @Test func `P8 entries after the checkpoint are checked too`() throws {
        let ledger = try SealedLedger(signed: 300)
        #expect(try ledger.verify().fault == nil)
        try ledger.tamper("UPDATE entries SET line = CAST(replace(line, 'note', 'nope') AS BLOB) WHERE n = 500")
        #expect(try ledger.verify().fault == LedgerFault(entry: 500, reason: .lineChanged))
    }

    struct Tampering: Sendable {
        let name: String
        let sql: String
        let fault: LedgerFault

        init(_ name: String, _ sql: String, _ entry: Int?, _ reason: LedgerFault.Reason) {
            self.name = name
            self.sql = sql
            fault = LedgerFault(entry: entry, reason: reason)
        }
    }

    static let tamperings = [
        Tampering("a line", "UPDATE entries SET line = CAST(replace(line, 'p3', 'p4') AS BLOB) WHERE n = 400", 400, .lineChanged),
        Tampering("a leaf", "UPDATE entries SET leaf = zeroblob(32) WHERE n = 7", 7, .lineChanged),
        Tampering("a row is gone", "DELETE FROM entries WHERE n = 33", 33, .missing),
        Tampering("the first row is gone", "DELETE FROM entries WHERE n = 1", 1, .missing),
        Tampering("the tail is gone", "DELETE FROM entries WHERE n > 580", 581, .shorter(signed: 600)),
        Tampering(
            "two rows change places",
            """
            UPDATE entries SET n = 9999 WHERE n = 400; UPDATE entries SET n = 400 WHERE n = 401;
            UPDATE entries SET n = 401 WHERE n = 9999;
            UPDATE content SET n = 9999 WHERE n = 400; UPDATE content SET n = 400 WHERE n = 401;
            UPDATE content SET n = 401 WHERE n = 9999;
            """, 400, .otherNumber(401)),
        Tampering(
            "a text", "UPDATE content SET words = CAST(replace(words, 'entry', 'entri') AS BLOB) WHERE n = 450", 450,
            .textChanged(place: 0)),
        Tampering("a text is gone", "UPDATE content SET words = NULL WHERE n = 450", 450, .textGone(place: 0)),
        Tampering("its row is gone", "DELETE FROM content WHERE n = 1", 1, .textGone(place: 0)),
        Tampering("a node", "UPDATE nodes SET hash = zeroblob(32) WHERE id = (SELECT max(id) FROM nodes)", 257, .nodeChanged(level: 8)),
        Tampering("a node is gone", "DELETE FROM nodes", 1, .nodeChanged(level: 8)),
        Tampering("a node too many", "INSERT INTO nodes VALUES (77, zeroblob(32))", nil, .surplus("nodes")),
        Tampering("a text too many", "INSERT INTO content VALUES (601, x'00')", nil, .surplus("content")),
        Tampering("a command too many", "UPDATE commands SET count = 2 WHERE first = 600", nil, .surplus("commands")),
    ]

    @Test(arguments: tamperings)
    func `P8 tampering is found, and the first entry concerned is named`(tampering: Tampering) throws {
        let ledger = try SealedLedger()
        try ledger.tamper(tampering.sql)
        #expect(try ledger.verify().fault == tampering.fault, "\(tampering.name)")
    }

    @Test func `P8 a line changed together with its hash is found by the tree`() throws {
        let ledger = try SealedLedger()
        try ledger.forge(100)
        #expect(try ledger.verify(.proofs).fault == LedgerFault(entry: 1, reason: .nodeChanged(level: 8)))
    }

    @Test func `P8 with hashes and nodes made anew too, the checkpoint finds it`() throws {
        let ledger = try SealedLedger()
        try ledger.forge(600, replacing: "p3", by: "p4")
        #expect(try ledger.verify(.proofs).fault == LedgerFault(entry: nil, reason: .otherRoot(signed: 600)))
        #expect(ledger.opened().finding == .notContinuation(signed: 600))
    }

    @Test func `P8 an entry recorded before the one ahead of it is found`() throws {
        let ledger = try SealedLedger(entries: 100, signed: 0)
        try ledger.forge(95, replacing: "\"at\":17", by: "\"at\":16")
        #expect(try ledger.verify().fault == LedgerFault(entry: 95, reason: .timeRunsBack))
    }

    @Test func `P8 the entry that confirms a clock put right may be recorded before the one ahead of it`() throws {
        let ledger = try SealedLedger(entries: 100, signed: 0)
        let events = try GoldenEntry.all.map { try $0.decoded().event.kind }
        let place = try #require(events.firstIndex(of: .clockConfirmed))
        try ledger.forge(place + 1, replacing: "\"at\":17", by: "\"at\":16")
        #expect(try ledger.verify().fault == nil)
    }

    @Test func `P8 a line that is no entry is found`() throws {
        let ledger = try SealedLedger(entries: 100, signed: 0)
        try ledger.forge(95, replacing: "\"kind\":\"logWritten\"", by: "\"kind\":\"logForged\"")
        #expect(try ledger.verify().fault == LedgerFault(entry: 95, reason: .noEntry(.unknownKind("logForged"))))
        #expect(try ledger.verify(.proofs).fault == nil)
    }

    @Test func `P9 what was erased is no fault`() throws {
        let ledger = try SealedLedger(entries: 100)
        let open = try #require(ledger.opened().ledger)
        try open.append([EntryGroup(entries: [.erased(101, entry: 95)], key: nil)])
        try ledger.sign(open.head)
        #expect(try ledger.verify().fault == nil)
    }

    @Test func `P8 without a checkpoint that can be believed it is not in order`() throws {
        let ledger = try SealedLedger()
        let key = SigningKey(name: ledger.name)
        let head = try #require(ledger.opened().checkpoint?.head)
        try CheckpointFile.write(Checkpoint(signing: head, with: key), to: ledger.data.checkpoint)
        guard case .noCheckpoint? = try ledger.verify().fault?.reason else {
            Issue.record("a checkpoint signed by another key was believed")
            return
        }
    }
}
