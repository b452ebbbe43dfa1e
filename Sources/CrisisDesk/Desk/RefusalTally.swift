package import CrisisModel

/// Refused attempts beyond those the log lists one by one, counted by person and minute until the minute is over. It holds at
/// most one count for each person and minute, and a crash loses at most the running minute's.
package struct RefusalTally: Sendable {
    package struct Count: Hashable, Sendable {
        package let person: Person.Number
        package let minute: Timestamp
        package let count: Int
    }

    private struct Slot: Hashable {
        let person: Person.Number
        let minute: Int64
    }

    private var counts: [Slot: Int] = [:]

    mutating func add(_ people: [Person.Number], at moment: Timestamp) {
        for person in people { counts[Slot(person: person, minute: moment.milliseconds / 60_000), default: 0] += 1 }
    }

    mutating func take(before moment: Timestamp) -> [Count] {
        let over = counts.filter { $0.key.minute < moment.milliseconds / 60_000 }
        for slot in over.keys { counts[slot] = nil }
        return over.map { slot, count in
            Count(person: slot.person, minute: Timestamp(milliseconds: slot.minute * 60_000), count: count)
        }.sorted { ($0.minute, $0.person) < ($1.minute, $1.person) }
    }
}
