extension String {
    /// Broken into lines at blanks so that a terminal doesn't break words; `indent` stands before every line but the
    /// first.
    func wrapped(to width: Int?, indent: String = "") -> String {
        guard let width else { return self }
        return split(separator: "\n", omittingEmptySubsequences: false)
            .map { Self.wrap($0, width: width, indent: indent) }.joined(separator: "\n")
    }

    private static func wrap(_ line: Substring, width: Int, indent: String) -> String {
        let lead = line.prefix { $0 == " " }
        var lines: [String] = []
        var current = ""
        for word in line.dropFirst(lead.count).split(separator: " ", omittingEmptySubsequences: false) {
            let isFirst = lines.isEmpty && current.isEmpty
            let longer = isFirst ? String(lead + word) : current + " " + word
            if isFirst || longer.displayWidth <= width {
                current = longer
            } else {
                lines.append(current)
                current = indent + word
            }
        }
        return (lines + [current]).joined(separator: "\n")
    }
}
