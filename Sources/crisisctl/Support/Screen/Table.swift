/// Rows under headings, aligned by what a terminal shows. Everything in a cell is made safe for the terminal here.
struct Table {
    struct Heading {
        let title: String
        /// Whether it may be cut where the terminal is too narrow. Numbers, times and states never are.
        let isFlexible: Bool
        /// Whether it goes on below instead, as a sentence or a state must.
        var isWrapped = false

        static func fixed(_ title: String) -> Heading { Heading(title: title, isFlexible: false) }
        static func flexible(_ title: String) -> Heading { Heading(title: title, isFlexible: true) }
        static func wrapped(_ title: String) -> Heading { Heading(title: title, isFlexible: true, isWrapped: true) }
    }

    /// What a flexible column keeps at least.
    static let narrowest = 8
    /// Of a longer word a part must do.
    private static let longestWord = 20
    private static let gap = "  "

    let headings: [Heading]
    private(set) var rows: [[String]] = []

    init(_ headings: [Heading]) { self.headings = headings }

    /// One more row; exactly as many cells as there are headings.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == headings.count, "a row has a cell under each heading")
        rows.append(cells.map { Visible.line($0) })
    }

    /// The lines to print; `width` is the terminal's, nil where nothing is to be cut.
    func lines(width: Int?, isHeaded: Bool = true) -> [String] {
        let widths = fitting(width)
        return ((isHeaded ? [headings.map(\.title)] : []) + rows).flatMap { cells in below(cells, widths).map { line($0, widths) } }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, widths).map { $0.cut(to: $1).padded(to: $1) }.joined(separator: Table.gap).trimmingEnd()
    }

    /// A row, and where cells go on below, rows with nothing else.
    private func below(_ cells: [String], _ widths: [Int]) -> [[String]] {
        let parts = cells.indices.map { column in
            guard headings[column].isWrapped else { return [cells[column]] }
            return cells[column].wrapped(to: widths[column])
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        let height = parts.map(\.count).max() ?? 1
        return (0..<height).map { row in parts.map { $0.indices.contains(row) ? $0[row] : "" } }
    }

    /// The widest flexible columns give way first, the last one of equals.
    private func fitting(_ width: Int?) -> [Int] {
        var widths = natural
        guard let width else { return widths }
        let least = least
        var excess = widths.reduce(0, +) + Table.gap.count * (widths.count - 1) - width
        while excess > 0 {
            let candidates = widths.indices.filter { headings[$0].isFlexible && widths[$0] > least[$0] }
            guard let widest = candidates.max(by: { widths[$0] <= widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// What each column keeps: one that goes on below its longest word, for half a word is none.
    private var least: [Int] {
        headings.indices.map { column in
            guard headings[column].isWrapped else { return Table.narrowest }
            let words = rows.flatMap { $0[column].split(separator: " ") }
            return words.reduce(Table.narrowest) { max($0, min($1.displayWidth, Table.longestWord)) }
        }
    }

    private var natural: [Int] {
        headings.indices.map { column in
            rows.reduce(headings[column].title.displayWidth) { max($0, $1[column].displayWidth) }
        }
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
