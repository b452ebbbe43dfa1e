import CrisisModel
import Testing

@testable import CrisisDesk

@Suite struct TimeTextTests {
    private let oslo = Phrases(.nb).times
    /// 2026-10-25 00:00 UTC: two o'clock in the summer time of Oslo, one hour before the clock goes back.
    private let october = Timestamp(milliseconds: 1_792_886_400_000)
    /// 2027-03-28 01:00 UTC: the moment that the clock goes from two to three.
    private let march = Timestamp(milliseconds: 1_806_195_600_000)

    @Test func `a moment has date, time and zone in each language`() {
        #expect(oslo.moment(Speech.told) == "22.11.2026 kl. 03:24 CET")
        #expect(Phrases(.nn).times.moment(Speech.told) == "22.11.2026 kl. 03:24 CET")
        #expect(Phrases(.en).times.moment(Speech.told) == "22 November 2026 at 03:24 CET")
        #expect(oslo.precise(Speech.told + .seconds(7)) == "22.11.2026 kl. 03:24:07 CET")
    }

    @Test func `the two hours between two and three in October are told apart`() {
        #expect(oslo.moment(october) == "25.10.2026 kl. 02:00 CEST")
        #expect(oslo.moment(october + .minutes(59)) == "25.10.2026 kl. 02:59 CEST")
        #expect(oslo.moment(october + .hours(1)) == "25.10.2026 kl. 02:00 CET")
        #expect(oslo.clock(october, beside: october + .minutes(5)) == "kl. 02:00")
        #expect(oslo.clock(october, beside: october + .hours(1)) == "25.10.2026 kl. 02:00 CEST")
    }

    @Test func `there is no hour between two and three in March`() {
        #expect(oslo.moment(march - .minutes(1)) == "28.03.2027 kl. 01:59 CET")
        #expect(oslo.moment(march) == "28.03.2027 kl. 03:00 CEST")
    }

    @Test func `the day is the day of the zone, not of Greenwich`() {
        #expect(oslo.moment(Timestamp(milliseconds: 1_798_756_200_000)) == "31.12.2026 kl. 23:30 CET")
        #expect(oslo.moment(Timestamp(milliseconds: 1_798_759_800_000)) == "01.01.2027 kl. 00:30 CET")
        let utc = Phrases(.nb, zone: "UTC").times
        #expect(utc.moment(Timestamp(milliseconds: 1_798_759_800_000)) == "31.12.2026 kl. 23:30 UTC")
    }

    @Test func `leap days and moments before 1970 are right`() {
        #expect(oslo.moment(Timestamp(milliseconds: 1_835_438_340_000)) == "29.02.2028 kl. 12:59 CET")
        #expect(oslo.precise(Timestamp(milliseconds: -1)) == "01.01.1970 kl. 00:59:59 CET")
    }

    @Test func `zones have the names people know, and one nobody knows is UTC`() {
        #expect(Phrases(.nb, zone: "Arctic/Longyearbyen").times.moment(Speech.told).hasSuffix("03:24 CET"))
        #expect(Phrases(.nb, zone: "Etc/UTC").times.moment(Speech.told).hasSuffix("02:24 UTC"))
        #expect(Phrases(.nb, zone: "Asia/Kolkata").times.moment(Speech.told).hasSuffix("07:54 GMT+5:30"))
        #expect(Phrases(.nb, zone: "Mars/Olympus").times.moment(Speech.told).hasSuffix("02:24 UTC"))
        #expect(TimeText.knows(zone: "Europe/Oslo") && TimeText.knows(zone: "UTC"))
        #expect(
            !TimeText.knows(zone: "Mars/Olympus") && !TimeText.knows(zone: "../../etc/passwd")
                && !TimeText.knows(zone: ""))
    }

    @Test func `a length of time is said in the largest unit that fits`() {
        #expect(oslo.span(.minutes(5)) == "5 minutter")
        #expect(oslo.span(.minutes(1)) == "1 minutt")
        #expect(oslo.span(.minutes(90)) == "90 minutter")
        #expect(oslo.span(.hours(72)) == "3 dager")
        #expect(Phrases(.nn).times.span(.hours(2)) == "2 timar")
        #expect(Phrases(.en).times.span(.days(1)) == "1 day")
        #expect(Phrases(.en).times.span(.minutes(0)) == "0 minutes")
    }
}
