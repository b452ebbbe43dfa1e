import ArgumentParser
import Foundation

/// A time as a person types it: `03:24`, `2026-11-22T03:24` (or with a blank), or RFC 3339 with its offset.
enum WrittenTime: Hashable, Sendable {
    /// Hour and minute on the nearest day that fits.
    case clock(hour: Int, minute: Int)
    /// A day and a time in the municipality's zone.
    case local(year: Int, month: Int, day: Int, hour: Int, minute: Int)
    /// A whole day: of a time to come its end, of one that has been its beginning.
    case day(year: Int, month: Int, day: Int)
    case absolute(Date)

    init?(_ text: String) {
        if let clock = text.wholeMatch(of: /(\d{1,2})[:.](\d{2})/) {
            guard let (hour, minute) = Self.clock(clock.1, clock.2) else { return nil }
            self = .clock(hour: hour, minute: minute)
        } else if let local = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})/) {
            guard let (hour, minute) = Self.clock(local.4, local.5), let year = Int(local.1), let month = Int(local.2),
                let day = Int(local.3), 1...12 ~= month, 1...31 ~= day
            else { return nil }
            self = .local(year: year, month: month, day: day, hour: hour, minute: minute)
        } else if let day = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})/) {
            guard let year = Int(day.1), let month = Int(day.2), let number = Int(day.3) else { return nil }
            self = .day(year: year, month: month, day: number)
        } else if let moment = RFC3339Time.read(text) {
            self = .absolute(moment)
        } else {
            return nil
        }
    }

    /// As it was typed, or nearly.
    var text: String {
        switch self {
        case .clock(let hour, let minute): "\(Self.two(hour)):\(Self.two(minute))"
        case .local(let year, let month, let day, let hour, let minute):
            "\(year)-\(Self.two(month))-\(Self.two(day)) \(Self.two(hour)):\(Self.two(minute))"
        case .day(let year, let month, let day): "\(year)-\(Self.two(month))-\(Self.two(day))"
        case .absolute(let moment): RFC3339Time.write(moment)
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func clock(_ hour: Substring, _ minute: Substring) -> (Int, Int)? {
        guard let hour = Int(hour), let minute = Int(minute), hour < 24, minute < 60 else { return nil }
        return (hour, minute)
    }
}

extension WrittenTime: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
