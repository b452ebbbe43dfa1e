extension Phrases {
    /// Characters of somebody's words that a sentence repeats.
    package static let quotedLength = 80
    /// Characters of a reason that a sentence repeats.
    package static let reasonLength = 160
    /// Characters of a name that a sentence repeats.
    package static let nameLength = 80

    /// Foreign words made safe to stand in a sentence or on a terminal: one line, every run of white space one space,
    /// control characters left out, characters that turn the order of writing or can't be seen written out as
    /// `⟨U+202E⟩`, at most `limit` characters with `…` for what was cut.
    package static func clean(_ words: String, limit: Int = 2_000) -> String {
        var clean = String.UnicodeScalarView()
        // Nobody's eye needs more, and a name may be hostile: what lies beyond is not even looked at.
        for scalar in words.unicodeScalars.prefix(limit * 8) { append(scalar, to: &clean) }
        if clean.last == " " { clean.removeLast() }
        let text = String(clean)
        guard text.count > limit else { return text }
        return String(text.prefix(max(limit - 1, 0))) + "…"
    }

    private static func append(_ scalar: Unicode.Scalar, to clean: inout String.UnicodeScalarView) {
        if scalar.properties.isWhitespace {
            if let last = clean.last, last != " " { clean.append(" ") }
        } else if isInvisible(scalar) {
            clean.append(contentsOf: "⟨U+\(hexadecimal(scalar))⟩".unicodeScalars)
        } else if scalar.properties.generalCategory != .control {
            clean.append(scalar)
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Joiners stay: Persian and Indic names and family emoji need them.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\u{200C}" || scalar == "\u{200D}" { return false }
        switch scalar.properties.generalCategory {
        case .format, .privateUse, .surrogate, .unassigned: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
        }
    }
}
