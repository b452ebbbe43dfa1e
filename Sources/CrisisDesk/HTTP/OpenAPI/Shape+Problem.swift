import CrisisModel

extension Shapes {
    /// RFC 9457. Which of the values beside the code are there depends on the code.
    static let problem = Schema.object([
        .has("type", .pattern("^urn:crisisdesk:[A-Za-z]+$")), .has("title", .anyText),
        .has("status", .integer(400...599)),
        .has("detail", .anyText, "What happened, what was kept and what to do now, in the reader's language."),
        .has("code", .oneOf(ProblemCodes.statuses.keys.sorted()), "Stable: branch on this."),
        .given("field", .anyText, "The path of the field: `calls[2].person`."), .given("parameter", .anyText),
        .given("expected", .anyText), .given("allowed", .list(.anyText, atMost: nil)), .given("limit", .count),
        .given("minimum", .integer(Int(Int32.min)...Int(UInt32.max))), .given("maximum", .integer(0...Int(UInt32.max))),
        .given("limitSeconds", .count),
        .given("offset", .count), .given("reason", .anyText, "Of `notJSON`: what is wrong with it."),
        .given("action", .oneOf(Action.self)), .given("role", .oneOf(Role.self)),
        .given("capacity", .oneOf(Capacity.self)),
        .given("post", .either([.count, .anyText])), .given("entry", .either([.count, .anyText])),
        .given("token", .either([.count, .anyText])), .given("cause", .oneOf(HoldCause.self)), .given("character", .anyText), .given("template", .anyText), .given("reviewBy", .time),
        .given("channel", .either([.named(.channelRef), .anyText])),
        .given("person", .either([.named(.personRef), .anyText])), .given("people", .people),
        .given("responsible", .named(.personRef)), .given("crisis", .number), .given("posts", .posts),
        .given("until", .time.orNull), .given("clock", .time), .given("stage", .oneOf(CrisisModel.Post.Stage.self)),
        .given("digest", .digest), .given("attempt", .count), .given("sealed", .named(.seal)),
    ])
}
