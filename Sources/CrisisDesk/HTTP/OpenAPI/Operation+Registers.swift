import CrisisModel
import HTTPTypes

extension Operation {
    static let channels: [String: Operation] = [
        "GET /v1/channels": .read(
            "channels", "The channels",
            query: [Parameter("standing", .oneOf(CrisisModel.Channel.Standing.self), "Only those that stand so.")]
                + .page(), .page(.channel)),
        "GET /v1/channels/:channel": .read("channel", "One channel", .named(.channel), codes: ["unknownChannel"]),
        "POST /v1/channels": .change(
            "requestChannel", "Ask for a channel", .newChannel, .named(.channelAnswer), status: .created,
            codes: ["handleTaken", "tooMany"]),
        "POST /v1/channels/:channel/approve": .change(
            "approveChannel", "Approve a channel", [.has("administrators", .handles), .may("advice", .line)],
            .named(.channelAnswer), codes: ["unknownChannel", "channelNotRequested"] + ofAdministrators),
        "POST /v1/channels/:channel/refuse": .change(
            "refuseChannel", "Refuse a channel", .reason, .named(.channelAnswer),
            codes: ["unknownChannel", "channelNotRequested"]),
        "POST /v1/channels/:channel/retire": .change(
            "retireChannel", "Retire a channel", .mayReason, .named(.channelAnswer),
            codes: ["unknownChannel", "channelNotActive"]),
        "POST /v1/channels/:channel/administrators": .change(
            "setAdministrators", "Say who administers a channel", [.has("administrators", .handles)],
            .named(.channelAnswer),
            codes: ["unknownChannel", "channelNotActive", "nothingChanges"] + ofAdministrators),
        "POST /v1/channels/:channel/settings": .change(
            "setChannelSettings", "Set how a channel is reached", [.has("settings", .settings)], .named(.channelAnswer),
            codes: ["unknownChannel", "channelNotActive"]),
        "POST /v1/channels/:channel/check": Operation(
            id: "checkChannel", summary: "Try a channel", detail: "Nothing is published or logged.", query: [],
            body: [[]],
            success: Success(status: .ok, content: .json(.named(.channelTrial))),
            codes: ["unknownChannel", "notYours", "notOffered"]),
    ]

    private static let ofAdministrators = ["unknownPerson", "personGone", "roleNotHeld", "listTooLong"]

    static let people: [String: Operation] = [
        "GET /v1/people": .read("people", "The people", query: .page(), .page(.person), codes: ["notYours"]),
        "GET /v1/people/:person": .read("person", "One person", .named(.person), codes: ["notYours", "unknownPerson"]),
        "POST /v1/people": .change(
            "addPerson", "Add a person", detail: "A reviewer has an end and a purpose.", .newPerson,
            .named(.personAnswer), status: .created,
            codes: ["handleTaken", "timeInPast", "endTooFar", "tooMany", "nothingChanges"] + ofGifts),
        "POST /v1/people/:person/grant": .change(
            "grantRole", "Give a role",
            [.has("role", .oneOf(Role.self)), .may("until", .time), .may("purpose", .line)],
            .named(.personAnswer), codes: ["personGone", "timeInPast", "nothingChanges"] + ofGifts),
        "POST /v1/people/:person/revoke": .change(
            "revokeRole", "Take a role away", [.has("role", .oneOf(Role.self))], .named(.personGone),
            codes: ["roleNotHeld", "chiefExecutiveOnlyReplaced", "successorMissing"]),
        "POST /v1/people/:person/leave": .change(
            "leave", "A person leaves", .departure, .named(.personGone), codes: ofDeparture),
        "POST /v1/people/:person/suspend": .change(
            "suspend", "A person may do nothing for now", .departure, .named(.personGone), codes: ofDeparture),
        "POST /v1/people/:person/reinstate": .change(
            "reinstate", "A person who was suspended comes back", [], .named(.personAnswer),
            codes: ["personActive", "morePowerThanOwn", "chiefExecutiveOnlyReplaced"]),
        "GET /v1/tokens": .read(
            "tokens", "Tokens: one's own, or everybody's for who keeps people",
            query: [Parameter("person", .handle, "Only this person's.")] + .page(), .page(.token),
            codes: ["notYours", "unknownPerson"]),
        "POST /v1/tokens": .change(
            "issueToken", "Give a person a way in", detail: "The secret is shown this once.",
            [.may("person", .handle), .may("until", .time)],
            .named(.tokenAnswer), status: .created,
            codes: ["personGone", "timeInPast", "tooMany", "tokenAlreadyShown"] + ofGifts),
        "POST /v1/tokens/:token/end": .change(
            "endToken", "End a token", .mayReason, .named(.tokenEnded), codes: ["unknownToken"]),
    ]

    private static let ofGifts = ["morePowerThanOwn", "chiefExecutiveOnlyReplaced", "reviewerNeedsEndAndPurpose"]
    private static let ofDeparture = ["nothingChanges", "successorMissing", "cannotBeResponsible", "personGone"]
}
