@testable import CrisisDesk
@testable import CrisisModel

/// One event and more of every kind, with everything in it that a sentence can mention.
enum EventSamples {
    static let all: [Event] = desk + mode + posts + deliveries + log + channels + people

    private static let (ola, siri, kari, per) = (Speech.ola, Speech.siri, Speech.kari, Speech.per)
    private static let (page, facebook) = (Speech.page, Speech.facebook)
    private static let moment = Speech.told
    private static func words(_ text: String) -> Words { Speech.words(text) }
    private static let flight = CrisisActivated.InFlight(post: 11, channel: facebook)

    private static let desk: [Event] = [
        .deskFounded(
            DeskFounded(
                municipality: words("Granvik kommune"), timeZone: "Europe/Oslo", language: "nb", origin: "o", epoch: 1,
                key: .zero, program: "1", exercise: nil)),
        .deskStarted(DeskStarted(program: "1", policy: .zero, clean: false, lastSeen: moment, unknown: [flight])),
        .deskStarted(DeskStarted(program: "1", policy: nil, clean: true, lastSeen: nil, unknown: [])),
        .deskStopped(DeskStopped(program: "1")),
        .deskUnsealed(DeskUnsealed(code: "notWritable", since: moment)),
        .deskRestored(
            DeskRestored(
                operator: words("Arne"), reason: words("disk"), checkpoint: words("c"), missing: 20, epoch: 2, key: .zero, held: [3],
                unknown: [flight])),
        .clockStepped(ClockStepped(from: moment, to: moment + .hours(1))),
        .clockConfirmed(ClockConfirmed(time: moment)),
        .contentErased(
            ContentErased(
                entries: [17], places: [], reason: words("x"), authority: words("y"), post: nil, person: nil)),
        .contentErased(
            ContentErased(
                entries: Array(1...40), places: [], reason: words("x"), authority: nil, post: 12, person: per)),
        .policySet(PolicySet(policy: Policy())), .notifySet(NotifySet(rules: [])),
        .notifySet(NotifySet(rules: [NotifyRule(way: .mail, settings: words("{}"), about: [.sealed])])),
    ]

    private static let mode: [Event] = [
        .crisisActivated(activated),
        .activationConfirmed(ActivationConfirmed(crisis: 3)),
        .handedOver(HandedOver(crisis: 3, from: ola, to: siri, deputies: [ola], reason: words("x"))),
        .tookOver(tookOver(.ordered)), .tookOver(tookOver(.unreachable)), .tookOver(tookOver(.waited)),
        .channelReleased(ChannelReleased(crisis: 3, channel: page, purpose: .dialogue)),
        .channelTakenBack(ChannelTakenBack(crisis: 3, channel: page, purpose: nil, held: [4])),
        .messagesOutdated(MessagesOutdated(crisis: 3, held: [3, 4], reason: words("x"))),
        .stoodDown(
            StoodDown(
                crisis: 3, reason: words("x"), leaveHeld: words("y"), held: [3], approved: [4], heldHere: [5])),
        .modeConfirmed(ModeConfirmed(crisis: 3)), .modeConfirmed(ModeConfirmed(crisis: nil)),
    ]

    private static let activated = CrisisActivated(
        crisis: 3, reason: words("x"), responsible: ola, deputies: [siri, kari], authority: nil, knownAt: moment,
        knownBy: words("AMK"), calls: [Call(person: kari, at: moment)], confirmed: false, acting: siri,
        held: [3, 7, 9],
        inFlight: [flight])

    private static func tookOver(_ ground: Ground.Kind) -> TookOver {
        TookOver(
            crisis: 3, from: ola, to: siri, ground: ground,
            calls: ground == .unreachable ? [Call(person: ola, at: moment)] : nil, waited: ground == .waited ? 12 : nil,
            deputies: [kari], acting: nil, reason: nil)
    }

    static func version(publishAt: Timestamp? = nil) -> Version {
        Version(
            manifest: words("{}"), purpose: .warning, language: "nb", publishAt: publishAt, notAfter: nil,
            publish: true,
            placed: [
                .init(channel: page, text: words("TEXT"), held: nil, approved: approved),
                .init(channel: facebook, text: words("TEXT"), held: .crisisMode, approved: nil),
            ], notes: nil)
    }

    private static let approved = ApprovedAs(capacity: .responsible, crisis: 3, needsSecond: true)

    private static func submitted(_ kind: Post.Kind) -> Event {
        .postSubmitted(
            PostSubmitted(
                post: 12, id: PostID(Array(repeating: 0, count: 16))!, type: kind, about: kind == .ordinary ? nil : 9,
                crisis: 3, version: version(publishAt: moment), cancels: nil))
    }

    private static let posts: [Event] = [
        submitted(.ordinary), submitted(.correction), submitted(.retraction),
        .postRevised(PostRevised(post: 12, revision: 2, version: version())),
        .postApproved(
            PostApproved(
                post: 12, digest: .zero, channels: [page], approved: approved, warnings: [.ownPost, .late],
                notes: PostNotes(reason: words("x")))),
        .postCountersigned(PostCountersigned(post: 12, digest: .zero, channels: [page])),
        .postReturned(PostReturned(post: 12, reason: words("x"))),
        .postRejected(PostRejected(post: 12, reason: words("x"))),
        .postWithdrawn(PostWithdrawn(post: 12, reason: nil)),
        .postExpired(PostExpired(post: 12)),
        .postRecorded(
            PostRecorded(
                post: 12, id: PostID(Array(repeating: 0, count: 16))!, channels: [facebook], text: words("TEXT"),
                link: words("https://example.org"), purpose: .warning, language: "nb", crisis: 3, notes: nil)),
    ]

    private static func ended(_ outcome: OutcomeKind) -> DeliveryEnded {
        DeliveryEnded(
            post: 12, channel: facebook, attempt: 1, outcome: outcome, receipt: nil, link: words("https://example.org"),
            detail: words("429"), notBefore: nil, afterUnknown: outcome == .accepted ? true : nil)
    }

    private static let deliveries: [Event] =
        HoldCause.allCases.map { .deliveryHeld(DeliveryHeld(post: 12, channel: facebook, cause: $0)) }
        + [
            .deliveryBegun(DeliveryBegun(post: 12, channel: facebook, attempt: 1, digest: .zero, takenBy: ola)),
            .deliveryBegun(DeliveryBegun(post: 12, channel: facebook, attempt: 1, digest: .zero, takenBy: nil)),
        ] + OutcomeKind.allCases.map { .deliveryEnded(ended($0)) }
        + [true, false].map {
            .deliverySettled(
                DeliverySettled(post: 12, channel: facebook, isOut: $0, link: nil, reason: words("x")))
        } + [.retryDecided(RetryDecided(post: 12, channel: facebook, digest: .zero, approved: approved))]

    static func written(_ kind: LogKind, _ text: String, addendumTo: Int? = nil) -> Event {
        .logWritten(
            LogWritten(
                type: kind, text: words(text), picture: kind == .situation ? 4 : nil, addendumTo: addendumTo,
                from: words("AMK"), to: words("KO"), source: words("x"), confirmed: kind == .note, responsible: per,
                due: moment, crisis: 3, post: 12, screened: nil))
    }

    private static let log: [Event] =
        LogKind.allCases.map { written($0, "x") } + [written(.note, "x", addendumTo: 17)]
        + RefusalByCode.all.map {
            .attemptRefused(AttemptRefused(attempt: .decidePost, refusal: $0.code, post: 12, channel: facebook))
        } + [
            .callListed(CallListed(person: kari, crisis: 3, channels: [page, facebook])),
            .logDone(LogDone(entry: 23, text: words("x"), screened: nil)),
            .logDone(LogDone(entry: 23, text: words("x"), screened: true)),
            .attemptsCounted(AttemptsCounted(person: per, minute: moment, count: 7)),
        ]

    private static let channels: [Event] = [
        .channelRegistered(
            ChannelRegistered(registration: Speech.registration("Kriseside", 1), administrators: [kari, ola])),
        .channelRequested(
            ChannelRequested(
                registration: Speech.registration("Kriseside", 1), unit: words("Skolen"), purpose: words("x"))),
        .channelApproved(ChannelApproved(channel: page, administrators: [kari], advice: words("x"))),
        .channelRefused(ChannelRefused(channel: page, reason: words("x"))),
        .channelRetired(ChannelRetired(channel: page, reason: words("x"), cancelled: [3, 4])),
        .administratorsSet(AdministratorsSet(channel: page, administrators: [kari, siri])),
        .channelSettingsSet(ChannelSettingsSet(channel: page, settings: words("{}"))),
    ]

    private static let people: [Event] =
        [.personAdded(Speech.added("Per Lie", 4)), .personReinstated(PersonReinstated(person: per))]
        + Role.allCases.map { .roleGranted(RoleGranted(person: per, role: $0, until: moment, purpose: words("x"))) }
        + Role.allCases.map { .roleRevoked(RoleRevoked(person: per, role: $0)) }
        + [Person.Standing.left, .suspended].map {
            .personDeparted(PersonDeparted(person: per, standing: $0, reason: words("x"), thin: [page]))
        } + [
            .chiefExecutiveChanged(ChiefExecutiveChanged(from: kari, to: siri, acting: nil)),
            .chiefExecutiveChanged(ChiefExecutiveChanged(from: kari, to: nil, acting: siri)),
            .tokenIssued(TokenIssued(issued: 5, person: per, until: moment)),
            .tokenEnded(TokenEnded(ended: 5, reason: words("x"))),
        .tokensReset(TokensReset(operator: words("Arne"), reason: words("x"), person: nil)),
        .tokensReset(TokensReset(operator: words("Arne"), reason: words("x"), person: per)),
        ]
}
