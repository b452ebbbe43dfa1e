/// Text from outside made safe for a terminal: what nobody could see, or what would steer the terminal, is shown by its
/// number, as in `⟨U+202E⟩`.
enum Visible {
    /// For one line: line breaks too are shown.
    static func line(_ text: some StringProtocol) -> String { show(text) { _ in false } }

    /// For a text of several lines: line breaks stay.
    static func text(_ text: some StringProtocol) -> String { show(text) { $0 == "\n" } }

    private static func show(_ text: some StringProtocol, except isLeft: (Unicode.Scalar) -> Bool) -> String {
        var shown = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isLeft(scalar) || isSeen(scalar) || joinsEmoji(scalar, after: before) {
                shown.append(scalar)
            } else {
                shown.append(contentsOf: name(of: scalar).unicodeScalars)
            }
            before = scalar
        }
        return String(shown)
    }

    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }

    /// Whether a person sees it, and it does nothing but stand there.
    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint || isBlank(scalar) { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }

    /// Letters by category that look like nothing.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2800}" || scalar == "\u{FFFC}" }

    /// The two marks that belong to an emoji: the one that colours it and the one that joins it with the next.
    private static func joinsEmoji(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Bool {
        guard scalar == "\u{FE0F}" || scalar == "\u{200D}", let before, !before.isASCII else { return false }
        return before.properties.isEmoji || before == "\u{FE0F}" && scalar == "\u{200D}"
    }
}
