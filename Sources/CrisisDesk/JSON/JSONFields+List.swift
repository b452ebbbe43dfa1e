extension JSONFields {
    /// At most `count` texts of at most `limit` bytes each; errors name the element, as in `channels[2]`.
    package mutating func requiredStrings(_ name: String, count: Int, limit: Int) throws(FieldError) -> [String] {
        try given(name, try optionalStrings(name, count: count, limit: limit))
    }

    /// The same, or nil.
    package mutating func optionalStrings(_ name: String, count: Int, limit: Int) throws(FieldError) -> [String]? {
        guard let elements = try list(name, count: count) else { return nil }
        var texts: [String] = []
        texts.reserveCapacity(elements.count)
        for (place, element) in elements.enumerated() {
            texts.append(try text(element, "\(name)[\(place)]", limit: limit))
        }
        return texts
    }

    /// At most `count` whole numbers in that range, or nil.
    package mutating func optionalIntegers(
        _ name: String, count: Int, in range: ClosedRange<Int64>
    ) throws(FieldError) -> [Int64]? {
        guard let elements = try list(name, count: count) else { return nil }
        var numbers: [Int64] = []
        for (place, element) in elements.enumerated() {
            guard case .integer(let number) = element else { throw error("\(name)[\(place)]", .wrongType(.integer)) }
            guard range.contains(number) else { throw error("\(name)[\(place)]", .outOfRange(range)) }
            numbers.append(number)
        }
        return numbers
    }

    package mutating func requiredObject(_ name: String) throws(FieldError) -> JSONFields {
        try given(name, try optionalObject(name))
    }

    /// The fields of an object inside this one, or nil. It has a `finish` of its own.
    package mutating func optionalObject(_ name: String) throws(FieldError) -> JSONFields? {
        guard let value = optionalValue(name) else { return nil }
        return try JSONFields(value, path: path(name))
    }

    package mutating func requiredObjects(_ name: String, count: Int) throws(FieldError) -> [JSONFields] {
        try given(name, try optionalObjects(name, count: count))
    }

    /// At most `count` objects, or nil. Each has a `finish` of its own.
    package mutating func optionalObjects(_ name: String, count: Int) throws(FieldError) -> [JSONFields]? {
        guard let elements = try list(name, count: count) else { return nil }
        var objects: [JSONFields] = []
        for (place, element) in elements.enumerated() {
            objects.append(try JSONFields(element, path: "\(path(name))[\(place)]"))
        }
        return objects
    }

    private mutating func list(_ name: String, count: Int) throws(FieldError) -> [JSONValue]? {
        guard let value = optionalValue(name) else { return nil }
        guard case .array(let elements) = value else { throw error(name, .wrongType(.list)) }
        guard elements.count <= count else { throw error(name, .tooMany(limit: count)) }
        return elements
    }
}
