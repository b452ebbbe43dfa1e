package import CrisisModel

/// A text written before anything has happened (førstemelding, ferdigtekst), in one or more languages, with blanks that are
/// filled when it is used. A municipality keeps each in a file of its own; `PreparedTexts` reads them.
package struct PreparedText: Hashable, Sendable {
    package let title: String
    /// Who answers for it: a title, or a person's short name.
    package let owner: String
    /// The last day on which it may be used unless somebody looks it over and sets another.
    package let reviewBy: CivilDate
    /// What a post made from it is for, where nothing else is said.
    package let purpose: Purpose
    /// In the order of the file; at least one, no language twice.
    package let versions: [Version]
    /// In the order of the file, which is the order in which they are asked for.
    package let blanks: [Blank]

    /// The text in one language.
    package struct Version: Hashable, Sendable {
        /// A language tag (BCP 47).
        package let language: String
        /// As it was written, blanks in braces.
        package let text: String
        let pieces: [PreparedTextPiece]
    }

    /// A place to be filled.
    package struct Blank: Hashable, Sendable {
        /// As it stands between the braces: `sted`.
        package let name: String
        package let example: String?
        /// What to ask, in each language of the text.
        package let questions: [Question]
    }

    package struct Question: Hashable, Sendable {
        package let language: String
        package let text: String
    }
}

extension PreparedText {
    package var languages: [String] { versions.map(\.language) }

    /// The text in a language, or in the one that it is a kind of: `nb` for `nb-NO`. nil where there is none.
    package func version(in language: String) -> Version? {
        let primary = language.prefix { $0 != "-" }
        return versions.first { $0.language == language } ?? versions.first { $0.language == primary }
    }

    /// The first moment at which it can be used no more: the end of its last day there.
    package func reviewBy(inZone zone: String) -> Timestamp { RegisterTime.end(of: reviewBy, inZone: zone) }
}

extension PreparedText.Version {
    /// The text with its blanks filled, each value exactly as it is: what looks like a blank in a value is none.
    ///
    /// `values` must have every blank of the text.
    package func filled(_ values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): return words
            case .blank(let name):
                guard let value = values[name] else { preconditionFailure("\(name) was not asked for") }
                return value
            }
        }.joined()
    }
}

/// What can't stand in a blank.
package enum BlankFault: Hashable, Sendable {
    /// Nothing that anybody would see.
    case empty
    /// A line break, or a character that does something instead of standing there.
    case notOneLine

    /// nil where the value can be filled in. Marks that turn the order of writing round are shown to whoever approves, as in
    /// any text.
    package init?(of value: String) {
        if value.unicodeScalars.contains(where: \.breaksLine) {
            self = .notOneLine
        } else if value.unicodeScalars.allSatisfy(\.showsNothing) {
            self = .empty
        } else {
            return nil
        }
    }
}

extension Unicode.Scalar {
    fileprivate var breaksLine: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    fileprivate var showsNothing: Bool {
        properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
            || value == 0x2800
    }
}
