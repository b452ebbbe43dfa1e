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

    static let successors: [Schema.Field] = [
        .has("thin", .channels), .has("responsibleNow", .personOrNull), .has("chiefExecutiveNow", .personOrNull),
        .has("actingNow", .personOrNull),
    ]

    static let issued: [Schema.Field] = [
        .has("token", .pattern("^crd_[A-Za-z0-9_-]+$"), "Shown this once; kept nowhere."), .has("number", .number),
        .has("person", .named(.personRef)), .has("until", .time.orNull),
    ]
}
