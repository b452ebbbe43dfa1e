import CrisisModel
import Foundation

/// Moments as people where the municipality lies read them.
struct PublicPageTime: Sendable {
    let zone: TimeZone
    let language: Language

    /// `søndag 22. november 2026 kl. 13.07 (norsk tid)`, for a browser and for a reader.
    func markup(_ moment: Timestamp) -> Markup {
        "<time datetime=\"\(RFC3339.format(moment))\">\(words(moment))</time>"
    }

    /// The same in words alone. Where the clock shows the same time twice, in the night when it is set back, the
    /// distance from UTC says which is meant.
    func words(_ moment: Timestamp) -> String {
        let offset = offset(moment)
        let phrases = PublicPagePhrases(language)
        let words = phrases.time(reading(moment, offset))
        guard zone.identifier == "Europe/Oslo" else { return "\(words) (\(distance(offset)))" }
        return "\(words) (\(phrases.norwegianTime)\(isShownTwice(moment) ? ", " + distance(offset) : ""))"
    }

    /// What calendar and clock show.
    private func reading(_ moment: Timestamp, _ offset: Int) -> PublicPagePhrases.Reading {
        let local = min(max(moment + .seconds(offset), RFC3339.range.lowerBound), RFC3339.range.upperBound)
        let minutes = Int(local.milliseconds / 60_000)
        return PublicPagePhrases.Reading(date: CivilDate(daysSince1970: minutes / 1_440), minuteOfDay: minutes % 1_440)
    }

    private func offset(_ moment: Timestamp) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000))
    }

    private func isShownTwice(_ moment: Timestamp) -> Bool {
        let here = offset(moment)
        return [Span.hours(-6), .hours(6)].contains { away in
            let other = offset(moment + away)
            // The moment at which a clock that goes by the other distance shows the same.
            let twin = moment + .seconds(here - other)
            return other != here && offset(twin) == other
        }
    }

    private func distance(_ offset: Int) -> String {
        let minutes = abs(offset) / 60
        let rest = minutes % 60 == 0 ? "" : ":" + PublicPagePhrases.twoDigits(minutes % 60)
        return "UTC" + (offset < 0 ? "−" : "+") + String(minutes / 60) + rest
    }
}
