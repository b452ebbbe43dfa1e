package import CrisisModel
internal import Foundation

/// Times as people read them: in the municipality's zone, with date and the zone's name, so that the two hours
/// between two and three of an October night can be told apart.
package struct TimeText: Sendable {
    package static let defaultZone = "Europe/Oslo"

    private let language: Language
    private let zone: TimeZone
    private let calendar: Calendar
    private let standardName: String
    private let summerName: String

    /// A zone the system doesn't know is shown as UTC; `knows` tells.
    init(_ language: Language, zone identifier: String) {
        self.language = language
        let isUTC = Self.zulu.contains(identifier)
        zone = (isUTC ? nil : TimeZone(identifier: identifier)) ?? .gmt
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
        (standardName, summerName) = Self.names(of: zone, isUTC: zone == .gmt)
    }

    /// Whether the system has rules for that zone.
    package static func knows(zone identifier: String) -> Bool {
        zulu.contains(identifier) || TimeZone.knownTimeZoneIdentifiers.contains(identifier)
    }

    private static let zulu: Set<String> = ["UTC", "Etc/UTC", "GMT"]

    /// The short names a Norwegian reader knows (`CET`, `CEST`), else the difference from GMT.
    private static func names(of zone: TimeZone, isUTC: Bool) -> (standard: String, summer: String) {
        if isUTC { return ("UTC", "UTC") }
        let norwegian = Locale(identifier: "nb_NO")
        let identifier = zone.identifier
        return (
            zone.localizedName(for: .shortStandard, locale: norwegian) ?? identifier,
            zone.localizedName(for: .shortDaylightSaving, locale: norwegian) ?? identifier
        )
    }
}

extension TimeText {
    /// `22.11.2026 kl. 03:24 CET`, `22 November 2026 at 03:24 CET`.
    package func moment(_ moment: Timestamp) -> String {
        let civil = civil(moment)
        return "\(date(civil)) \(at) \(hourAndMinute(civil)) \(zoneName(moment))"
    }

    /// The same with seconds: `22.11.2026 kl. 03:24:07 CET`.
    package func precise(_ moment: Timestamp) -> String {
        let civil = civil(moment)
        return "\(date(civil)) \(at) \(hourAndMinute(civil)):\(Self.two(civil.second)) \(zoneName(moment))"
    }

    /// As it stands beside another time: `kl. 03:24` on the same day with the same clock, else with date and zone.
    package func clock(_ moment: Timestamp, beside other: Timestamp) -> String {
        let civil = civil(moment)
        let isSameDay = date(civil) == date(self.civil(other)) && zoneName(moment) == zoneName(other)
        if isSameDay { return "\(at) \(hourAndMinute(civil))" }
        switch language {
        case .nb, .nn: return self.moment(moment)
        case .en: return "on \(self.moment(moment))"
        }
    }

    /// The day that ends at that moment, as the last one on which something holds: `31.12.2027`; nil within a day.
    package func dayEnding(_ moment: Timestamp) -> String? {
        let last = date(civil(Timestamp(milliseconds: moment.milliseconds - 1)))
        return last == date(civil(moment)) ? nil : last
    }

    /// `kl. 03:24`, for a sentence said aloud.
    package func clock(_ moment: Timestamp) -> String { "\(at) \(hourAndMinute(civil(moment)))" }

    /// A length of time: `5 minutter`, `2 timer`, `7 dager`; the largest unit that leaves nothing over.
    package func span(_ span: Span) -> String {
        let minutes = span.milliseconds / 60_000
        if minutes % 1_440 == 0 && minutes > 0 { return count(minutes / 1_440, ["dag", "dager", "dagar", "day"]) }
        if minutes % 60 == 0 && minutes > 0 { return count(minutes / 60, ["time", "timer", "timar", "hour"]) }
        return count(minutes, ["minutt", "minutter", "minutt", "minute"])
    }

    private func count(_ count: Int64, _ unit: [String]) -> String {
        switch language {
        case .nb: "\(count) \(count == 1 ? unit[0] : unit[1])"
        case .nn: "\(count) \(count == 1 ? unit[0] : unit[2])"
        case .en: "\(count) \(count == 1 ? unit[3] : unit[3] + "s")"
        }
    }
}

extension TimeText {
    private struct Civil {
        let year: Int
        let month: Int
        let day: Int
        let hour: Int
        let minute: Int
        let second: Int
    }

    private func civil(_ moment: Timestamp) -> Civil {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: Self.date(moment))
        return Civil(
            year: parts.year ?? 0, month: parts.month ?? 1, day: parts.day ?? 0, hour: parts.hour ?? 0,
            minute: parts.minute ?? 0, second: parts.second ?? 0)
    }

    private static func date(_ moment: Timestamp) -> Date {
        Date(timeIntervalSince1970: (Double(moment.milliseconds) / 1_000).rounded(.down))
    }

    private func zoneName(_ moment: Timestamp) -> String {
        zone.isDaylightSavingTime(for: Self.date(moment)) ? summerName : standardName
    }

    private var at: String {
        switch language {
        case .nb, .nn: "kl."
        case .en: "at"
        }
    }

    private func date(_ civil: Civil) -> String {
        switch language {
        case .nb, .nn: "\(Self.two(civil.day)).\(Self.two(civil.month)).\(civil.year)"
        case .en: "\(civil.day) \(Self.months[civil.month - 1]) \(civil.year)"
        }
    }

    private func hourAndMinute(_ civil: Civil) -> String { "\(Self.two(civil.hour)):\(Self.two(civil.minute))" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
