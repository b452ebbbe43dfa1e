@testable import CrisisDesk
import CrisisModel
import Testing

struct CheckpointTests {
    private let key: SigningKey
    private let head = TreeHead(size: 20_852_163, root: Hash.of("root".utf8))

    init() throws {
        key = SigningKey(name: try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1)))
    }

    /// Any text, rightly signed.
    private func note(_ text: String) throws -> String {
        let signature = NoteSignature(
            name: key.name, identifier: key.verifierKey.identifier, signature: try key.signature(for: Array(text.utf8)))
        return "\(text)\n\(signature.text)"
    }

    @Test func `a checkpoint is three lines, an empty one and the signature`() throws {
        let text = try Checkpoint(signing: head, with: key).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6)
        let root = Base64.string(head.root.bytes)
        #expect(lines.prefix(4) == ["granvik.example/kriselogg/1", "20852163", root[...], ""])
        #expect(lines[4].hasPrefix("— granvik.example/kriselogg/1 "))
        #expect(lines[5].isEmpty)
    }

    @Test(arguments: [0, 1, 255, 4_294_967_296, Int.max])
    func `a signed checkpoint opens as itself`(size: Int) throws {
        let head = TreeHead(size: size, root: size == 0 ? MerkleHash.empty : Hash.of("root".utf8))
        let signed = try Checkpoint(signing: head, with: key)
        let opened = try Checkpoint(opening: signed.text.utf8, trusting: [key.verifierKey])
        #expect(opened == signed)
        #expect(opened.origin == key.name)
        #expect(opened.head == head)
    }

    @Test func `P8 a checkpoint with one bit changed, or shorter, or longer, is refused`() throws {
        let bytes = Array(try Checkpoint(signing: head, with: key).text.utf8)
        let changed = everyBitFlip(bytes) + bytes.indices.map { Array(bytes[..<$0]) }
        let longer = (0...255).flatMap { [bytes + [UInt8($0)], [UInt8($0)] + bytes] }
        for note in changed + longer + [bytes + bytes] {
            #expect(throws: CheckpointError.self) { try Checkpoint(opening: note, trusting: [key.verifierKey]) }
        }
    }

    @Test func `another epoch's key opens only its own checkpoints`() throws {
        let next = SigningKey(name: try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 2)))
        let old = try Checkpoint(signing: head, with: key)
        let new = try Checkpoint(signing: head, with: next)
        let both = [key.verifierKey, next.verifierKey]
        #expect(try Checkpoint(opening: old.text.utf8, trusting: both).origin.epoch == 1)
        #expect(try Checkpoint(opening: new.text.utf8, trusting: both).origin.epoch == 2)
        #expect(throws: CheckpointError.note(.unknownSigner)) {
            try Checkpoint(opening: new.text.utf8, trusting: [key.verifierKey])
        }
        let impostor = SigningKey(name: key.name)
        #expect(throws: CheckpointError.note(.unknownSigner)) {
            try Checkpoint(opening: Checkpoint(signing: head, with: impostor).text.utf8, trusting: both)
        }
    }

    @Test func `a witness's signature is kept with the checkpoint`() throws {
        let cosignature = "— witness.example/w \(Base64.string([1, 2, 3, 4, 5]))\n"
        let cosigned = try Checkpoint(signing: head, with: key).text + cosignature
        #expect(try Checkpoint(opening: cosigned.utf8, trusting: [key.verifierKey]).text == cosigned)
    }

    @Test func `a trusted key can't speak for another log`() throws {
        let text = try note("other.example/logg/1\n7\n\(Base64.string(head.root.bytes))\n")
        #expect(throws: CheckpointError.wrongOrigin) { try Checkpoint(opening: text.utf8, trusting: [key.verifierKey]) }
    }

    @Test(arguments: [
        "\n", "ORIGIN\n", "ORIGIN\n7\n", "ORIGIN\n7\nROOT\nmore\n", "ORIGIN\n7\nROOT\n\n", "\n7\nROOT\n",
        "ORIGIN\n\nROOT\n",
        "ORIGIN\n07\nROOT\n", "ORIGIN\n+7\nROOT\n", "ORIGIN\n-7\nROOT\n", "ORIGIN\n 7\nROOT\n", "ORIGIN\n7 \nROOT\n",
        "ORIGIN\n0x7\nROOT\n", "ORIGIN\n٧\nROOT\n", "ORIGIN\n9223372036854775808\nROOT\n", "ORIGIN\n7\nROOT\u{20}\n",
        "ORIGIN\n7\nAAAA\n", "ORIGIN\n7\n\n", "ORIGIN\n0\nROOT\n", "ORIGIN\n00\nROOT\n", "ORIGIN \n7\nROOT\n",
    ])
    func `a signed text that is no checkpoint is refused`(form: String) throws {
        let text = form.split(separator: "ROOT", omittingEmptySubsequences: false)
            .joined(separator: Base64.string(head.root.bytes))
            .split(separator: "ORIGIN", omittingEmptySubsequences: false).joined(separator: key.name.text)
        let signed = try note(text)
        #expect(throws: CheckpointError.malformed) {
            try Checkpoint(opening: signed.utf8, trusting: [key.verifierKey])
        }
    }

    @Test func `a checkpoint too long to be one is refused`() {
        let long = String(repeating: "a", count: SignedNote.lengthLimit + 1)
        #expect(throws: CheckpointError.note(.tooLong)) {
            try Checkpoint(opening: long.utf8, trusting: [key.verifierKey])
        }
    }

    @Test func `a claimed size can be read before the key is known`() throws {
        let note = try SignedNote(parsing: Checkpoint(signing: head, with: key).text.utf8)
        let claimed = try CheckpointBody(parsing: note.text)
        #expect(claimed.origin == key.name)
        #expect(claimed.head == head)
    }

    /// Made by another program: Python's `cryptography` 48 over the key of RFC 8032, section 7.1, test 1.
    @Test func `a checkpoint that another program signed opens`() throws {
        let key = try VerifierKey(parsing: Self.foreignKey)
        let opened = try Checkpoint(opening: Self.foreign.utf8, trusting: [key])
        #expect(opened.head == TreeHead(size: 8, root: try #require(Digest(hex: MerkleVectorTests.roots[8]))))
    }

    private static let foreignKey = "granvik.example/kriselogg/1+18bf28a4+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
    private static let foreign = """
        granvik.example/kriselogg/1
        8
        XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

        — granvik.example/kriselogg/1 \
        GL8opM55kuiV0mmmGIN7lRuJgzqlmKXKhjtlJQhplkBXsV/bb6g1XbIimbQLA8j5E2VYAlq85agrSeTCYIKjZtq6xgk=

        """
}
