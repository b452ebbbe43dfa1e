import CrisisModel

/// A new version of a post. What isn't named stays as it is; identical bytes change nothing.
enum Revision {
    /// What `clear` may name.
    private enum Clearable: String, CaseIterable { case publishAt, notAfter }

    @Sendable static func command(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let number = try call.visiblePost()
        let wanted = try PostFields(reading: &fields, for: call)
        let cleared = try fields.optionalStrings("clear", count: 2, limit: 16) ?? []
        for name in cleared where Clearable(rawValue: name) == nil {
            throw fields.error("clear", .notOneOf(Clearable.allCases.map(\.rawValue)))
        }
        // Of a post that is over nothing is known to revise: the rules say what became of it.
        guard let post = call.state.open[number],
            let before = try PostShown(number, in: call.view, texts: call.texts).content
        else { return .revise(number, .none, approve: false, unchangedSince: nil) }
        let draft = try draft(wanted, cleared: Set(cleared), post, before, call)
        let isSame = !wanted.approve && draft.saysTheSame(as: before)
        return .revise(number, draft, approve: wanted.approve, unchangedSince: isSame ? post.version : nil)
    }

    private static func draft(
        _ wanted: PostFields, cleared: Set<String>, _ post: Post, _ before: Version, _ call: DeskCall
    ) throws -> Draft {
        let channels = wanted.channels ?? before.placed.map(\.channel)
        let language = wanted.language ?? before.language
        let written = try wanted.text(in: language)
        let texts = try channels.map { channel in
            let old = before.placed.first { $0.channel == channel } ?? before.placed.first
            guard let text = written ?? old?.text.text else { throw Refusal.textEmpty }
            return Draft.Text(call.marked(text, in: language), on: channel)
        }
        let purpose = wanted.purpose ?? before.purpose
        let publishAt = cleared.contains("publishAt") ? nil : wanted.publishAt ?? before.publishAt
        let notAfter = cleared.contains("notAfter") ? nil : wanted.notAfter ?? before.notAfter
        return Draft(
            texts: texts,
            manifest: Words.manifest(
                of: texts, id: post.id, about: post.about, purpose: purpose, language: language, publishAt: publishAt,
                notAfter: notAfter),
            purpose: purpose, language: language, publishAt: publishAt, notAfter: notAfter,
            publish: wanted.publish ?? before.publish, notes: PostNotes(wanted.notes, over: before.notes),
            reviewBy: wanted.template?.reviewBy)
    }

    /// As the revision left it; where nothing changed, as the post stands.
    @Sendable static func reply(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        let number = try call.pathPost()
        guard let entry = answer.entries.first else {
            let post = try PostShown(number, in: answer.view, texts: call.texts)
            return Reply.json { $0.changed(post, by: nil, answer.view) }
        }
        guard case .postRevised(let event) = entry.event else { throw Unexpected() }
        let made = PostMade(event, id: event.version.manifest.text.flatMap(PostID.init(inManifest:)), at: entry.at)
        return Reply.json { $0.made(made, by: entry, answer.view) }
    }
}

extension Draft {
    /// Nothing at all; only to be told by the rules why it can't be.
    fileprivate static var none: Draft {
        Draft(texts: [], manifest: Words("", salt: .zero), language: Language.nb.rawValue, publish: false)
    }

    /// Byte for byte the same texts, the same wish and the same remarks. Strings that only look alike are different bytes.
    fileprivate func saysTheSame(as version: Version) -> Bool {
        publish == version.publish && texts.count == version.placed.count
            && notes.saysTheSame(as: version.notes ?? PostNotes())
            && texts.allSatisfy { text in
                let old = version.placed.first { $0.channel == text.channel }
                return text.text.saysTheSame(as: old?.text)
            }
    }
}

extension Words {
    fileprivate func saysTheSame(as other: Words?) -> Bool {
        guard let mine = text, let theirs = other?.text else { return false }
        return mine.utf8.elementsEqual(theirs.utf8)
    }
}

extension PostNotes {
    /// What is said now over what was said before, with salts of its own: two texts never share one (P9).
    fileprivate init(_ notes: PostNotes, over before: PostNotes?) {
        func words(_ now: Words?, _ then: Words?) -> Words? { now ?? then?.text.map { Words($0, salt: Random.salt()) } }
        self.init(
            clearedWith: words(notes.clearedWith, before?.clearedWith), clearedAt: notes.clearedAt ?? before?.clearedAt,
            nextUpdateAt: notes.nextUpdateAt ?? before?.nextUpdateAt, audience: notes.audience ?? before?.audience,
            incident: words(notes.incident, before?.incident), reason: words(notes.reason, before?.reason),
            template: words(notes.template, before?.template))
    }

    fileprivate func saysTheSame(as other: PostNotes) -> Bool {
        func same(_ mine: Words?, _ theirs: Words?) -> Bool {
            mine == nil && theirs?.text == nil || mine?.saysTheSame(as: theirs) ?? false
        }
        return clearedAt == other.clearedAt && nextUpdateAt == other.nextUpdateAt && audience == other.audience
            && same(clearedWith, other.clearedWith) && same(incident, other.incident) && same(reason, other.reason)
            && same(template, other.template)
    }
}

extension PostID {
    /// The id in the line of a manifest.
    fileprivate init?(inManifest line: String) {
        // What this program didn't write has none.
        guard let json = try? JSONValue.parse(line.utf8, limit: HTTPLimits.body), case .object(let members) = json,
            case .string(let hex) = members.first(where: { $0.name == "id" })?.value
        else { return nil }
        self.init(hex: hex)
    }
}
