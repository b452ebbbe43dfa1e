extension String {
    /// Broken into lines at blanks so that a terminal doesn't break words; `indent` stands before every line but the first.
    func wrapped(to width: Int?, indent: String = "") -> String {
        guard let width else { return self }
        return split(separator: "\n", omittingEmptySubsequences: false)
            .map { Self.wrap($0, width: width, indent: indent) }.joined(separator: "\n")
    }

    private static func wrap(_ line: Substring, width: Int, indent: String) -> String {
        var lines: [String] = []
        var current = ""
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let joined = current.isEmpty && lines.isEmpty ? String(word) : current + " " + word
            if joined.displayWidth <= width || current.allSatisfy({ $0 == " " }) {
                current = current == indent && !lines.isEmpty ? indent + word : joined
            } else {
                lines.append(current)
                current = indent + word
            }
        }
        return (lines + [current]).joined(separator: "\n")
    }
}
