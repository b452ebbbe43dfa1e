extension JSONParser {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// The string whose opening quote stands at `place`. Without escapes, which is nearly always, its bytes are taken
    /// as they lie.
    mutating func string() throws(JSONError) -> String {
        let opening = place
        place += 1
        skipPlain()
        guard byte == Self.quote else { return try escapedString(from: opening) }
        let text = try text(UnsafeBufferPointer(rebasing: bytes[opening + 1..<place]), at: opening)
        place += 1
        return text
    }

    /// Goes to the next quote, backslash or control character, or to the end; eight bytes a step while there are eight.
    private mutating func skipPlain() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        while place + 8 <= bytes.count {
            let eight = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + place).loadUnaligned(as: UInt64.self)
            let quotes = eight ^ (ones &* UInt64(Self.quote))
            let slashes = eight ^ (ones &* UInt64(Self.backslash))
            // A byte below n, for n up to 128, shows in its top bit: "Bit Twiddling Hacks", hasless.
            let found =
                ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((eight &- (ones &* 0x20)) & ~eight)
            if found & tops != 0 { break }
            place += 8
        }
        while let byte, byte != Self.quote, byte != Self.backslash, byte >= 0x20 { place += 1 }
    }

    /// The slow path: pieces between escapes are copied together.
    private mutating func escapedString(from opening: Int) throws(JSONError) -> String {
        var decoded = Array(bytes[opening + 1..<place])
        while byte != Self.quote {
            guard byte == Self.backslash else { throw .notJSON(at: place) }
            try escape(into: &decoded)
            let first = place
            skipPlain()
            decoded.append(contentsOf: bytes[first..<place])
        }
        place += 1
        do {
            return String(copying: try UTF8Span(validating: decoded.span))
        } catch {
            throw .notUTF8(at: opening)
        }
    }

    private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
        place += 1
        guard let letter = byte else { throw .notJSON(at: place) }
        if letter == UInt8(ascii: "u") {
            decoded.append(contentsOf: UTF8.encode(try unicodeEscape()).unsafelyUnwrapped)
        } else {
            guard let plain = Self.unescaped(letter) else { throw .notJSON(at: place) }
            decoded.append(plain)
            place += 1
        }
    }

    /// RFC 8259 section 7; nil for a letter that isn't there.
    private static func unescaped(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// One character from `uXXXX`, or from the two halves of a pair; `place` is at the `u`.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let start = place - 1
        let unit = try fourDigits()
        guard unit != 0 else { throw .hasNUL(at: start) }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, byte == Self.backslash else { throw .loneSurrogate(at: start) }
        place += 1
        guard byte == UInt8(ascii: "u") else { throw .loneSurrogate(at: start) }
        let low = try fourDigits()
        guard 0xDC00...0xDFFF ~= low, let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else {
            throw .loneSurrogate(at: start)
        }
        return scalar
    }

    private mutating func fourDigits() throws(JSONError) -> UInt32 {
        place += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            switch byte {
            case let digit? where 0x30...0x39 ~= digit: unit = unit << 4 | UInt32(digit - 0x30)
            case let digit? where 0x61...0x66 ~= digit | 0x20: unit = unit << 4 | UInt32((digit | 0x20) - 0x61 + 10)
            default: throw .notJSON(at: place)
            }
            place += 1
        }
        return unit
    }

    /// Checked once, by the standard library; what `String(validating:)` does is the same and three times slower.
    private func text(_ bytes: UnsafeBufferPointer<UInt8>, at opening: Int) throws(JSONError) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes.span))
        } catch {
            throw .notUTF8(at: opening)
        }
    }
}
