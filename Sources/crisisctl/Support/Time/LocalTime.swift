import Foundation

/// What a typed time means in a zone, with the two nights of the year when clocks are changed.
struct LocalTime {
    /// What a typed time came to.
    enum Meaning: Hashable {
        case moment(Date)
        /// The hour came twice that night; the one taken and the one not taken.
        case twice(taken: Date, other: Date)
        /// The clock went past it that night: `day` is `2027-03-28`.
        case skipped(day: String)
        /// No such day in the calendar.
        case noSuchDay
    }

    let zone: TimeZone
    let now: Date

    /// A time that has been: of `03:24` the latest that isn't in the future.
    func past(_ written: WrittenTime) -> Meaning {
        switch written {
        case .absolute(let moment): .moment(moment)
        case .local(let year, let month, let day, let hour, let minute):
            onDay(Day(year: year, month: month, day: day), hour, minute, take: .later) { $0 <= now }
        case .day(let year, let month, let day): midnight(Day(year: year, month: month, day: day), after: 0)
        case .clock(let hour, let minute):
            nearest(hour, minute, days: [0, -1, -2], take: .later) { $0 <= now }
        }
    }

    /// A time to come: of `06:00` the next, of a day its end.
    func coming(_ written: WrittenTime) -> Meaning {
        switch written {
        case .absolute(let moment): .moment(moment)
        case .local(let year, let month, let day, let hour, let minute):
            onDay(Day(year: year, month: month, day: day), hour, minute, take: .earlier) { $0 > now }
        case .day(let year, let month, let day): midnight(Day(year: year, month: month, day: day), after: 1)
        case .clock(let hour, let minute):
            nearest(hour, minute, days: [0, 1, 2], take: .earlier) { $0 > now }
        }
    }

    /// Which of two, where an hour came twice and both fit.
    private enum Preference { case earlier, later }

    private struct Day {
        let year: Int
        let month: Int
        let day: Int
    }

    /// The first of the days, in their order, on which that time fits.
    private func nearest(
        _ hour: Int, _ minute: Int, days: [Int], take preference: Preference, where fits: (Date) -> Bool
    ) -> Meaning {
        for offset in days {
            let day = today(plus: offset)
            switch instants(day, hour, minute) {
            case let found where found.isEmpty:
                // A night without that hour counts only once it is, or is still, to be: else it is a day that doesn't
                // fit.
                if fits(wall(day, hour, minute)) { return .skipped(day: name(day)) }
            case let found:
                if let meaning = choose(found, preference, where: fits) { return meaning }
            }
        }
        return .noSuchDay
    }

    private func onDay(
        _ day: Day, _ hour: Int, _ minute: Int, take preference: Preference, where fits: (Date) -> Bool
    ) -> Meaning {
        guard isInCalendar(day) else { return .noSuchDay }
        let found = instants(day, hour, minute)
        guard let last = found.last else { return .skipped(day: name(day)) }
        return choose(found, preference, where: fits) ?? .moment(last)
    }

    /// The first moment of a day, or of the one after it.
    private func midnight(_ day: Day, after days: Int) -> Meaning {
        guard isInCalendar(day) else { return .noSuchDay }
        let noon = wall(day, 12, 0, offset: 0).addingTimeInterval(Double(days) * 86_400)
        var calendar = Self.utc
        let parts = calendar.dateComponents([.year, .month, .day], from: noon)
        calendar.timeZone = zone
        guard let start = calendar.date(from: parts) else { return .noSuchDay }
        return .moment(calendar.startOfDay(for: start))
    }

    /// Of an hour that came twice, the preferred one; when only one fits there is nothing to choose.
    private func choose(_ found: [Date], _ preference: Preference, where fits: (Date) -> Bool) -> Meaning? {
        let fitting = found.filter(fits)
        guard let earlier = fitting.first, let later = fitting.last else { return nil }
        if fitting.count == 1 { return .moment(earlier) }
        switch preference {
        case .earlier: return .twice(taken: earlier, other: later)
        case .later: return .twice(taken: later, other: earlier)
        }
    }

    /// Every instant that shows that time on that day: none, one or two, the earlier first.
    private func instants(_ day: Day, _ hour: Int, _ minute: Int) -> [Date] {
        let asUTC = wall(day, hour, minute, offset: 0)
        let offsets = Set([-1.0, 1.0].map { zone.secondsFromGMT(for: asUTC.addingTimeInterval($0 * 86_400)) })
        return offsets.compactMap { offset in
            let moment = asUTC.addingTimeInterval(-Double(offset))
            return zone.secondsFromGMT(for: moment) == offset ? moment : nil
        }.sorted()
    }

    /// That time by the offset of `now`: near enough to tell before from after.
    private func wall(_ day: Day, _ hour: Int, _ minute: Int) -> Date {
        wall(day, hour, minute, offset: zone.secondsFromGMT(for: now))
    }

    private func wall(_ day: Day, _ hour: Int, _ minute: Int, offset: Int) -> Date {
        let parts = DateComponents(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute)
        guard let moment = Self.utc.date(from: parts) else { preconditionFailure("a day without a date") }
        return moment.addingTimeInterval(-Double(offset))
    }

    private func today(plus days: Int) -> Day {
        let local = now.addingTimeInterval(Double(zone.secondsFromGMT(for: now)) + Double(days) * 86_400)
        let parts = Self.utc.dateComponents([.year, .month, .day], from: local)
        return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    }

    private func isInCalendar(_ day: Day) -> Bool {
        DateComponents(calendar: Self.utc, year: day.year, month: day.month, day: day.day).isValidDate
    }

    private func name(_ day: Day) -> String {
        let digits = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(digits(day.year, 4))-\(digits(day.month, 2))-\(digits(day.day, 2))"
    }

    private static let utc: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
