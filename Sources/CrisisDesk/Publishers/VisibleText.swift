import CrisisModel

/// Text from outside made harmless to look at, with everything a reader would read kept as it is.
package enum VisibleText {
    /// The text with its lines ended by `\n` alone, tabs as spaces, and characters that turn the order of writing round or show
    /// nothing at all (`isUnseen`) written out as `⟨U+202E⟩`. The text of a post has none of those.
    ///
    /// The result holds no character that XML 1.0 forbids.
    package static func neutral(_ text: String) -> String {
        var neutral = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch treatment(of: scalar) {
            case .keep: neutral.append(scalar)
            case .space: neutral.append(" ")
            case .lineEnd: if !(scalar == "\n" && previous == "\r") { neutral.append("\n") }
            case .writeOut: neutral.append(contentsOf: writtenOut(scalar).unicodeScalars)
            }
            previous = scalar
        }
        return String(neutral)
    }

    /// The text with every character that `neutral` would change written out, so that a reader sees where one stands.
    package static func revealed(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { revealed, scalar in
            if isHidden(scalar) { revealed += writtenOut(scalar) } else { revealed.unicodeScalars.append(scalar) }
        }
    }

    /// Whether the character would be changed by `neutral`, line ends aside.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch treatment(of: scalar) {
        case .keep, .lineEnd: false
        case .space, .writeOut: true
        }
    }

    private enum Treatment { case keep, space, lineEnd, writeOut }

    private static func treatment(of scalar: Unicode.Scalar) -> Treatment {
        switch scalar.value {
        case 0x09: .space
        case 0x0A, 0x0D, 0x2028, 0x2029: .lineEnd
        default: scalar.isUnseen ? .writeOut : .keep
        }
    }

    private static func writtenOut(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }
}
