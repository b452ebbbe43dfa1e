/// The fields of one object, each read where the last one ended.
struct EntryFieldsReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: EntryDecoder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { decoder.isNext(key.stringValue) }

    /// Nothing is written as null.
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        guard decoder.take(key.stringValue) else { throw decoder.missing(key.stringValue) }
        return try decoder.read(type)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        decoder.take(key.stringValue) ? try decoder.read(type) : nil
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw decoder.missing(key.stringValue)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw decoder.missing(key.stringValue)
    }

    func superDecoder() throws -> any Decoder { throw decoder.missing("super") }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw decoder.missing(key.stringValue) }
}
