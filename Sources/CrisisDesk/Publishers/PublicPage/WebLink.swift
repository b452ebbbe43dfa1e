/// Finds the web addresses a person wrote into a text. What is shown is the address itself, so a link can't claim to
/// lead elsewhere; an address with a user name, or with a host in other letters than ASCII, is left as words, since
/// both are ways to look like somebody else.
enum WebLink {
    enum Piece: Equatable, Sendable {
        case words(String)
        case link(String)
    }

    /// The line in pieces, which put together again are the line.
    static func pieces(of line: String) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = line[...]
        while let start = start(in: rest) {
            words += rest[..<start]
            let candidate = candidate(at: rest[start...])
            if isLink(candidate) {
                if !words.isEmpty { pieces.append(.words(words)) }
                pieces.append(.link(String(candidate)))
                words = ""
            } else {
                words += candidate
            }
            rest = rest[candidate.endIndex...]
        }
        words += rest
        return words.isEmpty ? pieces : pieces + [.words(words)]
    }

    /// Where `http://` or `https://` begins that isn't the tail of a longer word.
    private static func start(in text: Substring) -> String.Index? {
        var place = text.startIndex
        while let slashes = text[place...].firstRange(of: "://") {
            let head = text[place..<slashes.lowerBound]
            for scheme in ["https", "http"] where head.hasSuffix(scheme) {
                let start = text.index(slashes.lowerBound, offsetBy: -scheme.count)
                let before = start > text.startIndex ? text[text.index(before: start)] : " "
                if !(before.isLetter || before.isNumber) { return start }
            }
            place = slashes.upperBound
        }
        return nil
    }

    /// Up to the next space or quotation mark, without the punctuation of the sentence around it.
    private static func candidate(at text: Substring) -> Substring {
        var candidate = text.prefix { !($0.isWhitespace || "<>\"⟨⟩«»“”„\\^`{|}".contains($0)) }
        // Too long to be a link whatever its end is.
        guard candidate.utf8.count <= 2 * PublisherLimits.link else { return candidate }
        let opened = candidate.count { $0 == "(" }
        var closed = candidate.count { $0 == ")" }
        while let last = candidate.last {
            let closesNothing = last == ")" && closed > opened
            guard closesNothing || ".,;:!?…'’*_]".contains(last) else { break }
            if closesNothing { closed -= 1 }
            candidate = candidate.dropLast()
        }
        return candidate
    }

    private static func isLink(_ candidate: Substring) -> Bool {
        guard candidate.utf8.count <= PublisherLimits.link, let slashes = candidate.firstRange(of: "://") else {
            return false
        }
        let host = candidate[slashes.upperBound...].prefix { !"/?#".contains($0) }
        // Which fault it has doesn't matter: it stays words.
        guard let address = try? WebAddress(String(candidate[..<host.endIndex])) else { return false }
        return address.host.contains(".")
    }
}
