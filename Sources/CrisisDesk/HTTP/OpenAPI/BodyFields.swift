import CrisisModel

// What bodies hold, with the bounds that the desk reads them by.
extension Schema {
    /// A person or channel, as `kari` or `p3`.
    static let handle = words(128)
    static let handles = list(handle, atMost: Limits.peoplePerList)
    static let channelHandles = list(handle, atMost: Limits.channelsPerPost)
    static let line = words(Limits.lineBytes)
    static let language = text(TextRule(atMost: 35, pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"))
    static let link = text(TextRule(atMost: Limits.lineBytes, pattern: "^[Hh][Tt][Tt][Pp][Ss]?://"))
    /// A new short name; one that reads as a number (`p3`, `c2`) is refused too.
    static let newHandle = text(TextRule(pattern: "^[a-z0-9][a-z0-9-]{0,31}$"))
    /// What they may hold is the matter of the channel's kind.
    static let settings = open(.either([words(Limits.lineBytes), .bool]))
    /// What fills a prepared text, by the names of its blanks.
    static let blanks = open(words(TextLimits.value))
    static let calls = list(.object([.has("person", handle), .has("at", time)]), atMost: Limits.callsPerDecision)
}

extension [Schema.Field] {
    /// Of every decision: whose it was, how it was told, when it happened.
    static let order: [Schema.Field] = [
        .may(
            "decidedBy", .handle,
            "Whose decision it was, if another's. Then `told` says how it was told, and not `self`."),
        .may("told", .oneOf(Told.self)), .may("happenedAt", .time, "When, if not now. Nothing that is yet to happen."),
    ]

    static let notes: [Schema.Field] = [
        .may("clearedWith", .line), .may("clearedAt", .time), .may("nextUpdateAt", .time),
        .may("audience", .oneOf(Audience.self)),
        .may("incident", .line), .may("reason", .line),
    ]

    private static let template: [Schema.Field] = [
        .may("template", .line, "The prepared text that it is made from.")
    ]

    /// What a post may say beside its text.
    static let aroundText: [Schema.Field] =
        [
            .may("channels", .channelHandles), .may("purpose", .oneOf(Purpose.self)), .may("language", .language),
            .may(
                "publish", .bool,
                "Asks that it goes out: at `publishAt`, else at once. What mode or role doesn't allow is held."),
            .may("approve", .bool), .may("publishAt", .time), .may("notAfter", .time),
            .may("onlyOnce", .bool, "Not where the same text went to one of the channels a short time ago."),
        ] + notes + template

    static let newPost: [Schema.Field] = [.has("text", .words(Limits.textBytes))] + aroundText

    /// A post that is a prepared text with its blanks filled.
    static let newPostOfText: [Schema.Field] =
        [.has("template", .line), .may("blanks", .blanks)] + aroundText.filter { $0.name != "template" }

    static let revision: [Schema.Field] =
        [.may("text", .words(Limits.textBytes)), clear] + aroundText

    /// A new version that is a prepared text with its blanks filled.
    static let revisionOfText: [Schema.Field] = newPostOfText + [clear]

    private static let clear = Schema.Field.may("clear", .list(.oneOf(["publishAt", "notAfter"]), atMost: 2))

    static let recordedPost: [Schema.Field] =
        [
            .has("channels", .channelHandles), .has("text", .words(Limits.textBytes)), .may("link", .link),
            .may("purpose", .oneOf(Purpose.self)), .may("language", .language),
        ] + notes + template

    static let approval: [Schema.Field] =
        [
            .has("digest", .digest, "Of what the approver read."),
            .may("channels", .channelHandles, "All that wait and are yours, if not named."),
            .may("warnings", .list(.oneOf(Warning.self), atMost: Limits.warningsPerApproval), "What was shown."),
        ] + notes

    static let reason: [Schema.Field] = [.has("reason", .line)]
    static let mayReason: [Schema.Field] = [.may("reason", .line)]

    static let activation: [Schema.Field] = [
        .has("reason", .line), .may("responsible", .handle), .may("deputies", .handles), .may("authority", .line),
        .may("knownAt", .time), .may("knownBy", .line), .may("calls", .calls),
    ]

    static let departure: [Schema.Field] = [
        .may("responsible", .handle, "Who is responsible after one who was."), .may("chiefExecutive", .handle),
        .may("reason", .line),
    ]

    static let newPerson: [Schema.Field] = [
        .has("id", .newHandle), .has("name", .line),
        .has("roles", .list(.oneOf(Role.self), atMost: Role.allCases.count)),
        .may("title", .line), .may("phone", .line), .may("until", .time), .may("purpose", .line),
    ]

    static let newChannel: [Schema.Field] = [
        .has("id", .newHandle), .has("name", .line), .has("kind", .oneOf(CrisisModel.Channel.Kind.self)),
        .has("purpose", .line, "Why."), .may("gate", .oneOf(CrisisModel.Channel.Gate.self)),
        .may("audience", .oneOf(Audience.self)),
        .may("settings", .settings), .may("unit", .line),
    ]

    static let policy: [Schema.Field] = [
        .may("ownPosts", .oneOf(OwnPosts.self)),
        .may("takeOverAfter", .object([.may("warningSeconds", .count), .may("otherSeconds", .count)])),
        .may("mayActivate", .list(.oneOf(Policy.activators.map(\.rawValue)), atMost: Capacity.allCases.count)),
        .may("succession", .handles),
        .may(
            "crisis",
            .object([
                .may("responsible", .handle), .may("deputies", .handles), .may("channels", .channelHandles),
            ])),
    ]

    static let logText: [Schema.Field] = [
        .has("text", .words(Limits.logTextBytes)), .may("kind", .oneOf(LogKind.self)), .may("addendumTo", .number),
        .may("from", .line), .may("to", .line), .may("source", .line), .may("confirmed", .bool),
        .may("responsible", .handle),
        .may("due", .time), .may("post", .number),
        .may("screened", .line, "On what ground only the chief executive, the responsible one and the writer may read it."),
    ]

    static let notify: [Schema.Field] = [
        .has(
            "rules",
            .list(
                .object([
                    .has("way", .oneOf(NotifyRule.Way.self)), .has("settings", .settings),
                    .has("about", .list(.oneOf(NoticeKind.self), atMost: NoticeKind.allCases.count)),
                ]), atMost: Limits.notifyRules))
    ]
}
