import CrisisDesk
import CrisisModel
import Testing

@Suite struct RFC3339Tests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-22T10:03:00.000Z", 1_795_341_780_000),
            ("2026-11-22T11:03:00+01:00", 1_795_341_780_000),
            ("2026-11-22T04:33:00.5-05:30", 1_795_341_780_500), ("2000-02-29T23:59:59.999Z", 951_868_799_999),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999), ("1970-01-01T01:00:00.001+01:00", 1),
            ("2026-11-22T10:03:00.123456789Z", 1_795_341_780_123), ("2026-11-22T10:03:00-00:00", 1_795_341_780_000),
        ] as [(String, Int64)])
    func `a moment with its offset is read`(text: String, milliseconds: Int64) {
        #expect(RFC3339.parse(text) == Timestamp(milliseconds: milliseconds))
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22T10:03Z", "2026-11-22T10:03:00", "2026-11-22 10:03:00Z", "2026-11-22t10:03:00z",
        "2026-11-22T25:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z", "2026-12-31T23:59:60Z",
        "2026-02-29T00:00:00Z",
        "2026-02-30T00:00:00Z", "2100-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-11-00T00:00:00Z", "2026-11-22T10:03:00.Z", "2026-11-22T10:03:00.1234567890Z", "2026-11-22T10:03:00+24:00",
        "2026-11-22T10:03:00+01", "2026-11-22T10:03:00+0100", "2026-11-22T10:03:00+01:60", "2026-11-22T10:03:00Z ",
        " 2026-11-22T10:03:00Z", "26-11-22T10:03:00Z", "+2026-11-22T10:03:00Z", "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00", "２０２６-11-22T10:03:00Z", "2026-11-22T10:03:00Z\u{0}", "2026-11-22T10:03:00,5Z",
    ])
    func `anything else is refused`(text: String) {
        #expect(RFC3339.parse(text) == nil)
    }

    @Test func `every day from 1970 to 2400 is counted as the calendar counts it`() {
        var day = 0
        for year in 1970...2400 {
            let february = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            for (month, length) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for number in 1...length {
                    if CivilDate(year: year, month: month + 1, day: number)?.daysSince1970 != day {
                        Issue.record("\(year)-\(month + 1)-\(number) isn't day \(day)")
                    }
                    day += 1
                }
                #expect(CivilDate(year: year, month: month + 1, day: length + 1) == nil)
            }
        }
        #expect(day == 157_420)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `what is written is read back as the same moment`(seed: UInt64) {
        var random = Disorder(seed: seed)
        for _ in 0..<500 {
            let moment = Timestamp(milliseconds: Int64.random(in: 0...253_402_300_799_999, using: &random))
            let text = RFC3339.format(moment)
            #expect(text.utf8.count == 24)
            #expect(RFC3339.parse(text) == moment)
        }
    }

    @Test func `moments are written in UTC with milliseconds, and what lies outside as the nearer end`() {
        #expect(RFC3339.format(Timestamp(milliseconds: 951_868_799_999)) == "2000-02-29T23:59:59.999Z")
        #expect(RFC3339.format(Timestamp(milliseconds: 1_709_164_800_007)) == "2024-02-29T00:00:00.007Z")
        #expect(RFC3339.format(Timestamp(milliseconds: -1)) == "1970-01-01T00:00:00.000Z")
        #expect(RFC3339.format(Timestamp(milliseconds: .max)) == "9999-12-31T23:59:59.999Z")
    }

    @Test func `a day is written in one way only`() {
        #expect(CivilDate("2027-12-31") == CivilDate(year: 2027, month: 12, day: 31))
        for text in ["2027-2-1", "2027-02-30", "31.12.2027", "2027-12-31T", "1969-12-31", ""] {
            #expect(CivilDate(text) == nil)
        }
    }
}
