import CrisisModel
import HTTPTypes

/// The problems that routes may answer with, each kind once: one status, with the codes it may come with.
enum ProblemAnswers {
    struct Kind: Hashable, Sendable {
        let status: Int
        let codes: [String]
    }

    /// By kind the name it has in the document: the status, and which of that status it is.
    static let names: [Kind: String] = {
        var names: [Kind: String] = [:]
        var counts: [Int: Int] = [:]
        for kind in Endpoint.all.flatMap(\.problems) where names[kind] == nil {
            counts[kind.status, default: 0] += 1
            names[kind] = "Problem\(kind.status)-\(counts[kind.status] ?? 0)"
        }
        return names
    }()

    static func write(to json: inout JSONWriter) {
        for (kind, name) in names.sorted(by: { $0.value < $1.value }) {
            json.name(escaping: name)
            kind.write(to: &json)
        }
    }
}

extension ProblemAnswers.Kind {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("description", codes.joined(separator: ", "))
            json.object("headers") { json in writeHeaders(to: &json) }
            json.object("content") { json in
                json.object("application/problem+json") { json in
                    json.object("schema") { json in writeSchema(to: &json) }
                }
            }
        }
    }

    private func writeHeaders(to json: inout JSONWriter) {
        json.header("Content-Language", .oneOf(Language.self), "Of its sentences.", isRequired: true)
        if status == HTTPResponse.Status.unauthorized.code {
            json.header("WWW-Authenticate", .anyText, "That a bearer token is wanted.", isRequired: true)
        }
        if [HTTPResponse.Status.tooManyRequests.code, HTTPResponse.Status.serviceUnavailable.code].contains(status) {
            json.header("Retry-After", .count, "Seconds after which it makes sense to try again.", isRequired: true)
        }
    }

    /// The shape of every problem, narrowed to these codes.
    private func writeSchema(to json: inout JSONWriter) {
        json.array("allOf") { json in
            Schema.named(.problem).write(to: &json)
            json.object { json in
                json.object("properties") { json in
                    json.object("code") { $0.field("enum", codes) }
                }
            }
        }
    }
}

extension JSONWriter {
    /// A field of an answer's header.
    mutating func header(_ name: String, _ schema: Schema, _ meaning: String, isRequired: Bool = false) {
        self.name(escaping: name)
        object { json in
            json.field("description", meaning)
            json.field("required", isRequired)
            json.name("schema")
            schema.write(to: &json)
        }
    }
}
