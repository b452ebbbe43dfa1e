import CrisisModel

/// How things stand: the first thing anybody asks in a crisis.
enum StatusRoute {
    static let all: [Endpoint] = [.get("/v1/status", show)]

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        let state = call.state
        let waiting = Waiting(in: state, at: call.at)
        let items = StatusItem.all(in: state, at: call.at)
        let missing = state.postsMissingSomewhere.count
        let crisis = state.crisis.map { CrisisShown($0, activation: call.activation(of: $0)) }
        let shown = call.readsAll ? items.prefix(HTTPLimits.openItems).map { ($0, call.text(of: $0)) } : []
        return Reply.json(reserving: 2_048) { json in
            json.object { json in
                write(call, to: &json)
                json.field("mode", state.crisis == nil ? "normal" : "crisis")
                json.name("crisis")
                if let crisis { json.crisis(crisis, call.directory) } else { json.null() }
                json.reachable("decides", state.crisis.map { [$0.responsible] + $0.deputies } ?? [], call.directory)
                json.withoutToken(call.view)
                json.field("held", waiting.count)
                json.field("oldestHeldSince", orNull: waiting.oldest)
                json.field("inFlight", state.inFlight.count)
                json.field("unknown", state.unknown.count)
                json.object("missing") { json in
                    json.field("posts", missing)
                    json.channels("silent", state.silentChannels, call.directory)
                }
                json.array("notices") { json in
                    for failure in call.readsAll ? call.server.services.noticeFailures() : [] {
                        json.failure(failure, call.phrases)
                    }
                }
                json.array("openItems") { json in
                    for (item, text) in shown { json.item(item, text: text, call.directory) }
                }
                json.field("openItemsCount", items.count)
                json.ledger(call.view.head, signedBy: call.server.services.verifierKey)
                json.name("sealed")
                if let seal = call.view.seal { json.seal(seal, call.phrases) } else { json.null() }
                json.field("publishingPaused", state.isModeInQuestion || call.view.seal != nil)
                json.field("modeInQuestion", state.isModeInQuestion)
                json.field("clockInDoubt", state.isClockInDoubt)
                json.field("clock", call.view.clock)
                writeRegister(call, to: &json)
            }
        }
    }

    private static func write(_ call: DeskCall, to json: inout JSONWriter) {
        json.field("municipality", orNull: call.directory.municipality)
        json.field("language", orNull: call.state.founding?.language)
        json.field("timeZone", orNull: call.state.founding?.timeZone)
        json.field("at", call.at)
        json.field("exercise", call.state.isExercise)
    }

    private static func writeRegister(_ call: DeskCall, to json: inout JSONWriter) {
        let state = call.state
        json.person("chiefExecutive", state.chiefExecutive, call.directory)
        json.person("acting", state.acting, call.directory)
        json.field("picture", orNull: state.picture?.number)
        json.channels("thinChannels", state.thinChannels(at: call.at), call.directory)
        json.field("version", call.server.settings.version)
        json.object("you") { json in
            json.person("person", call.who.person, call.directory)
            json.field("roles", state.person(call.who.person)?.roles(at: call.at).map(\.rawValue) ?? [])
            json.field("responsible", state.crisis?.responsible == call.who.person)
            json.field("readsAll", call.readsAll)
            json.field("token", call.who.token.value)
        }
    }
}

/// Posts that wait for a decision: how many, since when.
struct Waiting {
    private(set) var count = 0
    private(set) var oldest: Timestamp?

    init(in state: DeskState, at moment: Timestamp) {
        state.queue.forEach { number, since in
            guard let post = state.open[number], post.isLive(at: moment) else { return }
            count += 1
            oldest = min(oldest ?? since, since)
        }
    }
}

/// Something that waits for somebody to have done it, as the status lists it.
struct StatusItem: Sendable {
    enum Kind: String, CaseIterable {
        case call, measure, activation, unknownOutcome, outcomeConflict, refused
        /// Approved, and waits for the second person's signature; not accepted yet, and tried again by itself.
        case countersign, retrying
        /// By hand: approved and due, and taken by somebody who has not said what became of it.
        case toTake, taken
    }

    let kind: Kind
    var entry: Int?
    var person: Person.Number?
    var due: Timestamp?
    var post: Post.Number?
    var channel: CrisisModel.Channel.Number?
    /// Nobody did it in time.
    var isOverdue = false
    /// It is there to take another post down.
    var takesDown = false

    /// All of them: what is overdue first, then an activation nobody confirmed, then posts that somebody must look after,
    /// then what stands on the log.
    static func all(in state: DeskState, at moment: Timestamp) -> [StatusItem] {
        var items: [StatusItem] = []
        if let crisis = state.unconfirmed {
            let entry = state.crisis.flatMap { $0.number == crisis ? $0.entry : nil }
            items.append(StatusItem(kind: .activation, entry: entry, person: state.chiefExecutive))
        }
        let troubled = state.unknown.sortedKeys + state.conflicts.sortedKeys + state.refused.sortedKeys
        let posts = Set(troubled + state.ready.sortedKeys + state.moving.sortedKeys).sorted()
        items += posts.flatMap { deliveries(of: $0, in: state, at: moment) }
        for number in state.openItems.sortedKeys {
            guard let item = state.openItems[number] else { continue }
            items.append(
                StatusItem(
                    kind: item.kind == .call ? .call : .measure, entry: number, person: item.person, due: item.due))
        }
        return items.filter(\.isOverdue) + items.filter { !$0.isOverdue }
    }

    private static func deliveries(of number: Post.Number, in state: DeskState, at moment: Timestamp) -> [StatusItem] {
        guard let post = state.open[number] else { return [] }
        return post.deliveries.compactMap { delivery in
            let isByHand = state.channel(delivery.channel)?.isByHand ?? false
            var taker: Person.Number?
            var due: Timestamp?
            let kind: Kind
            switch delivery.state {
            case _ where delivery.isInConflict: kind = .outcomeConflict
            case .unknown: kind = .unknownOutcome
            case .refused where delivery.isRefused: kind = .refused
            case .approved(let approval) where !approval.isComplete: kind = .countersign
            case .approved where delivery.notBefore != nil: (kind, due) = (.retrying, delivery.notBefore)
            case .approved where isByHand && post.publishAt ?? moment <= moment:
                kind = .toTake
            case .begun(_, takenBy: let person?):
                (kind, taker, due) = (.taken, person, delivery.since + Limits.byHandReport)
            case .held, .approved, .begun, .delivered, .refused, .cancelled, .recorded: return nil
            }
            return StatusItem(
                kind: kind, person: taker, due: due, post: number, channel: delivery.channel,
                isOverdue: delivery.isOverdue(at: moment), takesDown: post.kind == .retraction)
        }
    }
}

extension DeskCall {
    /// The words of a measure; calls speak for themselves.
    func text(of item: StatusItem) -> String? {
        guard item.kind == .measure, let number = item.entry, let entry = shownEntry(number),
            state.mayReadWords(of: entry, who.person, at: at), case .logWritten(let event) = entry.event
        else { return nil }
        return event.text.text
    }

    /// What made the crisis, with its words.
    func activation(of crisis: Crisis) -> Entry? { shownEntry(crisis.entry) }

    /// An entry for showing. Where the ledger can't be read the desk is sealed and says so; it still shows what it can (P7).
    private func shownEntry(_ number: Int) -> Entry? { (try? ledger.entry(number))?.entry }
}

extension JSONWriter {
    /// A receiver that something did not get to, and why.
    fileprivate mutating func failure(_ failure: NoticeFailure, _ phrases: Phrases) {
        object { json in
            json.field("target", failure.target)
            json.field("way", failure.way.rawValue)
            json.field("about", failure.kind.rawValue)
            json.field("at", failure.at)
            json.field("reason", phrases.sentence(failure.fault))
            json.field("lost", failure.lost)
        }
    }

    mutating func item(_ item: StatusItem, text: String?, _ directory: Directory) {
        object { json in
            json.field("kind", item.kind.rawValue)
            json.field("entry", orNull: item.entry)
            json.person("person", item.person, directory)
            json.field("phone", orNull: item.person.flatMap { directory[$0]?.phone })
            json.field("text", orNull: text)
            json.field("due", orNull: item.due)
            json.field("post", orNull: item.post?.value)
            json.channel("channel", item.channel, directory)
            json.field("overdue", item.isOverdue)
            json.field("takesDown", item.takesDown)
        }
    }
}
