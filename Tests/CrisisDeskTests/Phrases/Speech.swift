import CrisisTestSupport

@testable import CrisisDesk
@testable import CrisisModel

/// Named people and channels, and one of everything the desk can say, for the tests of its sentences.
enum Speech {
    static let kari: Person.Number = 1
    static let ola: Person.Number = 2
    static let siri: Person.Number = 3
    static let per: Person.Number = 4
    static let page: Channel.Number = 1
    static let facebook: Channel.Number = 2

    /// 2026-11-22 03:24 and 03:29 in Oslo.
    static let told = Timestamp(milliseconds: 1_795_314_240_000)
    static let entered = told + .minutes(5)

    static func words(_ text: String) -> Words { Words(digest: .zero, content: .init(salt: .zero, text: text)) }

    static func entry(
        _ event: Event, by actor: Actor = .person(ola), order: Order = .own, as capacity: Capacity = .administrator
    ) -> Entry {
        Entry(number: 40, at: entered, caller: Caller(actor, order: order), capacity: capacity, event: event)
    }

    static let directory = directory(names: ["Kari Nordmann", "Ola Vik", "Siri Moen", "Per Lie"])

    static func directory(names: [String], channels: [String] = ["Kriseside", "Granvik på Facebook"]) -> Directory {
        var directory = Directory()
        for (place, name) in names.enumerated() { directory.apply(entry(.personAdded(added(name, place + 1)))) }
        for (place, name) in channels.enumerated() {
            directory.apply(
                entry(.channelRegistered(.init(registration: registration(name, place + 1), administrators: [kari]))))
        }
        return directory
    }

    static func added(_ name: String, _ number: Int) -> PersonAdded {
        PersonAdded(
            person: Person.Number(number), handle: words("h\(number)"), name: words(name), title: nil,
            phone: words("900 00 00\(number)"), roles: [.contributor], until: entered + .hours(72), purpose: nil)
    }

    static func registration(_ name: String, _ number: Int) -> ChannelRegistration {
        ChannelRegistration(
            channel: Channel.Number(number), handle: words("k\(number)"), name: words(name), type: .byHand,
            gate: .gated,
            audience: .population, settings: words("{}"))
    }

    /// In a crisis with Ola responsible.
    static let crisis: DeskState = {
        var state = DeskState()
        state.crisis = Crisis(
            number: 3, entry: 30, since: told, setBy: kari, decidedBy: kari, isConfirmed: true, responsible: ola,
            inOfficeSince: told, lastDecision: nil, deputies: [siri], releases: [])
        return state
    }()
}

/// Every sentence in one language, each with where it comes from.
struct Spoken: Sendable {
    let source: String
    let text: String

    static func all(_ language: Language) -> [Spoken] {
        explanations(language).flatMap { source, said in
            [
                Spoken(source: "\(source).title", text: said.title),
                Spoken(source: "\(source).detail", text: said.detail),
                Spoken(source: "\(source).whatToDo", text: said.whatToDo),
            ]
        } + labels(language) + sentences(language) + others(language) + machine(language)
    }

    static func explanations(_ language: Language) -> [(String, Explanation)] {
        let phrases = Phrases(language)
        return RefusalByCode.all.map { ($0.code, phrases.explain($0, in: Speech.crisis, Speech.directory)) }
            + Action.allCases.map {
                ("notYours.\($0)", phrases.explain(.notYours($0), in: Speech.crisis, Speech.directory))
            }
            + Post.Stage.allCases.map {
                ("closed.\($0)", phrases.explain(.closed($0), in: Speech.crisis, Speech.directory))
            }
            + Seal.Code.allCases.map {
                ("seal.\($0)", phrases.explain(Seal($0, detail: "", since: Speech.told)))
            }
            + [DeskError.busy, .keyReused, .notWritten("disk"), .stopping].map {
                ("error.\($0)", phrases.explain($0))
            }
            + faults.map { ("fault.\($0.code)", phrases.explain($0)) }
            + [
                ("misread", phrases.misread), ("unknownParameter", phrases.unknownParameter("q")),
                ("unusableParameter", phrases.unusableParameter("q")),
                ("noSuchFile", phrases.noSuchFile), ("notOffered", phrases.notOffered),
                ("noSuchText", phrases.noSuchText("skred")), ("unusableText", phrases.unusableText("skred", .notAFile)),
                ("noSuchPost", phrases.noSuchPost("007")), ("noSuchToken", phrases.noSuchToken("0")),
                ("noSuchEntry", phrases.noSuchEntry("x")),
                ("tokenInAddress", phrases.tokenWhereNoneBelongs(isInAddress: true)),
                ("tokenInBody", phrases.tokenWhereNoneBelongs(isInAddress: false)),
            ] + FieldFault.allCases.map { ("unusableField.\($0)", phrases.unusableField("id", $0)) }
    }

    static let faults: [InputFault] = [
        .unknownRoute, .methodNotAllowed(allowed: ["GET", "POST"]), .hostNotAllowed, .tokenMissing, .tokenWrong,
        .tokenAlreadyShown, .keyMissing, .keyMalformed(limit: 64), .tooManyRequests,
        .tooManyListeners(limit: 8, ofPerson: true), .tooManyListeners(limit: 128, ofPerson: false),
        .bodyTooLarge(limit: 262_144), .notJSONType, .notJSON(at: 17), .notJSON(at: nil), .fieldMissing("text"),
        .wrongType("channels", expected: "list"), .unknownField("txet"), .duplicateField("text"), .fieldEmpty("reason"),
        .fieldTooLong("reason", limit: 2_000), .tooManyItems("channels", limit: 50), .outOfRange("limit", 1...1_000),
        .notATime("publishAt"), .notADigest("digest"), .notOneOf("purpose", ["warning", "update"]),
        .unknownHandle("responsible", value: "olla"), .failed,
    ]

    static func labels(_ language: Language) -> [Spoken] {
        let phrases = Phrases(language)
        func each<Case: CaseIterable & RawRepresentable>(
            _ type: Case.Type, _ label: (Case) -> String
        ) -> [Spoken] where Case.RawValue == String {
            Case.allCases.map { Spoken(source: "\(type).\($0.rawValue)", text: label($0)) }
        }
        return each(CrisisModel.Shown.self, phrases.label) + each(HoldCause.self, phrases.label)
            + each(Role.self, phrases.label) + each(Capacity.self, phrases.label) + each(Purpose.self, phrases.label)
            + each(Told.self, phrases.label) + each(Channel.Kind.self, phrases.label)
            + each(Channel.Gate.self, phrases.label) + each(Channel.Standing.self, phrases.label)
            + each(Audience.self, phrases.label) + each(LogKind.self, phrases.label)
            + each(Ground.Kind.self, phrases.label) + each(Warning.self, phrases.label)
            + each(OwnPosts.self, phrases.label) + each(Post.Kind.self, phrases.label)
            + each(OutcomeKind.self, phrases.label) + each(OpenItem.Kind.self, phrases.label)
            + each(Action.self, phrases.infinitive) + each(PublishReason.Code.self, phrases.label)
            + each(SettingsError.Fault.self, phrases.label)
            + [Person.Standing.active, .suspended, .left].map {
                Spoken(source: "Standing.\($0)", text: phrases.label($0))
            }
            + states.map { Spoken(source: "Delivery.\($0)", text: phrases.label($0)) }
            + [true, false].map { Spoken(source: "mode.\($0)", text: phrases.mode(isCrisis: $0)) }
            + [Spoken(source: "sealed", text: phrases.sealed)]
    }

    private static let states: [Delivery.State] = {
        let approval = Approval(
            by: 1, capacity: .responsible, crisis: 1, digest: .zero, at: Speech.told, entry: 1, needsSecond: false)
        return [
            .held(.crisisMode), .approved(approval), .begun(approval, takenBy: nil), .begun(approval, takenBy: 1),
            .delivered, .refused, .unknown(approval), .cancelled, .recorded,
        ]
    }()

    static func sentences(_ language: Language) -> [Spoken] {
        let phrases = Phrases(language)
        return EventSamples.all.map { event in
            Spoken(source: "sentence.\(event.kind)", text: phrases.sentence(for: Speech.entry(event), Speech.directory))
        }
    }

    static func others(_ language: Language) -> [Spoken] {
        let phrases = Phrases(language)
        let status = StatusFacts(
            crisis: .init(number: 3, since: Speech.told, responsible: "Ola Vik", isConfirmed: false), held: 3,
            oldestHeldSince: Speech.told, inFlight: 1, unknown: 2, isSealed: true, isPublishingPaused: true,
            isClockInDoubt: true)
        let script = phrases.callScript(
            since: Speech.told, responsible: Speech.ola, channels: [Speech.facebook], Speech.directory)
        return [
            Spoken(source: "status", text: phrases.status(status)),
            Spoken(source: "status.normal", text: phrases.status(StatusFacts())),
            Spoken(source: "retraction", text: phrases.retraction(at: Speech.told)),
            Spoken(source: "callScript", text: script),
        ] + handPage(phrases) + notices(phrases)
    }

    private static func notices(_ phrases: Phrases) -> [Spoken] {
        let post = PostID(hex: String(repeating: "a", count: 32))
        guard let post else { preconditionFailure("32 digits are an id") }
        let faults: [NoticeFault] = [
            .settings(.unusable("to", why: .mailAddress)), .answered(status: 404), .mailNotStarted("No such file"),
            .mailRefused(code: 67, words: ""), .mailTooSlow, .mailTooLarge, .givenUp,
        ]
        let kinds = Notice.Kind.allCases.map { ($0, Notice.Stage?.none) } + Notice.Stage.allCases.map { (.waiting, $0) }
        return faults.map { Spoken(source: "notice.\($0)", text: phrases.sentence($0)) }
            + kinds.flatMap { kind, stage -> [Spoken] in
                let notice = Notice(
                    id: post, kind: kind, stage: stage, municipality: "Granvik", origin: "granvik.example/log",
                    isExercise: stage == .half, crisis: 3, posts: [17], since: Speech.told)
                let text = phrases.text(of: notice).split(separator: "\n").joined(separator: " ")
                return [
                    Spoken(source: "notice.\(kind).subject", text: phrases.subject(of: notice)),
                    Spoken(source: "notice.\(kind).text", text: text),
                ]
            }
    }

    private static func handPage(_ phrases: Phrases) -> [Spoken] {
        let said: [(String, String)] = [
            ("postByHand", phrases.postByHand(7, "Instagram")), ("takeDown", phrases.takeDownByHand(7, "Instagram")),
            ("of", phrases.handPageOf("Granvik kommune", post: 7)), ("corrects", phrases.corrects(7)),
            ("ofDown", phrases.handPageOf("Granvik", takingDownBy: 7)), ("down", phrases.reportTakenDown(minutes: 10)),
            ("findAndTakeDown", phrases.findAndTakeDown), ("noLink", phrases.noLinkKnown), ("says", phrases.whatItSays(7)),
            ("instead", phrases.putInItsPlace), ("open", phrases.openChannel("Instagram")), ("copy", phrases.copyAll),
            ("exact", phrases.exactText), ("howToCopy", phrases.howToCopy), ("hidden", phrases.hiddenInText),
            ("paste", phrases.pasteAndLook), ("report", phrases.reportSoon(minutes: 10)),
            ("failed", phrases.ifItDidNotWork), ("link", phrases.linkPlaceholder), ("reason", phrases.reasonPlaceholder),
        ]
        return said.map { Spoken(source: "handPage.\($0.0)", text: $0.1) }
    }
}
