/// A piece of HTML or XML in which every value put in was escaped, unless it is itself such a piece. What is written in
/// the source goes in as it is; there is no other way to get a tag in.
package struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The markup itself.
    package let text: String

    package init(stringLiteral text: StaticString) { self.text = text.description }
    package init(stringInterpolation: Pieces) { text = stringInterpolation.text }

    fileprivate init(joined pieces: [Markup], by separator: Markup) {
        text = pieces.map(\.text).joined(separator: separator.text)
    }

    /// Nothing.
    static let nothing: Markup = ""

    /// A text as what a reader sees, with nothing that a browser or an XML reader could take for anything else.
    static func escaped(_ text: String) -> Markup { "\(text)" }

    /// A text to be copied: every character as it is, and a line break of a kind that HTML would change as a reference.
    static func exact(_ text: String) -> Markup {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\r": escaped += "&#13;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return Markup(raw: escaped)
    }

    private init(raw text: String) { self.text = text }

    /// A style sheet of the program's own, which must hold no value from outside.
    init(style: String) { self.init(raw: style) }

    /// What is written between `"` and `"`.
    package struct Pieces: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

        package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        package mutating func appendInterpolation(_ value: String) { Markup.escape(value, into: &text) }
        package mutating func appendInterpolation(_ value: Int) { text += String(value) }
        package mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
        package mutating func appendInterpolation(_ pieces: [Markup]) { for piece in pieces { text += piece.text } }
    }

    private static func escape(_ value: String, into text: inout String) {
        for scalar in VisibleText.neutral(value).unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension [Markup] {
    func joined(by separator: Markup) -> Markup { Markup(joined: self, by: separator) }
}
