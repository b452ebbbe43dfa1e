import CrisisModel

/// Reads a line in a single pass. Fields come in the order in which they are read, so nothing is looked up and nothing
/// is kept: a field that isn't next isn't there, and what is left over at an end is an error.
struct LineReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0
    private let contents: [Words.Content?]?
    /// Those read so far.
    private(set) var words: [Words] = []

    /// `contents`: nil where all of them are erased, or there are none.
    init(_ bytes: UnsafeBufferPointer<UInt8>, contents: [Words.Content?]?) {
        self.bytes = bytes
        self.contents = contents
    }

    mutating func field<Value: LineValue>(_ name: StaticString) throws(EntryCodecError) -> Value {
        guard take(name: name) else { throw .missing(field: "\(name)", at: place) }
        return try Value(reading: &self)
    }

    mutating func fieldIfThere<Value: LineValue>(_ name: StaticString) throws(EntryCodecError) -> Value? {
        take(name: name) ? try Value(reading: &self) : nil
    }

    private mutating func take(name: StaticString) -> Bool {
        take(name: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// Whether the field of that name comes next; if so, its value does from here on.
    mutating func take(name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let after = placeAfter(name) else { return false }
        place = after
        return true
    }

    func isNext(name: UnsafeBufferPointer<UInt8>) -> Bool { placeAfter(name) != nil }

    /// Where the value of that field begins, if it comes next: after a comma, unless its object has just begun.
    private func placeAfter(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        var at = place
        if at == 0 || bytes[at - 1] != UInt8(ascii: "{") {
            guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { return nil }
            at += 1
        }
        let end = at + name.count + 3
        guard end <= bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
        for offset in 0..<name.count where bytes[at + 1 + offset] != name[offset] { return nil }
        guard bytes[end - 2] == UInt8(ascii: "\""), bytes[end - 1] == UInt8(ascii: ":") else { return nil }
        return end
    }

    mutating func take(_ text: StaticString) -> Bool {
        let end = place + text.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[place + offset] != text.utf8Start[offset] { return false }
        place = end
        return true
    }

    mutating func expect(_ text: StaticString) throws(EntryCodecError) {
        guard take(text) else { throw .unexpected(at: place) }
    }

    /// Also at the end of the line, so that who reads a list that is cut off stops.
    var isAtListEnd: Bool { place >= bytes.count || bytes[place] == UInt8(ascii: "]") }

    mutating func readWords() throws(EntryCodecError) -> Words {
        let digest = try Digest(reading: &self)
        guard words.count < contents?.count ?? .max else { throw .wrongContent }
        let read = Words(digest: digest, content: contents?[words.count] ?? nil)
        words.append(read)
        return read
    }

    /// Nothing may be left over.
    func end() throws(EntryCodecError) {
        guard place == bytes.count else { throw .wrongEnd(at: place) }
        guard words.count == contents?.count ?? words.count else { throw .wrongContent }
    }
}
