import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// What every ledger promises, whatever it is kept in.
struct LedgerContractTests {
    @Test(arguments: LedgerBackend.allCases)
    func `a new ledger is empty`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, _ in
            let entries = try ledger.entries(from: 1, limit: 10)
            let entry = try ledger.entry(1)
            let command = try ledger.command(17)
            #expect(ledger.head == TreeHead(size: 0, root: MerkleHash.empty))
            #expect(entries.isEmpty && entry == nil && command == nil)
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func `entries come back in order, byte for byte, and the head follows them`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, bed in
            var frontier = MerkleFrontier()
            for (place, golden) in GoldenEntry.all.enumerated() where !golden.erases {
                let entry = try golden.decoded()
                guard entry.number == ledger.head.size + 1 else { continue }
                try ledger.append([EntryGroup(entries: [entry], key: nil)])
                frontier.append(MerkleHash.leaf(golden.line))
                #expect(ledger.head == frontier.head)
                #expect(try ledger.entry(place + 1)?.entry == entry)
            }
            try expectGolden(ledger, count: frontier.size)
            try expectGolden(try bed.open(), count: frontier.size)
        }
    }

    private func expectGolden(_ ledger: any Ledger, count: Int) throws {
        let stored = try ledger.entries(from: 1, limit: 1_000)
        #expect(stored.count == count && count > 70)
        for (stored, golden) in zip(stored, GoldenEntry.all) {
            #expect(stored.line == golden.line)
            #expect(EntryCodec.encode(stored.entry).content == golden.content)
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func `a range is read from its first number, up to its limit and the head`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, _ in
            try ledger.append((1...20).map { .written($0, "entry \($0)") })
            func numbers(_ from: Int, _ limit: Int) throws -> [Int] {
                try ledger.entries(from: from, limit: limit).map(\.entry.number)
            }
            #expect(try numbers(3, 4) == [3, 4, 5, 6])
            #expect(try numbers(18, 100) == [18, 19, 20])
            #expect(try numbers(-5, 2) == [1, 2])
            #expect(try numbers(21, 5).isEmpty)
            #expect(try numbers(1, 0).isEmpty)
            #expect(try numbers(1, -1).isEmpty)
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func `one entry that doesn't follow, and nothing of the batch is written`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, bed in
            try ledger.append([.written(1, "first")])
            let head = ledger.head
            for numbers in [[3], [1], [2, 4], [2, 2], [0]] {
                #expect { try ledger.append(numbers.map { .written($0, "x") }) } throws: { $0.isNotWritten }
            }
            #expect(throws: LedgerError.self) { try ledger.append([EntryGroup(entries: [], key: nil)]) }
            #expect(ledger.head == head)
            #expect(try bed.open().head == head)
            try ledger.append([.written(2, "second")])
            #expect(ledger.head.size == 2)
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func `P5 a key is known for ever, with what it made`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, bed in
            let key = CommandKey(hash: .max, body: 1 << 63)
            try ledger.append([.written(1, "before"), EntryGroup(entries: [.written(2, "a"), .written(3, "b")], key: key)])
            let known = KnownCommand(first: 2, count: 2, body: 1 << 63)
            #expect(try ledger.command(.max) == known)
            #expect(try ledger.command(1 << 63) == nil)
            #expect(try bed.open().command(.max) == known)
            let again = EntryGroup(entries: [.written(4, "c")], key: CommandKey(hash: .max, body: 2))
            #expect { try ledger.append([again]) } throws: { $0.isNotWritten }
            #expect(ledger.head.size == 3)
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func `a keyed hash is the same each time, and another in each ledger`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, bed in
            let hash = ledger.keyedHash(Array("p3 17".utf8))
            #expect(try bed.open().keyedHash(Array("p3 17".utf8)) == hash)
            #expect(ledger.keyedHash(Array("p3 18".utf8)) != hash)
            try withLedger(backend) { other, _ in #expect(other.keyedHash(Array("p3 17".utf8)) != hash) }
        }
    }

    static let hostile = [
        "", "\u{0}", "a\u{0}b", "\u{E9}", "e\u{301}", "\u{202E}gnp.exe", "\"}],\\", "line\nline\r\n",
        "🇳🇴👩‍👩‍👧‍👦", "'; DROP TABLE entries; --", String(repeating: "Æ", count: 10_000),
    ]

    @Test(arguments: LedgerBackend.allCases)
    func `any text comes back as it was, to the byte`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, bed in
            for (place, text) in Self.hostile.enumerated() { try ledger.append([.written(place + 1, text)]) }
            let reopened = try bed.open()
            for (place, text) in Self.hostile.enumerated() {
                let words = try #require(try reopened.entry(place + 1)?.entry.words.first)
                #expect(words.matchesDigest)
                #expect(words.text.map { Array($0.utf8) } == Array(text.utf8))
            }
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func `P9 an entry that says so erases, and the tree stays what it was`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, bed in
            let golden = try GoldenEntry.all.prefix(30).map { try $0.decoded() }
            let submitted = try #require(golden.first { $0.event.kind == .postSubmitted })
            let key = CommandKey(hash: 7, body: 8)
            let others = CommandKey(hash: 9, body: 10)
            try ledger.append(golden.map { EntryGroup(entries: [$0], key: $0 == submitted ? key : nil) })
            try ledger.append([EntryGroup(entries: [.written(31, "stays")], key: others)])
            try ledger.append([EntryGroup(entries: [.erased(32, entry: submitted.number, places: [1])], key: nil)])
            let before = try #require(try ledger.entry(submitted.number))
            #expect(before.entry.words.map { $0.content == nil } == [false, true, false])
            #expect(before.line == EntryCodec.encode(submitted).line)
            #expect(try ledger.command(7) == KnownCommand(first: submitted.number, count: 1, body: nil))
            #expect(try ledger.command(9)?.body == 10)

            try ledger.append([EntryGroup(entries: [.erased(33, entry: submitted.number)], key: nil)])
            let reopened = try bed.open()
            #expect(try reopened.entry(submitted.number)?.entry.words.allSatisfy { $0.content == nil } == true)
            #expect(try reopened.entry(31)?.entry.words.first?.text == "stays")
            #expect(reopened.head == ledger.head)
            let proof = try reopened.inclusionProof(leaf: submitted.number - 1, size: 33)
            try proof.verify(leaf: MerkleHash.leaf(EntryCodec.encode(submitted).line), in: reopened.head)
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func `every entry can be proved, and every size continues the ones before`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, bed in
            var heads: [Int: TreeHead] = [:]
            for start in stride(from: 1, through: 601, by: 50) {
                try ledger.append((start..<start + 50).map { .written($0, "entry \($0)") })
                heads[ledger.head.size] = ledger.head
            }
            let reopened = try bed.open()
            #expect(reopened.head == ledger.head)
            for number in [1, 2, 255, 256, 257, 512, 513, 650] {
                let leaf = MerkleHash.leaf(try #require(try reopened.entry(number)).line)
                try reopened.inclusionProof(leaf: number - 1, size: 650).verify(leaf: leaf, in: reopened.head)
            }
            for (size, head) in heads {
                #expect(try reopened.head(size: size) == head)
                try reopened.consistencyProof(from: size, to: 650).verify(from: head, to: reopened.head)
            }
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func `reading goes on while entries are written, and sees none that isn't committed`(
        backend: LedgerBackend
    ) async throws {
        let folder = try ScratchLedgerFolder()
        let ledger = try LedgerBed(backend, in: folder.path).open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    while ledger.head.size < 600 {
                        let head = ledger.head
                        let stored = try ledger.entries(from: max(1, head.size - 20), limit: 1_000)
                        #expect(stored.last?.entry.number ?? 0 >= head.size)
                        #expect(stored.map(\.entry.number) == Array(stored.indices).map { max(1, head.size - 20) + $0 })
                        if head.size > 0 { #expect(try ledger.head(size: head.size) == head) }
                        await Task.yield()
                    }
                }
            }
            group.addTask {
                for start in stride(from: 1, through: 591, by: 10) {
                    try ledger.append((start..<start + 10).map { .written($0, "entry \($0)") })
                    await Task.yield()
                }
            }
            try await group.waitForAll()
        }
        #expect(ledger.head.size == 600)
    }

    @Test(arguments: LedgerBackend.allCases)
    func `reading again finds what is there`(backend: LedgerBackend) throws {
        try withLedger(backend) { ledger, _ in
            try ledger.append([.written(1, "a")])
            let head = ledger.head
            #expect(try ledger.reread() == head)
            try ledger.append([.written(2, "b")])
            #expect(try ledger.reread().size == 2)
        }
    }

    @Test(arguments: MemoryLedger.Failure.allCases)
    func `the ledger in memory fails as it is asked to`(failure: MemoryLedger.Failure) throws {
        let ledger = MemoryLedger()
        try ledger.append([.written(1, "a")])
        ledger.fail(failure)
        #expect(throws: LedgerError.self) { try ledger.append([.written(2, "b")]) }
        #expect(ledger.head.size == 1)
        #expect(try ledger.reread().size == (failure == .inDoubtWritten ? 2 : 1))
    }
}

extension GoldenEntry {
    var erases: Bool { text.contains("\"kind\":\"contentErased\"") }
}

extension Error {
    var isNotWritten: Bool { if case .notWritten? = self as? LedgerError { true } else { false } }
}

/// An empty ledger of that kind, and the bed to open it again from.
func withLedger(_ backend: LedgerBackend, _ body: (any Ledger, LedgerBed) throws -> Void) throws {
    let folder = try ScratchLedgerFolder()
    let bed = try LedgerBed(backend, in: folder.path)
    try body(try bed.open(), bed)
}
