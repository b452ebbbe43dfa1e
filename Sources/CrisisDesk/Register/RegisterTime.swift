import CrisisModel
import Foundation

/// Times as a register writes them.
enum RegisterTime {
    /// Whether it is a zone of the IANA list. Names such as `GMT+2`, which the system would make up a zone for, aren't.
    static func isZone(_ name: String) -> Bool {
        TimeZone.knownTimeZoneIdentifiers.contains(name) || name == "UTC"
    }

    /// The first moment of the day after, where that day begins: an account that runs until a day runs through that
    /// day. By UTC where there is no such zone.
    static func end(of day: CivilDate, inZone name: String) -> Timestamp {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: name) ?? .gmt
        let noon = DateComponents(year: day.year, month: day.month, day: day.day + 1, hour: 12)
        guard let next = calendar.date(from: noon) else { return RFC3339.range.upperBound }
        let seconds = calendar.startOfDay(for: next).timeIntervalSince1970
        return min(Timestamp(milliseconds: Int64(seconds) * 1_000), RFC3339.range.upperBound)
    }

    /// `90s`, `5m`, `2h`; nil for anything else.
    static func duration(_ text: String) -> Span? {
        guard let unit = text.utf8.last, let count = Int(text.dropLast()), 1...100_000 ~= count, text.utf8.first != 0x2B
        else {
            return nil
        }
        switch unit {
        case UInt8(ascii: "s"): return .seconds(count)
        case UInt8(ascii: "m"): return .minutes(count)
        case UInt8(ascii: "h"): return .hours(count)
        default: return nil
        }
    }
}
