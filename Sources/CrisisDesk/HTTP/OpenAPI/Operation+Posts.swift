import CrisisModel
import HTTPTypes

extension Operation {
    static let posts: [String: Operation] = [
        "POST /v1/posts": .change(
            "submitPost", "Hand in a post",
            detail:
                "For all but who only reviews or keeps the desk. Neither mode nor the channels' administrators make it an error: what may not go out yet is held, and the answer says so. Without `channels` a crisis' own set is meant.",
            .newPost, or: [.newPostOfText],
            .named(.postAnswer), status: .created, hasLocation: true, codes: ofText + ["sameText"]),
        "POST /v1/posts/record": .change(
            "recordPost", "Record a post that was made outside the desk", .recordedPost, .named(.postAnswer),
            status: .created,
            hasLocation: true, codes: ["unknownChannel", "noChannels", "channelNotActive", "listTooLong"]),
        "GET /v1/posts": .read(
            "posts", "Posts, the newest first",
            detail:
                "With `state=held` the order is `queue`: what to look at first. Who may not read all sees own ones.",
            query: [
                Parameter("state", .oneOf(Shown.self), "Only those that stand so."),
                Parameter("author", .handle, "Only this person's."),
                Parameter("channel", .handle, "Only those on this channel."),
            ] + .page(["oldest", "newest", "queue"]),
            .page(.post), codes: ["notYours", "unknownPerson", "unknownChannel"]),
        "GET /v1/posts/:post": .read(
            "post", "One post: exactly what goes out, where it stands and who decides", .named(.postRead),
            codes: ["unknownPost"]),
        "POST /v1/posts/:post/revise": .change(
            "revisePost", "A new version of a post",
            detail: "What isn't named stays as it is; `clear` takes a time away. Identical bytes change nothing.",
            .revision, or: [.revisionOfText], .named(.postAnswer), codes: ofText + live),
        "POST /v1/posts/:post/approve": .change(
            "approvePost", "Let a post go out", detail: "Binds exactly the content with that digest.", .approval,
            .named(.postApproved),
            codes: live + [
                "unknownChannel", "noChannels", "otherDigest", "reasonMissing", "needsSecondPerson", "listTooLong",
            ]),
        "POST /v1/posts/:post/return": .change(
            "returnPost", "Send a post back to its author", .reason, .named(.postAnswer), codes: live),
        "POST /v1/posts/:post/reject": .change(
            "rejectPost", "Reject a post", .reason, .named(.postAnswer), codes: live),
        "POST /v1/posts/:post/withdraw": .change(
            "withdrawPost", "Withdraw a post of one's own", .mayReason, .named(.postAnswer), codes: live),
        "POST /v1/posts/:post/correct": .change(
            "correctPost", "Correct a post that is out",
            detail: "A post of its own; where nothing is said it goes where the wrong one is.", .newPost, or: [.newPostOfText],
            .named(.postAnswer), status: .created, hasLocation: true, codes: ofText + ["unknownPost", "notOut"]),
        "POST /v1/posts/:post/retract": .change(
            "retractPost", "Take a post down, with a fixed sentence in its place",
            .reason + [.may("channels", .channelHandles), .may("language", .language)], .named(.postAnswer),
            status: .created,
            hasLocation: true, codes: ofText + ["unknownPost", "notOut", "reasonMissing"]),
    ]

    static let texts: [String: Operation] = [
        "GET /v1/texts": .read(
            "texts", "The municipality's prepared texts", detail: "One that can't be read stands there with its `fault`, and so does a file ending in .yaml or .yml that is called what no text can be.",
            .object([.has("items", .list(.named(.preparedText), atMost: nil)), .has("next", .null)]),
            codes: ["templateUnusable"]),
        "GET /v1/texts/:text": .read(
            "text", "A prepared text in all its languages", .named(.preparedTextRead), codes: ofTemplate),
        "POST /v1/texts/:text/fill": Operation(
            id: "fillText", summary: "A prepared text with its blanks filled",
            detail: "As handing it in would make it. Nothing is handed in and nothing logged.", query: [],
            body: [[.may("language", .language), .may("blanks", .blanks)]],
            success: Success(status: .ok, content: .json(.named(.filledText))),
            codes: ofTemplate + ["templatePastReview"]),
        "GET /v1/missing": .read(
            "missing", "Where a message is still missing, and whose it is to do something",
            detail: "Of all posts for who may read all; of one also for its authors.",
            query: [Parameter("post", .number, "Only of this post.")], .named(.missing),
            codes: ["notYours", "unknownPost"]),
    ]

    private static let ofTemplate = ["unknownTemplate", "templateUnusable"]

    /// What may be wrong with a text, its channels or its times, and too much of it.
    private static let ofText = [
        "noChannels", "listTooLong", "channelTwice", "unknownChannel", "recordOnly", "channelNotActive", "clockInDoubt",
        "publishAtPast", "publishAtTooFar", "notAfterPast", "notAfterBeforePublishAt", "queueFull", "tooManyOpenPosts",
        "tooManyPostsAMinute", "textUnseen", "templatePastReview", "exerciseByHand", "exerciseUnmarked",
    ] + ofTemplate

    /// What may have become of a post.
    private static let live = [
        "unknownPost", "closed", "expired", "alreadyOut", "alreadyTaken", "nothingWaits", "nothingChanges", "notOut",
    ]

    static let deliveries: [String: Operation] = [
        delivery("take"): .change(
            "takeDelivery", "Take a text to publish it by hand", [], .named(.postTaken),
            codes: byHand + [
                "notByHand", "alreadyTaken", "notApproved", "publishingPaused", "clockInDoubt", "notDue",
                "needsSecondPerson", "approvalFell", "closed", "expired",
            ]),
        delivery("done"): .change(
            "deliveryDone", "It is out", [.may("link", .link)], .named(.postAnswer),
            codes: byHand + ["notByHand", "notBegun"]),
        delivery("not-done"): .change(
            "deliveryNotDone", "It isn't out", .mayReason, .named(.postAnswer),
            codes: byHand + ["notByHand", "notBegun"]),
        delivery("settle"): .change(
            "settleDelivery", "Say what became of one whose outcome nobody knows",
            [.has("isOut", .bool), .may("link", .link), .may("reason", .line)], .named(.postAnswer),
            codes: byHand + ["notUnknown"]),
        delivery("retry"): .change(
            "retryDelivery", "Try again what a channel refused", [.may("digest", .digest)], .named(.postAnswer),
            codes: live + ["unknownChannel", "notRefused", "channelNotActive", "otherDigest", "reasonMissing"]),
    ]

    private static let byHand = ["unknownPost", "unknownChannel", "alreadyOut"]

    private static func delivery(_ verb: String) -> String { "POST /v1/posts/:post/deliveries/:channel/\(verb)" }
}
