// What people write into the log, and what they tick off.
extension Deciding {
    func writeLog(_ draft: LogDraft) throws(Refusal) -> Verdict {
        let capacity = try may(.writeLog)
        try check(draft)
        let picture = draft.kind == .situation ? (state.picture?.number ?? 0) + 1 : nil
        return Verdict(
            capacity,
            .logWritten(
                LogWritten(
                    type: draft.kind, text: draft.text, picture: picture, addendumTo: draft.addendumTo,
                    from: draft.from, to: draft.to, source: draft.source, confirmed: draft.confirmed,
                    responsible: draft.responsible, due: draft.due, crisis: state.crisis?.number, post: draft.post,
                    screened: draft.screened)))
    }

    private func check(_ draft: LogDraft) throws(Refusal) {
        try check(draft.text, limit: Limits.logTextBytes)
        for words in [draft.from, draft.to, draft.source, draft.screened] { try check(words) }
        if let addendum = draft.addendumTo, addendum < 1 || addendum > state.entries { throw .unknownEntry(addendum) }
        if let addendum = draft.addendumTo, state.screened[addendum] != nil, draft.screened == nil {
            throw .screeningMissing(addendum)
        }
        if let responsible = draft.responsible { _ = try person(responsible) }
        if let post = draft.post { _ = try visible(post) }
    }

    func markDone(_ entry: Int, text: Words?) throws(Refusal) -> Verdict {
        let capacity = try may(.writeLog)
        guard entry >= 1, entry <= state.entries else { throw .unknownEntry(entry) }
        guard state.openItems[entry] != nil else { throw .notToBeDone(entry) }
        try check(text, limit: Limits.logTextBytes)
        return Verdict(capacity, .logDone(LogDone(entry: entry, text: text, screened: state.screened[entry] != nil && text != nil ? true : nil)))
    }
}

extension DeskState {
    /// Whether somebody who reads the log may read this entry's words: those of a screened one are for few.
    public func mayReadWords(of entry: Entry, _ reader: Person.Number, at moment: Timestamp) -> Bool {
        guard entry.event.isScreened else { return true }
        // Who must do what it says reads it too.
        var addressee: Person.Number?
        if case .logWritten(let written) = entry.event { addressee = written.responsible }
        let writer = Subject(authors: [entry.caller.actor.person, addressee].compactMap(\.self))
        let reader = Caller(.person(reader))
        return capacityIfAny(of: reader, for: .readScreened, about: writer, at: moment) != nil
    }

    mutating func apply(_ event: LogWritten, _ entry: Entry) {
        if let number = event.picture { picture = Picture(number: number, entry: entry.number) }
        if event.screened != nil { screened[entry.number] = true }
        guard event.type == .measure else { return }
        openItems[entry.number] = OpenItem(
            entry: entry.number, kind: .measure, person: event.responsible, due: event.due)
    }

    mutating func apply(_ event: CallListed, _ entry: Entry) {
        openItems[entry.number] = OpenItem(entry: entry.number, kind: .call, person: event.person, due: nil)
    }

    /// Nobody is to be rung any more about a crisis that is over.
    mutating func closeCalls() {
        for entry in openItems.sortedKeys where openItems[entry]?.kind == .call { openItems[entry] = nil }
    }

    mutating func apply(_ event: LogDone) { openItems[event.entry] = nil }
}
