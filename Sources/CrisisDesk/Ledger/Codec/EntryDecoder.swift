import CrisisModel

/// Reads one entry in a single pass. Fields come in the order in which they are read, so nothing is looked up and nothing is
/// kept: a field that isn't next isn't there, and what is left over at an end is an error.
final class EntryDecoder: Decoder {
    private let line: UnsafeBufferPointer<UInt8>
    private var place = 0
    private let contents: [Words.Content?]?
    /// Those read so far.
    private(set) var words: [Words] = []
    private var open: [UInt8] = []
    private var isAtTop = true

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// `contents`: nil where all of them are erased, or there are none.
    init(_ line: UnsafeBufferPointer<UInt8>, contents: [Words.Content?]?) {
        self.line = line
        self.contents = contents
    }

    func entry() throws -> Entry {
        try expect("{")
        let number: Int = try field("n")
        let at: Timestamp = try field("at")
        let kind = try kind()
        let caller: Actor = try field("by")
        let capacity: Capacity = try field("as")
        let token: Token.Number? = try fieldIfThere("token")
        let order = try order()
        let event = try Event(kind, from: self)
        try end()
        return Entry(
            number: number, at: at, caller: Caller(caller, token: token, order: order), capacity: capacity, event: event)
    }

    private func kind() throws -> Event.Kind {
        let name: String = try field("kind")
        let version: Int = try field("v")
        guard let kind = Event.Kind(rawValue: name) else { throw EntryCodecError.unknownKind(name) }
        guard version == EntryCodec.version else { throw EntryCodecError.unknownVersion(version) }
        return kind
    }

    private func order() throws -> Order {
        let decidedBy: Person.Number? = try fieldIfThere("decidedBy")
        let told: Told? = try fieldIfThere("told")
        guard told != .oneself else { throw EntryCodecError.unexpected(at: place) }
        return Order(decidedBy: decidedBy, told: told ?? .oneself, happenedAt: try fieldIfThere("happenedAt"))
    }

    private func end() throws {
        try expect("}")
        guard place == line.count else { throw EntryCodecError.wrongEnd(at: place) }
        guard words.count == contents?.count ?? words.count else { throw EntryCodecError.wrongContent }
    }

    private func field<Value: Decodable>(_ name: String) throws -> Value {
        guard take(name) else { throw missing(name) }
        return try read(Value.self)
    }

    private func fieldIfThere<Value: Decodable>(_ name: String) throws -> Value? {
        take(name) ? try read(Value.self) : nil
    }
}

extension EntryDecoder {
    /// Whether the field of that name comes next; if so, its value does from here on.
    func take(_ name: String) -> Bool {
        guard let after = placeAfter(name) else { return false }
        place = after
        return true
    }

    func missing(_ name: String) -> EntryCodecError { .missing(field: name, at: place) }

    func isNext(_ name: String) -> Bool { placeAfter(name) != nil }

    private func placeAfter(_ name: String) -> Int? {
        var name = name
        return name.withUTF8 { name in
            var at = place
            if line[at - 1] != UInt8(ascii: "{") {
                guard at < line.count, line[at] == UInt8(ascii: ",") else { return nil }
                at += 1
            }
            let end = at + name.count + 3
            guard end <= line.count, line[at] == UInt8(ascii: "\"") else { return nil }
            for (offset, byte) in name.enumerated() where line[at + 1 + offset] != byte { return nil }
            guard line[end - 2] == UInt8(ascii: "\""), line[end - 1] == UInt8(ascii: ":") else { return nil }
            return end
        }
    }

    private func expect(_ byte: Unicode.Scalar) throws {
        guard place < line.count, line[place] == UInt8(ascii: byte) else { throw EntryCodecError.unexpected(at: place) }
        place += 1
    }
}

extension EntryDecoder {
    /// One value. Known types are read at once; the rest through their own `init(from:)`.
    @inline(__always)
    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if Value.self == Words.self { return unsafeBitCast(try readWords(), to: Value.self) }
        if Value.self == Digest.self { return unsafeBitCast(try readDigest(), to: Value.self) }
        if Value.self == String.self { return unsafeBitCast(try readText(), to: Value.self) }
        if Value.self == Int.self { return unsafeBitCast(Int(try readInteger()), to: Value.self) }
        if Value.self == Int64.self { return unsafeBitCast(try readInteger(), to: Value.self) }
        if Value.self == UInt32.self { return unsafeBitCast(UInt32(try readNumber("")), to: Value.self) }
        if Value.self == Bool.self { return unsafeBitCast(try readTruth(), to: Value.self) }
        if Value.self == Timestamp.self {
            return unsafeBitCast(Timestamp(milliseconds: try readInteger()), to: Value.self)
        }
        if Value.self == Post.Number.self { return unsafeBitCast(Post.Number(try readNumber("")), to: Value.self) }
        if Value.self == Token.Number.self { return unsafeBitCast(Token.Number(try readNumber("")), to: Value.self) }
        if Value.self == Person.Number.self {
            return unsafeBitCast(Person.Number(try readMarked(Person.mark)), to: Value.self)
        }
        if Value.self == Channel.Number.self {
            return unsafeBitCast(Channel.Number(try readMarked(Channel.mark)), to: Value.self)
        }
        return try readOther(type)
    }

    @inline(never)
    private func readOther<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard !OtherNumbers.include(type) else { throw EntryCodecError.unexpected(at: place) }
        let depth = open.count
        let value = try Value(from: self)
        while open.count > depth { try expect(Unicode.Scalar(open.removeLast())) }
        return value
    }

    private func readWords() throws -> Words {
        let digest = try readDigest()
        guard words.count < contents?.count ?? .max else { throw EntryCodecError.wrongContent }
        let read = Words(digest: digest, content: contents?[words.count] ?? nil)
        words.append(read)
        return read
    }

    private func readDigest() throws -> Digest {
        let start = place
        try expect("\"")
        guard line.count - place >= 65 else { throw EntryCodecError.unexpected(at: start) }
        let text = UnsafeBufferPointer(rebasing: line[place..<place + 64])
        guard let digest = EntryText.digest(text) else { throw EntryCodecError.unexpected(at: start) }
        place += 64
        try expect("\"")
        return digest
    }

    private func readText() throws -> String {
        guard place < line.count, line[place] == UInt8(ascii: "\"") else { throw EntryCodecError.unexpected(at: place) }
        var parser = JSONParser(line)
        parser.place = place
        do {
            let text = try parser.string()
            place = parser.place
            return text
        } catch {
            throw EntryCodecError.unexpected(at: place)
        }
    }

    private func readTruth() throws -> Bool {
        for (truth, word) in [(true, "true"), (false, "false")] as [(Bool, StaticString)] {
            let end = place + word.utf8CodeUnitCount
            guard end <= line.count else { continue }
            let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
            if line[place..<end].elementsEqual(word) { place = end; return truth }
        }
        throw EntryCodecError.unexpected(at: place)
    }

    /// Without a plus sign, leading zeros or minus zero.
    private func readInteger() throws -> Int64 {
        let start = place
        let isNegative = place < line.count && line[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let first = place
        var value: Int64 = 0
        while place < line.count, 0x30...0x39 ~= line[place] {
            let digit = Int64(line[place] - 0x30)
            let (tens, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, beyond) = tens.addingReportingOverflow(isNegative ? -digit : digit)
            guard !over, !beyond else { throw EntryCodecError.unexpected(at: start) }
            value = sum
            place += 1
        }
        guard place > first, line[first] != 0x30 || (place == first + 1 && !isNegative) else {
            throw EntryCodecError.unexpected(at: start)
        }
        return value
    }

    /// A running number, from 1.
    private func readNumber(_ mark: StaticString) throws -> Int {
        let start = place
        let number = try readInteger()
        guard number >= 1, number <= UInt32.max else { throw EntryCodecError.unexpected(at: start) }
        return Int(number)
    }

    private func readMarked(_ mark: String) throws -> Int {
        try expect("\"")
        for letter in mark.unicodeScalars { try expect(letter) }
        let number = try readNumber("")
        try expect("\"")
        return number
    }
}

extension EntryDecoder {
    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        if isAtTop { isAtTop = false } else { try begin("{", "}") }
        return KeyedDecodingContainer(EntryFieldsReader(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try begin("[", "]")
        return self
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    private func begin(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) throws {
        try expect(opening)
        open.append(UInt8(ascii: closing))
    }
}

extension EntryDecoder: SingleValueDecodingContainer, UnkeyedDecodingContainer {
    var count: Int? { nil }
    var currentIndex: Int { 0 }
    var isAtEnd: Bool { place >= line.count || line[place] == UInt8(ascii: "]") }

    /// A single value, or the next of a list.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if open.last == UInt8(ascii: "]"), !hasBegun { try expect(",") }
        return try read(type)
    }

    /// Whether the comma is behind: an element that reads itself as a single value comes here twice.
    private var hasBegun: Bool {
        line[place - 1] == UInt8(ascii: "[") || line[place - 1] == UInt8(ascii: ",")
    }

    func decodeNil() -> Bool { false }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw EntryCodecError.unexpected(at: place)
    }

    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw EntryCodecError.unexpected(at: place) }
    func superDecoder() throws -> any Decoder { throw EntryCodecError.unexpected(at: place) }
}
