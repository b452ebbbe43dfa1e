import CrisisModel
import HTTPTypes

/// One route as the document describes it: what it is for, what it takes, what it answers and why it may say no.
struct Operation: Sendable {
    /// Its name in programs that are made from the document.
    let id: String
    let summary: String
    /// What the summary leaves open.
    let detail: String?
    /// In the address, beside those of the path.
    let query: [Parameter]
    /// The fields of the body, or of one of several that it may be; nil where there is none.
    let body: [[Schema.Field]]?
    let success: Success
    /// Codes of its own, beside those that every route of its kind may answer with.
    let codes: [String]

    /// A value in the address or in a header.
    struct Parameter: Sendable {
        let name: String
        let schema: Schema
        let meaning: String
        let isRequired: Bool

        init(_ name: String, _ schema: Schema, _ meaning: String, isRequired: Bool = false) {
            self.name = name
            self.schema = schema
            self.meaning = meaning
            self.isRequired = isRequired
        }
    }

    /// What is answered when nothing stands against it.
    struct Success: Sendable {
        let status: HTTPResponse.Status
        let content: Content
        /// Further statuses that are no problem.
        var others: [HTTPResponse.Status] = []
        /// Whether the address of what was made stands in `Location`.
        var hasLocation = false
    }

    enum Content: Sendable {
        case json(Schema)
        /// Of that type.
        case text(String)
        /// Server-sent ones.
        case events
        /// The files of a public page, of whatever type each is.
        case files
    }
}

extension Operation {
    static func read(
        _ id: String, _ summary: String, detail: String? = nil, query: [Parameter] = [], _ answer: Schema,
        codes: [String] = []
    ) -> Operation {
        Operation(
            id: id, summary: summary, detail: detail, query: query, body: nil,
            success: Success(status: .ok, content: .json(answer)), codes: codes)
    }

    static func text(
        _ id: String, _ summary: String, detail: String? = nil, query: [Parameter] = [],
        type: String = "text/plain; charset=utf-8", codes: [String] = []
    ) -> Operation {
        Operation(
            id: id, summary: summary, detail: detail, query: query, body: nil,
            success: Success(status: .ok, content: .text(type)), codes: codes)
    }

    /// A change; `fields` are those of its body beside the order that every decision may carry.
    static func change(
        _ id: String, _ summary: String, detail: String? = nil, _ fields: [Schema.Field],
        or others: [[Schema.Field]] = [],
        _ answer: Schema, status: HTTPResponse.Status = .ok, hasLocation: Bool = false, codes: [String] = []
    ) -> Operation {
        Operation(
            id: id, summary: summary, detail: detail, query: [], body: [fields] + others,
            success: Success(status: status, content: .json(answer), hasLocation: hasLocation), codes: codes)
    }
}

extension [Operation.Parameter] {
    /// Which part of a list.
    static func page(_ orders: [String] = ["oldest", "newest"]) -> [Operation.Parameter] {
        [
            Operation.Parameter("after", .count, "The last one seen: what `next` said. Exclusive."),
            Operation.Parameter(
                "limit", .integer(1...HTTPLimits.pageAtMost),
                "At most so many; \(HTTPLimits.page) where nothing is said."),
            Operation.Parameter("order", .oneOf(orders), "Which comes first."),
        ]
    }
}
