import CrisisModel

/// A post as answers show it, open or over: what the state knows of it, and the words of its version in force.
struct PostShown {
    struct Part {
        let channel: CrisisModel.Channel.Number
        let state: String
        var cause: HoldCause?
        /// nil for a post that is over.
        var delivery: Delivery?
        fileprivate(set) var approval: PostTrail.Approval?
        fileprivate(set) var since: Timestamp?
        fileprivate(set) var attempts = 0
        /// It was out, and what took it down is out too.
        fileprivate(set) var isTakenDown = false
        /// What was said of the last attempt.
        fileprivate(set) var detail: String?
        /// Where it can be read; nil once erased, and where nobody said.
        fileprivate(set) var link: String?
    }

    let number: Post.Number
    let state: CrisisModel.Shown
    let author: Person.Number?
    private(set) var deliveries: [Part]
    /// What the state keeps while it is open.
    let open: Post?
    let versionEntry: Entry
    /// Only of a post that is read by itself.
    private(set) var trail: PostTrail?
    let recorded: PostRecorded?
    let content: Version?

    /// Nobody is shown, and nobody approves, a text that isn't the one on the log (P4, P8). Throws what the ledger throws.
    init(_ number: Post.Number, in view: DeskView, texts: TextsOnLog) throws {
        let state = view.state
        open = state.open[number]
        guard let shown = state.shown(number, at: view.at),
            let place = open?.versionEntry ?? state.closed[number]?.versionEntry,
            let entry = try texts.ledger.entry(place)
        else { throw Refusal.unknownPost(number) }
        try texts.check([entry])
        let stored = entry.entry
        self.number = number
        self.state = shown
        author = state.author(of: number)
        versionEntry = stored
        recorded = if case .postRecorded(let event) = stored.event { event } else { nil }
        content = Self.version(stored.event)
        deliveries = open?.deliveries.map(Part.init)
            ?? state.closed[number].map { Self.parts(of: $0, isRecorded: stored.event.kind == .postRecorded) } ?? []
        let takenDown = open?.takenDown ?? state.closed[number]?.takenDown ?? []
        for place in deliveries.indices where takenDown.contains(deliveries[place].channel) {
            deliveries[place].isTakenDown = deliveries[place].isOut
        }
    }

    private static func version(_ event: Event) -> Version? {
        switch event {
        case .postSubmitted(let event): event.version
        case .postRevised(let event): event.version
        default: nil
        }
    }

    /// Of a post that is over the state keeps where it is out, and no more.
    private static func parts(of post: ClosedPost, isRecorded: Bool) -> [Part] {
        post.channels.map { channel in
            let isOut = post.out.contains(channel)
            return Part(channel: channel, state: isOut ? (isRecorded ? "recorded" : "delivered") : "cancelled")
        }
    }

    /// With what the log has of it beyond the state.
    func with(_ trail: PostTrail?, _ phrases: Phrases) -> PostShown {
        guard let trail else { return self }
        var post = self
        post.trail = trail
        post.deliveries = deliveries.map { $0.with(trail.way(on: $0.channel), phrases) }
        return post
    }
}

extension PostShown.Part {
    fileprivate init(_ delivery: Delivery) {
        channel = delivery.channel
        state = delivery.state.word
        cause = delivery.holdCause
        self.delivery = delivery
        approval = delivery.approval.map { PostTrail.Approval($0) }
        since = delivery.since
        attempts = delivery.attempts
    }

    /// Approved, and somebody else must still countersign.
    var awaitsSecond: Bool { state == "approved" && (approval?.needsSecond ?? false) && approval?.second == nil }

    fileprivate var isOut: Bool { state == "delivered" || state == "recorded" }

    /// Of one that is out or was refused; what waits or is cancelled carries no approval but the state's own.
    fileprivate func with(_ way: PostTrail.Way, _ phrases: Phrases) -> PostShown.Part {
        var part = self
        part.attempts = max(attempts, way.attempts)
        guard isOut || state == "refused" || state == "unknown" else { return part }
        part.approval = approval ?? way.approval
        part.since = since ?? way.outSince
        part.detail = way.detail.map { phrases.why($0) }
        part.link = way.link?.text
        return part
    }
}

extension PostShown {
    var purpose: Purpose { content?.purpose ?? recorded?.purpose ?? open?.purpose ?? .information }
    var language: String { content?.language ?? recorded?.language ?? open?.language ?? Language.nb.rawValue }
    var digest: Digest { content?.manifest.digest ?? recorded?.text.digest ?? open?.digest ?? .zero }
    var notes: PostNotes { content?.notes ?? recorded?.notes ?? PostNotes() }
    var heldBecause: HoldCause? { deliveries.lazy.compactMap(\.cause).first }
    var version: Int? { open?.version }

    /// The 16 bytes it goes by outside. Of one that is over and was revised only the manifest still says.
    var id: PostID? {
        switch versionEntry.event {
        case .postSubmitted(let event): event.id
        case .postRecorded(let event): event.id
        default: open?.id ?? manifestText("id").flatMap { PostID(hex: $0) }
        }
    }

    var kind: Post.Kind {
        if case .postSubmitted(let event) = versionEntry.event { return event.type }
        if let open { return open.kind }
        if manifestField("corrects") != nil { return .correction }
        return manifestField("retracts") != nil ? .retraction : .ordinary
    }

    var about: Post.Number? {
        if case .postSubmitted(let event) = versionEntry.event { return event.about }
        if let open { return open.about?.post }
        guard case .integer(let number) = manifestField("corrects") ?? manifestField("retracts"),
            1...Int64(UInt32.max) ~= number
        else { return nil }
        return Post.Number(Int(number))
    }

    var crisis: Int? {
        switch versionEntry.event {
        case .postSubmitted(let event): event.crisis
        case .postRecorded(let event): event.crisis
        default: nil
        }
    }

    var submittedAt: Timestamp { open?.submittedAt ?? versionEntry.at }

    /// The text of the first channel; nil once erased.
    var text: String? { recorded?.text.text ?? content?.placed.first?.text.text }

    /// Who can decide about a delivery that waits.
    func deciders(of part: Part, in view: DeskView) -> [Person.Number] {
        view.deciders(of: part.cause, kind, purpose, on: part.channel)
    }

    private func manifestText(_ name: String) -> String? {
        if case .string(let text) = manifestField(name) { text } else { nil }
    }

    private func manifestField(_ name: String) -> JSONValue? {
        // A manifest that can't be read is one that was erased, or nothing this program wrote: then nothing is told of it.
        guard let line = content?.manifest.text, let json = try? JSONValue.parse(line.utf8, limit: HTTPLimits.body),
            case .object(let members) = json
        else { return nil }
        return members.first { $0.name == name }?.value
    }
}

extension Delivery.State {
    /// The word for it in answers.
    var word: String {
        switch self {
        case .held: "held"
        case .approved: "approved"
        case .begun: "begun"
        case .delivered: "delivered"
        case .refused: "refused"
        case .unknown: "unknown"
        case .cancelled: "cancelled"
        case .recorded: "recorded"
        }
    }
}

extension DeskView {
    /// Who can decide about a delivery that waits for that cause.
    func deciders(
        of cause: HoldCause?, _ kind: Post.Kind, _ purpose: Purpose, on channel: CrisisModel.Channel.Number
    ) -> [Person.Number] {
        cause == nil ? [] : state.deciders(of: kind, purpose, on: channel, at: at)
    }
}
