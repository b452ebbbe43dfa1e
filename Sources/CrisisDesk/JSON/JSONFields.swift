/// Reads the fields of one object by name and type, and refuses what nobody asked for.
///
/// A field that is null counts as not given. Fields are looked for from where the last one stood, so reading them in
/// the order in which they were written costs nothing.
package struct JSONFields: Sendable {
    /// Where this object stands: empty at the outside, else `deliveries[2]`.
    package let path: String
    private let members: [JSONMember]
    private var next = 0
    /// One bit for each field that was asked for; `JSONLimits.fields` is the width.
    private var taken: UInt64 = 0

    /// The fields of an object; anything else is refused, and so are more than `JSONLimits.fields` fields.
    package init(_ value: JSONValue, path: String = "") throws(FieldError) {
        guard case .object(let members) = value else { throw FieldError(path: path, code: .wrongType(.object)) }
        guard members.count <= JSONLimits.fields else {
            throw FieldError(path: path, code: .tooMany(limit: JSONLimits.fields))
        }
        self.members = members
        self.path = path
    }

    /// A whole body of at most `limit` bytes that must be one object. A field that stands twice is `duplicate` by its
    /// name.
    package init(body: some Collection<UInt8>, limit: Int) throws(FieldError) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(body, limit: limit)
        } catch {
            if case .duplicateField(let name) = error { throw FieldError(path: name, code: .duplicate) }
            throw FieldError(path: "", code: .notJSON(error))
        }
        try self.init(value)
    }

    /// The field as it is, or nil where it isn't given.
    package mutating func optionalValue(_ name: String) -> JSONValue? {
        var place = next
        for _ in members.indices {
            if place == members.count { place = 0 }
            if members[place].name == name { return take(place) }
            place += 1
        }
        return nil
    }

    /// Whether one of the fields is null: for what is read as it was written, and not as somebody means it.
    var hasNull: Bool { members.contains { $0.value == .null } }

    /// Refuses, by name, the first field that nobody asked for. The last call on every object.
    package func finish() throws(FieldError) {
        guard taken.nonzeroBitCount < members.count else { return }
        for (place, member) in members.enumerated() where taken & (1 << UInt64(place)) == 0 {
            throw error(String(member.name.prefix(JSONLimits.shownName)), .unknown)
        }
    }

    /// An error about the field of this object that is called so; also for rules that this cursor doesn't know.
    package func error(_ name: String, _ code: FieldError.Code) -> FieldError {
        FieldError(path: path(name), code: code)
    }

    func path(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// What a required field is made of: the value, or `missing`.
    func given<Value>(_ name: String, _ value: Value?) throws(FieldError) -> Value {
        guard let value else { throw error(name, .missing) }
        return value
    }

    private mutating func take(_ place: Int) -> JSONValue? {
        taken |= 1 << UInt64(place)
        next = place + 1
        let value = members[place].value
        return value == .null ? nil : value
    }
}
