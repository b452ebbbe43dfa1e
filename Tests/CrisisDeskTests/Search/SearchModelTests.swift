import CrisisTestSupport
import Testing

@testable import CrisisDesk
@testable import CrisisModel

/// Made-up logs and made-up questions, against looking at every entry.
@Suite struct SearchModelTests {
    private static let vocabulary = [
        "flom", "flommen", "vei", "veien", "vann", "skole", "åpen", "åmli", "øy", "ras", "e6", "44", "ægir",
    ]

    @Test(arguments: [UInt64(1), 2, 3])
    func `the index finds exactly what looking at every entry finds`(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        try SearchDesk.with { desk in
            var events: [Event] = []
            for number in 1...400 {
                let words = (0...Int.random(in: 0...4, using: &dice)).map { _ in
                    Self.vocabulary.randomElement(using: &dice) ?? ""
                }
                let post = Bool.random(using: &dice) ? Post.Number(Int.random(in: 1...20, using: &dice)) : nil
                if number.isMultiple(of: 130) { events.append(.clockConfirmed(ClockConfirmed(time: SearchDesk.time(0)))) }
                if number == 100 { events.append(.convened) }
                if number == 300 { events.append(.stoodDown) }
                events.append(
                    .note(
                        words.joined(separator: " "), LogKind.allCases.randomElement(using: &dice) ?? .note, post: post)
                )
            }
            try desk.append(events)
            try desk.search.catchUp()
            let entries = try desk.ledger.entries(from: 1, limit: 1_000).map(\.entry)
            for _ in 1...200 {
                let query = Self.question(&dice)
                let fitting = Self.fitting(query, entries)
                let page = try desk.search.find(query)
                #expect(page.numbers == Array(fitting.prefix(query.limit)))
                #expect((page.next != nil) == (fitting.count > query.limit))
            }
        }
    }

    private static func question(_ dice: inout Dice) -> LogQuery {
        var query = LogQuery(limit: Int.random(in: 1...50, using: &dice), isNewestFirst: Bool.random(using: &dice))
        if Bool.random(using: &dice) {
            query.words = (0...Int.random(in: 0...1, using: &dice))
                .map { _ in
                    String((vocabulary.randomElement(using: &dice) ?? "").prefix(Int.random(in: 1...5, using: &dice)))
                }
                .joined(separator: ", ")
        }
        if Bool.random(using: &dice) { query.kind = .written(LogKind.allCases.randomElement(using: &dice) ?? .note) }
        if Int.random(in: 0...3, using: &dice) == 0 { query.post = Post.Number(Int.random(in: 1...20, using: &dice)) }
        if Int.random(in: 0...3, using: &dice) == 0 { query.crisis = Int.random(in: 1...2, using: &dice) }
        if Int.random(in: 0...3, using: &dice) == 0 {
            query.since = SearchDesk.time(Int.random(in: 0...420, using: &dice))
        }
        if Int.random(in: 0...3, using: &dice) == 0 {
            query.until = SearchDesk.time(Int.random(in: 0...420, using: &dice))
        }
        if Int.random(in: 0...3, using: &dice) == 0 { query.after = Int.random(in: 0...420, using: &dice) }
        return query
    }

    private static func fitting(_ query: LogQuery, _ entries: [Entry]) -> [Int] {
        func number(_ kind: Event.Kind) -> Int { entries.first { $0.event.kind == kind }?.number ?? 0 }
        let range = number(.crisisActivated)...number(.stoodDown)
        let numbers = entries.filter { entry in
            if let since = query.since, entry.at < since { return false }
            if let until = query.until, entry.at >= until { return false }
            if let after = query.after, query.isNewestFirst ? entry.number >= after : entry.number <= after {
                return false
            }
            if let crisis = query.crisis, crisis != 1 || !range.contains(entry.number) { return false }
            if query.kind != nil || query.post != nil, !isWritten(entry, query) { return false }
            guard let words = query.words else { return true }
            return words.split(separator: ", ").allSatisfy { asked in
                texts(of: entry).contains { $0 == asked || (asked.count > 1 && $0.hasPrefix(asked)) }
            }
        }.map(\.number)
        return query.isNewestFirst ? numbers.reversed() : numbers
    }

    private static func texts(of entry: Entry) -> [Substring] {
        entry.words.compactMap(\.text).flatMap { $0.split(separator: " ") }
    }

    private static func isWritten(_ entry: Entry, _ query: LogQuery) -> Bool {
        switch entry.event {
        case .logWritten(let event):
            if let kind = query.kind, kind != .written(event.type) { return false }
            return query.post == nil || query.post == event.post
        case .crisisActivated: return query.kind == nil && [4, 5].contains(query.post)
        default: return false
        }
    }
}
