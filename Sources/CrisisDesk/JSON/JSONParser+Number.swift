extension JSONParser {
    /// The number at `place`, by RFC 8259 section 6: no plus sign, no leading zero, a digit on each side of the point.
    mutating func number() throws(JSONError) -> JSONValue {
        let first = place
        let negative = byte == UInt8(ascii: "-")
        if negative { place += 1 }
        let whole = try wholePart(negative: negative)
        let hasFraction = try fraction()
        let hasExponent = try exponent()
        guard place - first <= JSONLimits.number else { throw .numberOutOfRange(at: first) }
        if let whole, !hasFraction, !hasExponent { return .integer(whole) }
        guard let number = Double(String(decoding: bytes[first..<place], as: UTF8.self)), number.isFinite else {
            throw .numberOutOfRange(at: first)
        }
        return .number(number)
    }

    /// The digits before the point, read over; their value where it fits 64 bits. It counts downwards below zero, so
    /// that the smallest number fits too.
    private mutating func wholePart(negative: Bool) throws(JSONError) -> Int64? {
        if byte == UInt8(ascii: "0") {
            place += 1
            return 0
        }
        let first = place
        var value: Int64 = 0
        var fits = true
        while let byte, 0x30...0x39 ~= byte {
            let digit = Int64(byte - 0x30)
            let (tens, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, beyond) = tens.addingReportingOverflow(negative ? -digit : digit)
            fits = fits && !over && !beyond
            value = sum
            place += 1
        }
        guard place > first else { throw .notJSON(at: place) }
        return fits ? value : nil
    }

    private mutating func fraction() throws(JSONError) -> Bool {
        guard byte == UInt8(ascii: ".") else { return false }
        place += 1
        try digits()
        return true
    }

    private mutating func exponent() throws(JSONError) -> Bool {
        guard byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") else { return false }
        place += 1
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
        try digits()
        return true
    }

    /// At least one digit.
    private mutating func digits() throws(JSONError) {
        let first = place
        while let byte, 0x30...0x39 ~= byte { place += 1 }
        guard place > first else { throw .notJSON(at: place) }
    }
}
