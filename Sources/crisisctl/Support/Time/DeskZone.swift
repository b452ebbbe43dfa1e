import Foundation

/// The municipality's own time. Every time that is printed carries its date and its zone.
struct DeskZone: Sendable {
    let zone: TimeZone

    /// nil for a name that isn't one of a zone.
    init?(named name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    /// The machine's own, while the desk can't be asked.
    static var ofMachine: DeskZone { DeskZone(zone: .current) }

    private init(zone: TimeZone) { self.zone = zone }

    /// `2026-11-22 03:24 CET`
    func show(_ moment: Date) -> String { write(moment, as: "yyyy-MM-dd HH:mm zzz") }

    /// `2026-11-22 03:24:07 CET`, where seconds matter.
    func showSeconds(_ moment: Date) -> String { write(moment, as: "yyyy-MM-dd HH:mm:ss zzz") }

    /// `2026-10-25T02:30:00+01:00`, as it can be typed again.
    func showOffset(_ moment: Date) -> String { write(moment, as: "yyyy-MM-dd'T'HH:mm:ssxxx") }

    /// Whether two moments lie on one day here.
    func isSameDay(_ one: Date, _ other: Date) -> Bool {
        write(one, as: "yyyy-MM-dd") == write(other, as: "yyyy-MM-dd")
    }

    /// The day that ends at that moment, `2027-12-31`; nil within a day.
    func dayEnding(_ moment: Date) -> String? {
        let before = moment.addingTimeInterval(-0.001)
        return isSameDay(before, moment) ? nil : write(before, as: "yyyy-MM-dd")
    }

    /// The same for what the desk wrote; a time that can't be read is shown as it came.
    func show(_ written: String?) -> String {
        guard let written else { return "" }
        return RFC3339Time.read(written).map(show) ?? written
    }

    private func write(_ moment: Date, as format: String) -> String {
        let formatter = DateFormatter()
        // Norwegian has the abbreviations of zones that English shows as an offset.
        formatter.locale = Locale(identifier: "nb_NO")
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.timeZone = zone
        formatter.dateFormat = format
        return formatter.string(from: moment)
    }
}

/// Times as they travel: RFC 3339.
enum RFC3339Time {
    /// With an offset or Z, with or without parts of a second; nil for anything else.
    static func read(_ text: String) -> Date? {
        for options: ISO8601DateFormatter.Options in [
            [.withInternetDateTime, .withFractionalSeconds], .withInternetDateTime,
        ] {
            let formatter = ISO8601DateFormatter()
            formatter.formatOptions = options
            if let date = formatter.date(from: text) { return date }
        }
        return nil
    }

    /// UTC with milliseconds.
    static func write(_ moment: Date) -> String {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
        return formatter.string(from: moment)
    }
}
