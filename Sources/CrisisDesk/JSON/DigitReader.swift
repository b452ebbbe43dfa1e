/// Reads numbers of a fixed width and the marks between them, from the left; the first thing that isn't there ends it.
struct DigitReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// What `body` reads from a text.
    static func read<Value>(_ text: String, _ body: (inout DigitReader) -> Value?) -> Value? {
        var text = text
        return text.withUTF8 { bytes in
            var reader = DigitReader(bytes)
            return body(&reader)
        }
    }

    var isAtEnd: Bool { place == bytes.count }

    /// Exactly so many digits.
    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = self.digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    mutating func digit() -> Int? {
        guard place < bytes.count, 0x30...0x39 ~= bytes[place] else { return nil }
        defer { place += 1 }
        return Int(bytes[place] - 0x30)
    }

    /// The next byte, if it is this one.
    mutating func skip(_ mark: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == mark else { return false }
        place += 1
        return true
    }

    /// `2027-12-31`
    mutating func date() -> CivilDate? {
        guard let year = number(digits: 4), skip(UInt8(ascii: "-")), let month = number(digits: 2),
            skip(UInt8(ascii: "-")), let day = number(digits: 2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `23:59` as minutes since midnight.
    mutating func minuteOfDay() -> Int? {
        guard let hour = number(digits: 2), hour < 24, skip(UInt8(ascii: ":")), let minute = number(digits: 2),
            minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
