import CrisisModel

extension Shapes {
    static let status: [Schema.Field] = [
        .has("municipality", .anyText.orNull), .has("language", .anyText.orNull), .has("timeZone", .anyText.orNull),
        .has("at", .time), .has("exercise", .bool, "Whether this desk is there to practise on."), .has("mode", .oneOf(["normal", "crisis"])), .has("crisis", Schema.named(.crisis).orNull),
        .has("decides", .reachable, "In a crisis: who is responsible, then who may step in."),
        .has("withoutToken", .people, "Who is responsible or a deputy and has no way in."), .has("held", .count),
        .has("oldestHeldSince", .time.orNull), .has("inFlight", .count), .has("unknown", .count),
        .has(
            "missing", .object([.has("posts", .count), .has("silent", .channels)]),
            "Posts that haven't reached a channel, and channels of the crisis that have said nothing in it."),
        .has("notices", .list(failedNotice, atMost: Limits.notifyRules), "Receivers that the last notice didn't get to."),
        .has("openItems", .list(.named(.openItem), atMost: HTTPLimits.openItems)), .has("openItemsCount", .count),
        .has("ledger", .object(ledgerHead + [.has("key", .anyText.orNull, "The verifier key of its signatures (C2SP).")])),
        .has("sealed", Schema.named(.seal).orNull), .has("publishingPaused", .bool), .has("modeInQuestion", .bool),
        .has("clockInDoubt", .bool), .has("clock", .time, "What the machine's clock says."),
        .has("chiefExecutive", .personOrNull),
        .has("acting", .personOrNull), .has("picture", .number.orNull), .has("thinChannels", .channels),
        .has("version", .anyText),
        .has(
            "you",
            .object([
                .has("person", .named(.personRef)), .has("roles", .list(.oneOf(Role.self), atMost: nil)),
                .has("responsible", .bool),
                .has("readsAll", .bool), .has("token", .number),
            ])),
    ]

    static let ledgerHead: [Schema.Field] = [.has("size", .count), .has("rootHash", .digest)]

    private static let failedNotice = Schema.object([
        .has("target", .count), .has("way", .oneOf(NotifyRule.Way.self)), .has("about", .oneOf(NoticeKind.self)),
        .has("at", .time), .has("reason", .anyText), .has("lost", .count, "Notices that were given up."),
    ])

    static let openItem = Schema.object([
        .has("kind", .oneOf(StatusItem.Kind.self)), .has("entry", .number.orNull), .has("person", .personOrNull),
        .has("phone", .anyText.orNull), .has("text", .anyText.orNull), .has("due", .time.orNull),
        .has("post", .number.orNull),
        .has("channel", .channelOrNull), .has("overdue", .bool),
        .has("takesDown", .bool, "It is there to take another post down."),
    ])

    static let crisis = Schema.object([
        .has("number", .number), .has("since", .time), .has("reason", .anyText.orNull),
        .has("authority", .anyText.orNull),
        .has("setBy", .personOrNull), .has("decidedBy", .personOrNull), .has("responsible", .named(.personRef)),
        .has("deputies", .people), .has("confirmed", .bool), .has("knownAt", .time), .has("knownBy", .anyText.orNull),
        .has("inOfficeSince", .time), .has("releases", .list(.named(.release), atMost: nil)),
    ])

    static let activated: [Schema.Field] = [
        .has("crisis", .named(.crisis)), .has("withoutToken", .people), .has("held", .posts),
        .has("inFlight", .list(.object([.has("post", .number), .has("channel", .named(.channelRef))]), atMost: nil)),
        .has(
            "ring",
            .list(
                .object([
                    .has("entry", .number), .has("person", .named(.personRef)), .has("phone", .anyText.orNull),
                    .has("channels", .channels),
                ]), atMost: nil), "Who can publish past the desk, and must be told."),
        .head,
    ]

    static let office: [Schema.Field] = [
        .has("crisis", Schema.named(.crisis).orNull), .has("withoutToken", .people), .has("held", .posts),
        .has("approved", .posts, "What stands approved after it; the new one may return it."), .head,
    ]

    static let policy = Schema.object([
        .has("ownPosts", .oneOf(OwnPosts.self)),
        .has("takeOverAfter", .object([.has("warningSeconds", .count), .has("otherSeconds", .count)])),
        .has("mayActivate", .list(.oneOf(Capacity.self), atMost: nil)), .has("succession", .people),
        .has(
            "crisis",
            .object([.has("responsible", .personOrNull), .has("deputies", .people), .has("channels", .channels)])),
    ])
}
