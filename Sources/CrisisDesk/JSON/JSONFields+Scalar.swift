package import CrisisModel

extension JSONFields {
    /// A text of 1 to `limit` bytes of UTF-8.
    package mutating func requiredString(_ name: String, limit: Int) throws(FieldError) -> String {
        try given(name, try optionalString(name, limit: limit))
    }

    /// The same, or nil.
    package mutating func optionalString(_ name: String, limit: Int) throws(FieldError) -> String? {
        guard let value = optionalValue(name) else { return nil }
        return try text(value, name, limit: limit)
    }

    package mutating func requiredInteger(_ name: String, in range: ClosedRange<Int64>) throws(FieldError) -> Int64 {
        try given(name, try optionalInteger(name, in: range))
    }

    /// A whole number in `range`, or nil. `1.0` isn't one.
    package mutating func optionalInteger(_ name: String, in range: ClosedRange<Int64>) throws(FieldError) -> Int64? {
        guard let value = optionalValue(name) else { return nil }
        guard case .integer(let number) = value else { throw error(name, .wrongType(.integer)) }
        guard range.contains(number) else { throw error(name, .outOfRange(range)) }
        return number
    }

    package mutating func requiredBool(_ name: String) throws(FieldError) -> Bool {
        try given(name, try optionalBool(name))
    }

    package mutating func optionalBool(_ name: String) throws(FieldError) -> Bool? {
        guard let value = optionalValue(name) else { return nil }
        guard case .bool(let answer) = value else { throw error(name, .wrongType(.bool)) }
        return answer
    }

    package mutating func requiredTime(_ name: String) throws(FieldError) -> Timestamp {
        try given(name, try optionalTime(name))
    }

    /// A moment as `RFC3339.parse` reads it, or nil.
    package mutating func optionalTime(_ name: String) throws(FieldError) -> Timestamp? {
        guard let value = optionalValue(name) else { return nil }
        guard case .string(let text) = value else { throw error(name, .wrongType(.string)) }
        guard let moment = RFC3339.parse(text) else { throw error(name, .notATime) }
        return moment
    }

    package mutating func requiredDigest(_ name: String) throws(FieldError) -> Digest {
        try given(name, try optionalDigest(name))
    }

    /// 64 lowercase hexadecimal digits, or nil.
    package mutating func optionalDigest(_ name: String) throws(FieldError) -> Digest? {
        guard let value = optionalValue(name) else { return nil }
        guard case .string(let text) = value else { throw error(name, .wrongType(.string)) }
        guard let digest = Digest(hex: text) else { throw error(name, .notADigest) }
        return digest
    }

    package mutating func requiredChoice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of choices: Choice.Type = Choice.self
    ) throws(FieldError) -> Choice where Choice.RawValue == String {
        try given(name, try optionalChoice(name, of: choices))
    }

    /// One of the words of an enumeration, or nil; another word is refused with all of them.
    package mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of choices: Choice.Type = Choice.self
    ) throws(FieldError) -> Choice? where Choice.RawValue == String {
        guard let value = optionalValue(name) else { return nil }
        guard case .string(let text) = value else { throw error(name, .wrongType(.string)) }
        guard let choice = Choice(rawValue: text) else {
            throw error(name, .notOneOf(choices.allCases.map(\.rawValue)))
        }
        return choice
    }

    /// The name is only put together for an error.
    func text(_ value: JSONValue, _ name: @autoclosure () -> String, limit: Int) throws(FieldError) -> String {
        guard case .string(let text) = value else { throw error(name(), .wrongType(.string)) }
        guard !text.isEmpty else { throw error(name(), .empty) }
        guard text.utf8.count <= limit else { throw error(name(), .tooLong(limit: limit)) }
        return text
    }
}
