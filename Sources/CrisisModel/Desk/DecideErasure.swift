// Forgetting (P9): the words go, the entries stay.
extension Deciding {
    func erase(_ erasure: Erasure) throws(Refusal) -> Verdict {
        let capacity = try may(.erase)
        let entries = Array(Set(erasure.entries)).sorted()
        guard let last = entries.last else { throw .nothingChanges }
        try checkCount(entries.count, limit: Limits.entriesPerErasure)
        for entry in [entries[0], last] where entry < 1 || entry > state.entries { throw .unknownEntry(entry) }
        guard erasure.places.isEmpty || entries.count == 1 else { throw .listTooLong(limit: 1) }
        if let number = erasure.person { try checkGone(number) }
        if let number = erasure.post { try checkRead(number, upTo: erasure.upTo) }
        try checkUnused(entries, erasure.places)
        try check(erasure.reason)
        try check(erasure.authority)
        return Verdict(
            capacity,
            .contentErased(
                ContentErased(
                    entries: entries, places: Array(Set(erasure.places)).sorted(), reason: erasure.reason,
                    authority: erasure.authority, post: erasure.post, person: erasure.person)))
    }

    /// A version that came while the log was being read has words too.
    private func checkRead(_ number: Post.Number, upTo: Int?) throws(Refusal) {
        guard state.author(of: number) != nil else { throw .unknownPost(number) }
        if let post = state.open[number], let upTo, post.versionEntry > upTo { throw .otherDigest(post.digest) }
    }

    /// What is still to be decided or on its way, and what the register stands on, is ended first: nobody could approve a text
    /// that is gone, or be told who is responsible.
    private func checkUnused(_ entries: [Int], _ places: [Int]) throws(Refusal) {
        let erased = Set(entries)
        if let post = state.post(waitingWithTextIn: erased) { throw .stillWaits(post) }
        // Handle and name come first; title and telephone are nobody's ground to stand on.
        let isOfName = places.isEmpty || places.contains { $0 < 2 }
        for person in state.people where isOfName && person.standing != .left && erased.contains(person.entry) {
            throw .personActive(person.number)
        }
        let channels = state.channels.filter { $0.standing == .active || $0.standing == .requested }
        let named = channels.filter { isOfName || $0.entry == $0.settingsEntry }.map(\.entry)
        let inUse = Set([1] + named + channels.map(\.settingsEntry) + [state.notifyEntry].compactMap(\.self))
        if let entry = inUse.intersection(erased).min() { throw .inUse(entry) }
    }

    /// Whoever acts here has a name: only who has left for good is forgotten as a person.
    private func checkGone(_ number: Person.Number) throws(Refusal) {
        guard try person(number).standing == .left else { throw .personActive(number) }
    }
}

extension DeskState {
    /// A post that waits, is approved or has begun, whose text stands in one of these entries.
    fileprivate func post(waitingWithTextIn entries: Set<Int>) -> Post.Number? {
        let waiting = queue.sortedKeys + ready.sortedKeys + moving.sortedKeys
        return waiting.first { number in
            guard let post = open[number] else { return false }
            return entries.contains(post.versionEntry) && post.deliveries.contains { $0.isWaiting || $0.isBegun }
        }
    }

    /// The handle is the first word of the entry that made the person or the channel.
    mutating func apply(_ event: ContentErased) {
        for place in people.indices where event.covers(0, of: people[place].entry) { people[place].handle = nil }
        for place in channels.indices where event.covers(0, of: channels[place].entry) { channels[place].handle = nil }
    }
}
