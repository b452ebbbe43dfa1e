import CrisisModel

/// What stands in several answers, under a name of its own in the document.
enum Shape: String, CaseIterable, Sendable {
    case problem, personRef, channelRef, actor, seal, ledgerHead
    case post, postRead, postAnswer, postApproved, postTaken, delivery, deliveryAnswer, notes
    case missing, missingDelivery, preparedText, preparedTextRead, filledText, proofText, erased, notifyRule
    case status, openItem, crisis, release, activated, office, stoodDown, outdated, released, crisisAnswer
    case policy, policyAnswer, chiefExecutiveAnswer, commandAnswer
    case logEntry, logWritten, logDone, inclusion, consistency
    case channel, channelAnswer, channelTrial, person, personAnswer, personGone, token, tokenAnswer, tokenEnded, health

    var schema: Schema {
        switch self {
        case .problem: Shapes.problem
        case .personRef: Shapes.reference("p")
        case .channelRef: Shapes.reference("c")
        case .actor: Shapes.actor
        case .seal: Shapes.seal
        case .ledgerHead: .object(Shapes.ledgerHead)
        case .post: .object(Shapes.post)
        case .postRead: .object(Shapes.post + Shapes.postDetails)
        case .postAnswer: .object(Shapes.postAnswer)
        case .postApproved: .object(Shapes.postAnswer + [.has("channels", .channels), .has("countersigned", .bool)])
        case .postTaken:
            .object(
                Shapes.postAnswer + Shapes.taken)
        case .delivery: Shapes.delivery
        case .deliveryAnswer: Shapes.deliveryAnswer
        case .notes: Shapes.notes
        case .missing: Shapes.missing
        case .missingDelivery: Shapes.missingDelivery
        case .preparedText: .object(Shapes.preparedText)
        case .preparedTextRead: .object(Shapes.preparedText + [.has("texts", Shapes.inLanguages)])
        case .filledText: Shapes.filledText
        case .proofText: Shapes.proofText
        case .erased: .object(Shapes.made + Shapes.erased)
        case .notifyRule: Shapes.notifyRule
        case .status: .object(Shapes.status)
        case .openItem: Shapes.openItem
        case .crisis: Shapes.crisis
        case .release: .object([.has("channel", .named(.channelRef)), .has("purpose", .oneOf(Purpose.self).orNull)])
        case .activated: .object(Shapes.made + Shapes.activated)
        case .office: .object(Shapes.made + Shapes.office)
        case .stoodDown:
            .object(Shapes.made + [.has("crisis", .number), .has("held", .posts), .has("approved", .posts), .head])
        case .outdated: .object(Shapes.made + [.has("crisis", .number), .has("held", .posts)])
        case .released: .object(Shapes.made + [.has("crisis", .number), .has("held", .posts)])
        case .crisisAnswer: .object(Shapes.made + [.has("crisis", .number)])
        case .policy: Shapes.policy
        case .policyAnswer: .object(Shapes.made + [.has("policy", .named(.policy))])
        case .chiefExecutiveAnswer: .object(Shapes.made + [.has("from", .personOrNull), .has("to", .personOrNull)])
        case .commandAnswer: .object(Shapes.made)
        case .logEntry: Shapes.logEntry
        case .logWritten: .object(Shapes.made + [.has("kind", .oneOf(LogKind.self)), .has("picture", .number.orNull)])
        case .logDone: .object(Shapes.made + [.has("done", .number)])
        case .inclusion: Shapes.inclusion
        case .consistency: Shapes.consistency
        case .channel: .object(Shapes.channel)
        case .channelAnswer: .object(Shapes.made + [.has("channel", .named(.channel)), Shapes.cancelled])
        case .channelTrial: .object([.has("ok", .bool), .has("detail", .anyText.orNull), .has("at", .time)])
        case .person: .object(Shapes.person)
        case .personAnswer: .object(Shapes.made + [.has("person", .named(.person))])
        case .personGone: .object(Shapes.made + [.has("person", .named(.person))] + Shapes.successors)
        case .token:
            .object([.has("number", .number), .has("person", .named(.personRef)), .has("until", .time.orNull)])
        case .tokenAnswer: .object(Shapes.made + Shapes.issued)
        case .tokenEnded: .object(Shapes.made + [.has("number", .number)])
        case .health: .object([.has("status", .oneOf(["ok", "sealed"]))])
        }
    }

    /// What it is called there.
    var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// What the shapes are made of.
enum Shapes {
    /// The first fields of every answer to a command.
    static let made: [Schema.Field] = [
        .has("entry", .number.orNull, "The first entry it made; null where nothing changed."),
        .has("at", .time.orNull, "When that was recorded."),
    ]
}

extension Schema {
    static let personOrNull = Schema.named(.personRef).orNull
    static let channelOrNull = Schema.named(.channelRef).orNull
    static let people = Schema.list(.named(.personRef), atMost: nil)
    /// With the number to ring; null where nobody gave one.
    static let reachable = Schema.list(
        .object([.has("person", .named(.personRef)), .has("phone", .anyText.orNull)]), atMost: nil)
    static let channels = Schema.list(.named(.channelRef), atMost: nil)
    static let posts = Schema.list(.number, atMost: nil)

    /// A page of a list.
    static func page(_ item: Shape, _ more: [Field] = []) -> Schema {
        .object(
            [
                .has("items", .list(.named(item), atMost: HTTPLimits.pageAtMost)),
                .has(
                    "next", .count.orNull,
                    "What to ask for as `after`; null at the end. A page may be short, or empty, before it."),
            ] + more)
    }
}

extension Schema.Field {
    static let head = Schema.Field.has("ledger", .named(.ledgerHead), "How far the log goes, and the root of its tree.")
}

extension Shapes {
    fileprivate static func reference(_ mark: String) -> Schema {
        .object([
            .has("id", .anyText, "The short name; the number where that was erased."),
            .has("number", .pattern("^\(mark)[1-9][0-9]*$")), .has("name", .anyText, "Never empty."),
        ])
    }

    fileprivate static let actor = Schema.object([
        .has("id", .anyText),
        .has("number", .pattern("^p[1-9][0-9]*$").orNull, "null: the program, or somebody at the machine."),
        .has("name", .anyText),
    ])

    fileprivate static let seal = Schema.object([
        .has("code", .oneOf(CrisisDesk.Seal.Code.self)), .has("reason", .anyText), .has("since", .time),
    ])

    fileprivate static let cancelled = Schema.Field(
        name: "cancelled", schema: .posts, isRequired: false,
        meaning: "Of a channel that was retired: posts that waited for it.")
}
