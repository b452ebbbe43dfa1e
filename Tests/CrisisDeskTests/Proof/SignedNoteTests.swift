import CrisisDesk
import CrisisModel
import Testing

struct SignedNoteTests {
    /// The example of C2SP signed-note, signed by `VerifierKeyTests.published`.
    static let published = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """
    /// A line that another key might have signed.
    private static let stranger = "— example.net/other \(Base64.string([1, 2, 3, 4, 5]))\n"

    private func key() throws -> VerifierKey { try VerifierKey(parsing: VerifierKeyTests.published) }

    @Test func `the published note is read and verified`() throws {
        let note = try SignedNote(parsing: Self.published.utf8)
        #expect(note.text == Array("This is an example message.\n".utf8))
        #expect(note.signatures.map(\.name.text) == ["example.com/foo"])
        #expect(try note.verify(by: [key()]) == key())
    }

    @Test func `a text with empty lines ends at the last of them`() throws {
        let note = try SignedNote(parsing: "over\n\n\nunder\n\n\(Self.stranger)".utf8)
        #expect(note.text == Array("over\n\n\nunder\n".utf8))
        #expect(throws: NoteError.unknownSigner) { try note.verify(by: [key()]) }
    }

    @Test func `a note with one bit changed, or shorter, or longer, is refused`() throws {
        let (bytes, key) = (Array(Self.published.utf8), try key())
        let changed = everyBitFlip(bytes) + bytes.indices.map { Array(bytes[..<$0]) }
        let longer = (0...255).flatMap { [bytes + [UInt8($0)], [UInt8($0)] + bytes] }
        for note in changed + longer {
            #expect(throws: NoteError.self) { try SignedNote(parsing: note).verify(by: [key]) }
        }
    }

    @Test func `signatures of strangers count for nothing, before or after`() throws {
        let (text, line) = (Self.published.prefix(29), Self.published.dropFirst(29))
        for note in ["\(text)\(Self.stranger)\(line)", "\(text)\(line)\(Self.stranger)"] {
            #expect(try SignedNote(parsing: note.utf8).verify(by: [key()]) == key())
        }
        let unsigned = try SignedNote(parsing: "\(text)\(Self.stranger)".utf8)
        #expect(throws: NoteError.unknownSigner) { try unsigned.verify(by: [key()]) }
        #expect(throws: NoteError.unknownSigner) { try SignedNote(parsing: Self.published.utf8).verify(by: []) }
    }

    @Test func `one wrong signature of a known key condemns the note`() throws {
        let key = try key()
        let wrong = "— example.com/foo \(Base64.string([0x53, 0x0D, 0x90, 0x3A] + [UInt8](repeating: 1, count: 64)))\n"
        let note = try SignedNote(parsing: "\(Self.published)\(wrong)".utf8)
        #expect(throws: NoteError.wrongSignature) { try note.verify(by: [key]) }
    }

    @Test func `sixteen signatures are taken and no more`() throws {
        let fifteen = String(repeating: Self.stranger, count: 15)
        #expect(try SignedNote(parsing: (Self.published + fifteen).utf8).verify(by: [key()]) == key())
        #expect(throws: NoteError.tooManySignatures) {
            try SignedNote(parsing: (Self.published + fifteen + Self.stranger).utf8)
        }
    }

    @Test func `a note that is too long is refused before anything else`() {
        let note = [UInt8](repeating: 0xFF, count: SignedNote.lengthLimit + 1)
        #expect(throws: NoteError.tooLong) { try SignedNote(parsing: note) }
        #expect(throws: NoteError.notText) { try SignedNote(parsing: note.dropLast()) }
    }

    @Test(arguments: [
        ("", NoteError.noSignature), ("tekst\n", .noSignature), ("tekst\n\n", .noSignature), ("tekst", .noSignature),
        ("tekst\r\n\r\n", .notText), ("te\0kst\n\n— a AAAAAAA=\n", .notText), ("te\tkst\n\n— a AAAAAAA=\n", .notText),
        ("tekst\n\n— a AAAAAAA=", .malformedSignature), ("tekst\n\n- a AAAAAAA=\n", .malformedSignature),
        ("tekst\n\n— a\n", .malformedSignature), ("tekst\n\n—  AAAAAAA=\n", .malformedSignature),
        ("tekst\n\n— a AAAAAA==\n", .malformedSignature), ("tekst\n\n— a+b AAAAAAA=\n", .malformedSignature),
        ("tekst\n\n— a AAAAAAA= \n", .malformedSignature), ("tekst\n\n— a  AAAAAAA=\n", .malformedSignature),
        ("tekst\n\n— a\u{A0}b AAAAAAA=\n", .malformedSignature),
        ("tekst\n\n— a AAAAAAA=\ntekst\n", .malformedSignature),
    ])
    func `what isn't a signed note is refused by the name of its fault`(note: String, error: NoteError) {
        #expect(throws: error) { try SignedNote(parsing: note.utf8) }
    }
}
