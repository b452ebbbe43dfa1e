package import CrisisModel

/// The steps that tests of posts take again and again.
extension Scenario {
    /// Hands in a post and returns its number. With `publish`, its author asks that it goes out.
    @discardableResult
    package mutating func submit(
        by author: Person.Number, on channels: [Channel.Number] = [.kriseside], _ text: String = "Vannet er trygt.",
        purpose: Purpose = .information, publish: Bool = true, approve: Bool = false, publishAt: Timestamp? = nil,
        notAfter: Timestamp? = nil, about: Post.About? = nil, reason: String? = nil
    ) throws -> Post.Number {
        let draft = draft(
            text, on: channels, purpose: purpose, publish: publish, publishAt: publishAt, notAfter: notAfter,
            reason: reason)
        return try submit(by: author, draft, about: about, approve: approve)
    }

    @discardableResult
    package mutating func submit(
        by author: Person.Number, _ draft: Draft, about: Post.About? = nil, approve: Bool = false
    ) throws -> Post.Number {
        try when(author, .submit(submission(draft, about: about, approve: approve)))
        return Post.Number(state.posts)
    }

    /// The next post to be handed in, for asking about a refusal.
    package func submission(_ draft: Draft, about: Post.About? = nil, approve: Bool = false) -> Submission {
        Submission(id: .numbered(state.posts + 1), about: about, draft: draft, approve: approve)
    }

    /// A draft; its manifest's digest depends on all that an approval binds.
    package func draft(
        _ text: String = "Vannet er trygt.", on channels: [Channel.Number] = [.kriseside],
        purpose: Purpose = .information, publish: Bool = true, publishAt: Timestamp? = nil, notAfter: Timestamp? = nil,
        reason: String? = nil
    ) -> Draft {
        let bound = "\(text) \(channels) \(purpose) \(publishAt?.milliseconds ?? 0) \(notAfter?.milliseconds ?? 0)"
        return Draft(
            texts: channels.map { Draft.Text(channel: $0, text: .saying("\(text) \($0)")) }, manifest: .saying(bound),
            purpose: purpose, language: "nb", publishAt: publishAt, notAfter: notAfter, publish: publish,
            notes: PostNotes(reason: reason.map(Words.saying)))
    }

    /// Approves the version in force.
    @discardableResult
    package mutating func approve(
        _ post: Post.Number, by person: Person.Number, on channels: [Channel.Number]? = nil, reason: String? = nil
    ) throws -> [Event] {
        try when(person, approval(of: post, on: channels, reason: reason))
    }

    /// The command that approves the version in force.
    package func approval(
        of post: Post.Number, on channels: [Channel.Number]? = nil, reason: String? = nil
    ) -> Command {
        .approve(
            post, digest: state.open[post]?.digest ?? .zero, channels: channels, warnings: [],
            notes: PostNotes(reason: reason.map(Words.saying)))
    }

    /// Takes down a post that is out, or proposes to.
    @discardableResult
    package mutating func retract(
        _ post: Post.Number, by person: Person.Number, on channels: [Channel.Number] = [.kriseside]
    ) throws -> Post.Number {
        try submit(by: person, on: channels, "Tatt ned.", about: .retracts(post), reason: "feil")
    }

    /// The program begins a delivery; the event says whether the gate let it.
    @discardableResult
    package mutating func begin(_ post: Post.Number, _ channel: Channel.Number = .kriseside) throws -> Event {
        try desk(.begin(post, channel))[0]
    }

    /// What came of the attempt that runs, or of an earlier one.
    package mutating func outcome(
        _ post: Post.Number, _ channel: Channel.Number = .kriseside, _ kind: OutcomeKind, attempt: Int? = nil
    ) throws {
        let running = state.open[post]?.delivery(on: channel)?.attempts ?? 1
        try desk(.recordOutcome(Outcome(post: post, channel: channel, attempt: attempt ?? running, kind: kind)))
    }

    /// Begins and ends a delivery, accepted unless said otherwise; by hand, ola takes the text.
    package mutating func deliver(
        _ post: Post.Number, _ channel: Channel.Number = .kriseside, _ kind: OutcomeKind = .accepted
    ) throws {
        if state.channel(channel)?.isByHand ?? false {
            try when(.kari, .take(post, channel))
        } else {
            try begin(post, channel)
        }
        try outcome(post, channel, kind)
    }

    /// Convenes crisis staff; without anything said, on the chief executive's own word and by the register.
    package mutating func activate(
        by person: Person.Number = .kari, responsible: Person.Number? = nil, deputies: [Person.Number]? = nil,
        calls: [Call] = []
    ) throws {
        try when(person, activation(responsible: responsible, deputies: deputies, calls: calls))
    }

    package func activation(
        responsible: Person.Number? = nil, deputies: [Person.Number]? = nil, calls: [Call] = []
    ) -> Command {
        .activate(
            Activation(reason: .saying("ras"), responsible: responsible, deputies: deputies, calls: calls))
    }

    /// Ends the crisis, leaving held what is.
    package mutating func standDown(by person: Person.Number = .kari) throws {
        try when(person, .standDown(reason: nil, leaveHeld: .saying("tas i morgen"), crisis: nil))
    }

    /// How a delivery stands; nil for a post that is over.
    package func delivery(_ post: Post.Number, _ channel: Channel.Number = .kriseside) -> Delivery? {
        state.open[post]?.delivery(on: channel)
    }

    /// Why a delivery waits; nil if it does not.
    package func cause(_ post: Post.Number, _ channel: Channel.Number = .kriseside) -> HoldCause? {
        delivery(post, channel)?.holdCause
    }

    package func shown(_ post: Post.Number) -> Shown? { state.shown(post, at: now) }

    package func isApproved(_ post: Post.Number, _ channel: Channel.Number = .kriseside) -> Bool {
        if case .approved = delivery(post, channel)?.state { true } else { false }
    }
}
