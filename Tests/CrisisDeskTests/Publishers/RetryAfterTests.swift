import CrisisDesk
import CrisisModel
import Testing

@Suite struct RetryAfterTests {
    /// Sun, 22 Nov 2026 02:24:00 GMT
    private let now = Sent.night

    @Test(arguments: [
        ("120", 120), (" 7 ", 7), ("0", 0), ("999999999999999999999999", 86_400), ("86401", 86_400),
        ("Sun, 22 Nov 2026 02:25:30 GMT", 90), ("Sun, 22 Nov 2026 02:24:00 GMT", 0),
        ("Sat, 21 Nov 2026 02:24:00 GMT", 0), ("Tue, 01 Jan 2030 00:00:00 GMT", 86_400),
    ])
    func `seconds and dates are read, within bounds`(value: String, seconds: Int) {
        #expect(RetryAfter.span(value, now: now) == .seconds(seconds))
    }

    @Test(
        arguments: [
            nil, "", " ", "-1", "1.5", "soon", "1e3", "２", "Sunday, 22-Nov-26 02:25:30 GMT",
            "Sun, 22 Nov 2026 02:25:30",
            "Sun, 22 Nov 2026 25:25:30 GMT", "Sun, 32 Nov 2026 02:25:30 GMT", "Sun, 22 Nof 2026 02:25:30 GMT",
        ] as [String?])
    func `anything else is as if nothing had been said`(value: String?) {
        #expect(RetryAfter.span(value, now: now) == nil)
    }
}
