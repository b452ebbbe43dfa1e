package import CrisisModel

/// What can be forgotten of one entry, as it lies beside it: for each of its words, in the order in which their digests stand
/// in the line, one byte 0 where they are erased; else one byte 1, the salt, the length of the text (4 bytes, least
/// significant first) and its UTF-8.
package struct EntryContent: Hashable, Sendable {
    package private(set) var words: [Words.Content?]

    init(_ words: [Words]) { self.words = words.map(\.content) }

    private static let erased: UInt8 = 0
    private static let present: UInt8 = 1

    /// nil for an entry without words.
    package var bytes: [UInt8]? {
        guard !words.isEmpty else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.reduce(0) { $0 + 37 + ($1?.text.utf8.count ?? 0) })
        for content in words { Self.append(content, to: &bytes) }
        return bytes
    }

    private static func append(_ content: Words.Content?, to bytes: inout [UInt8]) {
        guard let content else { return bytes.append(erased) }
        bytes.append(present)
        content.salt.withUnsafeBytes { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: UInt32(content.text.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: content.text.utf8)
    }

    /// Reads what `bytes` wrote; refuses anything else.
    package init(parsing bytes: [UInt8]) throws(EntryCodecError) {
        words = []
        var place = 0
        while place < bytes.count { words.append(try Self.content(bytes, &place)) }
    }

    private static func content(_ bytes: [UInt8], _ place: inout Int) throws(EntryCodecError) -> Words.Content? {
        let mark = bytes[place]
        place += 1
        if mark == erased { return nil }
        guard mark == present, bytes.count - place >= 36 else { throw .wrongContent }
        let salt = bytes.withUnsafeBytes { Digest(copying: UnsafeRawBufferPointer(rebasing: $0[place..<place + 32])) }
        let count = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place + 32, as: UInt32.self).littleEndian }
        place += 36
        guard bytes.count - place >= Int(count) else { throw .wrongContent }
        defer { place += Int(count) }
        do {
            let text = try UTF8Span(validating: bytes.span.extracting(place..<place + Int(count)))
            return Words.Content(salt: salt, text: String(copying: text))
        } catch {
            throw .wrongContent
        }
    }

    /// Forgets the words at these places, from 0; with no places, all of them. Places that aren't there are no matter.
    package mutating func erase(_ places: [Int]) {
        for place in words.indices where places.isEmpty || places.contains(place) { words[place] = nil }
    }

    package var isErased: Bool { words.allSatisfy { $0 == nil } }
}

extension Entry {
    /// Every text this entry holds, in the order in which they are written; what an erasure counts its places by.
    package var words: [Words] {
        var line = LineWriter()
        line.write(self)
        return line.words
    }
}
