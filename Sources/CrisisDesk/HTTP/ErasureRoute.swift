import CrisisModel
import HTTPTypes

/// Forgetting (P9): a post, a person who has left, or words of one entry. What is shown afterwards is that it was erased.
enum ErasureRoute {
    static let all: [Endpoint] = [.post("/v1/erase", erase, erased)]

    /// Exactly one of `post`, `person` and `entry`; with an entry, places of its words.
    @Sendable static func erase(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let post = try fields.number("post").map { Post.Number($0) }
        let person = try fields.optionalPerson("person", call)
        let entry = try fields.number("entry")
        let places = try fields.optionalIntegers("places", count: HTTPLimits.places, in: 0...Int64(HTTPLimits.places))
        let reason = try fields.requiredWords("reason")
        let authority = try fields.requiredWords("authority")
        guard [post == nil, person == nil, entry == nil].filter({ !$0 }).count == 1 else {
            throw fields.error(post == nil && person == nil && entry == nil ? "post" : "entry", .missing)
        }
        let erasure = Erasure(
            entries: [], places: (places ?? []).map { Int($0) }, reason: reason, authority: authority, post: post,
            person: person)
        return .erase(try call.filled(erasure, entry))
    }

    @Sendable static func erased(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .contentErased(let event) = answer.entries.first?.event, let at = answer.entries.first?.at else {
            throw Unexpected()
        }
        let backups = try call.server.services.backups().filter { $0.at <= at }
        return answer.reply { json in
            json.array("erased") { json in for entry in event.entries { json.integer(entry) } }
            json.field("post", orNull: event.post?.value)
            json.person("person", event.person, call.directory)
            json.array("backups") { json in
                for backup in backups {
                    json.object { json in
                        json.field("at", backup.at)
                        json.field("path", backup.path)
                        json.field("entries", backup.size)
                    }
                }
            }
        }
    }
}

extension DeskCall {
    /// The erasure with the entries that it covers.
    fileprivate func filled(_ erasure: Erasure, _ entry: Int?) throws -> Erasure {
        var erasure = erasure
        if let entry {
            try mustHaveWords(entry, at: erasure.places)
            erasure.entries = [entry]
        } else if let post = erasure.post {
            guard state.author(of: post) != nil else { throw Refusal.unknownPost(post) }
            var query = LogQuery(limit: HTTPLimits.pageAtMost, isNewestFirst: false)
            query.post = post
            (erasure.entries, erasure.upTo) = try entries(query) { $0.post == post }
            erasure.entries += try retractions(of: post)
        } else if let person = erasure.person {
            var query = LogQuery(limit: HTTPLimits.pageAtMost, isNewestFirst: false)
            query.person = person
            (erasure.entries, _) = try entries(query) { $0.person == person }
        }
        return erasure
    }

    /// Nothing is said to be forgotten that wasn't there.
    private func mustHaveWords(_ number: Int, at places: [Int]) throws {
        guard number <= view.head.size, let stored = try ledger.entry(number) else { throw Refusal.unknownEntry(number) }
        let words = stored.entry.words
        if let place = places.first(where: { $0 >= words.count }) {
            throw FieldError(path: "places[\(places.firstIndex(of: place) ?? 0)]", code: .outOfRange(0...Int64(max(0, words.count - 1))))
        }
        let concerned = places.isEmpty ? words : places.map { words[$0] }
        guard concerned.contains(where: { $0.content != nil }) else { throw Refusal.nothingChanges }
    }

    /// Entries of what took the post down: their reasons are about its text.
    private func retractions(of post: Post.Number) throws -> [Int] {
        var retractions: [Post.Number] = []
        var query = LogQuery(limit: HTTPLimits.pageAtMost, isNewestFirst: false)
        query.post = post
        _ = try entries(query) { event in
            if case .postSubmitted(let event) = event, event.about == post, event.type == .retraction {
                retractions.append(event.post)
            }
            return false
        }
        return try retractions.flatMap { try entries(about: $0) }
    }

    private func entries(about post: Post.Number) throws -> [Int] {
        var query = LogQuery(limit: HTTPLimits.pageAtMost, isNewestFirst: false)
        query.post = post
        return try entries(query) { $0.post == post }.0
    }

    /// The numbers of the entries of that subject that have words left, and how far the log was read.
    private func entries(_ wanted: LogQuery, of isSubject: (Event) -> Bool) throws -> ([Int], upTo: Int) {
        var query = wanted
        var numbers: [Int] = []
        while true {
            let page = try server.services.finder.find(query)
            for stored in try ledger.stored(page.numbers)
            where isSubject(stored.entry.event) && stored.entry.words.contains(where: { $0.content != nil }) {
                numbers.append(stored.entry.number)
            }
            guard let next = page.next else { return (numbers, page.upTo) }
            query.after = next
        }
    }
}
