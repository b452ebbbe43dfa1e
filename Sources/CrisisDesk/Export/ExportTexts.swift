package import CrisisModel

/// What an export says about the texts of one entry, a line of `content.jsonl`:
/// `{"n":17,"texts":[{"digest":"…","salt":"…","text":"…"},{"digest":"…","gone":"erased"}]}`.
///
/// Every text of the entry is listed, in the order in which their digests stand in its line; so nobody can leave one out unseen.
/// `digest` is SHA-256(salt ‖ UTF-8 of the text), salt and digests in hexadecimal.
package struct ExportTexts: Hashable, Sendable {
    package struct Text: Hashable, Sendable {
        package let digest: Digest
        /// nil where it is gone.
        package let content: Words.Content?
        /// nil where it is given.
        package let gone: Gone?
    }

    /// Why a text isn't given. Stored.
    package enum Gone: String, CaseIterable, Hashable, Sendable {
        /// An entry says that it was erased.
        case erased
        /// Whoever exported may not see it: the entry was screened when it was written.
        case withheld
    }

    package let entry: Int
    package let texts: [Text]

    /// nil for an entry without texts.
    package init?(_ given: GivenEntry) {
        let whole = given.whole.entry.words
        guard !whole.isEmpty else { return nil }
        entry = given.whole.entry.number
        texts = zip(whole, given.shown.entry.words).map { whole, shown in
            if let content = shown.content { return Text(digest: whole.digest, content: content, gone: nil) }
            // What was erased is no longer there to be withheld.
            return Text(digest: whole.digest, content: nil, gone: whole.content == nil ? .erased : .withheld)
        }
    }

    /// Appends the line, without a newline.
    package func write(to bytes: inout [UInt8]) {
        var json = JSONWriter(appendingTo: bytes)
        json.object { json in
            json.field("n", entry)
            json.array("texts") { json in for text in texts { text.write(to: &json) } }
        }
        bytes = json.bytes
    }

    /// Reads a line; throws for anything that `write` wouldn't have written.
    package init(parsing line: [UInt8]) throws(FieldError) {
        var fields = try JSONFields(body: line, limit: ExportLayout.contentLine)
        try self.init(&fields)
        try fields.finish()
        if texts.isEmpty { throw fields.error("texts", .empty) }
    }

    init(_ fields: inout JSONFields) throws(FieldError) {
        entry = Int(try fields.requiredInteger("n", in: 1...Int64(Int.max)))
        texts = try Self.texts(&fields)
    }

    static func texts(_ fields: inout JSONFields) throws(FieldError) -> [Text] {
        var texts: [Text] = []
        for var text in try fields.requiredObjects("texts", count: ExportLayout.texts) { texts.append(try Text(&text)) }
        return texts
    }
}

extension ExportTexts.Text {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("digest", digest)
            json.field("salt", content?.salt)
            json.field("text", content?.text)
            json.field("gone", gone?.rawValue)
        }
    }

    fileprivate init(_ fields: inout JSONFields) throws(FieldError) {
        // A member that is null is one that `write` leaves out.
        guard !fields.hasNull else { throw fields.error("", .wrongType(.string)) }
        digest = try fields.requiredDigest("digest")
        let salt = try fields.optionalDigest("salt")
        let text = fields.optionalValue("text")
        gone = try fields.optionalChoice("gone")
        try fields.finish()
        switch (salt, text, gone) {
        case (let salt?, .string(let text), nil): content = Words.Content(salt: salt, text: text)
        case (nil, nil, .some): content = nil
        default: throw fields.error("text", .wrongType(.string))
        }
    }

    /// False where salt and text are not what the digest was made of.
    var isTrue: Bool { Words(digest: digest, content: content).matchesDigest }
}
