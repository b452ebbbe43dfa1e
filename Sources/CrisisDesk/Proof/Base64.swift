/// Base 64 as RFC 4648, section 4, has it, and nothing beside: one text for each run of bytes, so that no bit of a
/// signed text can change unseen.
package enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    /// The value of each letter by its byte, nil for what is none.
    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()

    /// With padding, without line breaks.
    package static func string(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var rest = bytes[...]
        while !rest.isEmpty {
            let group = Array(rest.prefix(3))
            rest = rest.dropFirst(3)
            text += letters(of: group)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// nil for any other letter, for padding that is missing or too much, and for bits set that no byte uses.
    package static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var rest = text[...]
        while !rest.isEmpty {
            let group = Array(rest.prefix(4))
            rest = rest.dropFirst(4)
            guard let decoded = Self.group(group, isLast: rest.isEmpty) else { return nil }
            bytes += decoded
        }
        return bytes
    }

    /// Four letters for one to three bytes.
    private static func letters(of group: [UInt8]) -> [UInt8] {
        let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
        return (0..<4).map { place in
            place <= group.count ? letters[Int(bits >> (18 - 6 * UInt32(place))) & 63] : padding
        }
    }

    /// One to three bytes of four letters; fewer than three only in the last group.
    private static func group(_ group: [UInt8], isLast: Bool) -> [UInt8]? {
        let used = group.prefix { $0 != padding }
        guard used.count >= 2, used.count == 4 || isLast else { return nil }
        guard group.dropFirst(used.count).allSatisfy({ $0 == padding }) else { return nil }
        var bits: UInt32 = 0
        for letter in used {
            guard let value = values[Int(letter)] else { return nil }
            bits = bits << 6 | UInt32(value)
        }
        bits <<= 6 * UInt32(4 - used.count)
        let count = used.count - 1
        guard bits & (0xFF_FFFF >> (8 * UInt32(count))) == 0 else { return nil }
        return (0..<count).map { UInt8(truncatingIfNeeded: bits >> (16 - 8 * UInt32($0))) }
    }
}
