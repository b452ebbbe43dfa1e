import CrisisModel
import HTTPTypes

/// Handing in and reading posts. Neither mode nor role makes handing in an error: what they don't allow is held.
enum PostRoutes {
    static let all: [Endpoint] = [
        .post("/v1/posts", submit, submitted),
        .post("/v1/posts/record", record, submitted),
        .get("/v1/posts", PostList.show),
        .get("/v1/posts/:post", show),
        .post("/v1/posts/:post/revise", Revision.command, Revision.reply),
        .post("/v1/posts/:post/correct", correct, submitted),
        .post("/v1/posts/:post/retract", retract, submitted),
    ]

    @Sendable static func submit(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let post = try PostFields(reading: &fields, for: call)
        let language = post.language ?? post.template?.language(otherwise: call.deskLanguage) ?? call.deskLanguage
        let text = try post.requiredText(in: language, fields)
        let inCrisis = call.state.crisis != nil
        guard let channels = post.channels ?? (inCrisis ? call.state.policy.channels : nil) else { throw Refusal.noChannels }
        let id = PostID.random()
        let draft = post.draft(
            call.texts(text, on: channels, in: language), id: id, about: nil, language: language,
            purpose: post.purpose ?? post.template?.purpose ?? .information, publish: post.publish ?? false)
        let repeats = post.onlyOnce ? try call.post(saying: draft.texts.map { ($0.channel, $0.text) }) : nil
        return .submit(
            Submission(id: id, draft: draft, approve: post.approve, onlyOnce: post.onlyOnce, repeats: repeats))
    }

    /// As that command left it: a repeat years later says the same.
    @Sendable static func submitted(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard let entry = answer.entries.first else { throw Unexpected() }
        let made: PostMade
        switch entry.event {
        case .postSubmitted(let event): made = PostMade(event, at: entry.at)
        case .postRecorded(let event): made = PostMade(event)
        default: throw Unexpected()
        }
        return Reply.json(.created) { $0.made(made, by: entry, answer.view) }
            .with(.location, "/v1/posts/\(made.number)")
    }

    @Sendable static func record(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .record(
            Record(
                id: .random(), channels: try fields.requiredChannels("channels", call),
                text: try fields.requiredWords("text", limit: Limits.textBytes),
                link: try fields.optionalLink("link"),
                purpose: try fields.optionalChoice("purpose") ?? .information,
                language: try fields.languageTag("language") ?? call.deskLanguage,
                notes: try PostNotes(reading: &fields, withTemplate: true)))
    }

    /// A correction is a post of its own about one that is out; where nothing is said it goes where that one is out.
    @Sendable static func correct(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let wrong = try call.answerablePost()
        let post = try PostFields(reading: &fields, for: call)
        let version = try call.content(of: wrong)
        let language = post.language ?? version.language
        let text = try post.requiredText(in: language, fields)
        let channels = try post.channels ?? call.channelsOut(of: wrong)
        let id = PostID.random()
        let draft = post.draft(
            call.texts(text, on: channels, in: language), id: id, about: .corrects(wrong),
            language: language, purpose: post.purpose ?? version.purpose,
            publish: post.publish ?? false)
        return .submit(Submission(id: id, about: .corrects(wrong), draft: draft, approve: post.approve))
    }

    /// Taking down has a fixed sentence and no free text (P1); the reason is for the log.
    @Sendable static func retract(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let wrong = try call.answerablePost()
        let version = try call.content(of: wrong)
        let channels = try fields.optionalChannels("channels", call) ?? call.channelsOut(of: wrong)
        let language = try fields.languageTag("language") ?? version.language
        let notes = PostNotes(reason: try fields.requiredWords("reason"))
        let spoken = Language(code: language, otherwise: Language(code: call.deskLanguage, otherwise: .nb))
        let sentence = call.server.phrases(spoken).retraction(at: call.at)
        let id = PostID.random()
        let texts = call.texts(sentence, on: channels, in: language)
        let draft = Draft(
            texts: texts,
            manifest: Words.manifest(
                of: texts, id: id, about: .retracts(wrong), purpose: version.purpose, language: language, publishAt: nil,
                notAfter: nil),
            purpose: version.purpose, language: language, publish: true, notes: notes)
        return .submit(Submission(id: id, about: .retracts(wrong), draft: draft))
    }

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        let number = try call.visiblePost()
        let found = try PostShown(number, in: call.view, texts: call.texts)
        let post = found.with(call.trail(of: number, from: found.versionEntry.number), call.phrases)
        let warnings = try call.warnings(of: found)
        return Reply.json(reserving: 4_096) { json in
            json.object { json in
                json.post(post, call.view, QueuePlaces(of: [post], in: call.view))
                json.texts(of: post, call.directory)
                json.aftermath(of: post, call.view)
                json.field("warnings", warnings.map(\.rawValue))
                json.missing(of: number, call.view)
            }
        }
    }
}

extension DeskCall {
    /// The desk's own language, in which a text is where nothing is said.
    var deskLanguage: String { state.founding?.language ?? Language.nb.rawValue }

    /// The post of the path, if the caller may see it; else there is none.
    func visiblePost() throws -> Post.Number {
        let number = try pathPost()
        guard readsAll || state.authors(of: number).contains(who.person) else { throw Refusal.unknownPost(number) }
        return number
    }

    /// The same for who answers it: what is out is for everyone to correct or to have taken down.
    func answerablePost() throws -> Post.Number {
        let number = try pathPost()
        return state.channelsOut(of: number).isEmpty ? try visiblePost() : number
    }

    func channelsOut(of post: Post.Number) throws(Refusal) -> [CrisisModel.Channel.Number] {
        let channels = state.channelsOut(of: post)
        guard !channels.isEmpty else { throw .notOut }
        return channels
    }

    /// What to show the caller before approving; nothing where nothing waits for the caller's approval.
    func warnings(of shown: PostShown) throws -> [Warning] {
        guard let post = shown.open, post.isLive(at: at), post.deliveries.contains(where: { mayApprove($0, of: post) })
        else { return [] }
        let placed = shown.content?.placed.map { ($0.channel, $0.text) } ?? []
        return state.warnings(
            for: post, to: who.person, at: at, repeats: try self.post(saying: placed, but: post.number))
    }

    private func mayApprove(_ delivery: Delivery, of post: Post) -> Bool {
        let caller = Caller(.person(who.person))
        if delivery.isHeld {
            let action: Action = post.kind == .retraction ? .takeDown : .decidePost
            let subject = Subject(channels: [delivery.channel], purpose: post.purpose)
            return state.capacityIfAny(of: caller, for: action, about: subject, at: at) != nil
        }
        return delivery.waitsForSecond && state.capacityIfAny(of: caller, for: .countersign, at: at) != nil
    }

    /// Purpose and language of a post, open or over.
    func content(of post: Post.Number) throws -> (purpose: Purpose, language: String) {
        if let open = state.open[post] { return (open.purpose, open.language) }
        let shown = try PostShown(post, in: view, texts: texts)
        return (shown.purpose, shown.language)
    }
}

extension Delivery {
    /// Approved by the one who wrote it, and somebody else must still countersign.
    fileprivate var waitsForSecond: Bool { if case .approved(let approval) = state { !approval.isComplete } else { false } }
}
