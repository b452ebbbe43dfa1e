package import CrisisModel

/// Moments as people and programs write them to each other: RFC 3339. Read with any offset, written in UTC with
/// milliseconds.
package enum RFC3339 {
    /// 1970-01-01T00:00:00.000Z to 9999-12-31T23:59:59.999Z; nothing outside is read.
    package static let range = Timestamp(milliseconds: 0)...Timestamp(milliseconds: 253_402_300_799_999)

    /// The moment, or nil for anything but date, `T`, time with seconds, at most 9 decimals (cut to milliseconds) and
    /// `Z` or an offset. A 30 February, a 25th hour and a leap second are refused, and so is a lower-case `t` or `z`.
    package static func parse(_ text: String) -> Timestamp? {
        DigitReader.read(text) { reader in moment(&reader) }
    }

    /// `2026-11-22T10:03:00.000Z`. A moment outside `range` is written as the nearer end of it.
    package static func format(_ moment: Timestamp) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        append(moment, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same 24 bytes, without a string between.
    package static func append(_ moment: Timestamp, to bytes: inout [UInt8]) {
        let milliseconds = Int(min(max(moment, range.lowerBound), range.upperBound).milliseconds)
        let date = CivilDate(daysSince1970: milliseconds / 86_400_000)
        let ofDay = milliseconds % 86_400_000
        append(date.year, width: 4, then: "-", to: &bytes)
        append(date.month, width: 2, then: "-", to: &bytes)
        append(date.day, width: 2, then: "T", to: &bytes)
        append(ofDay / 3_600_000, width: 2, then: ":", to: &bytes)
        append(ofDay / 60_000 % 60, width: 2, then: ":", to: &bytes)
        append(ofDay / 1_000 % 60, width: 2, then: ".", to: &bytes)
        append(ofDay % 1_000, width: 3, then: "Z", to: &bytes)
    }

    private static func append(_ number: Int, width: Int, then mark: Unicode.Scalar, to bytes: inout [UInt8]) {
        if width > 3 { bytes.append(UInt8(0x30 + number / 1_000 % 10)) }
        if width > 2 { bytes.append(UInt8(0x30 + number / 100 % 10)) }
        bytes.append(UInt8(0x30 + number / 10 % 10))
        bytes.append(UInt8(0x30 + number % 10))
        bytes.append(UInt8(ascii: mark))
    }

    private static func moment(_ reader: inout DigitReader) -> Timestamp? {
        guard let date = reader.date(), reader.skip(UInt8(ascii: "T")), let minute = reader.minuteOfDay(),
            reader.skip(UInt8(ascii: ":")), let second = reader.number(digits: 2), second < 60,
            let fraction = milliseconds(&reader), let offset = offsetInMinutes(&reader), reader.isAtEnd
        else { return nil }
        let minutes = date.daysSince1970 * 1_440 + minute - offset
        let moment = Timestamp(milliseconds: Int64((minutes * 60 + second) * 1_000 + fraction))
        return range.contains(moment) ? moment : nil
    }

    /// What stands after the point, 0 without one.
    private static func milliseconds(_ reader: inout DigitReader) -> Int? {
        guard reader.skip(UInt8(ascii: ".")) else { return 0 }
        var value = 0
        var digits = 0
        while let digit = reader.digit() {
            digits += 1
            guard digits <= 9 else { return nil }
            if digits <= 3 { value = value * 10 + digit }
        }
        guard digits > 0 else { return nil }
        return digits == 1 ? value * 100 : digits == 2 ? value * 10 : value
    }

    /// Minutes east of Greenwich.
    private static func offsetInMinutes(_ reader: inout DigitReader) -> Int? {
        if reader.skip(UInt8(ascii: "Z")) { return 0 }
        let east = reader.skip(UInt8(ascii: "+"))
        guard east || reader.skip(UInt8(ascii: "-")), let minutes = reader.minuteOfDay() else { return nil }
        return east ? minutes : -minutes
    }
}
