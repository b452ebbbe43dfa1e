import CrisisModel
import HTTPTypes

extension Operation {
    static let mode: [String: Operation] = [
        "POST /v1/crisis": .change(
            "activate",
            "Convene crisis staff: everything goes through the responsible administrator from this entry on",
            detail: "Only `reason` is required; the register has the rest.", .activation, .named(.activated),
            status: .created,
            codes: ["alreadyInCrisis", "cannotBeResponsible", "unknownPerson", "listTooLong"]),
        "POST /v1/crisis/confirm": .change(
            "confirmActivation", "Confirm an activation, as chief executive", [], .named(.crisisAnswer),
            codes: ["notInCrisis", "alreadyConfirmed"]),
        "POST /v1/crisis/hand-over": .change(
            "handOver", "Hand responsibility over",
            [.has("to", .handle), .may("from", .handle), .may("crisis", .number), .may("reason", .line)],
            .named(.office),
            codes: ["notInCrisis", "notCurrent", "cannotBeResponsible", "alreadyResponsible", "unknownPerson"]),
        "POST /v1/crisis/take-over": .change(
            "takeOver", "Step in for the responsible one",
            detail: "On one of three grounds: ordered, unreachable (calls are listed), or waited.",
            [.has("ground", .oneOf([Ground.Kind.unreachable.rawValue])), .may("calls", .calls)] + replaced,
            or: [[.has("ground", .oneOf([Ground.Kind.ordered.rawValue, Ground.Kind.waited.rawValue]))] + replaced],
            .named(.office),
            codes: [
                "notInCrisis", "notCurrent", "alreadyResponsible", "cannotBeResponsible", "orderMissing",
                "callsMissing",
                "notWaitedLongEnough", "clockInDoubt", "unknownPerson", "listTooLong",
            ]),
        "POST /v1/crisis/release": .change(
            "release", "Give a channel, or one purpose on it, back to its administrators", released, .named(.released),
            codes: ["notInCrisis", "unknownChannel", "recordOnly", "channelNotActive", "alreadyReleased"]),
        "POST /v1/crisis/take-back": .change(
            "takeBack", "Take a released channel back", released, .named(.released),
            codes: ["notInCrisis", "unknownChannel", "notReleased"]),
        "POST /v1/crisis/outdated": .change(
            "outdate", "Hold what was approved before the situation changed",
            detail: "Exactly one of `posts` and `all` is given.",
            [.has("posts", .list(.number, atMost: Limits.queue)), .may("all", .exactly(false)), .may("reason", .line)],
            or: [[.has("all", .exactly(true)), .may("posts", .null), .may("reason", .line)]], .named(.outdated),
            codes: ["notInCrisis", "nothingWaits", "unknownPost"]),
        "POST /v1/crisis/stand-down": .change(
            "standDown", "End the crisis", detail: "Where posts wait, `leaveHeld` says why they stay.",
            [.may("reason", .line), .may("leaveHeld", .line), .may("crisis", .number)], .named(.stoodDown),
            codes: ["notInCrisis", "notCurrent", "postsWait"]),
        "POST /v1/mode/confirm": .change(
            "confirmMode", "Confirm the mode after a restore", [], .named(.commandAnswer), codes: ["modeNotInQuestion"]),
        "POST /v1/clock/confirm": .change(
            "confirmClock", "Confirm that the clock is right", [.may("time", .time, "What it was seen to say.")],
            .named(.commandAnswer), codes: ["clockNotInDoubt", "otherTime"]),
        "POST /v1/chief-executive": .change(
            "nameChiefExecutive", "Name the chief executive", [.has("person", .handle)], .named(.chiefExecutiveAnswer),
            codes: ["unknownPerson", "personGone", "nothingChanges", "successorMissing"]),
        "GET /v1/policy": .read(
            "policy", "What the municipality has decided about its desk", .named(.policy), codes: ["notYours"]),
        "POST /v1/policy": .change(
            "setPolicy", "Decide about the desk", detail: "What isn't named stays as it is.", .policy,
            .named(.policyAnswer),
            codes: [
                "activatorNotPossible", "endTooFar", "unknownPerson", "unknownChannel", "personGone",
                "cannotBeResponsible",
                "nothingChanges", "listTooLong",
            ]),
        "GET /v1/notify": .read(
            "notify", "Whom the desk tells when nobody looks at it", .object([.has("rules", rules)]),
            codes: ["notYours"]),
        "POST /v1/notify": .change(
            "setNotify", "Say whom the desk tells",
            detail: """
                All rules anew: what isn't named is told no more. A setting that breaks a rule is `fieldInvalid`, told with the \
                rule: so are a new receiver whose secret isn't on the machine, and one that stands twice.
                """,
            .notify, .object(Shapes.made + [.has("rules", rules)]), codes: ["nothingChanges", "listTooLong"]),
    ]

    private static let rules = Schema.list(.named(.notifyRule), atMost: Limits.notifyRules)

    private static let replaced: [Schema.Field] = [
        .may("from", .handle), .may("crisis", .number), .may("reason", .line),
    ]
    private static let released: [Schema.Field] = [.has("channel", .handle), .may("purpose", .oneOf(Purpose.self))]
}
