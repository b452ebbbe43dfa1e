/// A prepared text taken apart at its braces.
enum PreparedTextPiece: Hashable, Sendable {
    case words(String)
    /// The name of a blank.
    case blank(String)

    /// A brace that neither begins nor ends a blank: what stands there, short enough to repeat.
    struct Fault: Error { let excerpt: String }

    /// The pieces in their order. Braces stand for nothing else.
    static func pieces(of text: String) throws(Fault) -> [PreparedTextPiece] {
        var pieces: [PreparedTextPiece] = []
        var rest = text.unicodeScalars[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{" else { throw Fault(excerpt: excerpt(rest[open...])) }
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(where: { $0 == "{" || $0 == "}" }), inside[close] == "}",
                isName(String(inside[..<close]))
            else { throw Fault(excerpt: excerpt(rest[open...])) }
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(.blank(String(inside[..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.words(String(rest))]
    }

    /// What a blank, and a prepared text itself, can be called: `[a-z0-9][a-z0-9-]{0,31}`.
    static func isName(_ name: String) -> Bool {
        1...TextLimits.name ~= name.utf8.count && !name.hasPrefix("-")
            && name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    }

    private static func excerpt(_ text: Substring.UnicodeScalarView) -> String {
        Excerpt.of(String(text.prefix(24).prefix { $0 != "\n" }))
    }
}
