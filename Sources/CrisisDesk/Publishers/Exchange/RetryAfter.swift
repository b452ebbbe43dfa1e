package import CrisisModel

/// When a channel that says "not now" wants to be asked again (RFC 9110 section 10.2.3).
package enum RetryAfter {
    /// Whole seconds, or a date measured against `now`; nil for anything else. From 0 to `PublisherLimits.retryAfter`.
    package static func span(_ value: String?, now: Timestamp) -> Span? {
        guard let value = value?.trimmingSpaces, !value.isEmpty else { return nil }
        if value.utf8.allSatisfy({ (48...57).contains($0) }) {
            // More digits than a number holds ask for longer than anybody waits.
            return Int(value).map { .seconds(min($0, 1_000_000)) }.map(bounded) ?? PublisherLimits.retryAfter
        }
        return date(value).map { bounded($0 - now) }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (IMF-fixdate); nil for the two obsolete forms, which nobody has sent for
    /// decades.
    static func date(_ text: String) -> Timestamp? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT", parts[1].count == 2, parts[3].count == 4,
            let day = Int(parts[1]), let year = Int(parts[3]), let month = months.firstIndex(of: String(parts[2])),
            let date = CivilDate(year: year, month: month + 1, day: day), let seconds = seconds(parts[4])
        else { return nil }
        return Timestamp(milliseconds: Int64(date.daysSince1970 * 86_400 + seconds) * 1_000)
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func seconds(_ clock: Substring) -> Int? {
        let parts = clock.split(separator: ":").compactMap { $0.count == 2 ? Int($0) : nil }
        guard parts.count == 3, (0...23).contains(parts[0]), (0...59).contains(parts[1]), (0...60).contains(parts[2])
        else { return nil }
        return parts[0] * 3_600 + parts[1] * 60 + parts[2]
    }

    private static func bounded(_ span: Span) -> Span {
        min(max(span, .seconds(0)), PublisherLimits.retryAfter)
    }
}

extension String {
    /// Without spaces, tabs and line ends at both ends.
    var trimmingSpaces: String {
        let rest = drop { " \t\r\n".contains($0) || $0 == "\r\n" }
        let end = rest.lastIndex { !(" \t\r\n".contains($0) || $0 == "\r\n") }
        return end.map { String(rest[...$0]) } ?? ""
    }
}
