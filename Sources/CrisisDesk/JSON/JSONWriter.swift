package import CrisisModel

/// Writes JSON with the fields in the order in which they are given and no space between: what is hashed, stored and
/// signed comes out of here, so the same calls make the same bytes for ever.
///
/// Only what RFC 8259 section 7 demands is escaped. The caller opens and closes in pairs and gives each name one value.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8]
    private let start: Int

    /// Room for so many bytes is made at once.
    package init(reserving capacity: Int = 512) {
        bytes = []
        bytes.reserveCapacity(capacity)
        start = 0
    }

    /// Writes on after what already stands in `bytes`.
    package init(appendingTo bytes: consuming [UInt8]) {
        start = bytes.count
        self.bytes = bytes
    }

    package mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }
    package mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

    /// A field's name; its value comes next.
    package mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// A name that isn't known at compile time and may need escapes.
    package mutating func name(escaping name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
    }

    package mutating func null() { word("null") }
    package mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

    package mutating func integer(_ value: Int64) {
        separate()
        JSONText.append(value, to: &bytes)
    }

    package mutating func integer(_ value: Int) { integer(Int64(value)) }

    /// The shortest digits that read back as this number, which must be finite.
    package mutating func number(_ value: Double) {
        precondition(value.isFinite, "JSON has no infinity")
        separate()
        bytes.append(contentsOf: value.description.utf8)
    }

    package mutating func string(_ value: String) {
        separate()
        JSONText.append(value, to: &bytes)
    }

    /// 64 lowercase hexadecimal digits in quotes.
    package mutating func digest(_ value: Digest) {
        separate()
        JSONText.append(value, to: &bytes)
    }

    /// `"2026-11-22T10:03:00.000Z"`
    package mutating func time(_ value: Timestamp) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        RFC3339.append(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let elements): array { writer in for element in elements { writer.value(element) } }
        case .object(let members):
            object { writer in
                for member in members {
                    writer.name(escaping: member.name)
                    writer.value(member.value)
                }
            }
        }
    }

    /// Bytes that are JSON already, such as a stored entry.
    package mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    private mutating func enclose(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: opening))
        body(&self)
        bytes.append(UInt8(ascii: closing))
    }

    private mutating func word(_ word: StaticString) {
        separate()
        bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// A comma, unless something has just begun. The last byte tells: a string always ends in its quote.
    private mutating func separate() {
        guard bytes.count > start, let last = bytes.last else { return }
        switch last {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): return
        default: bytes.append(UInt8(ascii: ","))
        }
    }
}
