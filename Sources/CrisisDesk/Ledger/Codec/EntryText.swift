import CrisisModel

/// Digests and numbered things as they stand in a line, both ways and without a string between.
enum EntryText {
    private static let digits: StaticString = "0123456789abcdef"

    /// In quotes, 64 digits.
    static func append(_ digest: Digest, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 66) { text in
            text[0] = UInt8(ascii: "\"")
            text[65] = UInt8(ascii: "\"")
            digest.withUnsafeBytes { digest in
                for place in 0..<32 {
                    text[1 + 2 * place] = digits.utf8Start[Int(digest[place] >> 4)]
                    text[2 + 2 * place] = digits.utf8Start[Int(digest[place] & 15)]
                }
            }
            bytes.append(contentsOf: text)
        }
    }

    /// In quotes, with its mark: `"p3"`.
    static func append<Of: Numbered>(_ number: Number<Of>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: Of.mark.utf8)
        JSONText.append(Int64(number.value), to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// The digest of 64 lowercase digits; nil for anything else.
    static func digest(_ text: UnsafeBufferPointer<UInt8>) -> Digest? {
        guard text.count == 64 else { return nil }
        return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { memory in
            var wrong: UInt8 = 0
            for place in 0..<32 {
                let (high, low) = (value(text[2 * place]), value(text[2 * place + 1]))
                wrong |= (high | low) & 0xF0
                memory[place] = high << 4 | low & 15
            }
            return wrong == 0 ? Digest(copying: UnsafeRawBufferPointer(memory)) : nil
        }
    }

    /// 0 to 15; over that for what is no digit.
    private static func value(_ digit: UInt8) -> UInt8 {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: 0xFF
        }
    }
}
