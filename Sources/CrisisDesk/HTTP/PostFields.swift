import CrisisModel

/// What a body says about a post, before it is one. Made off the writer: salts and digests are drawn here.
struct PostFields {
    let text: String?
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
        text = try fields.optionalString("text", limit: Limits.textBytes)
        channels = try fields.optionalChannels("channels", call)
        purpose = try fields.optionalChoice("purpose")
        publish = try fields.optionalBool("publish")
        approve = try fields.optionalBool("approve") ?? false
        onlyOnce = try fields.optionalBool("onlyOnce") ?? false
        publishAt = try fields.optionalTime("publishAt")
        notAfter = try fields.optionalTime("notAfter")
        language = try fields.languageTag("language")
        notes = try PostNotes(reading: &fields, withTemplate: true)
    }

    /// The text, which a new post must have.
    func requiredText(_ fields: JSONFields) throws(FieldError) -> String {
        guard let text else { throw fields.error("text", .missing) }
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
            notes: notes)
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
        guard let tag = try optionalString(name, limit: 35) else { return nil }
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { 1...8 ~= $0.count && $0.allSatisfy(\.isAlphanumeric) }
        guard isTag, let first = parts.first, 2...3 ~= first.count, first.allSatisfy({ 0x61...0x7A ~= $0 }) else {
            throw RequestFault.fieldInvalid(error(name, .empty).path)
        }
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

extension UInt8 {
    fileprivate var isAlphanumeric: Bool {
        0x30...0x39 ~= self || 0x41...0x5A ~= self || 0x61...0x7A ~= self
    }
}
