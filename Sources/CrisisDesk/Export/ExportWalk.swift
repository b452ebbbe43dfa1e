import CrisisModel

/// One walk over an export, entry by entry.
struct ExportWalk {
    private let signed: TreeHead
    private var frontier = MerkleFrontier()
    private var lastAt: Timestamp?
    /// Texts that are gone and of which no entry has yet said that they were erased.
    private var gone: [Int: Set<Int>] = [:]
    private(set) var epochs: [LogEpoch] = []
    private(set) var erased = 0
    private(set) var withheld = 0

    init(signed: TreeHead) { self.signed = signed }

    var head: TreeHead { frontier.head }

    mutating func take(_ line: [UInt8], _ content: ExportContent) throws(ExportFault) {
        let number = frontier.size + 1
        guard number <= signed.size else { throw .longer(entry: number, signed: signed.size) }
        let (entry, words) = try decoded(line, number)
        guard entry.number == number else { throw .log(LedgerFault(entry: number, reason: .otherNumber(entry.number))) }
        if let lastAt, entry.at < lastAt, !entry.event.mayPutBack {
            throw .log(LedgerFault(entry: number, reason: .timeRunsBack))
        }
        lastAt = entry.at
        try check(try content.texts(of: number), words, line, number)
        try content.isThrough(number)
        if case .contentErased(let erasure) = entry.event { forgive(erasure) }
        if let epoch = LogEpoch(entry, of: epochs.last?.key.name.origin) { epochs.append(epoch) }
        frontier.append(MerkleHash.leaf(line))
    }

    /// After the last entry.
    func end(_ content: ExportContent) throws(ExportFault) {
        guard frontier.size == signed.size else {
            throw .log(LedgerFault(entry: frontier.size + 1, reason: .shorter(signed: signed.size)))
        }
        try content.isThrough(nil)
        if let entry = gone.keys.min(), let place = gone[entry]?.min() {
            throw .log(LedgerFault(entry: entry, reason: .textGone(place: place)))
        }
        guard frontier.head == signed else { throw .log(LedgerFault(entry: nil, reason: .otherRoot(signed: signed.size))) }
    }

    private func decoded(_ line: [UInt8], _ number: Int) throws(ExportFault) -> (Entry, [Words]) {
        do throws(EntryCodecError) {
            return try EntryCodec.decodeWithWords(line: line, content: nil)
        } catch {
            throw .log(LedgerFault(entry: number, reason: .noEntry(error)))
        }
    }

    private mutating func check(
        _ listed: ExportTexts?, _ words: [Words], _ line: [UInt8], _ number: Int
    ) throws(ExportFault) {
        guard let listed else {
            if words.isEmpty { return }
            throw .textsMissing(entry: number)
        }
        guard listed.texts.map(\.digest) == words.map(\.digest) else { throw .otherTexts(entry: number) }
        for (place, text) in listed.texts.enumerated() {
            switch text.gone {
            case nil:
                guard text.isTrue else { throw .log(LedgerFault(entry: number, reason: .textChanged(place: place))) }
            case .erased:
                gone[number, default: []].insert(place)
                erased += 1
            case .withheld:
                guard Self.isScreened(line) else { throw .withheldOpen(entry: number, place: place) }
                withheld += 1
            }
        }
    }

    /// Whether the line, which was hashed, says that not everybody may read its texts.
    private static func isScreened(_ line: [UInt8]) -> Bool {
        guard case .object(let members)? = try? JSONValue.parse(line, limit: EntryCodec.lineLimit) else { return false }
        return members.contains { $0.name == "screened" }
    }

    private mutating func forgive(_ erasure: ContentErased) {
        for entry in erasure.entries {
            let left: Set<Int> = gone[entry]?.filter { !erasure.covers($0, of: entry) } ?? []
            gone[entry] = left.isEmpty ? nil : left
        }
    }
}
