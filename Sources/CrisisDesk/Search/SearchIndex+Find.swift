import CrisisModel
import GRDB

extension SearchIndex {
    /// The numbers of entries that fit, as far as the index goes.
    func find(_ query: LogQuery) throws -> LogPage {
        try pool.read { database in
            let size = try Self.standing(in: database).size
            guard let terms = query.terms, let range = try Self.range(of: query, size, database) else {
                return LogPage(numbers: [], next: nil, upTo: size)
            }
            if terms.isEmpty { return LogPage(consecutive: range, query, upTo: size) }
            let numbers = try Self.numbers(terms, in: range, query, database)
            return LogPage(oneMoreThanAsked: numbers, query, upTo: size)
        }
    }

    /// The entries between which to look: by time and by the last one seen; nil for none.
    private static func range(
        of query: LogQuery, _ size: Int, _ database: Database
    ) throws -> ClosedRange<Int>? {
        var first = 1
        var last = size
        if let since = query.since {
            guard let number = try firstEntry(from: since, database) else { return nil }
            first = number
        }
        if let until = query.until, let number = try firstEntry(from: until, database) { last = number - 1 }
        return query.range(from: first, to: last)
    }

    private static func firstEntry(from moment: Timestamp, _ database: Database) throws -> Int? {
        let sql = "SELECT n FROM times WHERE at >= ? ORDER BY at LIMIT 1"
        return try Int.fetchOne(try database.cachedStatement(sql: sql), arguments: [moment.milliseconds])
    }

    /// One more than asked for, so that it is known whether any follow.
    private static func numbers(
        _ terms: [SearchTerm], in range: ClosedRange<Int>, _ query: LogQuery, _ database: Database
    ) throws -> [Int] {
        let sql = """
            SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid <= ? \
            ORDER BY rowid \(query.isNewestFirst ? "DESC" : "ASC") LIMIT ?
            """
        let question = terms.map(\.question).joined(separator: " AND ")
        return try Int.fetchAll(
            try database.cachedStatement(sql: sql),
            arguments: [question, range.lowerBound, range.upperBound, query.page + 1])
    }
}

extension LogQuery {
    /// Numbers in one answer.
    var page: Int { min(max(limit, 1), SearchLimits.page) }

    /// What is left of these entries after the last one seen; nil for none.
    func range(from first: Int, to last: Int) -> ClosedRange<Int>? {
        let first = isNewestFirst ? first : max(first, after.map { $0 < .max ? $0 + 1 : $0 } ?? first)
        let last = isNewestFirst ? min(last, after.map { $0 > .min ? $0 - 1 : $0 } ?? last) : last
        return first <= last ? first...last : nil
    }
}

extension LogPage {
    /// Every entry of a range fits.
    init(consecutive range: ClosedRange<Int>, _ query: LogQuery, upTo size: Int) {
        let numbers =
            query.isNewestFirst
            ? Array(range.suffix(query.page + 1).reversed()) : Array(range.prefix(query.page + 1))
        self.init(oneMoreThanAsked: numbers, query, upTo: size)
    }

    init(oneMoreThanAsked numbers: [Int], _ query: LogQuery, upTo size: Int) {
        let page = Array(numbers.prefix(query.page))
        self.init(numbers: page, next: numbers.count > page.count ? page.last : nil, upTo: size)
    }
}
