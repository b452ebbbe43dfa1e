/// What is wrong with a request before any rule is asked.
package enum InputFault: Error, Hashable, Sendable {
    // The request
    case unknownRoute
    case methodNotAllowed(allowed: [String])
    case hostNotAllowed
    case tokenMissing
    case tokenWrong
    /// The token that a command made was shown once, in the first answer.
    case tokenAlreadyShown
    case keyMissing
    /// Not printable ASCII, or too long.
    case keyMalformed(limit: Int)
    case tooManyRequests
    case tooManyListeners(limit: Int, ofPerson: Bool)

    // The body
    case bodyTooLarge(limit: Int)
    case notJSONType
    /// Where it stops being JSON: bytes from 0, if known.
    case notJSON(at: Int?)

    // One field; its name is the caller's own and may be hostile
    case fieldMissing(String)
    case wrongType(String, expected: String)
    case unknownField(String)
    case duplicateField(String)
    case fieldEmpty(String)
    case fieldTooLong(String, limit: Int)
    case tooManyItems(String, limit: Int)
    case outOfRange(String, ClosedRange<Int64>)
    case notATime(String)
    case notADigest(String)
    case notOneOf(String, [String])
    /// No person or channel of that short name.
    case unknownHandle(String, value: String)

    /// What failed in the desk itself; never the caller's fault.
    case failed
}

extension InputFault {
    /// The stable code: the case's own name.
    package var code: String {
        let name = String(describing: self)
        return String(name.prefix { $0 != "(" })
    }

    /// The field it is about, if it is about one.
    package var field: String? {
        switch self {
        case .fieldMissing(let field), .wrongType(let field, expected: _), .unknownField(let field),
            .duplicateField(let field), .fieldEmpty(let field), .fieldTooLong(let field, limit: _),
            .tooManyItems(let field, limit: _), .outOfRange(let field, _), .notATime(let field), .notADigest(let field),
            .notOneOf(let field, _), .unknownHandle(let field, value: _):
            field
        case .unknownRoute, .methodNotAllowed, .hostNotAllowed, .tokenMissing, .tokenWrong, .tokenAlreadyShown,
            .keyMissing, .keyMalformed, .tooManyRequests, .tooManyListeners, .bodyTooLarge, .notJSONType, .notJSON,
            .failed:
            nil
        }
    }
}
