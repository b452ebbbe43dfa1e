import CrisisModel

/// Writes a value as bytes in the order its parts are written, without names: compact and fast, and readable only by the
/// same program. For snapshots alone, which may be thrown away at any time; what must last is in the entries.
enum BinaryEncoder {
    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let sink = BinarySink()
        try Writer(sink).write(value)
        return sink.bytes
    }
}

final class BinarySink {
    var bytes: [UInt8] = []

    func count(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Zigzag, so that small negative numbers stay short.
    func integer(_ value: Int64) { count(UInt64(bitPattern: value << 1) ^ UInt64(bitPattern: value >> 63)) }

    func string(_ text: String) {
        count(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}

private struct Writer: Encoder {
    let sink: BinarySink
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ sink: BinarySink) { self.sink = sink }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Keyed<Key>(writer: self))
    }

    /// A list: each element after a 1, the end a 0.
    func unkeyedContainer() -> any UnkeyedEncodingContainer { Unkeyed(writer: self) }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(writer: self) }

    func write(_ value: some Encodable) throws {
        switch value {
        case let post as ClosedPost: post.write(to: sink)
        case let digest as Digest: sink.bytes.append(contentsOf: digest.bytes)
        case let id as PostID: sink.bytes.append(contentsOf: id.bytes)
        case let number as Person.Number: sink.count(UInt64(number.value))
        case let number as Channel.Number: sink.count(UInt64(number.value))
        case let list as any ListEncodable: try list.encodeAsList(self)
        default: try value.encode(to: self)
        }
    }
}

/// Lists end with a 0 that their own coding does not write.
private protocol ListEncodable { func encodeAsList(_ writer: Writer) throws }

extension Array: ListEncodable where Element: Encodable {
    fileprivate func encodeAsList(_ writer: Writer) throws {
        for element in self {
            writer.sink.bytes.append(1)
            try writer.write(element)
        }
        writer.sink.bytes.append(0)
    }
}

extension PersistentMap: ListEncodable where Key: Codable & Comparable, Value: Codable {
    fileprivate func encodeAsList(_ writer: Writer) throws {
        try encode(to: writer)
        writer.sink.bytes.append(0)
    }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: Writer
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { writer.sink.bytes.append(0) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try writer.write(value) }

    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent(_ value: String?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try optional(value) }

    private func optional(_ value: (some Encodable)?) throws {
        guard let value else { return writer.sink.bytes.append(0) }
        writer.sink.bytes.append(1)
        try writer.write(value)
    }

    /// The case of an enum, by its name.
    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        writer.sink.string(key.stringValue)
        return KeyedEncodingContainer(Keyed<Nested>(writer: writer))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { Unkeyed(writer: writer) }
    func superEncoder() -> any Encoder { writer }
    func superEncoder(forKey key: Key) -> any Encoder { writer }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let writer: Writer
    var codingPath: [any CodingKey] { [] }
    var count = 0

    init(writer: Writer) { self.writer = writer }

    mutating func encodeNil() { writer.sink.bytes.append(contentsOf: [1, 0]) }

    mutating func encode<T: Encodable>(_ value: T) throws {
        writer.sink.bytes.append(1)
        try writer.write(value)
        count += 1
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        writer.sink.bytes.append(1)
        return KeyedEncodingContainer(Keyed<Nested>(writer: writer))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.sink.bytes.append(1)
        return Unkeyed(writer: writer)
    }

    mutating func superEncoder() -> any Encoder { writer }
}

private struct Single: SingleValueEncodingContainer {
    let writer: Writer
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { writer.sink.bytes.append(0) }
    func encode(_ value: Bool) { writer.sink.bytes.append(value ? 1 : 0) }
    func encode(_ value: String) { writer.sink.string(value) }
    func encode(_ value: Int) { writer.sink.integer(Int64(value)) }
    func encode(_ value: Int64) { writer.sink.integer(value) }
    func encode(_ value: UInt32) { writer.sink.count(UInt64(value)) }

    // Nothing of the state is any of these.
    func encode(_ value: Double) throws { throw refused(value) }
    func encode(_ value: Float) throws { throw refused(value) }
    func encode(_ value: Int8) throws { throw refused(value) }
    func encode(_ value: Int16) throws { throw refused(value) }
    func encode(_ value: Int32) throws { throw refused(value) }
    func encode(_ value: UInt) throws { throw refused(value) }
    func encode(_ value: UInt8) throws { throw refused(value) }
    func encode(_ value: UInt16) throws { throw refused(value) }
    func encode(_ value: UInt64) throws { throw refused(value) }

    func encode<T: Encodable>(_ value: T) throws { try writer.write(value) }

    private func refused(_ value: Any) -> EncodingError {
        .invalidValue(value, .init(codingPath: [], debugDescription: "not part of a state"))
    }
}
