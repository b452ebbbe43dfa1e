@testable import CrisisDesk
import CrisisModel
import Foundation
import Testing

@Suite struct PublicPageTimeTests {
    private func words(_ utc: String, _ language: Language, zone: String = "Europe/Oslo") throws -> String {
        let date = try Date(utc, strategy: .iso8601)
        return PublicPageTime(zone: try #require(TimeZone(identifier: zone)), language: language)
            .words(Timestamp(milliseconds: Int64(date.timeIntervalSince1970 * 1_000)))
    }

    @Test func `a time has its weekday, date and zone in each language`() throws {
        let night = "2026-11-22T02:24:59Z"
        #expect(try words(night, .nb) == "søndag 22.\u{A0}november 2026 kl.\u{A0}03.24 (norsk tid)")
        #expect(try words(night, .nn) == "sundag 22.\u{A0}november 2026 kl.\u{A0}03.24 (norsk tid)")
        #expect(try words(night, .en) == "Sunday 22\u{A0}November 2026 at\u{A0}03:24 (Norwegian time)")
        #expect(try words(night, .nb, zone: "UTC") == "søndag 22.\u{A0}november 2026 kl.\u{A0}02.24 (UTC+0)")
        #expect(try words(night, .en, zone: "Asia/Kolkata") == "Sunday 22\u{A0}November 2026 at\u{A0}07:54 (UTC+5:30)")
        #expect(
            try words(night, .en, zone: "America/St_Johns") == "Saturday 21\u{A0}November 2026 at\u{A0}22:54 (UTC−3:30)"
        )
    }

    @Test func `the hour that comes twice says which it is`() throws {
        #expect(try words("2026-10-24T23:59:00Z", .nb) == "søndag 25.\u{A0}oktober 2026 kl.\u{A0}01.59 (norsk tid)")
        #expect(
            try words("2026-10-25T00:30:00Z", .nb) == "søndag 25.\u{A0}oktober 2026 kl.\u{A0}02.30 (norsk tid, UTC+2)")
        #expect(
            try words("2026-10-25T01:30:00Z", .nb) == "søndag 25.\u{A0}oktober 2026 kl.\u{A0}02.30 (norsk tid, UTC+1)")
        #expect(try words("2026-10-25T02:00:00Z", .nb) == "søndag 25.\u{A0}oktober 2026 kl.\u{A0}03.00 (norsk tid)")
        #expect(try words("2026-03-29T00:59:00Z", .nb) == "søndag 29.\u{A0}mars 2026 kl.\u{A0}01.59 (norsk tid)")
        #expect(try words("2026-03-29T01:00:00Z", .nb) == "søndag 29.\u{A0}mars 2026 kl.\u{A0}03.00 (norsk tid)")
    }

    @Test func `weekdays are counted as the calendar counts them`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in stride(from: 0, through: 60_000, by: 37) {
            let reading = PublicPagePhrases.Reading(date: CivilDate(daysSince1970: day), minuteOfDay: 0)
            let weekday = calendar.component(.weekday, from: Date(timeIntervalSince1970: Double(day) * 86_400))
            #expect(weekday == (reading.weekday + 1) % 7 + 1)
        }
    }
}
