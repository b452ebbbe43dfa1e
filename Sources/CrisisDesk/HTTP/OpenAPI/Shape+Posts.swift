import CrisisModel

extension Shapes {
    static let post: [Schema.Field] = [
        .has("number", .number), .has("id", .pattern("^[0-9a-f]{32}$").orNull), .has("state", .oneOf(Shown.self)),
        .has("kind", .oneOf(CrisisModel.Post.Kind.self)),
        .has("about", .number.orNull, "The post it corrects or takes down."),
        .has("author", .personOrNull), .has("coAuthors", .people), .has("crisis", .number.orNull),
        .has("purpose", .oneOf(Purpose.self)), .has("language", .anyText), .has("submittedAt", .time),
        .has("publishAt", .time.orNull), .has("notAfter", .time.orNull), .has("publish", .bool),
        .has("draft", .bool, "Its author hasn't asked to publish it: it waits for nobody."),
        .has("version", .number.orNull),
        .has("versionEntry", .number), .has("digest", .digest, "What an approval binds."),
        .has("text", .anyText.orNull, "Of the first channel; null where it was erased."),
        .has("deliveries", .list(.named(.delivery), atMost: nil)), .has("heldBecause", .oneOf(HoldCause.self).orNull),
        .has("waitingSince", .time.orNull), .has("place", .number.orNull, "In the order of the queue; null where it doesn't wait."),
        .has("beforePicture", .bool), .has("correctionWaitingSince", .time.orNull),
        .has("notes", .named(.notes)), .has("link", .anyText.orNull),
    ]

    /// Of a post that is read by itself.
    static let postDetails: [Schema.Field] = [
        .has(
            "texts",
            .list(
                .object([.has("channel", .named(.channelRef)), .has("text", .anyText.orNull), .has("digest", .digest)]),
                atMost: nil),
            "Exactly what goes out."),
        .has("missing", .list(.named(.missingDelivery), atMost: nil), "Channels that it hasn't reached."),
        .has("manifest", .anyText.orNull, "The line whose salted digest is the post's."),
        .has(
            "decision",
            Schema.object([
                .has("state", .oneOf(CrisisModel.Post.Stage.self)), .has("by", .personOrNull), .has("at", .time),
                .has("reason", .anyText.orNull),
            ]).orNull, "Who sent it back or stopped it, and why."),
        .has(
            "successors",
            .list(
                .object([
                    .has("number", .number), .has("kind", .oneOf(CrisisModel.Post.Kind.self)),
                    .has("state", .oneOf(Shown.self).orNull),
                ]), atMost: nil)),
        .has("warnings", .list(.oneOf(Warning.self), atMost: nil), "What to show this reader before approving."),
    ]

    static let delivery = Schema.object([
        .has("channel", .named(.channelRef)), .has("state", deliveryState),
        .has("cause", .oneOf(HoldCause.self).orNull, "Why it is held."),
        .has("decides", .people, "Who can decide about it now."),
        .has("since", .time.orNull), .has("attempts", .count), .has("approvedBy", .personOrNull),
        .has("approvedAs", .oneOf(Capacity.self).orNull), .has("approvedAt", .time.orNull), .has("needsSecond", .bool),
        .has("second", .personOrNull), .has("takenBy", .personOrNull), .has("conflict", .bool),
        .has("overdue", .bool, "Taken to publish by hand, and not reported in time."), .has("takenDown", .bool),
        .has("detail", .anyText.orNull, "What was said of the last attempt."),
        .has("link", .anyText.orNull, "Where it can be read."),
    ] + byHand)

    private static let byHand: [Schema.Field] = [
        .has("byHand", .bool, "Whether a person publishes there."),
        .has("takes", .list(.named(.personRef), atMost: HTTPLimits.takers), "Who may take it now."),
    ]

    static let deliveryAnswer = Schema.object([
        .has("channel", .named(.channelRef)), .has("state", deliveryState),
        .has("cause", .oneOf(HoldCause.self).orNull),
        .has("decides", .people), .has("needsSecond", .bool),
    ] + byHand)

    static let notes = Schema.object([
        .has("clearedWith", .anyText.orNull), .has("clearedAt", .time.orNull), .has("nextUpdateAt", .time.orNull),
        .has("audience", .oneOf(Audience.self).orNull), .has("incident", .anyText.orNull),
        .has("reason", .anyText.orNull),
        .has("template", .anyText.orNull),
    ])

    static let postAnswer: [Schema.Field] =
        made + [
            .has("number", .number), .has("id", .pattern("^[0-9a-f]{32}$").orNull), .has("state", .oneOf(Shown.self)),
            .has("kind", .oneOf(CrisisModel.Post.Kind.self)), .has("digest", .digest), .has("version", .number.orNull),
            .has("deliveries", .list(.named(.deliveryAnswer), atMost: nil)),
            .has("heldBecause", .oneOf(HoldCause.self).orNull, "The first cause; null where nothing waits."),
        ]

    static let taken: [Schema.Field] = [
        .has("text", .anyText.orNull, "Exactly what to publish; null where the gate held it."),
        .has("language", .anyText), .has("page", .anyText.orNull, "Where one publishes."),
        .has(
            "original",
            Schema.object([.has("number", .number), .has("link", .anyText.orNull), .has("text", .anyText.orNull)]).orNull,
            "The post to correct or take down, as it stands there."),
    ]

    static let missing = Schema.object([
        .has(
            "posts",
            .list(
                .object([
                    .has("number", .number), .has("state", .oneOf(Shown.self).orNull),
                    .has("kind", .oneOf(CrisisModel.Post.Kind.self).orNull), .has("purpose", .oneOf(Purpose.self).orNull),
                    .has("out", .channels), .has("missing", .list(.named(.missingDelivery), atMost: nil)),
                ]), atMost: HTTPLimits.missingPosts)),
        .has("postsCount", .count), .has("crisis", .number.orNull),
        .has(
            "silent",
            .list(.object([.has("channel", .named(.channelRef)), .has("posts", .posts)]), atMost: nil),
            "Channels of the crisis that have said nothing in it, and what is on its way there."),
    ])

    static let missingDelivery = Schema.object([
        .has("channel", .named(.channelRef)), .has("step", .oneOf(MissingDelivery.Step.self), "What has to be done."),
        .has("cause", .oneOf(HoldCause.self).orNull), .has("since", .time.orNull), .has("notBefore", .time.orNull),
        .has("people", .reachable, "Whose it is."),
        .has("overdue", .bool),
    ])

    /// The words of `Delivery.State`, which has values beside them.
    private static let deliveryState = Schema.oneOf([
        "held", "approved", "begun", "delivered", "refused", "unknown", "cancelled", "recorded",
    ])
}
