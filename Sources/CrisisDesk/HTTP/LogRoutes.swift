import CrisisModel
import HTTPTypes

/// The log: read, write, tick off.
enum LogRoutes {
    static let all: [Endpoint] = [
        .get("/v1/log", list),
        .post("/v1/log", write, written),
        .get("/v1/log/:entry", show),
        .post("/v1/log/:entry/done", markDone, markedDone),
    ]

    @Sendable static func list(_ call: DeskCall) throws -> Reply {
        var fields = try call.query()
        let query = try LogQuery(&fields, call)
        try fields.finish()
        try call.mustReadAll()
        let page = try call.server.services.finder.find(query)
        var entries = try call.ledger.stored(page.numbers)
        try call.texts.check(entries)
        // That a word stands in a text is part of what the text says.
        if query.words != nil { entries = entries.filter(call.seesWords(of:)) }
        let phrases = call.phrases
        return Reply.json(reserving: 512 + entries.count * 768) { json in
            json.object { json in
                json.array("items") { json in
                    for entry in entries { json.logEntry(entry, for: call, phrases) }
                }
                json.field("next", orNull: page.next)
                json.field("upTo", page.upTo)
            }
        }
    }

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        try call.mustReadAll()
        let number = try call.pathEntry()
        guard let entry = try call.ledger.entry(number) else { throw Refusal.unknownEntry(number) }
        try call.texts.check([entry])
        return Reply.json { $0.logEntry(entry, for: call, call.phrases) }
    }

    @Sendable static func write(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .writeLog(
            LogDraft(
                kind: try fields.optionalChoice("kind") ?? .note,
                text: try fields.requiredWords("text", limit: Limits.logTextBytes),
                addendumTo: try fields.number("addendumTo"),
                from: try fields.optionalWords("from"), to: try fields.optionalWords("to"),
                source: try fields.optionalWords("source"), confirmed: try fields.optionalBool("confirmed"),
                responsible: try fields.optionalPerson("responsible", call), due: try fields.optionalTime("due"),
                post: try fields.number("post").map { Post.Number($0) },
                screened: try fields.optionalWords("screened")))
    }

    @Sendable static func written(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard let entry = answer.entries.first, case .logWritten(let event) = entry.event else { throw Unexpected() }
        return answer.reply(.created) { json in
            json.field("kind", event.type.rawValue)
            json.field("picture", orNull: event.picture)
        }.with(.location, "/v1/log/\(entry.number)")
    }

    @Sendable static func markDone(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .markDone(try call.pathEntry(), text: try fields.optionalWords("text", limit: Limits.logTextBytes))
    }

    @Sendable static func markedDone(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .logDone(let event) = answer.entries.first?.event else { throw Unexpected() }
        return answer.reply { $0.field("done", event.entry) }
    }
}

extension DeskCall {
    /// Whether this reader may see the words of the entry.
    func seesWords(of stored: StoredEntry) -> Bool { state.mayReadWords(of: stored.entry, who.person, at: at) }
}

extension LogQuery {
    fileprivate init(_ query: inout QueryFields, _ call: DeskCall) throws {
        let since = try query.time("since")
        let until = try query.time("until")
        let kind = try query.take("kind").map { word throws(RequestFault) -> Kind in
            if let kind = Event.Kind(rawValue: word) { return .event(kind) }
            guard let kind = LogKind(rawValue: word) else { throw .parameterInvalid("kind") }
            return .written(kind)
        }
        let person = try query.take("person").map { try call.person(named: $0) }
        let post = try query.integer("post", in: 1...Int(UInt32.max)).map { Post.Number($0) }
        let crisis = try query.integer("crisis", in: 1...Int(UInt32.max))
        let words = query.take("q")
        if let words, words.isEmpty || words.utf8.count > HTTPLimits.searchWords {
            throw RequestFault.parameterInvalid("q")
        }
        let page = try PageAsked(&query)
        self.init(limit: page.limit, isNewestFirst: try page.order(otherwise: .newest) == .newest)
        (self.since, self.until, self.kind, self.person) = (since, until, kind, person)
        (self.post, self.crisis, self.words, after) = (post, crisis, words, page.after)
    }
}

extension Ledger {
    /// The entries of these numbers, in their order; neighbours are read together.
    func stored(_ numbers: [Int]) throws -> [StoredEntry] {
        guard let first = numbers.min(), let last = numbers.max() else { return [] }
        if last - first < 2 * numbers.count {
            let range = try entries(from: first, limit: last - first + 1)
            return numbers.compactMap { range.indices.contains($0 - first) ? range[$0 - first] : nil }
        }
        return try numbers.compactMap { try entry($0) }
    }
}

extension JSONFields {
    /// A running number from 1.
    mutating func number(_ name: String) throws(FieldError) -> Int? {
        try optionalInteger(name, in: 1...Int64(UInt32.max)).map { Int($0) }
    }
}
