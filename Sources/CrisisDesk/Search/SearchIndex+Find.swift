import CrisisModel
import GRDB

extension SearchIndex {
    /// The numbers of entries that fit, as far as the index goes.
    func find(_ query: LogQuery) throws -> LogPage {
        try pool.read { database in
            let standing = try Self.standing(in: database)
            guard let terms = query.terms else { return LogPage(numbers: [], next: nil, upTo: standing.size) }
            var numbers: [Int] = []
            for range in try Self.ranges(of: query, standing, database) where numbers.count <= query.page {
                numbers += terms.isEmpty ? query.page(of: range) : try Self.numbers(terms, in: range, query, database)
            }
            return LogPage(oneMoreThanAsked: numbers, query, upTo: standing.size)
        }
    }

    /// The entries among which to look, in the order asked for: by the last one seen and, run by run, by time.
    private static func ranges(
        of query: LogQuery, _ standing: SearchStanding, _ database: Database
    ) throws -> [ClosedRange<Int>] {
        guard query.since != nil || query.until != nil else {
            return [query.range(from: 1, to: standing.size)].compactMap(\.self)
        }
        var ranges: [ClosedRange<Int>] = []
        for run in 0...standing.run {
            guard let first = try firstEntry(of: run, from: query.since, database) else { continue }
            let end = try firstEntry(of: run + 1, from: nil, database) ?? standing.size + 1
            let until = try query.until.flatMap { try firstEntry(of: run, from: $0, database) } ?? end
            if let range = query.range(from: first, to: until - 1) { ranges.append(range) }
        }
        return query.isNewestFirst ? ranges.reversed() : ranges
    }

    private static func firstEntry(of run: Int, from moment: Timestamp?, _ database: Database) throws -> Int? {
        let sql = "SELECT n FROM times WHERE run = ? AND at >= ? ORDER BY at LIMIT 1"
        return try Int.fetchOne(
            try database.cachedStatement(sql: sql), arguments: [run, moment?.milliseconds ?? .min])
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

    /// One more of these than asked for, in the order asked for.
    func page(of range: ClosedRange<Int>) -> [Int] {
        isNewestFirst ? range.suffix(page + 1).reversed() : Array(range.prefix(page + 1))
    }

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
        self.init(oneMoreThanAsked: query.page(of: range), query, upTo: size)
    }

    init(oneMoreThanAsked numbers: [Int], _ query: LogQuery, upTo size: Int) {
        let page = Array(numbers.prefix(query.page))
        self.init(numbers: page, next: numbers.count > page.count ? page.last : nil, upTo: size)
    }
}
