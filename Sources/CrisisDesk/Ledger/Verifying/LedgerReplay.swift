import CrisisModel

/// Reads every entry of a walk, holds its texts against their digests and applies it to a state of its own.
struct LedgerReplay {
    private var state = DeskState()
    /// Texts that are gone and of which no entry has yet said that they were erased.
    private var gone: [Int: Set<Int>] = [:]

    mutating func take(_ row: LedgerRows.Row) throws {
        let (entry, words) = try decoded(row)
        guard entry.number == row.number else { throw FaultFound(row.number, .otherNumber(entry.number)) }
        guard entry.at >= state.lastAt || entry.event.mayPutBack else { throw FaultFound(row.number, .timeRunsBack) }
        for (place, words) in words.enumerated() {
            guard words.matchesDigest else { throw FaultFound(row.number, .textChanged(place: place)) }
            if words.content == nil { gone[row.number, default: []].insert(place) }
        }
        if case .contentErased(let erasure) = entry.event { forgive(erasure) }
        state.apply(entry)
    }

    private func decoded(_ row: LedgerRows.Row) throws -> (Entry, [Words]) {
        do throws(EntryCodecError) {
            return try EntryCodec.decodeWithWords(line: row.line, content: row.content)
        } catch {
            throw FaultFound(row.number, .noEntry(error))
        }
    }

    private mutating func forgive(_ erasure: ContentErased) {
        for entry in erasure.entries {
            if erasure.places.isEmpty { gone[entry] = nil } else { gone[entry]?.subtract(erasure.places) }
        }
    }

    /// The first text that nobody erased and that is gone all the same.
    var textGone: LedgerFault? {
        let left = gone.filter { !$0.value.isEmpty }
        guard let entry = left.keys.min(), let place = left[entry]?.min() else { return nil }
        return LedgerFault(entry: entry, reason: .textGone(place: place))
    }
}
