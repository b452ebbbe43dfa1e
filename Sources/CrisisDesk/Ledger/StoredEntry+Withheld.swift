package import CrisisModel

extension StoredEntry {
    /// The entry without the words that this reader may not see; the line, which holds digests alone, stays. The one place
    /// in which content is withheld: whoever shows, sends or writes out entries goes by it.
    package func shown(to reader: Person.Number, in state: DeskState, at moment: Timestamp) -> StoredEntry {
        if state.mayReadWords(of: entry, reader, at: moment) { return self }
        return StoredEntry(line: line, entry: entry.with(entry.event.withheld))
    }
}

extension Entry {
    fileprivate func with(_ event: Event) -> Entry {
        Entry(number: number, at: at, caller: caller, capacity: capacity, event: event)
    }
}
