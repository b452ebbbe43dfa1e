/// Text in the lines of a mail's head (RFC 2047): always as encoded words, so that no character of it means anything there.
enum EncodedWord {
    /// Characters of one encoded word (section 2).
    private static let limit = 75
    private static let (opening, closing) = ("=?utf-8?q?", "?=")

    /// Words with line folds between; `after` places of the first line are taken.
    static func encode(_ text: String, after taken: Int) -> String {
        var words: [String] = []
        var word = ""
        var room = limit - opening.utf8.count - closing.utf8.count - taken
        for scalar in text.unicodeScalars {
            let piece = encoded(scalar)
            // A character isn't cut in two.
            if piece.utf8.count > room {
                words.append(opening + word + closing)
                (word, room) = ("", limit - opening.utf8.count - closing.utf8.count)
            }
            word += piece
            room -= piece.utf8.count
        }
        return (words + [opening + word + closing]).joined(separator: "\n ")
    }

    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        if scalar.isASCII, scalar.properties.isAlphabetic || "0"..."9" ~= scalar { return String(scalar) }
        return String(scalar).utf8.map(QuotedPrintable.escaped).joined()
    }
}

/// The body of a mail (RFC 2045 section 6.7).
enum QuotedPrintable {
    /// Characters of a line, its soft end included.
    private static let limit = 76

    /// Ends with a line break.
    static func encode(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
        return text.last == "\n" ? lines : lines + "\n"
    }

    static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "=" + (digits.utf8.count == 1 ? "0" : "") + digits
    }

    private static func line(_ text: Substring) -> String {
        var lines: [String] = []
        var line = ""
        let bytes = Array(text.utf8)
        for (place, byte) in bytes.enumerated() {
            let piece = encoded(byte, isLast: place == bytes.count - 1, isFirst: line.isEmpty)
            if line.utf8.count + piece.utf8.count > limit - 1 {
                lines.append(line + "=")
                line = encoded(byte, isLast: place == bytes.count - 1, isFirst: true)
            } else {
                line += piece
            }
        }
        return (lines + [line]).joined(separator: "\n")
    }

    /// A full stop at the start of a line ends a mail to some programs, and a blank at its end gets lost.
    private static func encoded(_ byte: UInt8, isLast: Bool, isFirst: Bool) -> String {
        let isPlain = 0x21...0x7E ~= byte && byte != UInt8(ascii: "=") && !(isFirst && (byte == 0x2E || byte == 0x46))
        if isPlain || byte == 0x20 && !isLast { return String(UnicodeScalar(byte)) }
        return escaped(byte)
    }
}
