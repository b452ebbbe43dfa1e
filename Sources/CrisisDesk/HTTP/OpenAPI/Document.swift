import CrisisModel
import HTTPTypes

/// The interface as OpenAPI 3.1 describes it, made from the table of routes: what isn't routed isn't in it, and what is routed is.
struct Document {
    let version: String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("openapi", "3.1.0")
            json.object("info") { json in
                json.field("title", "Crisis desk")
                json.field("version", version)
                json.field("description", Self.description)
            }
            json.array("servers") { json in json.object { $0.field("url", "/") } }
            json.array("security") { json in json.object { json in json.array("token") { _ in } } }
            json.object("paths") { json in
                for (path, endpoints) in Self.paths { write(endpoints, at: path, to: &json) }
            }
            writeComponents(to: &json)
        }
    }

    private static let description = """
        The switchboard for what a municipality says in a crisis. Every answer is one JSON object; a no is a problem (RFC 9457) \
        with a stable code. Times are RFC 3339, with seconds and any offset in what is sent, in UTC with milliseconds in what \
        comes back. Unknown and repeated fields and parameters are refused by name; a field that is null counts as left out. \
        Lengths of texts are counted in bytes of UTF-8.
        """

    /// In the order in which the routes stand, those of one path together.
    private static let paths: [(String, [Endpoint])] = {
        var paths: [(String, [Endpoint])] = []
        for endpoint in Endpoint.all {
            if let place = paths.firstIndex(where: { $0.0 == endpoint.documentedPath }) {
                paths[place].1.append(endpoint)
            } else {
                paths.append((endpoint.documentedPath, [endpoint]))
            }
        }
        return paths
    }()

    private func write(_ endpoints: [Endpoint], at path: String, to json: inout JSONWriter) {
        json.name(escaping: path)
        json.object { json in
            for endpoint in endpoints {
                guard let operation = endpoint.operation else { continue }
                json.name(escaping: endpoint.method.rawValue.lowercased())
                OperationWriter(endpoint: endpoint, operation: operation).write(to: &json)
            }
        }
    }

    private func writeComponents(to json: inout JSONWriter) {
        json.object("components") { json in
            json.object("securitySchemes") { json in
                json.object("token") { json in
                    json.field("type", "http")
                    json.field("scheme", "bearer")
                    json.field(
                        "description",
                        "`crd_…`, one of a person's own. `POST /v1/tokens` gives one, `/v1/tokens/{token}/end` ends it."
                    )
                }
            }
            json.object("responses") { json in ProblemAnswers.write(to: &json) }
            json.object("schemas") { json in
                for shape in Shape.allCases {
                    json.name(escaping: shape.name)
                    shape.schema.write(to: &json)
                }
            }
        }
    }
}

extension Endpoint {
    /// In the document's form, `/v1/posts/{post}/approve`.
    var documentedPath: String {
        "/"
            + path.split(separator: "/").map { part in
                part == "**" ? "{file}" : part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
            }.joined(separator: "/")
    }

    /// What stands in the path, by name.
    var pathParameters: [Operation.Parameter] {
        path.split(separator: "/").compactMap { part in
            switch part {
            case ":post": Operation.Parameter("post", .number, "The post's number.")
            case ":entry": Operation.Parameter("entry", .number, "The entry's number.")
            case ":token": Operation.Parameter("token", .number, "The token's number, no secret.")
            case ":channel": Operation.Parameter("channel", .handle, "The channel, as `kriseside` or `c2`.")
            case ":person": Operation.Parameter("person", .handle, "The person, as `kari` or `p3`.")
            case ":text": Operation.Parameter("text", .words(TextLimits.name), "The prepared text, as `skred`.")
            case "**": Operation.Parameter("file", .anyText, "A file of the page; it may lie in a folder of it.")
            default: nil
            }
        }
    }
}
