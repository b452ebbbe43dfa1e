import CrisisModel

/// Single values as JSON bytes, without a string in between.
enum JSONText {
    private static let hexadecimal: StaticString = "0123456789abcdef"

    /// In quotes; quote, backslash and what lies below 0x20 escaped, everything else as it is.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in appendEscaped(utf8, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    static func append(_ digest: Digest, to bytes: inout [UInt8]) {
        digest.withUnsafeBytes { append(hexadecimal: $0, to: &bytes) }
    }

    /// In quotes, two lowercase digits for each byte.
    static func append(hexadecimal raw: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * raw.count + 2) { text in
            text[0] = UInt8(ascii: "\"")
            for place in raw.indices {
                text[1 + 2 * place] = digit(raw[place] >> 4)
                text[2 + 2 * place] = digit(raw[place] & 15)
            }
            text[2 * raw.count + 1] = UInt8(ascii: "\"")
            bytes.append(contentsOf: text)
        }
    }

    static func append(_ number: Int64, to bytes: inout [UInt8]) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude
            var first = digits.count
            repeat {
                first -= 1
                digits[first] = UInt8(0x30 + rest % 10)
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: digits[first...])
        }
    }

    /// Pieces without escapes are appended whole.
    private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var first = 0
        for place in utf8.indices where mustEscape(utf8[place]) {
            bytes.append(contentsOf: utf8[first..<place])
            appendEscape(utf8[place], to: &bytes)
            first = place + 1
        }
        bytes.append(contentsOf: utf8[first...])
    }

    private static func mustEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digit(byte >> 4))
            bytes.append(digit(byte & 15))
        }
    }

    /// The digit of a value from 0 to 15.
    static func digit(_ four: UInt8) -> UInt8 { hexadecimal.utf8Start[Int(four)] }
}
