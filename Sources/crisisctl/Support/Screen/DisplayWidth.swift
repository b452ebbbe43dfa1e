extension Character {
    /// How many places a terminal gives it: 0, 1 or 2. Right for the scripts and emoji people use; a terminal of an
    /// older
    /// Unicode may differ on a few emoji.
    var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if unicodeScalars.contains(where: { $0 == "\u{FE0F}" }) && first.properties.isEmoji { return 2 }
        if first.properties.isEmojiPresentation || first.isWide { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format: return 0
        default: return 1
        }
    }
}

extension StringProtocol {
    /// Places on a terminal. An accent is part of its letter, in either form.
    var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    /// As much as fits, the last place an ellipsis where something is left out.
    func cut(to width: Int) -> String {
        if displayWidth <= width { return String(self) }
        var kept = ""
        var room = width - 1
        for character in self {
            room -= character.displayWidth
            if room < 0 { break }
            kept.append(character)
        }
        return width < 1 ? "" : kept + "…"
    }

    /// Filled up with blanks to that width.
    func padded(to width: Int) -> String {
        String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
    }
}

extension Unicode.Scalar {
    /// East Asian Wide and Fullwidth (UAX #11), in the blocks that matter.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
