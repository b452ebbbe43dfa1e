/// Why a request body, or a line that must look like one, was refused: which field, and what was expected.
package struct FieldError: Error, Hashable, Sendable {
    /// `deliveries[2].channel`; empty where it is the body as a whole.
    package let path: String
    package let code: Code

    package init(path: String, code: Code) {
        self.path = path
        self.code = code
    }

    package enum Code: Hashable, Sendable {
        /// Not there, or null.
        case missing
        case wrongType(Expected)
        /// Not a field of this request. The path is cut after `JSONLimits.shownName` characters of the stranger's name.
        case unknown
        /// There twice.
        case duplicate
        /// No character in it.
        case empty
        /// A text of more bytes of UTF-8.
        case tooLong(limit: Int)
        /// A list or object of more elements.
        case tooMany(limit: Int)
        case outOfRange(ClosedRange<Int64>)
        /// Not RFC 3339 with seconds and an offset.
        case notATime
        /// Not 64 lowercase hexadecimal digits.
        case notADigest
        case notOneOf([String])
        /// The body isn't JSON that the desk reads.
        case notJSON(JSONError)
    }

    /// What JSON has types for.
    package enum Expected: String, Sendable {
        case string, integer, bool, list, object
    }
}

extension FieldError.Code {
    /// The stable word for the reason, as problems give it.
    package var reason: String {
        switch self {
        case .missing: "missing"
        case .wrongType: "wrongType"
        case .unknown: "unknown"
        case .duplicate: "duplicate"
        case .empty: "empty"
        case .tooLong: "tooLong"
        case .tooMany: "tooMany"
        case .outOfRange: "outOfRange"
        case .notATime: "notATime"
        case .notADigest: "notADigest"
        case .notOneOf: "notOneOf"
        case .notJSON(let error): error.reason
        }
    }
}
