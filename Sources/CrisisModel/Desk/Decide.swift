/// The one function that allows: what happens if the caller does that now, or why it does not.
///
/// Total, synchronous and deterministic: same state, command, caller and time give the same verdict. No clock, no
/// randomness, no I/O; it changes nothing.
public func decide(
    _ command: Command, in state: DeskState, by caller: Caller, at moment: Timestamp
) throws(Refusal) -> Verdict {
    let deciding = Deciding(state: state, caller: caller, at: moment)
    try deciding.checkFounded(command)
    try deciding.checkOrder()
    return try deciding.verdict(on: command)
}

/// One decision being made: where things stand, who asks, when.
struct Deciding {
    let state: DeskState
    let caller: Caller
    let at: Timestamp

    func verdict(on command: Command) throws(Refusal) -> Verdict {
        switch command {
        case .found(let founding): try found(founding)
        case .restore(let restoration): try restore(restoration)
        case .resetTokens(let reset): try resetTokens(reset)
        case .activate(let activation): try activate(activation)
        case .confirmActivation: try confirmActivation()
        case .handOver(let to, let from, let crisis, let reason):
            try handOver(to: to, from: from, crisis: crisis, reason: reason)
        case .takeOver(let ground, let from, let crisis, let reason):
            try takeOver(ground, from: from, crisis: crisis, reason: reason)
        case .release(let channel, let purpose): try release(channel, purpose)
        case .takeBack(let channel, let purpose): try takeBack(channel, purpose)
        case .outdate(let posts, let reason): try outdate(posts, reason: reason)
        case .standDown(let reason, let leaveHeld, let crisis):
            try standDown(reason: reason, leaveHeld: leaveHeld, crisis: crisis)
        case .confirmMode: try confirmMode()
        case .setPolicy(let policy): try setPolicy(policy)
        case .setNotify(let rules): try setNotify(rules)
        case .submit(let submission): try submit(submission)
        case .revise(let post, let draft, let approve, let unchangedSince):
            try revise(post, draft, approve: approve, unchangedSince: unchangedSince)
        case .withdraw(let post, let reason): try withdraw(post, reason: reason)
        case .approve(let post, let digest, let channels, let warnings, let notes):
            try approve(post, digest: digest, channels: channels, warnings: warnings, notes: notes)
        case .returnPost(let post, let reason): try returnPost(post, reason: reason)
        case .reject(let post, let reason): try reject(post, reason: reason)
        case .record(let record): try self.record(record)
        case .take(let post, let channel): try take(post, channel)
        case .done(let post, let channel, let link): try done(post, channel, link: link)
        case .notDone(let post, let channel, let reason): try notDone(post, channel, reason: reason)
        case .settle(let post, let channel, let isOut, let link, let reason):
            try settle(post, channel, isOut: isOut, link: link, reason: reason)
        case .retry(let post, let channel, let digest): try retry(post, channel, digest: digest)
        case .writeLog(let draft): try writeLog(draft)
        case .markDone(let entry, let text): try markDone(entry, text: text)
        case .requestChannel(let request): try requestChannel(request)
        case .approveChannel(let channel, let administrators, let advice):
            try approveChannel(channel, administrators: administrators, advice: advice)
        case .refuseChannel(let channel, let reason): try refuseChannel(channel, reason: reason)
        case .retireChannel(let channel, let reason): try retireChannel(channel, reason: reason)
        case .setAdministrators(let channel, let people): try setAdministrators(channel, people)
        case .setChannelSettings(let channel, let settings): try setChannelSettings(channel, settings)
        case .addPerson(let person): try addPerson(person)
        case .grant(let person, let role, let until, let purpose):
            try grant(person, role, until: until, purpose: purpose)
        case .revoke(let person, let role): try revoke(person, role)
        case .depart(let departure): try depart(departure)
        case .reinstate(let person): try reinstate(person)
        case .nameChiefExecutive(let person): try nameChiefExecutive(person)
        case .issueToken(let person, let until): try issueToken(person, until: until)
        case .endToken(let token, let reason): try endToken(token, reason: reason)
        case .erase(let erasure): try erase(erasure)
        case .confirmClock(let shown): try confirmClock(shown: shown)
        case .begin(let post, let channel): try begin(post, channel)
        case .recordOutcome(let outcome): try recordOutcome(outcome)
        case .expire(let post): try expire(post)
        case .start(let program, let policy, let clean, let lastSeen):
            try start(program: program, policy: policy, clean: clean, lastSeen: lastSeen)
        case .stop(let program): try operate(.deskStopped(DeskStopped(program: program)))
        case .unsealed(let code, let since): try operate(.deskUnsealed(DeskUnsealed(code: code, since: since)))
        case .stepClock(let from, let to): try operate(.clockStepped(ClockStepped(from: from, to: to)))
        case .countAttempts(let person, let minute, let count):
            try operate(.attemptsCounted(AttemptsCounted(person: person, minute: minute, count: count)))
        }
    }
}

// What every decision asks.
extension Deciding {
    func checkFounded(_ command: Command) throws(Refusal) {
        if case .found = command { return }
        guard state.founding != nil else { throw .notFounded }
    }

    /// An order names somebody we know and nothing that has yet to happen.
    func checkOrder() throws(Refusal) {
        if let number = caller.order.decidedBy { _ = try person(number) }
        if let happened = caller.order.happenedAt, happened > at + Limits.clockSlack { throw .happenedInFuture }
    }

    func may(_ action: Action, about subject: Subject = .none) throws(Refusal) -> Capacity {
        try state.capacity(of: caller, for: action, about: subject, at: at)
    }

    /// The person who enters; the program and the machine are nobody.
    func enterer(for action: Action) throws(Refusal) -> Person.Number {
        guard let number = caller.actor.person else { throw .notYours(action) }
        return number
    }

    func person(_ number: Person.Number) throws(Refusal) -> Person {
        guard let person = state.person(number) else { throw .unknownPerson(number) }
        return person
    }

    /// Somebody who can act now.
    func activePerson(_ number: Person.Number) throws(Refusal) -> Person {
        let person = try person(number)
        guard person.isActive(at: at) else { throw .personGone(number) }
        return person
    }

    func channel(_ number: Channel.Number) throws(Refusal) -> Channel {
        guard let channel = state.channel(number) else { throw .unknownChannel(number) }
        return channel
    }

    func currentCrisis() throws(Refusal) -> Crisis {
        guard let crisis = state.crisis else { throw .notInCrisis }
        return crisis
    }

    /// What the program does of itself.
    func operate(_ event: Event) throws(Refusal) -> Verdict {
        Verdict(try may(.operate), event)
    }

    /// A reason, a name, an entry: something is in it and it is not too long.
    func check(_ words: Words?, limit: Int = Limits.lineBytes) throws(Refusal) {
        guard let text = words?.text else { return }
        guard !text.unicodeScalars.allSatisfy(\.isInvisible) else { throw .textEmpty }
        guard text.utf8.count <= limit else { throw .textTooLong(limit: limit) }
    }

    /// What goes out is what its reader sees: nothing that can't be seen or turns the writing round (P4).
    func checkSeen(_ words: Words) throws(Refusal) {
        if let scalar = words.text?.unicodeScalars.first(where: \.isUnseen) { throw .textUnseen(scalar.value) }
    }

    func check(_ notes: PostNotes) throws(Refusal) {
        for words in [notes.clearedWith, notes.incident, notes.reason, notes.template] { try check(words) }
        if let cleared = notes.clearedAt, cleared > at + Limits.clockSlack { throw .happenedInFuture }
    }

    func checkCount(_ count: Int, limit: Int) throws(Refusal) {
        guard count <= limit else { throw .listTooLong(limit: limit) }
    }
}

extension Unicode.Scalar {
    /// Nothing a reader would see: space, control, soft hyphen, zero width, the empty braille pattern.
    fileprivate var isInvisible: Bool {
        // Almost every text begins with one of these, and asking for properties is slow.
        if value < 0x7F { return value <= 0x20 }
        return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800
            || properties.generalCategory == .control || properties.generalCategory == .format
    }
}
