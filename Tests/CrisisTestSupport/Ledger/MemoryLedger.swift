package import CrisisDesk
package import CrisisModel
import Synchronization

/// A ledger in memory that holds the one who uses it to the contract: a second writer at the same time, or time that runs
/// back, ends the test. Its next write can be made to fail in each of the ways in which one can.
package final class MemoryLedger: Ledger {
    /// How the next append fails. The two in doubt look the same from outside.
    package enum Failure: Hashable, Sendable, CaseIterable { case notWritten, inDoubtNotWritten, inDoubtWritten, syncFailed }

    fileprivate struct Contents {
        var entries: [Entry] = []
        var lines: [[UInt8]] = []
        var leaves: [Digest] = []
        var nodes: [Int: [Digest]] = [:]
        var commands: [UInt64: KnownCommand] = [:]
        var frontier = MerkleFrontier()
        var head = MerkleFrontier().head
        var isInDoubt = false
        var isWriting = false
        var failure: Failure?
    }

    private let contents = Mutex(Contents())
    private let hashKey: [UInt8]

    package init() { hashKey = Random.bytes(32) }

    package var head: LedgerHead { contents.withLock(\.head) }

    /// Makes the next append fail.
    package func fail(_ failure: Failure) { contents.withLock { $0.failure = failure } }

    package func append(_ groups: [EntryGroup]) throws(LedgerError) {
        let failure = contents.withLock { contents in
            precondition(!contents.isWriting, "two writers")
            contents.isWriting = true
            defer { contents.failure = nil }
            return contents.failure
        }
        defer { contents.withLock { $0.isWriting = false } }
        try contents.withLock { contents throws(LedgerError) in
            guard !contents.isInDoubt else { throw .inDoubt("the last write is still in doubt") }
            var next = contents
            for group in groups { try Self.add(group, to: &next) }
            switch failure {
            case nil: contents = next.published()
            case .notWritten: throw .notWritten("as asked")
            case .syncFailed: throw .syncFailed("as asked")
            case .inDoubtNotWritten: contents.isInDoubt = true
            case .inDoubtWritten:
                let head = contents.head
                contents = next
                contents.head = head
                contents.isInDoubt = true
            }
            if contents.isInDoubt { throw .inDoubt("as asked") }
        }
    }

    private static func add(_ group: EntryGroup, to contents: inout Contents) throws(LedgerError) {
        guard let first = group.entries.first?.number else { throw .notWritten("a command without entries") }
        for entry in group.entries { try add(entry, to: &contents) }
        guard let key = group.key else { return }
        guard contents.commands[key.hash] == nil else { throw .notWritten("the key was used before") }
        contents.commands[key.hash] = KnownCommand(first: first, count: group.entries.count, body: key.body)
    }

    private static func add(_ entry: Entry, to contents: inout Contents) throws(LedgerError) {
        guard entry.number == contents.entries.count + 1 else { throw .notWritten("\(entry.number) doesn't follow") }
        precondition(contents.entries.last.map { $0.at <= entry.at || entry.event.mayPutBack } ?? true, "time runs back at \(entry.number)")
        let encoded = EntryCodec.encode(entry)
        contents.entries.append(entry)
        contents.lines.append(encoded.line)
        contents.leaves.append(MerkleHash.leaf(encoded.line))
        for node in contents.frontier.append(MerkleHash.leaf(encoded.line)) {
            contents.nodes[node.level, default: []].append(node.digest)
        }
        if case .contentErased(let erasure) = entry.event { erase(erasure, in: &contents) }
    }

    private static func erase(_ erasure: ContentErased, in contents: inout Contents) {
        for entry in erasure.entries { erase(erasure.places, of: entry, in: &contents) }
    }

    private static func erase(_ places: [Int], of entry: Int, in contents: inout Contents) {
        guard contents.entries.indices.contains(entry - 1) else { return }
        let encoded = EntryCodec.encode(contents.entries[entry - 1])
        guard let bytes = encoded.content, var content = try? EntryContent(parsing: bytes) else {
            // An entry without words: there is nothing to erase.
            return
        }
        content.erase(places)
        guard let left = try? EntryCodec.decode(line: encoded.line, content: content.bytes) else {
            preconditionFailure("what was just written can't be read")
        }
        contents.entries[entry - 1] = left
        for (key, command) in contents.commands where command.first <= entry && entry < command.first + command.count {
            contents.commands[key] = KnownCommand(first: command.first, count: command.count, body: nil)
        }
    }

    package func reread() throws(LedgerError) -> LedgerHead {
        contents.withLock { contents in
            contents.isInDoubt = false
            contents = contents.published()
            return contents.head
        }
    }

    package func entries(from number: Int, limit: Int) throws(LedgerError) -> [StoredEntry] {
        contents.withLock { contents in
            let first = max(number, 1)
            guard limit > 0, first <= contents.head.size else { return [] }
            return (first...min(contents.head.size, first + limit - 1)).map {
                StoredEntry(line: contents.lines[$0 - 1], entry: contents.entries[$0 - 1])
            }
        }
    }

    package func command(_ key: UInt64) throws(LedgerError) -> KnownCommand? {
        contents.withLock { contents in
            contents.commands[key].flatMap { $0.first <= contents.head.size ? $0 : nil }
        }
    }

    package func keyedHash(_ bytes: [UInt8]) -> UInt64 {
        MessageAuthentication.code(for: bytes, key: hashKey).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    package func leafHashes(in range: Range<Int>) -> [Digest] {
        contents.withLock { Array($0.leaves[range.clamped(to: $0.leaves.indices)]) }
    }

    package func nodeHashes(level: Int, in range: Range<Int>) -> [Digest] {
        contents.withLock { contents in
            let nodes = contents.nodes[level, default: []]
            return Array(nodes[range.clamped(to: nodes.indices)])
        }
    }
}

extension MemoryLedger.Contents {
    /// What is written becomes what is read.
    func published() -> Self {
        var contents = self
        contents.head = frontier.head
        return contents
    }
}
