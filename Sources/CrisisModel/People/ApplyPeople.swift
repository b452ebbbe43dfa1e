extension DeskState {
    mutating func apply(_ event: PersonAdded, _ entry: Entry) {
        people.append(
            Person(
                number: event.person, entry: entry.number, handle: event.handle.text,
                grants: event.roles.map { Person.Grant(role: $0, until: event.until) }, standing: .active))
    }

    mutating func apply(_ event: RoleGranted) {
        change(event.person) { person in
            person.grants.removeAll { $0.role == event.role }
            person.grants.append(Person.Grant(role: event.role, until: event.until))
        }
    }

    mutating func apply(_ event: RoleRevoked) {
        change(event.person) { person in person.grants.removeAll { $0.role == event.role } }
    }

    mutating func apply(_ event: PersonDeparted) {
        change(event.person) { person in
            person.standing = event.standing
            if event.standing == .left { person.grants.removeAll { $0.role == .chiefExecutive } }
        }
        crisis?.deputies.removeAll { $0 == event.person }
        if acting == event.person { acting = nil }
        endTokens(of: event.person)
    }

    private mutating func endTokens(of person: Person.Number) {
        for number in tokens.sortedKeys where tokens[number]?.person == person { tokens[number] = nil }
    }

    mutating func apply(_ event: PersonReinstated) {
        change(event.person) { $0.standing = .active }
        if chiefExecutive == event.person { acting = nil }
    }

    mutating func apply(_ event: ChiefExecutiveChanged) {
        acting = event.acting
        // One who is suspended keeps the office, and comes back to it unless somebody else got it meanwhile.
        guard let to = event.to else { return }
        for index in people.indices { people[index].grants.removeAll { $0.role == .chiefExecutive } }
        change(to) { $0.grants.append(Person.Grant(role: .chiefExecutive, until: nil)) }
    }

    mutating func apply(_ event: TokenIssued) {
        tokensIssued = max(tokensIssued, event.issued.value)
        tokens[event.issued] = Token(number: event.issued, person: event.person, until: event.until)
    }

    mutating func apply(_ event: TokenEnded) { tokens[event.ended] = nil }

    private mutating func change(_ number: Person.Number, _ change: (inout Person) -> Void) {
        guard people.indices.contains(number.value - 1) else { return }
        change(&people[number.value - 1])
    }
}
