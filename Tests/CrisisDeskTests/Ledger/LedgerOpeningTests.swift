import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// P7: a ledger that can't be trusted is opened for reading at most, and what was found is said. None is ever begun anew.
struct LedgerOpeningTests {
    @Test func `a ledger in order opens with its key and its checkpoint`() throws {
        let sealed = try SealedLedger()
        let opened = sealed.opened()
        #expect(opened.finding == nil)
        #expect(opened.ledger?.head == opened.checkpoint?.head)
        #expect(opened.ledger?.origin == "granvik.example/kriselogg")
        #expect(opened.key?.name == sealed.name)
    }

    @Test func `P7 where nothing is, nothing is made`() throws {
        let folder = try ScratchLedgerFolder()
        #expect(SQLiteLedger.open(folder.path + "/ledger.sqlite", checkpoint: .nothing, origin: nil).finding == .notFounded)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `P7 a ledger that is gone is missing, not new`() throws {
        let sealed = try SealedLedger()
        try FileManager.default.removeItem(atPath: sealed.data.ledger)
        let opened = sealed.opened()
        #expect(opened.finding == .missing(beside: ["checkpoint"]))
        #expect(opened.ledger == nil)
        #expect(opened.finding?.code == .ledgerMissing)
        #expect(throws: LedgerFinding.self) { try LedgerFolder.create(sealed.data, name: sealed.name) }
        #expect(!FileManager.default.fileExists(atPath: sealed.data.ledger))
    }

    @Test func `a ledger is founded once`() throws {
        let sealed = try SealedLedger()
        let before = try sealed.bytes()
        #expect(throws: LedgerFinding.self) { try LedgerFolder.create(sealed.data, name: sealed.name) }
        #expect(throws: LedgerFinding.self) { try SQLiteLedger.create(sealed.data.ledger, origin: "x") }
        #expect(try sealed.bytes() == before)
    }

    @Test func `what a crash while founding left is completed`() throws {
        let folder = try ScratchLedgerFolder()
        let data = try DataFolder.open(folder.path)
        let name = try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1))
        try SQLiteLedger.create(data.ledger, origin: "granvik.example/kriselogg")
        let created = try LedgerFolder.create(data, name: name)
        #expect(created.finding == nil)
        #expect(created.checkpoint?.head.size == 0)
    }

    @Test func `P7 another kind of file is refused and left as it is`() throws {
        for bytes in [[], Array("not a ledger".utf8), Array(repeating: 0, count: 8_192)] as [[UInt8]] {
            let sealed = try SealedLedger(entries: 10)
            try sealed.replace(bytes)
            #expect(sealed.opened().finding?.code == .ledgerForeign)
            #expect(try sealed.bytes() == bytes)
        }
    }

    @Test func `P7 a database of another program, or of a newer one, is refused`() throws {
        for (sql, code) in [
            ("PRAGMA application_id = 17", Seal.Code.ledgerForeign), ("PRAGMA user_version = 2", .ledgerNewer),
            ("PRAGMA user_version = 0", .ledgerForeign),
        ] {
            let sealed = try SealedLedger(entries: 10)
            try sealed.tamper(sql)
            #expect(sealed.opened().finding?.code == code, "\(sql)")
            #expect(sealed.opened().ledger == nil)
        }
    }

    @Test func `P7 a ledger without its triggers is none`() throws {
        let sealed = try SealedLedger(entries: 10)
        try sealed.tamper("CREATE TABLE more (x)")
        #expect(sealed.opened().finding == .broken(.schema))
    }

    @Test func `P7 shorter than its checkpoint, it is only read`() throws {
        let sealed = try SealedLedger()
        try sealed.tamper("DELETE FROM entries WHERE n > 590; DELETE FROM content WHERE n > 590")
        let opened = sealed.opened()
        #expect(opened.finding == .shorter(size: 590, signed: 600))
        #expect(opened.finding?.code == .ledgerShorter)
        let ledger = try #require(opened.ledger)
        #expect(try ledger.entry(590)?.entry.number == 590)
        #expect { try ledger.append([.written(591, "x")]) } throws: { $0.isNotWritten }
    }

    @Test func `P7 what was only in the write-ahead log and is lost is noticed`() throws {
        let sealed = try SealedLedger(entries: 100)
        var open = sealed.opened().ledger
        try open?.append([.written(101, "acknowledged")])
        try sealed.sign(try #require(open?.head))
        let withoutLog = try sealed.bytes()
        open = nil
        #expect(sealed.opened().finding == nil)
        try sealed.replace(withoutLog)
        #expect(sealed.opened().finding == .shorter(size: 100, signed: 101))
    }

    @Test func `P7 the ledger of another desk is not taken for ours`() throws {
        let ours = try SealedLedger()
        try ours.replace(try SealedLedger(origin: "elvdal.example/kriselogg").bytes())
        #expect(ours.opened().finding == .otherDesk(origin: "elvdal.example/kriselogg"))
        #expect(ours.opened().finding?.code == .ledgerForeign)
        let before = try SealedLedger(entries: 90)
        try before.tamper("UPDATE content SET words = NULL WHERE n = 3")
        try ours.replace(try before.bytes())
        #expect(ours.opened().finding == .shorter(size: 90, signed: 600))
    }

    @Test func `P7 entries without a checkpoint, or with one nobody signed, are not in order`() throws {
        let sealed = try SealedLedger()
        let key = try SigningKeyFile.read(sealed.data.signingKey)
        let note = try #require(try DurableFile.read(sealed.data.checkpoint, limit: 4_096))
        for place in note.indices {
            var flipped = note
            flipped[place] ^= 1
            try DurableFile.write(flipped, to: sealed.data.checkpoint)
            guard case .invalid = CheckpointFile.read(sealed.data.checkpoint, trusting: [key.verifierKey]) else {
                Issue.record("byte \(place) of the checkpoint was changed, and it was believed")
                return
            }
        }
        #expect(sealed.opened().finding?.code == .checkpointUnusable)
        try DurableFile.write(Array("hei".utf8), to: sealed.data.checkpoint)
        #expect(sealed.opened().finding == .checkpointInvalid(.garbled))
        let stranger = SigningKey(name: sealed.name)
        let head = try #require(sealed.opened().ledger?.head)
        try CheckpointFile.write(Checkpoint(signing: head, with: stranger), to: sealed.data.checkpoint)
        #expect(sealed.opened().finding == .checkpointInvalid(.otherKey))
        try DurableFile.remove(sealed.data.checkpoint)
        #expect(sealed.opened().finding == .checkpointMissing(size: 600))
        #expect(sealed.opened().ledger?.head.size == 600)
    }

    @Test func `P7 without the key that signs it is only read`() throws {
        let sealed = try SealedLedger()
        let line = try #require(try DurableFile.read(sealed.data.signingKey, limit: 4_096))
        for wrong in [[], Array(line.dropLast()), line.map { $0 == UInt8(ascii: "1") ? UInt8(ascii: "2") : $0 }] as [[UInt8]] {
            try DurableFile.write(wrong, to: sealed.data.signingKey)
            #expect(sealed.opened().finding == .keyUnusable(.notAKey))
        }
        try DurableFile.write(line, to: sealed.data.signingKey, mode: 0o640)
        #expect(sealed.opened().finding == .keyUnusable(.openToOthers))
        #expect(sealed.opened().finding?.code == .signingKeyUnusable)
        try DurableFile.remove(sealed.data.signingKey)
        #expect(sealed.opened().finding == .keyUnusable(.missing))
        #expect(sealed.opened().finding?.code == .signingKeyMissing)
        #expect(!FileManager.default.fileExists(atPath: sealed.data.signingKey))
        #expect(sealed.opened().ledger?.isReadOnly == true)
    }

    @Test func `P7 another log's key is told from another desk's ledger by the checkpoint`() throws {
        let ours = try SealedLedger(entries: 10)
        let other = SigningKey(name: try #require(KeyName(origin: "elvdal.example/kriselogg", epoch: 1)))
        try SigningKeyFile.write(other, to: ours.data.signingKey)
        #expect(ours.opened().finding == .keyUnusable(.otherLog))
        #expect(ours.opened().finding?.code == .signingKeyForeign)
        #expect(ours.opened().ledger?.isReadOnly == true)
    }

    @Test func `P7 a link is not followed, wherever it leads`() throws {
        for target in ["elsewhere.sqlite", "nowhere"] {
            let sealed = try SealedLedger(entries: 10)
            let moved = sealed.folder.path + "/elsewhere.sqlite"
            try FileManager.default.moveItem(atPath: sealed.data.ledger, toPath: moved)
            try FileManager.default.createSymbolicLink(atPath: sealed.data.ledger, withDestinationPath: target)
            let before = try Data(contentsOf: URL(filePath: moved))
            #expect(sealed.opened().finding == .linked)
            #expect(sealed.opened().finding?.code == .ledgerLinked)
            #expect(throws: LedgerFinding.linked) { try LedgerFolder.create(sealed.data, name: sealed.name) }
            #expect(try Data(contentsOf: URL(filePath: moved)) == before)
        }
    }

    @Test func `P7 a folder or a pipe in the ledger's place is told at once`() throws {
        let sealed = try SealedLedger(entries: 10)
        try FileManager.default.removeItem(atPath: sealed.data.ledger)
        try #require(mkfifo(sealed.data.ledger, 0o600) == 0)
        #expect(sealed.opened().finding == .notALedger(.notAFile))
        try FileManager.default.removeItem(atPath: sealed.data.ledger)
        try FileManager.default.createDirectory(atPath: sealed.data.ledger, withIntermediateDirectories: false)
        #expect(sealed.opened().finding == .notALedger(.notAFile))
    }

    @Test func `P7 a ledger that may only be read is told as such, and read`() throws {
        let sealed = try SealedLedger(entries: 10)
        for path in [sealed.data.ledger, sealed.data.path] {
            let mode = path == sealed.data.path ? 0o700 : 0o600
            try FileManager.default.setAttributes([.posixPermissions: mode & ~0o222], ofItemAtPath: path)
            #expect(sealed.opened().finding == .writeProtected(path: path))
            #expect(sealed.opened().finding?.code == .ledgerWriteProtected)
            // Checking it needs no writing.
            #expect(try sealed.verify().fault == nil)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            // SQLite gives the log that a reader makes the ledger's own mode.
            for name in try FileManager.default.contentsOfDirectory(atPath: sealed.data.path) {
                let file = sealed.data.path + "/" + name
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            }
            #expect(sealed.opened().finding == nil)
        }
    }

    @Test func `P7 the last entries are held against their hashes when it is opened`() throws {
        let sealed = try SealedLedger()
        try sealed.tamper("UPDATE entries SET line = CAST(replace(line, 'p3', 'p4') AS BLOB) WHERE n = 599")
        #expect(sealed.opened().finding == .broken(.changed(entry: 599)))
    }

    @Test func `P7 however the file is cut, it is not in order`() throws {
        let sealed = try SealedLedger()
        let whole = try sealed.bytes()
        var cuts = Array(stride(from: 0, to: whole.count, by: 16_384))
        cuts += [1, 99, 100, 4_095, 4_097, whole.count / 2 + 17, whole.count - 4_096, whole.count - 1]
        for cut in cuts {
            try sealed.replace(Array(whole.prefix(cut)))
            // Opening looks at the end and the tree; the verifier at every byte of an entry.
            let isFound = try sealed.opened().finding != nil || sealed.verify().fault != nil
            #expect(isFound, "cut at \(cut)")
        }
        try sealed.replace(whole)
        #expect(sealed.opened().finding == nil)
    }

    @Test func `P8 a byte changed anywhere in an entry, a hash or a text is found`() throws {
        let sealed = try SealedLedger(entries: 300)
        let whole = try sealed.bytes()
        let golden = GoldenEntry.all[40]
        let content = try #require(golden.content)
        for wanted in [golden.line, content, MerkleHash.leaf(golden.line).bytes] {
            let place = try #require(whole.firstRange(of: wanted)?.lowerBound)
            for offset in [1, wanted.count / 2, wanted.count - 1] {
                var flipped = whole
                flipped[place + offset] ^= 0x40
                try sealed.replace(flipped)
                #expect(try sealed.verify().fault?.entry == 41)
            }
        }
    }

    @Test func `the triggers let nothing be changed by accident`() throws {
        let sealed = try SealedLedger(entries: 10)
        for sql in [
            "UPDATE entries SET line = x'00' WHERE n = 1", "DELETE FROM entries WHERE n = 10",
            "INSERT INTO entries VALUES (12, zeroblob(32), x'00')", "INSERT INTO entries VALUES (10, zeroblob(32), x'00')",
            "INSERT OR REPLACE INTO entries VALUES (1, zeroblob(32), x'00')", "UPDATE content SET n = 99 WHERE n = 1",
            "DELETE FROM content WHERE n = 1", "INSERT INTO content VALUES (99, x'00')",
        ] {
            #expect(throws: (any Error).self, "\(sql)") { try sealed.tamperKeepingTriggers(sql) }
        }
        #expect(try sealed.verify().fault == nil)
    }

    @Test func `P9 nothing erased is left in any file`() throws {
        let sealed = try SealedLedger(entries: 100)
        let open = try #require(sealed.opened().ledger)
        let secret = "Kari Nordmann, 12345678901"
        try open.append([.written(101, secret)])
        #expect(try sealed.holds(secret))
        try open.append([EntryGroup(entries: [.erased(102, entry: 101)], key: nil)])
        #expect(!open.isUnscrubbed)
        #expect(try !sealed.holds(secret))
    }
}

extension SealedLedger {
    /// Whether any file of the folder has these bytes.
    func holds(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(name)") ?? Data()
            return bytes.firstRange(of: Data(text.utf8)) != nil
        }
    }
}
