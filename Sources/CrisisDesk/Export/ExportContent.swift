import CrisisModel

/// The texts of an export beside its entries: taken entry by entry, none left over.
final class ExportContent {
    private let lines: FileLines
    private var waiting: ExportTexts?

    init(_ lines: FileLines) throws(ExportFault) {
        self.lines = lines
        waiting = try next(after: 0)
    }

    /// What is listed for that entry; nil where nothing is. Entries must be asked for in order.
    func texts(of entry: Int) throws(ExportFault) -> ExportTexts? {
        guard let found = waiting, found.entry == entry else { return nil }
        waiting = try next(after: entry)
        return found
    }

    /// Throws where texts are left that no entry has asked for, up to `entry`; nil: at all.
    func isThrough(_ entry: Int?) throws(ExportFault) {
        guard let waiting, waiting.entry <= entry ?? Int.max else { return }
        throw .textsSurplus(line: lines.number)
    }

    private func next(after entry: Int) throws(ExportFault) -> ExportTexts? {
        guard let line = try ExportLayout.next(of: lines, ExportLayout.content) else { return nil }
        let texts: ExportTexts
        do throws(FieldError) {
            texts = try ExportTexts(parsing: line)
        } catch {
            throw .noTexts(line: lines.number)
        }
        guard texts.entry > entry else { throw .textsSurplus(line: lines.number) }
        return texts
    }
}
