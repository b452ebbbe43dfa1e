import HTTPTypes
@testable import CrisisDesk

extension Schema {
    /// What is wrong with a value by this schema, with where it stands in it.
    func faults(in value: JSONValue, at path: String = "") -> [String] {
        switch (self, value) {
        case (.text(let rule), .string(let text)): rule.faults(in: text).map { "\(path): \($0)" }
        case (.integer(let range), .integer(let number)): range.contains(Int(number)) ? [] : ["\(path): \(number)"]
        case (.exactly(let wanted), .bool(let found)): wanted == found ? [] : ["\(path): \(found)"]
        case (.bool, .bool), (.null, .null), (.openObject, .object): []
        case (.open(let schema), .object(let members)):
            members.flatMap { schema.faults(in: $0.value, at: "\(path).\($0.name)") }
        case (.list(let element, let count), .array(let values)):
            values.enumerated().flatMap { element.faults(in: $1, at: "\(path).\($0)") }
                + (values.count > count ?? .max ? ["\(path): too many"] : [])
        case (.object(let fields), .object(let members)): Self.faults(in: members, fields, path)
        case (.either(let schemas), _):
            schemas.contains { $0.faults(in: value).isEmpty } ? [] : schemas[0].faults(in: value, at: path)
        case (.named(let shape), _): shape.schema.faults(in: value, at: path)
        default: ["\(path): another type"]
        }
    }

    private static func faults(in members: [JSONMember], _ fields: [Field], _ path: String) -> [String] {
        let missing = fields.filter { field in field.isRequired && !members.contains { $0.name == field.name } }
        return missing.map { "\(path).\($0.name): missing" }
            + members.flatMap { member in
                fields.first { $0.name == member.name }?.schema.faults(in: member.value, at: "\(path).\(member.name)")
                    ?? ["\(path).\(member.name): unknown"]
            }
    }
}

extension Schema.TextRule {
    fileprivate func faults(in text: String) -> [String] {
        var faults: [String] = []
        if let words, !words.contains(text) { faults.append("no such word: \(text)") }
        if format == "date-time", RFC3339.parse(text) == nil { faults.append("no time: \(text)") }
        if let pattern, let regex = try? Regex(pattern), text.firstMatch(of: regex) == nil {
            faults.append("not \(pattern): \(text)")
        }
        return faults
    }
}

extension WebAnswer {
    /// Where this answer isn't what the document says of the route; nothing where there is no route.
    func faults(of method: String, _ path: String) -> [String] {
        // What isn't HTTP is refused before there is a route.
        if status == 400 && body.isEmpty { return [] }
        let path = String(path.prefix { $0 != "?" })
        guard let endpoint = Endpoint.covering(path).first(where: { $0.method.rawValue == method }),
            let operation = endpoint.operation
        else { return [] }
        let success = operation.success
        if status == success.status.code || success.others.contains(where: { $0.code == status }) {
            guard case .json(let schema) = success.content, let value = try? JSONValue.parse(body, limit: 10_000_000)
            else { return [] }
            return schema.faults(in: value)
        }
        guard let kind = endpoint.problems.first(where: { $0.status == status }) else { return ["status \(status)"] }
        guard let code = string("code"), kind.codes.contains(code) else {
            return ["code \(string("code") ?? "-") with \(status)"]
        }
        guard let value = try? JSONValue.parse(body, limit: 10_000_000) else { return ["no JSON"] }
        return Schema.named(.problem).faults(in: value)
    }
}
