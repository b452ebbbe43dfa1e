/// Looks for anchors before the YAML parser may act on them: a few that name each other make it compare more keys than
/// there are seconds in a day. Without anchors an alias has nothing to name, and the parser refuses it.
///
/// It takes whatever could be one, in quotes and comments too: a word that begins with `&` after white space, a
/// bracket, a comma or a colon. Who needs such a word puts a space after the `&`.
enum YAMLAnchor {
    /// The line of the first one, from 1.
    static func firstLine(in text: String) -> Int? {
        var line = 1
        var before: Unicode.Scalar = "\n"
        var opened = false
        for scalar in text.unicodeScalars {
            if opened, !isSpace(scalar) { return line }
            opened = scalar == "&" && isStart(before)
            if scalar == "\n" { line += 1 }
            before = scalar
        }
        return nil
    }

    /// Whether something of YAML's can begin after it.
    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        isSpace(scalar) || ["[", "{", ",", ":", "\u{FEFF}"].contains(scalar)
    }

    /// Blanks and the line breaks of YAML 1.1.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", " ", "\t", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }
}
