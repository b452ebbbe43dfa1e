package import CrisisModel

/// A moment as a calendar and a clock show it, in the proleptic Gregorian calendar, at a given distance from UTC.
package struct CivilTime: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int
    /// 0 (Monday) to 6 (Sunday).
    package let weekday: Int
    package let hour: Int
    package let minute: Int
    package let second: Int
    package let millisecond: Int

    /// `offset` in seconds east of UTC.
    package init(_ moment: Timestamp, offset: Int = 0) {
        let local = moment.milliseconds + Int64(offset) * 1_000
        let days = Int((Double(local) / 86_400_000).rounded(.down))
        let rest = Int(local - Int64(days) * 86_400_000)
        weekday = ((days + 3) % 7 + 7) % 7
        (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60)
        (second, millisecond) = (rest / 1_000 % 60, rest % 1_000)
        (year, month, day) = Self.date(days: days)
    }

    /// Days since 1970-01-01 of a date; the inverse of `date`.
    package static func days(year: Int, month: Int, day: Int) -> Int {
        // Years begin in March here, so that the leap day is the last of its year.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension CivilTime {
    /// `2026-11-22T13:07:00.000Z`, or with `+01:00` where an offset in seconds is given (RFC 3339).
    package static func text(_ moment: Timestamp, offset: Int? = nil) -> String {
        let time = CivilTime(moment, offset: offset ?? 0)
        let date = "\(digits(time.year, 4))-\(digits(time.month))-\(digits(time.day))"
        let clock = "\(digits(time.hour)):\(digits(time.minute)):\(digits(time.second)).\(digits(time.millisecond, 3))"
        return date + "T" + clock + zone(offset)
    }

    private static func zone(_ offset: Int?) -> String {
        guard let offset else { return "Z" }
        let minutes = abs(offset) / 60
        return (offset < 0 ? "-" : "+") + digits(minutes / 60) + ":" + digits(minutes % 60)
    }

    /// The number with zeros before it.
    static func digits(_ number: Int, _ count: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
