/// One pass over one JSON text, byte by byte, never character by character: request bodies and a million lines of the
/// ledger go through here.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The whole text: one value and white space around it.
    mutating func document() throws(JSONError) -> JSONValue {
        skipSpace()
        let value = try value()
        skipSpace()
        guard place == bytes.count else { throw .trailingBytes(at: place) }
        return value
    }

    /// The byte at `place`; nil at the end.
    var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func skipSpace() {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x0A, 0x0D, 0x09: place += 1
            default: return
            }
        }
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        switch byte {
        case UInt8(ascii: "\""): .string(try string())
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "t"): try literal("true", .bool(true))
        case UInt8(ascii: "f"): try literal("false", .bool(false))
        case UInt8(ascii: "n"): try literal("null", .null)
        default: try number()
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard byte == word.utf8Start[offset] else { throw .notJSON(at: place) }
            place += 1
        }
        return value
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        guard try enter(closing: UInt8(ascii: "]")) else { return .array([]) }
        var elements: [JSONValue] = []
        repeat { elements.append(try value()) } while try another(closing: UInt8(ascii: "]"))
        return .array(elements)
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        guard try enter(closing: UInt8(ascii: "}")) else { return .object([]) }
        var members: [JSONMember] = []
        var names = JSONNames()
        members.reserveCapacity(12)
        repeat {
            let name = try fieldName()
            guard names.insert(name, after: members) else {
                throw .duplicateField(String(name.prefix(JSONLimits.shownName)))
            }
            members.append(JSONMember(name, try value()))
        } while try another(closing: UInt8(ascii: "}"))
        return .object(members)
    }

    /// The name, the colon and the space around it.
    private mutating func fieldName() throws(JSONError) -> String {
        guard byte == UInt8(ascii: "\"") else { throw .notJSON(at: place) }
        let name = try string()
        skipSpace()
        guard byte == UInt8(ascii: ":") else { throw .notJSON(at: place) }
        place += 1
        skipSpace()
        return name
    }

    /// Steps into a list or object; false, and out of it again, where it is empty.
    private mutating func enter(closing: UInt8) throws(JSONError) -> Bool {
        guard depth < JSONLimits.depth else { throw .tooDeep(at: place) }
        place += 1
        skipSpace()
        if byte == closing {
            place += 1
            return false
        }
        depth += 1
        return true
    }

    /// After an element: true at a comma, false, and out of the list or object, at its end.
    private mutating func another(closing: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        switch byte {
        case UInt8(ascii: ","):
            place += 1
            skipSpace()
            return true
        case closing:
            place += 1
            depth -= 1
            return false
        default: throw .notJSON(at: place)
        }
    }
}
