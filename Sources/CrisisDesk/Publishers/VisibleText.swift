/// Text from outside made harmless to look at, with everything a reader would read kept as it is.
package enum VisibleText {
    /// The text with its lines ended by `\n` alone, tabs as spaces, other control characters left out, and characters
    /// that turn the order of writing round or show nothing at all written out as `⟨U+202E⟩`.
    ///
    /// What languages need stays: joiners (Persian, emoji), direction marks (Arabic, Hebrew), soft hyphens and both
    /// Unicode forms of `é`. The result holds no character that XML 1.0 forbids.
    package static func neutral(_ text: String) -> String {
        var neutral = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch treatment(of: scalar) {
            case .keep: neutral.append(scalar)
            case .space: neutral.append(" ")
            case .lineEnd: if !(scalar == "\n" && previous == "\r") { neutral.append("\n") }
            case .drop: break
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
        case .space, .drop, .writeOut: true
        }
    }

    private enum Treatment { case keep, space, lineEnd, drop, writeOut }

    private static func treatment(of scalar: Unicode.Scalar) -> Treatment {
        switch scalar.value {
        case 0x09: .space
        case 0x0A, 0x0D, 0x2028, 0x2029: .lineEnd
        case 0x00...0x1F, 0x7F...0x9F: .drop
        case 0x200B, 0x2060, 0xFEFF: .drop  // what office programs leave between letters, and what means nothing
        case 0x202A...0x202E, 0x2066...0x2069: .writeOut  // embeddings, overrides, isolates
        case 0x2061...0x2065, 0x206A...0x206F: .writeOut  // no width
        case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0: .writeOut  // letters nobody can see
        case 0xFDD0...0xFDEF, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: .writeOut  // non-characters, annotations, tags
        case let value where value & 0xFFFE == 0xFFFE: .writeOut  // the last two of each plane
        default: .keep
        }
    }

    private static func writtenOut(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }
}
