/// A message's text as the page shows it: paragraphs, lines, links, and nothing else.
enum MessageText {
    /// Paragraphs are what empty lines part. Each finds its own direction of writing, so that one can't turn another.
    static func markup(_ text: String) -> Markup {
        let paragraphs = paragraphs(of: text).map { lines -> Markup in
            "<p dir=\"auto\">\(lines.map(line).joined(by: "<br>\n"))</p>\n"
        }
        return "\(paragraphs)"
    }

    /// The same, or a sentence of ours where the text has nothing to see.
    static func markup(_ text: String, orElse sentence: String) -> Markup {
        let markup = markup(text)
        return markup == .nothing ? "<p>\(sentence)</p>\n" : markup
    }

    /// The first line, cut at a word to `PublisherLimits.heading` characters; nil where there is none.
    static func heading(_ text: String) -> String? {
        guard let line = paragraphs(of: text).first?.first else { return nil }
        guard line.unicodeScalars.count > PublisherLimits.heading else { return line }
        let start = String(String.UnicodeScalarView(line.unicodeScalars.prefix(PublisherLimits.heading)))
        let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? start[...]
        return String(whole).trimmingSpaces + " …"
    }

    private static func paragraphs(of text: String) -> [[String]] {
        VisibleText.neutral(text).split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).trimmingSpaces }
            .split(separator: "")
            .map(Array.init)
    }

    private static func line(_ line: String) -> Markup {
        let pieces = WebLink.pieces(of: line).map { piece -> Markup in
            switch piece {
            case .words(let words): "\(words)"
            case .link(let link): "<a href=\"\(link)\" rel=\"noopener nofollow\" dir=\"ltr\">\(link)</a>"
            }
        }
        return "\(pieces)"
    }
}
