package import CrisisModel

/// Entries to the bytes that are stored and hashed, and back.
///
/// The line is one JSON object without a newline: the head (`n`, `at`, `kind`, `v`, `by`, `as`, `token`, `decidedBy`, `told`,
/// `happenedAt`; the last four only where there is something to say), then the event's fields in the order in which its type
/// declares them. It holds no text a person wrote, only digests; salts and texts lie beside it (`EntryContent`), in the order
/// in which their digests stand in the line (P9).
package enum EntryCodec {
    /// The version of every event so far. A change of meaning is a new one.
    static let version = 1
    /// Bytes of one line. The longest there is, an activation over a full desk, stays under it.
    package static let lineLimit = 4_194_304

    /// Line and content of an entry. Who reads them again must hash the stored bytes: what this makes is stored once.
    package static func encode(_ entry: Entry) -> EncodedEntry {
        var line = LineWriter()
        line.write(entry)
        precondition(line.bytes.count <= lineLimit, "\(entry.event.kind) makes a line of \(line.bytes.count) bytes")
        return EncodedEntry(line: line.bytes, content: EntryContent(line.words).bytes)
    }

    /// The entry of a stored line, with what is left of its content; `content` is nil where there is none or all of it was
    /// erased. Strict: every field in its place, none unknown, nothing after it.
    package static func decode(line: [UInt8], content: [UInt8]?) throws(EntryCodecError) -> Entry {
        try decodeWithWords(line: line, content: content).entry
    }

    /// The entry, and all its words in the order in which they stand.
    static func decodeWithWords(
        line: [UInt8], content: [UInt8]?
    ) throws(EntryCodecError) -> (entry: Entry, words: [Words]) {
        let contents = try content.map { bytes throws(EntryCodecError) in try EntryContent(parsing: bytes).words }
        return try line.withUnsafeBufferPointer { bytes throws(EntryCodecError) in
            var line = LineReader(bytes, contents: contents)
            return (try line.readEntry(), line.words)
        }
    }
}

/// An entry as it is going to be stored.
package struct EncodedEntry: Hashable, Sendable {
    package let line: [UInt8]
    /// nil for an entry without words.
    package let content: [UInt8]?
}

/// Why stored bytes are no entry.
package enum EntryCodecError: Error, Hashable, Sendable {
    /// This field should stand at that byte of the line.
    case missing(field: String, at: Int)
    /// A value of another kind stands at that byte, or one that is not written that way.
    case unexpected(at: Int)
    /// The line goes on where it should end, or ends too early.
    case wrongEnd(at: Int)
    case unknownKind(String)
    case unknownVersion(Int)
    /// The content beside the line is no list of words, or not as many as the line has.
    case wrongContent
    /// A value was read and is none that its field can have.
    case malformed(String)
}
