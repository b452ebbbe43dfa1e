import CrisisModel

extension Shapes {
    /// RFC 9457. Which of the values beside the code are there depends on the code.
    static let problem = Schema.object([
        .has("type", .pattern("^urn:crisisdesk:[A-Za-z]+$")), .has("title", .anyText),
        .has("status", .integer(400...599)),
        .has("detail", .anyText, "What happened, what was kept and what to do now, in the reader's language."),
        .has("code", .oneOf(ProblemCodes.statuses.keys.sorted()), "Stable: branch on this."),
        value("field", .anyText, "The path of the field: `calls[2].person`."), value("parameter", .anyText),
        value("expected", .anyText), value("allowed", .list(.anyText, atMost: nil)), value("limit", .count),
        value("minimum", .integer(Int(Int32.min)...Int(UInt32.max))), value("maximum", .integer(0...Int(UInt32.max))),
        value("limitSeconds", .count),
        value("offset", .count), value("reason", .anyText, "Of `notJSON`: what is wrong with it."),
        value("action", .oneOf(Action.self)), value("role", .oneOf(Role.self)),
        value("capacity", .oneOf(Capacity.self)),
        value("post", .either([.count, .anyText])), value("entry", .either([.count, .anyText])),
        value("token", .either([.count, .anyText])), value("channel", .either([.named(.channelRef), .anyText])),
        value("person", .either([.named(.personRef), .anyText])), value("people", .people),
        value("responsible", .named(.personRef)), value("crisis", .number), value("posts", .posts),
        value("until", .time.orNull), value("clock", .time), value("stage", .oneOf(CrisisModel.Post.Stage.self)),
        value("digest", .digest), value("attempt", .count), value("sealed", .named(.seal)),
    ])

    private static func value(_ name: String, _ schema: Schema, _ meaning: String? = nil) -> Schema.Field {
        Schema.Field(name: name, schema: schema, isRequired: false, meaning: meaning)
    }
}
