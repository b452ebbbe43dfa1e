/// The fields of one object, each written where the last one ended.
struct CompiledFieldsWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: CompiledEncoder
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        try encoder.write(value, named: key.stringValue)
    }

    func encodeNil(forKey key: Key) throws { throw CompiledUnsupported.null }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        preconditionFailure("events hold values, and write nothing beside them")
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        preconditionFailure("events hold values, and write nothing beside them")
    }

    func superEncoder() -> any Encoder { preconditionFailure("events are values: they have no superclass") }
    func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}
