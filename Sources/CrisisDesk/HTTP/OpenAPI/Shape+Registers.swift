import CrisisModel

extension Shapes {
    static let channel: [Schema.Field] = [
        .has("id", .anyText), .has("number", .pattern("^c[1-9][0-9]*$")), .has("name", .anyText),
        .has("kind", .oneOf(CrisisModel.Channel.Kind.self)), .has("gate", .oneOf(CrisisModel.Channel.Gate.self)),
        .has("audience", .oneOf(Audience.self)), .has("standing", .oneOf(CrisisModel.Channel.Standing.self)),
        .has("administrators", .people), .has("thin", .bool, "Only the chief executive administers it."),
        .has("released", .list(.oneOf(["*"] + Purpose.allCases.map(\.rawValue)), atMost: nil)),
        .has("settings", Schema.openObject.orNull, "null for who neither administers it nor may set them."),
        .has("entry", .number),
    ]

    static let person: [Schema.Field] = [
        .has("id", .anyText), .has("number", .pattern("^p[1-9][0-9]*$")), .has("name", .anyText),
        .has("title", .anyText.orNull),
        .has("phone", .anyText.orNull), .has("standing", .oneOf(["active", "suspended", "left"])),
        .has("roles", .list(.object([.has("role", .oneOf(Role.self)), .has("until", .time.orNull)]), atMost: nil)),
        .has("responsible", .bool), .has("deputy", .number.orNull), .has("acting", .bool),
        .has("succession", .number.orNull),
        .has("channels", .channels), .has("entry", .number),
    ]

    static let preparedText: [Schema.Field] = [
        .has("name", .anyText), .has("title", .anyText.orNull), .has("purpose", .oneOf(Purpose.self).orNull),
        .has("owner", .anyText.orNull, "Who answers for it, as the file says."), .has("ownerPerson", .personOrNull),
        .has("reviewBy", .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$").orNull, "The last day on which it may be used."),
        .has("isPastReview", .bool.orNull), .has("languages", .list(.anyText, atMost: nil)),
        .has(
            "blanks",
            .list(
                .object([.has("name", .anyText), .has("example", .anyText.orNull), .has("questions", inLanguages)]),
                atMost: TextLimits.blanks)),
        .has("fault", .anyText.orNull, "Why it can't be used; then all else but its name is null or empty."),
    ]

    static let inLanguages = Schema.list(.object([.has("language", .anyText), .has("text", .anyText)]), atMost: nil)

    static let filledText = Schema.object([
        .has("name", .anyText), .has("language", .anyText), .has("purpose", .oneOf(Purpose.self)), .has("text", .anyText),
    ])

    static let notifyRule = Schema.object([
        .has("way", .oneOf(NotifyRule.Way.self)), .has("settings", Schema.openObject.orNull, "null where erased."),
        .has("about", .list(.oneOf(NoticeKind.self), atMost: NoticeKind.allCases.count)),
    ])

    static let successors: [Schema.Field] = [
        .has("thin", .channels), .has("responsibleNow", .personOrNull), .has("chiefExecutiveNow", .personOrNull),
        .has("actingNow", .personOrNull),
    ]

    static let issued: [Schema.Field] = [
        .has("token", .pattern("^crd_[A-Za-z0-9_-]+$"), "Shown this once; kept nowhere."), .has("number", .number),
        .has("person", .named(.personRef)), .has("until", .time.orNull),
    ]
}
