import CrisisModel

/// Reads what `BinaryEncoder` wrote. Any disagreement is an error: then the state is made from the entries instead.
enum BinaryDecoder {
    static func value<Value: Decodable>(_ type: Value.Type, from bytes: ArraySlice<UInt8>) throws -> Value {
        let source = BinarySource(bytes)
        let value = try Reader(source).read(type)
        guard source.isAtEnd else { throw Disagreement.tooLong }
        return value
    }

    enum Disagreement: Error { case tooShort, tooLong, notText, notOne, noCase }
}

final class BinarySource {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }

    func byte() throws -> UInt8 {
        guard place < bytes.endIndex else { throw BinaryDecoder.Disagreement.tooShort }
        defer { place += 1 }
        return bytes[place]
    }

    func take(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - place else { throw BinaryDecoder.Disagreement.tooShort }
        defer { place += count }
        return bytes[place..<place + count]
    }

    func flag() throws -> Bool {
        let byte = try byte()
        guard byte <= 1 else { throw BinaryDecoder.Disagreement.notOne }
        return byte == 1
    }

    /// Whether an element's mark was taken by a look at whether the list goes on.
    private var isMarkTaken = false

    /// Whether a list goes on: takes the mark of the next element, or the list's end.
    func goesOn() -> Bool {
        guard place < bytes.endIndex else { return false }
        isMarkTaken = bytes[place] == 1
        place += 1
        return isMarkTaken
    }

    /// Takes the mark of an element unless a look took it.
    func element() throws {
        if !isMarkTaken, try !flag() { throw BinaryDecoder.Disagreement.tooShort }
        isMarkTaken = false
    }

    func count() throws -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            let byte = try byte()
            value |= UInt64(byte & 0x7f) << UInt64(shift)
            if byte < 0x80 { return value }
        }
        throw BinaryDecoder.Disagreement.tooLong
    }

    func integer() throws -> Int64 {
        let value = try count()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    func string() throws -> String {
        let length = try count()
        guard length <= UInt64(bytes.count) else { throw BinaryDecoder.Disagreement.tooShort }
        guard let text = String(validating: try take(Int(length)), as: UTF8.self) else {
            throw BinaryDecoder.Disagreement.notText
        }
        return text
    }
}

private struct Reader: Decoder {
    let source: BinarySource
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ source: BinarySource) { self.source = source }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed<Key>(reader: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { Unkeyed(reader: self) }
    func singleValueContainer() -> any SingleValueDecodingContainer { Single(reader: self) }

    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == ClosedPost.self { return try cast(ClosedPost(from: source)) }
        if type == Digest.self { return try cast(Digest(try source.take(32))) }
        if type == PostID.self { return try cast(PostID(try source.take(16))) }
        if type == Person.Number.self { return try cast(Person.Number(try number())) }
        if type == Channel.Number.self { return try cast(Channel.Number(try number())) }
        return try Value(from: self)
    }

    private func number() throws -> Int {
        let value = try source.count()
        guard value > 0, value <= UInt64(UInt32.max) else { throw BinaryDecoder.Disagreement.notOne }
        return Int(value)
    }

    private func cast<Value>(_ value: Any?) throws -> Value {
        guard let value = value as? Value else { throw BinaryDecoder.Disagreement.notOne }
        return value
    }
}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reader: Reader
    var codingPath: [any CodingKey] { [] }

    /// Asked only by enums: the name of the case that comes next; none where no name does, which the enum then refuses.
    var allKeys: [Key] { (try? reader.source.string()).flatMap(Key.init(stringValue:)).map { [$0] } ?? [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try !reader.source.flag() }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try reader.read(type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
        KeyedDecodingContainer(Keyed<Nested>(reader: reader))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { Unkeyed(reader: reader) }
    func superDecoder() -> any Decoder { reader }
    func superDecoder(forKey key: Key) -> any Decoder { reader }
}

private struct Unkeyed: UnkeyedDecodingContainer {
    let reader: Reader
    var codingPath: [any CodingKey] { [] }
    var count: Int? { nil }
    var currentIndex = 0
    var isAtEnd: Bool { !reader.source.goesOn() }

    init(reader: Reader) { self.reader = reader }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try reader.source.element()
        currentIndex += 1
        return try reader.read(type)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try reader.source.element()
        return KeyedDecodingContainer(Keyed<Nested>(reader: reader))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try reader.source.element()
        return Unkeyed(reader: reader)
    }

    mutating func superDecoder() -> any Decoder { reader }
}

private struct Single: SingleValueDecodingContainer {
    let reader: Reader
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode(_ type: Bool.Type) throws -> Bool { try reader.source.flag() }
    func decode(_ type: String.Type) throws -> String { try reader.source.string() }
    func decode(_ type: Int.Type) throws -> Int { Int(try reader.source.integer()) }
    func decode(_ type: Int64.Type) throws -> Int64 { try reader.source.integer() }

    func decode(_ type: UInt32.Type) throws -> UInt32 {
        guard let value = UInt32(exactly: try reader.source.count()) else { throw BinaryDecoder.Disagreement.tooLong }
        return value
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try reader.read(type) }

    // Nothing of the state is any of these.
    func decode(_ type: Double.Type) throws -> Double { throw BinaryDecoder.Disagreement.notOne }
    func decode(_ type: Float.Type) throws -> Float { throw BinaryDecoder.Disagreement.notOne }
    func decode(_ type: Int8.Type) throws -> Int8 { throw BinaryDecoder.Disagreement.notOne }
    func decode(_ type: Int16.Type) throws -> Int16 { throw BinaryDecoder.Disagreement.notOne }
    func decode(_ type: Int32.Type) throws -> Int32 { throw BinaryDecoder.Disagreement.notOne }
    func decode(_ type: UInt.Type) throws -> UInt { throw BinaryDecoder.Disagreement.notOne }
    func decode(_ type: UInt8.Type) throws -> UInt8 { throw BinaryDecoder.Disagreement.notOne }
    func decode(_ type: UInt16.Type) throws -> UInt16 { throw BinaryDecoder.Disagreement.notOne }
    func decode(_ type: UInt64.Type) throws -> UInt64 { throw BinaryDecoder.Disagreement.notOne }
}
