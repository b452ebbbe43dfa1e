import CrisisModel

/// Single values. Each is written in one way only, and read in no other.
extension LineReader {
    mutating func readText() throws(EntryCodecError) -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw .unexpected(at: place) }
        var parser = JSONParser(bytes)
        parser.place = place
        do throws(JSONError) {
            let text = try parser.string()
            place = parser.place
            return text
        } catch {
            throw .unexpected(at: place)
        }
    }

    mutating func readTruth() throws(EntryCodecError) -> Bool {
        if take("true") { return true }
        try expect("false")
        return false
    }

    /// Without a plus sign, leading zeros or minus zero.
    mutating func readInteger() throws(EntryCodecError) -> Int64 {
        let start = place
        let isNegative = take("-")
        let first = place
        var value: Int64 = 0
        while place < bytes.count, 0x30...0x39 ~= bytes[place] {
            let digit = Int64(bytes[place] - 0x30)
            let (tens, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, beyond) = tens.addingReportingOverflow(isNegative ? -digit : digit)
            guard !over, !beyond else { throw .unexpected(at: start) }
            value = sum
            place += 1
        }
        guard place > first, bytes[first] != 0x30 || (place == first + 1 && !isNegative) else {
            throw .unexpected(at: start)
        }
        return value
    }

    /// A running number, from 1.
    mutating func readNumber() throws(EntryCodecError) -> Int {
        let start = place
        let number = try readInteger()
        guard number >= 1, number <= UInt32.max else { throw .unexpected(at: start) }
        return Int(number)
    }

    /// `"p3"`
    mutating func readNumber(marked mark: String) throws(EntryCodecError) -> Int {
        try expect("\"")
        for letter in mark.utf8 {
            guard place < bytes.count, bytes[place] == letter else { throw .unexpected(at: place) }
            place += 1
        }
        let number = try readNumber()
        try expect("\"")
        return number
    }

    /// As many bytes as `memory` has, from two lowercase digits each. Without a branch for each digit, since which kind
    /// comes next can't be foreseen: what is no digit isn't what its value is written as.
    mutating func readHexadecimal(into memory: UnsafeMutableRawBufferPointer) throws(EntryCodecError) {
        let start = place
        try expect("\"")
        guard bytes.count - place >= memory.count * 2 else { throw .unexpected(at: start) }
        var difference: UInt8 = 0
        for offset in 0..<memory.count {
            let (first, second) = (bytes[place], bytes[place + 1])
            let (high, low) = (Self.value(first), Self.value(second))
            difference |= (JSONText.digit(high) ^ first) | (JSONText.digit(low) ^ second)
            memory[offset] = high << 4 | low
            place += 2
        }
        guard difference == 0 else { throw .unexpected(at: start) }
        try expect("\"")
    }

    /// 0 to 15; some such number for what is no digit. Letters alone have the bit of 64.
    private static func value(_ digit: UInt8) -> UInt8 { (digit & 15 &+ 9 &* (digit >> 6)) & 15 }
}
