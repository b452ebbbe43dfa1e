// What is only done at the machine, by who has the data folder in hand: restore, and tokens anew.
extension Deciding {
    /// A log out of a backup says nothing about what happened since (P3): all that was approved waits for a person, what had
    /// begun may be out, and nobody's token counts but one that is given now.
    func restore(_ restoration: Restoration) throws(Refusal) -> Verdict {
        let capacity = try may(.found)
        guard let epoch = state.epoch, restoration.epoch > epoch.number else { throw .alreadyFounded }
        try check(restoration.operator)
        try check(restoration.reason)
        let holder = try chief()
        return Verdict(
            capacity,
            [
                .deskRestored(
                    DeskRestored(
                        operator: restoration.operator, reason: restoration.reason, checkpoint: restoration.checkpoint,
                        missing: restoration.missing, epoch: restoration.epoch, key: restoration.key,
                        held: state.ready.sortedKeys, unknown: state.inFlight)),
                .tokenIssued(issued(to: holder, until: nil, after: state.tokensIssued)),
            ])
    }

    /// Whoever has the data folder has everything; so this is never refused for who it is, and it stands on the log.
    func resetTokens(_ reset: TokenReset) throws(Refusal) -> Verdict {
        let capacity = try may(.found)
        try check(reset.operator)
        try check(reset.reason)
        let number: Person.Number = if let named = reset.person { named } else { try chief() }
        let person = try person(number)
        guard person.standing != .left, !person.grants.isEmpty else { throw .personGone(number) }
        let ended = Event.tokensReset(
            TokensReset(operator: reset.operator, reason: reset.reason, person: reset.isOfAll ? nil : number))
        let back = person.standing == .suspended ? [Event.personReinstated(PersonReinstated(person: number))] : []
        return Verdict(
            capacity, [ended] + back + [.tokenIssued(issued(to: number, until: nil, after: state.tokensIssued))])
    }

    /// The chief executive, else who stands in, else the first who could.
    private func chief() throws(Refusal) -> Person.Number {
        let candidates = [state.chiefExecutive, state.acting].compactMap(\.self) + state.policy.succession
        guard let first = candidates.first(where: { state.person($0)?.standing == .active }) else {
            throw .chiefExecutiveMissing
        }
        return first
    }
}

extension DeskState {
    mutating func apply(_ event: TokensReset) {
        for number in tokens.sortedKeys where event.person == nil || tokens[number]?.person == event.person {
            tokens[number] = nil
        }
    }
}
