import CrisisModel
import CrisisTestSupport
import Testing

/// Each command with a desk on which it would succeed, and who may give it, by name, as `design` says.
struct EveryCommand: Sendable, CustomTestStringConvertible {
    let name: String
    let normal: Set<Person.Number>
    let crisis: Set<Person.Number>
    /// Makes the desk ready, in a crisis or not, and returns the command.
    let prepare: @Sendable (inout Scenario) throws -> Command

    var testDescription: String { name }

    init(
        _ name: String, normal: Set<Person.Number> = [], crisis: Set<Person.Number> = [],
        _ prepare: @escaping @Sendable (inout Scenario) throws -> Command
    ) {
        self.name = name
        self.normal = normal
        self.crisis = crisis
        self.prepare = prepare
    }

    init(
        _ name: String, both: Set<Person.Number>, _ prepare: @escaping @Sendable (inout Scenario) throws -> Command
    ) {
        self.init(name, normal: both, crisis: both, prepare)
    }

    static let kriseside: Set<Person.Number> = [.kari, .ola, .siri]
    /// Who administers facebook, and crisis staff.
    static let tenders: Set<Person.Number> = [.kari, .ola, .siri, .tor]
    static let everyone = Set(Granvik.everyone)

    static let mode: [EveryCommand] = [
        EveryCommand("activate", both: [.kari, .ola, .siri, .eva, .tor]) { $0.activation() },
        // Whoever of the succession convened crisis staff acts, and may confirm; here tor did.
        EveryCommand("confirmActivation", both: [.kari]) { desk in
            if desk.state.crisis != nil { try desk.standDown() }
            try desk.activate(by: .tor)
            return .confirmActivation
        },
        EveryCommand("standDown", crisis: [.kari]) { _ in .standDown(reason: nil, leaveHeld: nil, crisis: nil) },
        EveryCommand("handOver", crisis: [.kari, .ola]) { _ in
            .handOver(to: .siri, from: .ola, crisis: nil, reason: nil)
        },
        // ola may too, but is responsible already.
        EveryCommand("takeOver", crisis: [.kari, .ola, .siri, .eva]) { desk in
            let calls = Granvik.everyone.map { Call(person: $0, at: desk.now) }
            return .takeOver(.unreachable(calls), from: .ola, crisis: nil, reason: nil)
        },
        EveryCommand("release", crisis: [.ola]) { _ in .release(.facebook, nil) },
        EveryCommand("takeBack", crisis: [.ola]) { desk in
            if desk.state.crisis != nil { try desk.when(.ola, .release(.facebook, nil)) }
            return .takeBack(.facebook, nil)
        },
        EveryCommand("outdate", crisis: [.ola, .siri, .eva]) { desk in
            if desk.state.crisis != nil { try desk.submit(by: .ola, approve: true) }
            return .outdate(nil, reason: nil)
        },
        EveryCommand("confirmMode", both: [.kari]) { desk in
            try desk.restore()
            return .confirmMode
        },
        EveryCommand("setPolicy", both: [.kari]) { _ in
            var policy = Granvik.policy
            policy.ownPosts = .reason
            return .setPolicy(policy)
        },
        EveryCommand("setNotify", both: [.kari]) { _ in .setNotify([]) },
    ]

    static let posts: [EveryCommand] = [
        EveryCommand("submit", both: [.kari, .ola, .siri, .eva, .tor, .per, .nina]) {
            .submit($0.submission($0.draft()))
        },
        EveryCommand("revise", normal: kriseside.union([.per]), crisis: [.per, .ola]) { desk in
            let post = try desk.submit(by: .per)
            return .revise(post, desk.draft("Kok vannet."), approve: false, unchangedSince: nil)
        },
        EveryCommand("withdraw", both: [.per]) { .withdraw(try $0.submit(by: .per), reason: nil) },
        EveryCommand("approve", normal: kriseside, crisis: [.ola]) { desk in
            let post = try desk.submit(by: .per)
            return desk.approval(of: post)
        },
        EveryCommand("approve what is on facebook", normal: [.kari, .ola], crisis: [.ola]) { desk in
            let post = try desk.submit(by: .per, on: [.facebook])
            return desk.approval(of: post)
        },
        EveryCommand("approve what is released", normal: [.kari, .siri], crisis: [.ola, .kari, .siri]) { desk in
            if desk.state.crisis != nil { try desk.when(.ola, .release(.intranett, nil)) }
            let post = try desk.submit(by: .per, on: [.intranett])
            return desk.approval(of: post)
        },
        EveryCommand("approve a retraction", normal: kriseside, crisis: [.ola, .siri, .eva]) { desk in
            let post = try desk.out()
            let proposal = try desk.retract(post, by: .per)
            return desk.approval(of: proposal)
        },
        EveryCommand("return", normal: kriseside, crisis: [.ola]) {
            .returnPost(try $0.submit(by: .per), reason: .saying("feil"))
        },
        EveryCommand("reject", normal: kriseside, crisis: [.ola]) {
            .reject(try $0.submit(by: .per), reason: .saying("feil"))
        },
        EveryCommand("record", both: tenders) { desk in
            .record(
                Record(
                    id: .numbered(desk.state.posts + 1), channels: [.facebook], text: .saying("Før vi var oppe."),
                    language: "nb"))
        },
    ]

    static let deliveries: [EveryCommand] = [
        EveryCommand("take", both: tenders) { .take(try $0.approved(on: .facebook), .facebook) },
        EveryCommand("done", both: tenders) { .done(try $0.taken(), .facebook, link: nil) },
        EveryCommand("notDone", both: tenders) { .notDone(try $0.taken(), .facebook, reason: nil) },
        EveryCommand("settle", both: kriseside.union([.tor])) { desk in
            let post = try desk.approved(on: .kriseside)
            try desk.deliver(post, .kriseside, .unknown)
            return .settle(post, .kriseside, isOut: true, link: nil, reason: nil)
        },
        EveryCommand("retry", normal: kriseside, crisis: [.ola]) { desk in
            let post = try desk.approved(on: .kriseside)
            try desk.deliver(post, .kriseside, .refused)
            return .retry(post, .kriseside, digest: nil)
        },
    ]

    static let log: [EveryCommand] = [
        EveryCommand("writeLog", both: [.tor, .siri, .lise, .ola, .eva, .mona, .kari]) { _ in
            .writeLog(LogDraft(text: .saying("Vei stengt.")))
        },
        EveryCommand("markDone", both: [.tor, .siri, .lise, .ola, .eva, .mona, .kari]) { desk in
            try desk.when(.lise, .writeLog(LogDraft(kind: .measure, text: .saying("Sperr veien."))))
            return .markDone(desk.state.entries, text: nil)
        },
    ]

    static let channels: [EveryCommand] = [
        EveryCommand("requestChannel", both: everyone) { _ in
            .requestChannel(ChannelRequest(channel: Granvik.channel("skolen", .byHand), purpose: .saying("foreldre")))
        },
        EveryCommand("approveChannel", both: [.kari]) { desk in
            .approveChannel(try desk.requestedChannel(), administrators: [], advice: nil)
        },
        EveryCommand("refuseChannel", both: [.kari]) {
            .refuseChannel(try $0.requestedChannel(), reason: .saying("nei"))
        },
        EveryCommand("retireChannel", both: [.kari]) { _ in .retireChannel(.intranett, reason: nil) },
        EveryCommand("setAdministrators", both: [.kari]) { _ in .setAdministrators(.intranett, [.ola]) },
        EveryCommand("setChannelSettings", both: [.kari, .dag]) { _ in
            .setChannelSettings(.intranett, settings: .saying("{}"))
        },
    ]

    static let people: [EveryCommand] = [
        EveryCommand("addPerson", normal: [.kari, .dag], crisis: [.kari, .dag, .ola]) { desk in
            .addPerson(
                NewPerson(
                    handle: .saying("ny"), name: .saying("Ny"), roles: [.contributor], until: desk.now + .hours(72)))
        },
        EveryCommand("grant", both: [.kari, .dag]) { _ in .grant(.tor, .contributor, until: nil, purpose: nil) },
        EveryCommand("revoke", both: [.kari, .dag]) { _ in .revoke(.nina, .contributor) },
        EveryCommand("depart", both: [.kari, .dag, .nina]) { _ in .depart(Departure(person: .nina, isSuspension: false))
        },
        EveryCommand("reinstate", both: [.kari, .dag]) { desk in
            try desk.when(.kari, .depart(Departure(person: .nina, isSuspension: true)))
            return .reinstate(.nina)
        },
        EveryCommand("nameChiefExecutive", both: [.kari]) { _ in .nameChiefExecutive(.siri) },
        EveryCommand("issueToken", both: [.kari, .dag]) { _ in .issueToken(.per, until: nil) },
        EveryCommand("endToken", both: [.kari, .dag, .per]) { desk in
            try desk.when(.kari, .issueToken(.per, until: nil))
            return .endToken(2, reason: nil)
        },
        EveryCommand("erase", both: [.kari]) { _ in .erase(Erasure(entry: 2, places: [2], reason: .saying("krav"))) },
        EveryCommand("confirmClock", both: [.kari, .ola, .siri, .eva, .tor, .dag]) { desk in
            try desk.desk(.stepClock(from: desk.now, to: desk.now))
            return .confirmClock(shown: nil)
        },
    ]

    static let program: [EveryCommand] = [
        EveryCommand("found") { desk in
            desk = .unfounded()
            return .found(Granvik.founding())
        },
        EveryCommand("restore") { _ in .restore(.sample()) },
        EveryCommand("resetTokens") { _ in
            .resetTokens(TokenReset(operator: .saying("Arne"), reason: .saying("mistet"), isOfAll: true))
        },
        EveryCommand("begin") { .begin(try $0.approved(on: .kriseside), .kriseside) },
        EveryCommand("recordOutcome") { desk in
            let post = try desk.approved(on: .kriseside)
            try desk.begin(post)
            return .recordOutcome(Outcome(post: post, channel: .kriseside, attempt: 1, kind: .accepted))
        },
        EveryCommand("expire") { desk in
            let post = try desk.submit(by: .per, notAfter: desk.now + .minutes(1))
            desk.pass(.minutes(1))
            return .expire(post)
        },
        EveryCommand("start") { _ in .start(program: "tests", clean: true, lastSeen: nil) },
        EveryCommand("stop") { _ in .stop(program: "tests") },
        EveryCommand("unsealed") { .unsealed(code: "ledgerBroken", since: $0.now) },
        EveryCommand("stepClock") { .stepClock(from: $0.now, to: $0.now) },
        EveryCommand("countAttempts") { .countAttempts(.per, minute: $0.now, count: 11) },
    ]

    static let all = mode + posts + deliveries + log + channels + people + program
}

extension Scenario {
    /// A post of per's, approved by ola, who may in both modes.
    mutating func approved(on channel: Channel.Number) throws -> Post.Number {
        let post = try submit(by: .per, on: [channel])
        try approve(post, by: .ola)
        return post
    }

    /// The same, out.
    mutating func out(on channel: Channel.Number = .kriseside) throws -> Post.Number {
        let post = try approved(on: channel)
        try deliver(post, channel)
        return post
    }

    /// One that kari has taken to publish by hand.
    mutating func taken() throws -> Post.Number {
        let post = try approved(on: .facebook)
        try when(.kari, .take(post, .facebook))
        return post
    }

    mutating func requestedChannel() throws -> Channel.Number {
        try when(
            .per,
            .requestChannel(ChannelRequest(channel: Granvik.channel("skolen", .byHand), purpose: .saying("skole"))))
        return Channel.Number(state.channels.count)
    }
}
