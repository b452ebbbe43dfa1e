import CrisisModel

/// Finds entries by reading the ledger, a bounded part of it at a time: what serves where no index is, and while one is made.
package struct LedgerScan: LogFinder {
    private static let chunk = 500

    private let ledger: any Ledger

    package init(_ ledger: any Ledger) { self.ledger = ledger }

    package func find(_ query: LogQuery) throws -> LogPage {
        let size = ledger.head.size
        var numbers: [Int] = []
        var looked = 0
        var place = start(query, size)
        while 1...max(1, size) ~= place, place <= size, numbers.count < query.limit, looked < HTTPLimits.looked {
            for stored in try chunk(from: place, query.isNewestFirst) {
                if matches(stored, query) { numbers.append(stored.entry.number) }
                place += query.isNewestFirst ? -1 : 1
                looked += 1
                if numbers.count == query.limit { break }
            }
        }
        let isDone = query.isNewestFirst ? place < 1 : place > size
        return LogPage(numbers: numbers, next: isDone ? nil : query.isNewestFirst ? place + 1 : place - 1, upTo: size)
    }

    private func start(_ query: LogQuery, _ size: Int) -> Int {
        guard let after = query.after else { return query.isNewestFirst ? size : 1 }
        return query.isNewestFirst ? min(after - 1, size) : after + 1
    }

    private func chunk(from place: Int, _ isNewestFirst: Bool) throws -> [StoredEntry] {
        guard isNewestFirst else { return try ledger.entries(from: place, limit: Self.chunk) }
        let first = max(1, place - Self.chunk + 1)
        return try ledger.entries(from: first, limit: place - first + 1).reversed()
    }

    private func matches(_ stored: StoredEntry, _ query: LogQuery) -> Bool {
        let entry = stored.entry
        if query.isOpen { return true }
        if let since = query.since, entry.at < since { return false }
        if let until = query.until, entry.at >= until { return false }
        switch query.kind {
        case .event(let kind): if entry.event.kind != kind { return false }
        case .written(let kind):
            guard case .logWritten(let event) = entry.event, event.type == kind else { return false }
        case nil: break
        }
        let concerns = EntryConcerns(stored)
        if let person = query.person, !concerns.has(person: person) { return false }
        if let post = query.post, !concerns.has(post: post) { return false }
        if let crisis = query.crisis, !concerns.has(crisis: crisis) { return false }
        guard let words = query.words?.lowercased() else { return true }
        return entry.words.contains { $0.text?.lowercased().contains(words) ?? false }
    }
}

/// Whom and what an entry is about, as its stored line says.
struct EntryConcerns {
    private let fields: [JSONMember]

    init(_ stored: StoredEntry) {
        // A line that can't be read isn't found; that it can't is for verification to say.
        let json = try? JSONValue.parse(stored.line, limit: EntryCodec.lineLimit)
        fields = if case .object(let members) = json { members } else { [] }
    }

    func has(person: Person.Number) -> Bool { fields.contains { Self.holds(.string(person.description), $0.value) } }

    func has(post: Post.Number) -> Bool {
        let number = JSONValue.integer(Int64(post.value))
        return fields.contains { field in
            switch field.name {
            case "post", "about", "waited", "held", "approved", "heldHere", "cancelled": Self.holds(number, field.value)
            case "inFlight", "unknown":
                if case .array(let flights) = field.value { flights.contains { Self.post(of: $0) == number } } else { false }
            default: false
            }
        }
    }

    func has(crisis: Int) -> Bool {
        fields.contains { $0.name == "crisis" && $0.value == .integer(Int64(crisis)) }
    }

    private static func holds(_ value: JSONValue, _ field: JSONValue) -> Bool {
        if case .array(let values) = field { values.contains(value) } else { field == value }
    }

    private static func post(of flight: JSONValue) -> JSONValue? {
        guard case .object(let members) = flight else { return nil }
        return members.first { $0.name == "post" }?.value
    }
}
