extension BearerToken {
    /// So many characters of a secret after its beginning make it one, though the last few be missing.
    private static let telling = 32

    /// Whether something of the form of a token stands in these bytes of an address or a JSON text, as it is or with its
    /// characters escaped.
    package static func stands(in bytes: [UInt8]) -> Bool {
        guard !stands(plainlyIn: bytes) else { return true }
        let hasEscapes = bytes.contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "\\") }
        return hasEscapes && stands(plainlyIn: unescaped(bytes))
    }

    /// The text with each token in it cut after its beginning, so that nobody learns it from there.
    package static func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard stands(plainlyIn: bytes) else { return text }
        var masked: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let end = end(ofOneAt: place, in: bytes)
            masked += end == nil ? [bytes[place]] : prefix + Array("…".utf8)
            place = end ?? place + 1
        }
        return String(decoding: masked, as: UTF8.self)
    }

    private static func stands(plainlyIn bytes: [UInt8]) -> Bool {
        bytes.indices.contains { end(ofOneAt: $0, in: bytes) != nil }
    }

    /// Where the token ends that begins there; nil where none does.
    private static func end(ofOneAt place: Int, in bytes: [UInt8]) -> Int? {
        guard bytes[place] == prefix[0], bytes[place...].starts(with: prefix) else { return nil }
        let letters = bytes[(place + prefix.count)...].prefix(while: isLetter)
        return letters.count >= telling ? letters.endIndex : nil
    }

    /// Of base64url.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// With `%5F` of an address and `\u005f` of a JSON text read as the characters they stand for.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            let escape = escape(at: place, in: bytes)
            plain.append(escape?.byte ?? bytes[place])
            place += escape?.length ?? 1
        }
        return plain
    }

    private static func escape(at place: Int, in bytes: [UInt8]) -> (byte: UInt8, length: Int)? {
        let rest = bytes[place...]
        let beginning: Int
        switch bytes[place] {
        case UInt8(ascii: "%"): beginning = 1
        case UInt8(ascii: "\\") where rest.starts(with: Array("\\u00".utf8)): beginning = 4
        default: return nil
        }
        let digits = rest.dropFirst(beginning).prefix(2)
        guard digits.count == 2, let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
        return (byte, beginning + 2)
    }
}
