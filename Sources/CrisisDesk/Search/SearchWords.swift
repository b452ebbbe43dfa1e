import Foundation

/// The words of a text, as they are kept and as they are looked for: runs of letters, digits and the marks on them,
/// small, in Unicode's composed form (NFC). `æ`, `ø` and `å` are letters of their own, and no sign a person types is
/// an error.
enum SearchWords {
    /// At most `limit` words, each cut after `SearchLimits.word` characters.
    static func of(_ text: String, limit: Int = .max) -> [String] {
        var words: [String] = []
        forEach(in: text) { word in
            words.append(word)
            return words.count < limit
        }
        return words
    }

    /// Calls `body` for one word after the other, until it answers false.
    static func forEach(in text: String, _ body: (String) -> Bool) {
        var word = String.UnicodeScalarView()
        var length = 0
        for scalar in composed(text).unicodeScalars {
            if isPart(scalar, ofBegun: length > 0) {
                length += 1
                if length <= SearchLimits.word { append(scalar, to: &word) }
            } else if length > 0 {
                guard body(String(word)) else { return }
                word = String.UnicodeScalarView()
                length = 0
            }
        }
        if length > 0 { _ = body(String(word)) }
    }

    private static func composed(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    }

    private static func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
        if scalar.isASCII {
            word.append(isCapital(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
        } else {
            word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }

    /// Marks belong to the letter before them; nothing begins with one.
    private static func isPart(_ scalar: Unicode.Scalar, ofBegun isBegun: Bool) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || isCapital(scalar)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        case .nonspacingMark, .spacingMark, .enclosingMark:
            return isBegun
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse,
            .unassigned:
            return false
        @unknown default:
            return false
        }
    }
}
