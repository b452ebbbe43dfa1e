import CrisisModel

extension LineReader {
    /// An event of that kind from its fields, by what the compiler makes of its type.
    mutating func readCompiled(_ kind: Event.Kind) throws(EntryCodecError) -> Event {
        let decoder = CompiledDecoder(self)
        do {
            let event = try Event(kind, from: decoder)
            self = decoder.line
            return event
        } catch let error as EntryCodecError {
            throw error
        } catch {
            throw .malformed("\(error)")
        }
    }
}

final class CompiledDecoder: Decoder {
    private(set) var line: LineReader
    /// The brackets that end what was begun, innermost last. Whoever has a value read reads those it began.
    private var open: [StaticString] = []
    private var isAtTop = true

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(_ line: LineReader) { self.line = line }

    func isNext(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { line.isNext(name: $0) }
    }

    /// nil where that field isn't next.
    func readIfNext<Value: Decodable>(_ type: Value.Type, named name: String) throws -> Value? {
        var name = name
        return name.withUTF8 { line.take(name: $0) } ? try read(type) : nil
    }

    /// One value: scalars at once, the rest through its own `init(from:)`.
    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let scalar = type as? any LineScalar.Type, let value = try scalar.init(reading: &line) as? Value {
            return value
        }
        guard !OtherNumbers.include(type) else { throw unexpected }
        let depth = open.count
        let value = try Value(from: self)
        while open.count > depth { try line.expect(open.removeLast()) }
        return value
    }

    func expect(_ text: StaticString) throws(EntryCodecError) { try line.expect(text) }

    var unexpected: EntryCodecError { .unexpected(at: line.place) }

    /// The fields of the event itself stand in the object that the head has begun.
    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        if isAtTop { isAtTop = false } else { try begin("{", "}") }
        return KeyedDecodingContainer(CompiledFieldsReader(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try begin("[", "]")
        return CompiledListReader(decoder: self)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    private func begin(_ opening: StaticString, _ closing: StaticString) throws {
        try line.expect(opening)
        open.append(closing)
    }
}

extension CompiledDecoder: SingleValueDecodingContainer {
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try read(type) }
    func decodeNil() -> Bool { false }
}
