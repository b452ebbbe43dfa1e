/// Why bytes were refused as JSON. Positions are byte offsets from 0.
package enum JSONError: Error, Hashable, Sendable {
    /// More bytes than the reader allows.
    case tooLarge(limit: Int)
    /// Not RFC 8259 from this byte on; the end of the bytes included.
    case notJSON(at: Int)
    /// The string that begins here holds bytes that aren't UTF-8.
    case notUTF8(at: Int)
    /// A `\u` escape of half a character.
    case loneSurrogate(at: Int)
    /// A `\\u0000`, which ends a text too early in too many programs. RFC 8259 allows it; the desk doesn't.
    case hasNUL(at: Int)
    /// More than `JSONLimits.depth` lists and objects inside each other.
    case tooDeep(at: Int)
    /// A number that is too long, or too large for a `Double`.
    case numberOutOfRange(at: Int)
    /// An object has this field twice. The name is cut after `JSONLimits.shownName` characters.
    case duplicateField(String)
    /// A whole value, and then something more.
    case trailingBytes(at: Int)

    /// The stable word for the reason, as problems and logs give it.
    package var reason: String {
        switch self {
        case .tooLarge: "tooLarge"
        case .notJSON: "notJSON"
        case .notUTF8: "notUTF8"
        case .loneSurrogate: "loneSurrogate"
        case .hasNUL: "hasNUL"
        case .tooDeep: "tooDeep"
        case .numberOutOfRange: "numberOutOfRange"
        case .duplicateField: "duplicateField"
        case .trailingBytes: "trailingBytes"
        }
    }
}

/// Every bound of reading JSON (P10). The size comes with each call, for bodies and settings differ.
package enum JSONLimits {
    /// Lists and objects inside each other, the outermost included.
    package static let depth = 16
    /// Bytes of one number as written.
    package static let number = 64
    /// Fields that one object may have where `JSONFields` reads it.
    package static let fields = 64
    /// Characters of a stranger's field name that an error repeats.
    package static let shownName = 64
}
