/// What a JSON text says, with the fields of an object in the order in which they stood.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number without fraction and exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number; always finite.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
}

/// One field of an object.
package struct JSONMember: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue {
    /// The one value that `bytes` hold, read strictly by RFC 8259: UTF-8 checked, no field twice, nothing before or
    /// after but white space, `JSONLimits.depth` deep at most, `limit` bytes at most.
    package static func parse(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) throws(JSONError) -> JSONValue {
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        var parser = JSONParser(bytes)
        return try parser.document()
    }

    /// The same, for raw memory.
    package static func parse(_ bytes: UnsafeRawBufferPointer, limit: Int) throws(JSONError) -> JSONValue {
        let result = bytes.withMemoryRebound(to: UInt8.self) { bytes in outcome(bytes, limit) }
        return try result.get()
    }

    /// The same, for arrays, slices and buffers; a collection that doesn't lie in one piece is copied once.
    package static func parse(_ bytes: some Collection<UInt8>, limit: Int) throws(JSONError) -> JSONValue {
        if let result = bytes.withContiguousStorageIfAvailable({ bytes in outcome(bytes, limit) }) {
            return try result.get()
        }
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        return try ContiguousArray(bytes).withUnsafeBufferPointer { bytes in outcome(bytes, limit) }.get()
    }

    /// As a `Result`, since the closures of the standard library don't all pass a typed error on.
    private static func outcome(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Result<JSONValue, JSONError> {
        do throws(JSONError) {
            return .success(try parse(bytes, limit: limit))
        } catch {
            return .failure(error)
        }
    }
}
