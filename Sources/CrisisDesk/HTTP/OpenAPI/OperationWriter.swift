import CrisisModel
import HTTPTypes

/// One route as the document has it.
struct OperationWriter {
    let endpoint: Endpoint
    let operation: Operation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("operationId", operation.id)
            json.field("summary", operation.summary)
            json.field("description", operation.detail)
            json.field("tags", [tag])
            if case .open = endpoint.work { json.array("security") { _ in } }
            json.array("parameters") { json in writeParameters(to: &json) }
            if let bodies = operation.body { write(bodies.map { $0 + .order }, to: &json) }
            json.object("responses") { json in writeResponses(to: &json) }
        }
    }

    /// The first noun of the path.
    private var tag: String {
        let parts = endpoint.path.split(separator: "/").map(String.init)
        return parts.first == "v1" && parts.count > 1 ? parts[1] : parts[0]
    }
}

// What is sent.
extension OperationWriter {
    private func writeParameters(to json: inout JSONWriter) {
        for parameter in endpoint.pathParameters { write(parameter, in: "path", isRequired: true, to: &json) }
        for parameter in operation.query { write(parameter, in: "query", isRequired: parameter.isRequired, to: &json) }
        if operation.body != nil { write(Self.key, in: "header", isRequired: true, to: &json) }
        if case .listen = endpoint.work { write(Self.lastEvent, in: "header", to: &json) }
        write(Self.language, in: "header", to: &json)
    }

    private static let key = Operation.Parameter(
        "Idempotency-Key",
        .text(Schema.TextRule(atLeast: 1, atMost: HTTPLimits.key, pattern: "^[!-~]{1,\(HTTPLimits.key)}$")),
        "By what the command is known again: a repetition under the same key is the same command, for ever.")
    private static let lastEvent = Operation.Parameter("Last-Event-ID", .count, "The last event seen.")
    private static let language = Operation.Parameter(
        "Accept-Language", .anyText,
        "The language of sentences: `nb`, `nn` or `en`; the desk's own where none is spoken.")

    private func write(
        _ parameter: Operation.Parameter, in place: String, isRequired: Bool = false, to json: inout JSONWriter
    ) {
        json.object { json in
            json.field("name", parameter.name)
            json.field("in", place)
            json.field("required", isRequired)
            json.field("description", parameter.meaning)
            json.name("schema")
            parameter.schema.write(to: &json)
        }
    }

    private func write(_ bodies: [[Schema.Field]], to json: inout JSONWriter) {
        json.object("requestBody") { json in
            json.field("required", bodies.allSatisfy { $0.contains(where: \.isRequired) })
            json.object("content") { json in
                json.object("application/json") { json in
                    json.name("schema")
                    (bodies.count == 1 ? Schema.object(bodies[0]) : .either(bodies.map { .object($0) })).write(
                        to: &json)
                }
            }
        }
    }
}

// What comes back.
extension OperationWriter {
    private func writeResponses(to json: inout JSONWriter) {
        let success = operation.success
        response(success.status, "As asked.", to: &json) { json in
            writeHeaders(of: success, to: &json)
            writeContent(success.content, to: &json)
        }
        for status in success.others where !endpoint.problems.contains(where: { $0.status == status.code }) {
            response(status, status.reasonPhrase, to: &json) { json in
                if status == .serviceUnavailable { writeContent(success.content, to: &json) }
            }
        }
        for kind in endpoint.problems {
            guard let name = ProblemAnswers.names[kind] else { continue }
            json.name(escaping: "\(kind.status)")
            json.object { $0.field("$ref", "#/components/responses/\(name)") }
        }
    }

    private func response(
        _ status: HTTPResponse.Status, _ meaning: String, to json: inout JSONWriter, _ body: (inout JSONWriter) -> Void
    ) {
        json.name(escaping: "\(status.code)")
        json.object { json in
            json.field("description", meaning)
            body(&json)
        }
    }

    private func writeHeaders(of success: Operation.Success, to json: inout JSONWriter) {
        guard case .change = endpoint.work else { return }
        json.object("headers") { json in
            json.header("Idempotent-Replayed", .oneOf(["true"]), "The command was carried out before, under this key.")
            if success.hasLocation {
                json.header("Location", .anyText, "Where what was made stands.", isRequired: true)
            }
        }
    }

    private func writeContent(_ content: Operation.Content, to json: inout JSONWriter) {
        json.object("content") { json in
            switch content {
            case .json(let schema): write("application/json", schema, to: &json)
            case .text(let type): write(type, .anyText, to: &json)
            case .events: write("text/event-stream", Shapes.event, to: &json)
            case .files: for type in PublicPageFile.types { write(type, nil, to: &json) }
            }
        }
    }

    private func write(_ type: String, _ schema: Schema?, to json: inout JSONWriter) {
        json.name(escaping: type)
        json.object { json in
            guard let schema else { return }
            json.name("schema")
            schema.write(to: &json)
        }
    }
}
