import CrisisModel

extension LineWriter {
    /// The fields of an event, by what the compiler makes of its type.
    mutating func writeCompiled(_ event: Event) {
        let encoder = CompiledEncoder(self)
        do {
            try event.payload.encode(to: encoder)
        } catch {
            preconditionFailure("\(event.kind) holds what no entry may hold: \(error)")
        }
        self = encoder.line
    }
}

/// It is its own container for lists and single values. Closing brackets are written by whoever had the value written
/// that opened them.
final class CompiledEncoder: Encoder {
    private(set) var line: LineWriter
    private var open: [Unicode.Scalar] = []
    private var isAtTop = true

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]
    let count = 0

    init(_ line: LineWriter) { self.line = line }

    func write(_ value: some Encodable, named name: String) throws {
        var name = name
        name.withUTF8 { line.write(name: $0) }
        try write(value)
    }

    /// One value: scalars at once, the rest through its own `encode`.
    private func write<Value: Encodable>(_ value: Value) throws {
        if let scalar = value as? any LineScalar { return scalar.write(to: &line) }
        guard !OtherNumbers.include(Value.self) else {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "not a number of entries"))
        }
        let depth = open.count
        try value.encode(to: self)
        while open.count > depth { line.end(open.removeLast()) }
    }

    /// The fields of the event itself stand in the object that the head has begun.
    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if isAtTop { isAtTop = false } else { begin("{", "}") }
        return KeyedEncodingContainer(CompiledFieldsWriter(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        begin("[", "]")
        return self
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    private func begin(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
        line.begin(opening)
        open.append(closing)
    }
}

extension CompiledEncoder: SingleValueEncodingContainer, UnkeyedEncodingContainer {
    func encode<Value: Encodable>(_ value: Value) throws { try write(value) }

    func encodeNil() throws { throw CompiledUnsupported.null }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        preconditionFailure("events hold values, and write nothing beside them")
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        preconditionFailure("events hold values, and write nothing beside them")
    }

    func superEncoder() -> any Encoder { preconditionFailure("events are values: they have no superclass") }
}

/// What the compiler's own coding never asks of an event.
enum CompiledUnsupported: Error { case null }

/// Kinds of number that no entry holds. Their own coding would come back to the coder for ever.
enum OtherNumbers {
    static func include(_ type: Any.Type) -> Bool {
        type == Double.self || type == Float.self || type == Int8.self || type == Int16.self || type == Int32.self
            || type == UInt.self || type == UInt8.self || type == UInt16.self || type == UInt32.self
            || type == UInt64.self || type == Int128.self || type == UInt128.self
    }
}
