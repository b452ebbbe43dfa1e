import CrisisModel

extension Shapes {
    static let logEntry = Schema.object([
        .has("number", .number), .has("at", .time, "When it was recorded."), .has("happenedAt", .time),
        .has("kind", .oneOf(Event.Kind.self)), .has("by", .named(.actor), "Who entered it."),
        .has("as", .oneOf(Capacity.self), "By what right."), .has("token", .number.orNull),
        .has("decidedBy", .personOrNull, "Whose order it was."), .has("told", .oneOf(Told.self)),
        .has("sentence", .anyText), .has("screened", .bool, "Whether words of it are kept from this reader."),
        .has("event", .openObject, "The entry's own fields; texts as `{text, digest}`, null where erased."),
    ])

    /// One event of the stream, as a client of it has it.
    static let event = Schema.object([
        .has("id", .pattern("^[1-9][0-9]*$"), "The entry's number."), .has("event", .oneOf(Event.Kind.self)),
        .has("data", .anyText, "One line of JSON: the entry."),
    ])

    static let inclusion = Schema.object([
        .has("entry", .number), .has("line", .anyText, "The bytes that are hashed."), .has("leafIndex", .count),
        .has("leafHash", .digest), .has("treeSize", .number), .has("rootHash", .digest),
        .has("path", .list(.digest, atMost: nil)), .has("texts", .list(.named(.proofText), atMost: nil)), note,
    ])

    private static let note = Schema.Field.has(
        "checkpoint", .anyText.orNull, "The signed note of that size, if it is the newest.")

    /// A text of an entry: with the salt that its digest is made with, or why it isn't there.
    static let proofText = Schema.object([
        .has("digest", .digest), .given("salt", .digest), .given("text", .anyText),
        .given("gone", .oneOf(ExportTexts.Gone.self)),
    ])

    static let erased: [Schema.Field] = [
        .has("erased", .list(.number, atMost: nil), "The entries whose texts are gone."), .has("post", .number.orNull),
        .has("person", .personOrNull),
        .has(
            "backups",
            .list(.object([.has("at", .time), .has("path", .anyText), .has("entries", .count)]), atMost: nil),
            "Copies from before, in which it still stands; one that was begun and not finished too."),
    ]

    static let consistency = Schema.object([
        .has("from", .number), .has("to", .number), .has("fromRootHash", .digest), .has("toRootHash", .digest),
        .has("path", .list(.digest, atMost: nil)), note,
    ])
}
