import CrisisModel

/// What a body says about a post, before it is one. Made off the writer: salts and digests are drawn here.
struct PostFields {
    private let written: String?
    /// The prepared text that it is made from.
    let template: TemplateFilled?
    let channels: [CrisisModel.Channel.Number]?
    let purpose: Purpose?
    let language: String?
    let publish: Bool?
    let approve: Bool
    /// Not where the same was said a short time ago.
    let onlyOnce: Bool
    let publishAt: Timestamp?
    let notAfter: Timestamp?
    let notes: PostNotes

    init(reading fields: inout JSONFields, for call: DeskCall) throws {
        written = try fields.optionalString("text", limit: Limits.textBytes)
        channels = try fields.optionalChannels("channels", call)
        purpose = try fields.optionalChoice("purpose")
        publish = try fields.optionalBool("publish")
        approve = try fields.optionalBool("approve") ?? false
        onlyOnce = try fields.optionalBool("onlyOnce") ?? false
        publishAt = try fields.optionalTime("publishAt")
        notAfter = try fields.optionalTime("notAfter")
        language = try fields.languageTag("language")
        notes = try PostNotes(reading: &fields, withTemplate: true)
        template = try TemplateFilled(reading: &fields, named: notes.template?.text, isEdited: written != nil, call)
    }

    /// The text in the body, or the prepared one with its blanks filled; nil where there is neither.
    func text(in language: String) throws(FieldError) -> String? {
        if let written { return written }
        return try template?.text(in: language)
    }

    /// The same, which a new post must have.
    func requiredText(in language: String, _ fields: JSONFields) throws(FieldError) -> String {
        guard let text = try text(in: language) else { throw fields.error("text", .missing) }
        return text
    }

    /// The same text on each channel, for a post of that id.
    func draft(
        _ texts: [Draft.Text], id: PostID, about: Post.About?, language: String, purpose: Purpose, publish: Bool
    ) -> Draft {
        Draft(
            texts: texts,
            manifest: Words.manifest(
                of: texts, id: id, about: about, purpose: purpose, language: language, publishAt: publishAt,
                notAfter: notAfter),
            purpose: purpose, language: language, publishAt: publishAt, notAfter: notAfter, publish: publish,
            notes: notes, reviewBy: template?.reviewBy)
    }
}

extension Words {
    /// The manifest of a version, with the salt of the post's digest (P4).
    static func manifest(
        of texts: [Draft.Text], id: PostID, about: Post.About?, purpose: Purpose, language: String,
        publishAt: Timestamp?, notAfter: Timestamp?
    ) -> Words {
        let manifest = Manifest(
            id: id, about: about, purpose: purpose, language: language, publishAt: publishAt, notAfter: notAfter,
            parts: texts.map { Manifest.Part(channel: $0.channel, text: $0.text.digest) })
        return Words(manifest.line, salt: Random.salt())
    }
}

extension Draft.Text {
    /// The text for a channel, verbatim: what is approved is what goes out.
    init(_ text: String, on channel: CrisisModel.Channel.Number) {
        self.init(channel: channel, text: Words(text, salt: Random.salt()))
    }
}

extension PostID {
    /// 16 random bytes.
    static func random() -> PostID {
        guard let id = PostID(Random.bytes(16)) else { preconditionFailure("16 bytes are an id") }
        return id
    }
}

extension PostNotes {
    /// What may be said beside a text. An approval takes all of it but the template.
    init(reading fields: inout JSONFields, withTemplate: Bool) throws {
        self.init(
            clearedWith: try fields.optionalWords("clearedWith"),
            clearedAt: try fields.optionalTime("clearedAt"),
            nextUpdateAt: try fields.optionalTime("nextUpdateAt"),
            audience: try fields.optionalChoice("audience"),
            incident: try fields.optionalWords("incident"),
            reason: try fields.optionalWords("reason"),
            template: withTemplate ? try fields.optionalWords("template") : nil)
    }
}

extension JSONFields {
    /// A language tag (BCP 47) of letters, digits and hyphens: `nb`, `se`, `ar`, `zh-Hant`. It stands in the log as it is, so
    /// it can be nothing that reads as something else.
    mutating func languageTag(_ name: String) throws -> String? {
        guard let tag = try optionalString(name, limit: LanguageTag.limit) else { return nil }
        guard LanguageTag.isOne(tag) else { throw RequestFault.fieldInvalid(error(name, .empty).path, .notLanguage) }
        return tag
    }

    /// Numbers of posts; their existence is asked of the rules.
    mutating func posts(_ name: String) throws -> [Post.Number]? {
        guard let value = optionalValue(name) else { return nil }
        guard case .array(let values) = value else { throw error(name, .wrongType(.list)) }
        guard values.count <= Limits.queue else { throw error(name, .tooMany(limit: Limits.queue)) }
        return try values.map { value in
            guard case .integer(let number) = value, 1...Int64(UInt32.max) ~= number else {
                throw error(name, .wrongType(.integer))
            }
            return Post.Number(Int(number))
        }
    }
}
