import Foundation
import Testing

@testable import crisisctl

struct TimeTests {
    private let oslo = TimeZone(identifier: "Europe/Oslo") ?? .gmt

    private func at(_ text: String) throws -> Date { try #require(RFC3339Time.read(text)) }
    private func time(_ text: String) throws -> WrittenTime { try #require(WrittenTime(text)) }
    private func local(_ now: String) throws -> LocalTime { LocalTime(zone: oslo, now: try at(now)) }

    @Test(arguments: [
        ("03:24", "2026-11-22T02:29:00Z", "2026-11-22T02:24:00Z"),
        ("03:24", "2026-11-22T02:24:00Z", "2026-11-22T02:24:00Z"),
        ("23:50", "2026-11-22T02:29:00Z", "2026-11-21T22:50:00Z"),
        ("3.24", "2026-11-22T02:29:00Z", "2026-11-22T02:24:00Z"),
        ("2026-11-20T08:00", "2026-11-22T02:29:00Z", "2026-11-20T07:00:00Z"),
        ("2026-11-20 08:00", "2026-11-22T02:29:00Z", "2026-11-20T07:00:00Z"),
        ("2026-11-22T03:24:00+01:00", "2026-11-22T02:29:00Z", "2026-11-22T02:24:00Z"),
        ("2026-06-01", "2026-11-22T02:29:00Z", "2026-05-31T22:00:00Z"),
        ("03:24", "2026-03-29T09:00:00Z", "2026-03-29T01:24:00Z"),
    ])
    func `a time that has been is the latest such local time not in the future`(
        _ typed: String, _ now: String, _ meant: String
    ) throws {
        #expect(try local(now).past(time(typed)) == .moment(try at(meant)))
    }

    @Test(arguments: [
        ("06:00", "2026-11-22T02:29:00Z", "2026-11-22T05:00:00Z"),
        ("03:24", "2026-11-22T02:24:00Z", "2026-11-23T02:24:00Z"),
        ("06:00", "2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z"),
        ("2027-12-31", "2026-11-22T02:29:00Z", "2027-12-31T23:00:00Z"),
    ])
    func `a time to come is the next such local time, and of a day its end`(
        _ typed: String, _ now: String, _ meant: String
    ) throws {
        #expect(try local(now).coming(time(typed)) == .moment(try at(meant)))
    }

    @Test func `an hour that came twice is the later one, and the other is named`() throws {
        let meaning = try local("2026-10-25T08:00:00Z").past(time("02:30"))
        #expect(meaning == .twice(taken: try at("2026-10-25T01:30:00Z"), other: try at("2026-10-25T00:30:00Z")))
    }

    @Test func `while only the first of the two has been there is nothing to choose`() throws {
        #expect(try local("2026-10-25T00:45:00Z").past(time("02:30")) == .moment(try at("2026-10-25T00:30:00Z")))
    }

    @Test func `an hour that never came is said to be none`() throws {
        #expect(try local("2026-03-29T09:00:00Z").past(time("02:30")) == .skipped(day: "2026-03-29"))
        #expect(try local("2026-03-28T20:00:00Z").coming(time("02:30")) == .skipped(day: "2026-03-29"))
        #expect(try local("2026-03-29T09:00:00Z").past(time("2026-03-29T02:30")) == .skipped(day: "2026-03-29"))
    }

    @Test func `before that hour the night's own time is of the day before`() throws {
        #expect(try local("2026-03-29T00:30:00Z").past(time("02:30")) == .moment(try at("2026-03-28T01:30:00Z")))
    }

    @Test func `a day that is in no calendar is none`() throws {
        #expect(try local("2026-11-22T02:29:00Z").past(time("2026-02-30T10:00")) == .noSuchDay)
    }

    @Test(arguments: ["", "24:00", "03:60", "3", "0324", "2026-13-01T10:00", "i går", "2026-11-22T03:24:00"])
    func `what is no time is none`(_ text: String) { #expect(WrittenTime(text) == nil) }

    @Test func `times are shown with date and zone, summer and winter`() throws {
        let zone = try #require(DeskZone(named: "Europe/Oslo"))
        #expect(zone.show(try at("2026-11-22T02:24:00Z")) == "2026-11-22 03:24 CET")
        #expect(zone.show(try at("2026-07-01T01:24:00.500Z")) == "2026-07-01 03:24 CEST")
        #expect(zone.showSeconds(try at("2026-11-22T02:24:07Z")) == "2026-11-22 03:24:07 CET")
        #expect(zone.showOffset(try at("2026-10-25T00:30:00Z")) == "2026-10-25T02:30:00+02:00")
        #expect(zone.show("noe annet") == "noe annet")
        #expect(DeskZone(named: "Nowhere/Land") == nil)
    }

    @Test func `calls say who and when`() {
        #expect(WrittenCalls(argument: "kari@03:10,ola@03:15")?.calls.map(\.person) == ["kari", "ola"])
        for text in ["", "kari", "@03:10", "kari@", "kari@03:10,ola"] { #expect(WrittenCalls(argument: text) == nil) }
    }
}
