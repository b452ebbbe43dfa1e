import CrisisModel
import HTTPTypes

extension Operation {
    static let log: [String: Operation] = [
        "GET /v1/log": .read(
            "log", "The log, the newest first", detail: "`upTo` says how far was looked.",
            query: [
                Parameter("since", .time, "From then on."), Parameter("until", .time, "Before then."),
                Parameter(
                    "kind", .oneOf(Event.Kind.allCases.map(\.rawValue) + LogKind.allCases.map(\.rawValue)),
                    "Only this kind."),
                Parameter("person", .handle, "Only what concerns this person."),
                Parameter("post", .number, "Only what concerns this post."),
                Parameter("crisis", .number, "Only of this crisis."),
                Parameter("q", .words(HTTPLimits.searchWords), "Only with these words in a text."),
            ] + .page(),
            .page(.logEntry, [.has("upTo", .count)]), codes: ["notYours", "unknownPerson"]),
        "POST /v1/log": .change(
            "writeLog", "Write into the log", .logText, .named(.logWritten), status: .created, hasLocation: true,
            codes: ["unknownEntry", "unknownPerson", "unknownPost", "screeningMissing"]),
        "GET /v1/log/:entry": .read("logEntry", "One entry", .named(.logEntry), codes: ["notYours", "unknownEntry"]),
        "POST /v1/log/:entry/done": .change(
            "markDone", "Tick off a call or a measure", [.may("text", .words(Limits.logTextBytes))], .named(.logDone),
            codes: ["unknownEntry", "notToBeDone", "alreadyDone"]),
        "GET /v1/log/checkpoint": .text(
            "checkpoint", "The newest signed checkpoint", detail: "A C2SP signed note; 404 before there is one.",
            codes: ["notYours", "unknownRoute"]),
        "GET /v1/log/export": .text(
            "export", "Everything somebody needs to check the log elsewhere",
            detail:
                "A line of JSON each: `{export, entries, checkpoint}`; for each entry the bytes that were hashed and, where it has texts, `{n, texts}`; last `{end}`, without which it was cut short. Holds exactly the entries that the note was signed over.",
            type: "application/x-ndjson", codes: ["notYours", "unknownRoute", "busy"]),
        "POST /v1/erase": .change(
            "erase", "Forget a text or a name",
            detail:
                "Of a post, of a person who has left, or of one entry: there all texts, or those at `places`. The log still verifies, and everything shows it as erased.",
            [.has("post", .number)] + erasure, or: [[.has("person", .handle)] + erasure, [.has("entry", .number), .may("places", places)] + erasure],
            .named(.erased),
            codes: ["unknownEntry", "unknownPost", "unknownPerson", "personActive", "nothingChanges", "listTooLong", "otherDigest", "stillWaits", "inUse"]),
        "GET /v1/log/:entry/proof": .read(
            "inclusion", "That an entry is in the tree",
            query: [Parameter("size", .number, "Of the tree: the newest checkpoint's where nothing is said.")],
            .named(.inclusion),
            codes: ["notYours", "unknownEntry"]),
        "GET /v1/log/consistency": .read(
            "consistency", "That the log only grew", detail: "`from` is not beyond `to`.",
            query: [
                Parameter("from", .number, "The smaller size.", isRequired: true),
                Parameter("to", .number, "The larger one: where the log is now, if not said."),
            ],
            .named(.consistency), codes: ["notYours", "unknownEntry"]),
        "GET /v1/events": Operation(
            id: "events", summary: "The log as it is written",
            detail:
                "Server-sent events: `id` is the entry's number, `event` its kind, `data` the entry as `GET /v1/log/{entry}` gives it. Who may not read all hears of own posts and, of changes of the mode, number, time and kind. Ends when the token does; after a break send the last id.",
            query: [
                Parameter(
                    "after", .count,
                    "From after this entry; from now on, if nothing is said. `Last-Event-ID` counts before it.")
            ],
            body: nil, success: Success(status: .ok, content: .events), codes: ["unknownEntry", "busy"]),
    ]

    private static let erasure: [Schema.Field] = [.has("reason", .line), .has("authority", .line, "By what law or decision.")]
    private static let places = Schema.list(.integer(0...HTTPLimits.places), atMost: HTTPLimits.places)
}
