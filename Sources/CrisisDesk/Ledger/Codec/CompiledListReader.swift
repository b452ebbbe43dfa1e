/// The elements of one list, each read where the last one ended.
struct CompiledListReader: UnkeyedDecodingContainer {
    let decoder: CompiledDecoder
    private(set) var currentIndex = 0

    init(decoder: CompiledDecoder) { self.decoder = decoder }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { nil }
    var isAtEnd: Bool { decoder.line.isAtListEnd }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if currentIndex > 0 { try decoder.expect(",") }
        currentIndex += 1
        return try decoder.read(type)
    }

    func decodeNil() -> Bool { false }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw decoder.unexpected
    }

    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw decoder.unexpected }
    func superDecoder() throws -> any Decoder { throw decoder.unexpected }
}
