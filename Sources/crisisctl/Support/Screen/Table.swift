/// Rows under headings, aligned by what a terminal shows. Everything in a cell is made safe for the terminal here.
struct Table {
    struct Heading {
        let title: String
        /// Whether it may be cut where the terminal is too narrow. Numbers, times and states never are.
        let isFlexible: Bool
        /// Whether it goes on below instead, as a sentence must. Only of the last column.
        var isWrapped = false

        static func fixed(_ title: String) -> Heading { Heading(title: title, isFlexible: false) }
        static func flexible(_ title: String) -> Heading { Heading(title: title, isFlexible: true) }
        static func wrapped(_ title: String) -> Heading { Heading(title: title, isFlexible: true, isWrapped: true) }
    }

    /// What a flexible column keeps at least.
    static let narrowest = 8
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
    func lines(width: Int?) -> [String] {
        let widths = fitting(width)
        return ([headings.map(\.title)] + rows).flatMap { cells in below(cells, widths).map { line($0, widths) } }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, widths).map { $0.cut(to: $1).padded(to: $1) }.joined(separator: Table.gap).trimmingEnd()
    }

    /// A row, and where its last cell goes on below, rows with nothing else.
    private func below(_ cells: [String], _ widths: [Int]) -> [[String]] {
        guard headings.last?.isWrapped == true, let last = cells.last, let width = widths.last else { return [cells] }
        let parts = last.wrapped(to: width).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let empty = cells.dropLast().map { _ in "" }
        return parts.enumerated().map { ($0 == 0 ? Array(cells.dropLast()) : empty) + [$1] }
    }

    /// The widest flexible columns give way first, the last one of equals.
    private func fitting(_ width: Int?) -> [Int] {
        var widths = natural
        guard let width else { return widths }
        var excess = widths.reduce(0, +) + Table.gap.count * (widths.count - 1) - width
        while excess > 0 {
            let candidates = widths.indices.filter { headings[$0].isFlexible && widths[$0] > Table.narrowest }
            guard let widest = candidates.max(by: { widths[$0] <= widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
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
