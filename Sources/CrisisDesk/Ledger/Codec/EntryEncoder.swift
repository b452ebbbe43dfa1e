import CrisisModel

/// Writes one entry: the head by hand, the event's fields by what the compiler makes of its type.
///
/// It is its own container for lists and single values, and keeps no record of what stands where: whether a comma is due,
/// the last byte tells. Closing brackets are written by whoever had the value written that opened them.
final class EntryEncoder: Encoder {
    private(set) var line: [UInt8] = []
    /// The digests of all words so far, and their content.
    private(set) var digests: [Digest] = []
    private(set) var words: [Words.Content?] = []
    private var open: [UInt8] = []
    private var isAtTop = true

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]
    let count = 0

    init() { line.reserveCapacity(1_024) }

    func write(_ entry: Entry) throws {
        line.append(UInt8(ascii: "{"))
        try field("n", entry.number)
        try field("at", entry.at)
        try field("kind", entry.event.kind.rawValue)
        try field("v", EntryCodec.version)
        try field("by", entry.caller.actor)
        try field("as", entry.capacity.rawValue)
        try field("token", entry.caller.token)
        try write(entry.caller.order)
        try entry.event.payload.encode(to: self)
        line.append(UInt8(ascii: "}"))
    }

    private func write(_ order: Order) throws {
        try field("decidedBy", order.decidedBy)
        try field("told", order.told == .oneself ? nil : order.told.rawValue)
        try field("happenedAt", order.happenedAt)
    }

    private func field(_ name: String, _ value: (some Encodable)?) throws {
        guard let value else { return }
        self.name(name)
        try write(value)
    }

    func name(_ name: String) {
        separate()
        line.append(UInt8(ascii: "\""))
        line.append(contentsOf: name.utf8)
        line.append(UInt8(ascii: "\""))
        line.append(UInt8(ascii: ":"))
    }

    /// One value. Known types are written at once; the rest through their own `encode`.
    @inline(__always)
    func write<Value: Encodable>(_ value: Value) throws {
        if Value.self == Words.self { return write(unsafeBitCast(value, to: Words.self)) }
        if Value.self == Digest.self { return write(unsafeBitCast(value, to: Digest.self)) }
        if Value.self == String.self { return write(unsafeBitCast(value, to: String.self)) }
        if Value.self == Int.self { return write(Int64(unsafeBitCast(value, to: Int.self))) }
        if Value.self == Int64.self { return write(unsafeBitCast(value, to: Int64.self)) }
        if Value.self == UInt32.self { return write(Int64(unsafeBitCast(value, to: UInt32.self))) }
        if Value.self == Bool.self { return write(unsafeBitCast(value, to: Bool.self)) }
        if Value.self == Timestamp.self { return write(unsafeBitCast(value, to: Timestamp.self).milliseconds) }
        if Value.self == Post.Number.self { return write(Int64(unsafeBitCast(value, to: Post.Number.self).value)) }
        if Value.self == Token.Number.self { return write(Int64(unsafeBitCast(value, to: Token.Number.self).value)) }
        if Value.self == Person.Number.self { return write(unsafeBitCast(value, to: Person.Number.self)) }
        if Value.self == Channel.Number.self { return write(unsafeBitCast(value, to: Channel.Number.self)) }
        try writeOther(value)
    }

    /// `Int.encode(to:)` and its like would call back for ever; entries hold only these kinds of number.
    @inline(never)
    private func writeOther<Value: Encodable>(_ value: Value) throws {
        guard !OtherNumbers.include(Value.self) else {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "not a number of entries"))
        }
        let depth = open.count
        try value.encode(to: self)
        while open.count > depth { line.append(open.removeLast()) }
    }

    private func write(_ words: Words) {
        write(words.digest)
        digests.append(words.digest)
        self.words.append(words.content)
    }

    private func write(_ digest: Digest) {
        separate()
        EntryText.append(digest, to: &line)
    }

    private func write(_ text: String) {
        separate()
        JSONText.append(text, to: &line)
    }

    private func write(_ number: Int64) {
        separate()
        JSONText.append(number, to: &line)
    }

    private func write(_ truth: Bool) {
        separate()
        line.append(contentsOf: (truth ? "true" : "false").utf8)
    }

    private func write<Of: Numbered>(_ number: Number<Of>) {
        separate()
        EntryText.append(number, to: &line)
    }

    /// A comma, unless something has just begun. A string ends in its quote, so no text can look like a beginning.
    private func separate() {
        switch line.last {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), nil: return
        default: line.append(UInt8(ascii: ","))
        }
    }
}

extension EntryEncoder {
    /// The fields of the event itself stand in the object that the head has begun.
    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if isAtTop { isAtTop = false } else { begin("{", "}") }
        return KeyedEncodingContainer(EntryFieldsWriter(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        begin("[", "]")
        return self
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    private func begin(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
        separate()
        line.append(UInt8(ascii: opening))
        open.append(UInt8(ascii: closing))
    }
}

extension EntryEncoder: SingleValueEncodingContainer, UnkeyedEncodingContainer {
    func encode<Value: Encodable>(_ value: Value) throws { try write(value) }

    func encodeNil() throws { throw EntryFieldsUnsupported.null }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        preconditionFailure("events hold values, and write nothing beside them")
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        preconditionFailure("events hold values, and write nothing beside them")
    }

    func superEncoder() -> any Encoder { preconditionFailure("events are values: they have no superclass") }
}

/// What the compiler's own coding never asks of an event.
enum EntryFieldsUnsupported: Error { case null }

/// Kinds of number that no entry holds.
enum OtherNumbers {
    static func include(_ type: Any.Type) -> Bool {
        type == Double.self || type == Float.self || type == Int8.self || type == Int16.self || type == Int32.self
            || type == UInt.self || type == UInt8.self || type == UInt16.self || type == UInt64.self
            || type == Int128.self || type == UInt128.self
    }
}

/// The fields of one object, each written where the last one ended.
struct EntryFieldsWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: EntryEncoder
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        encoder.name(key.stringValue)
        try encoder.write(value)
    }

    func encodeNil(forKey key: Key) throws { throw EntryFieldsUnsupported.null }

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
