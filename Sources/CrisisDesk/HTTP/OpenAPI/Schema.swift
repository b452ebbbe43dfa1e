/// What a JSON value may be: of JSON Schema (draft 2020-12) as much as the interface needs. The document is written from it, and
/// the tests hold answers against it.
indirect enum Schema: Sendable {
    case text(TextRule)
    case integer(ClosedRange<Int>)
    case bool
    /// That one and not the other.
    case exactly(Bool)
    case null
    /// Of at most so many elements; nil where only the answer itself is bounded.
    case list(Schema, atMost: Int?)
    /// With these fields and no other.
    case object([Field])
    /// One that holds what somebody else decides: the settings of a channel, the fields of an event.
    case openObject
    /// The same, where each field is of that kind.
    case open(Schema)
    case either([Schema])
    case named(Shape)

    /// A field of an object.
    struct Field: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool
        let meaning: String?
    }

    /// The bounds of a text. JSON Schema counts characters where the desk counts bytes of UTF-8: a text of others than ASCII
    /// must be shorter than `atMost`.
    struct TextRule: Sendable {
        var atLeast: Int?
        var atMost: Int?
        var pattern: String?
        var format: String?
        /// The only ones it may be.
        var words: [String]?
    }
}

extension Schema {
    static let anyText = text(TextRule())
    static let time = text(TextRule(format: "date-time"))
    static let digest = text(TextRule(pattern: "^[0-9a-f]{64}$"))
    static let number = integer(1...Int(UInt32.max))
    static let count = integer(0...Int(UInt32.max))

    /// A text from outside, of 1 to so many bytes, with something in it that can be seen.
    static func words(_ limit: Int) -> Schema { text(TextRule(atLeast: 1, atMost: limit)) }

    static func pattern(_ pattern: String) -> Schema { text(TextRule(pattern: pattern)) }

    /// One of the words of an enumeration, whatever it will hold.
    static func oneOf<Choice: CaseIterable & RawRepresentable>(_ choices: Choice.Type) -> Schema
    where Choice.RawValue == String {
        .oneOf(choices.allCases.map(\.rawValue))
    }

    static func oneOf(_ words: [String]) -> Schema { text(TextRule(words: words)) }

    var orNull: Schema { .either([self, .null]) }
}

extension Schema.Field {
    /// One that is always there.
    static func has(_ name: String, _ schema: Schema, _ meaning: String? = nil) -> Schema.Field {
        Schema.Field(name: name, schema: schema, isRequired: true, meaning: meaning)
    }

    /// One that an answer has or hasn't.
    static func given(_ name: String, _ schema: Schema, _ meaning: String? = nil) -> Schema.Field {
        Schema.Field(name: name, schema: schema, isRequired: false, meaning: meaning)
    }

    /// One that may be left out of a request; null counts as left out.
    static func may(_ name: String, _ schema: Schema, _ meaning: String? = nil) -> Schema.Field {
        Schema.Field(name: name, schema: schema.orNull, isRequired: false, meaning: meaning)
    }
}

// Written as JSON.
extension Schema {
    func write(to json: inout JSONWriter, meaning: String? = nil) {
        json.object { json in
            writeKeywords(to: &json)
            json.field("description", meaning)
        }
    }

    private func writeKeywords(to json: inout JSONWriter) {
        switch self {
        case .text(let rule): rule.write(to: &json)
        case .integer(let range):
            json.field("type", "integer")
            json.field("minimum", range.lowerBound)
            json.field("maximum", range.upperBound)
        case .bool: json.field("type", "boolean")
        case .exactly(let value): json.field("const", value)
        case .null: json.field("type", "null")
        case .list(let element, let count):
            json.field("type", "array")
            json.name("items")
            element.write(to: &json)
            json.field("maxItems", count)
        case .object(let fields): Self.write(fields, to: &json)
        case .openObject: json.field("type", "object")
        case .open(let schema):
            json.field("type", "object")
            json.field("maxProperties", JSONLimits.fields)
            json.name("additionalProperties")
            schema.write(to: &json)
        case .either(let schemas):
            json.array("anyOf") { json in for schema in schemas { schema.write(to: &json) } }
        case .named(let shape): json.field("$ref", "#/components/schemas/\(shape.name)")
        }
    }

    private static func write(_ fields: [Field], to json: inout JSONWriter) {
        json.field("type", "object")
        json.object("properties") { json in
            for field in fields {
                json.name(escaping: field.name)
                field.schema.write(to: &json, meaning: field.meaning)
            }
        }
        let required = fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { json.field("required", required) }
        json.field("additionalProperties", false)
    }
}

extension Schema.TextRule {
    fileprivate func write(to json: inout JSONWriter) {
        json.field("type", "string")
        json.field("minLength", atLeast)
        json.field("maxLength", atMost)
        json.field("pattern", pattern)
        json.field("format", format)
        json.field("enum", words)
    }
}
