/// Anything that can stand in the body of a command.
protocol JSONWritable {
    var json: JSON { get }
}

extension JSON: JSONWritable { var json: JSON { self } }
extension String: JSONWritable { var json: JSON { .text(self) } }
extension Bool: JSONWritable { var json: JSON { .bool(self) } }
extension Int: JSONWritable { var json: JSON { .integer(Int64(self)) } }
extension Array: JSONWritable where Element: JSONWritable { var json: JSON { .list(map(\.json)) } }

/// The body of a command: what nobody said is left out.
struct Body: ExpressibleByDictionaryLiteral {
    private(set) var fields: [String: JSON] = [:]

    init() {}

    init(dictionaryLiteral elements: (String, (any JSONWritable)?)...) {
        for (name, value) in elements { self[name] = value }
    }

    subscript(name: String) -> (any JSONWritable)? {
        get { fields[name] }
        set { fields[name] = newValue?.json }
    }

    /// Both together; on the same name the other's value stands.
    func adding(_ other: Body) -> Body {
        var both = self
        for (name, value) in other.fields { both[name] = value }
        return both
    }

    var json: JSON { .fields(fields) }

    /// nil where nothing was said.
    var jsonIfAny: JSON? { fields.isEmpty ? nil : json }
}

extension Body {
    /// What a command took from the desk, as it was kept.
    init(_ json: JSON) {
        self.init()
        if case .fields(let kept) = json { fields = kept }
    }
}
