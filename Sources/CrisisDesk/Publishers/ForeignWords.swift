/// Words that came from outside and are kept or shown: one line, bounded, without anything that acts on a terminal.
enum ForeignWords {
    /// At most `limit` Unicode scalars; every run of white space and control characters becomes one space, and
    /// characters that change the order of writing or can't be seen are written out as `⟨U+202E⟩`.
    static func clean(_ words: String, limit: Int = PublisherLimits.detail) -> String {
        var clean = ""
        var room = limit
        for scalar in VisibleText.neutral(words).unicodeScalars {
            guard room > 0 else { break }
            if scalar.properties.isWhitespace {
                guard !clean.isEmpty, clean.unicodeScalars.last != " " else { continue }
                clean.append(" ")
            } else {
                clean.unicodeScalars.append(scalar)
            }
            room -= 1
        }
        if clean.unicodeScalars.last == " " { clean.unicodeScalars.removeLast() }
        return clean
    }

    /// The same of bytes that may or may not be UTF-8.
    static func clean(_ bytes: [UInt8], limit: Int = PublisherLimits.detail) -> String {
        clean(String(decoding: bytes, as: UTF8.self), limit: limit)
    }
}
