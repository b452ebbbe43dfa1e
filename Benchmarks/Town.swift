import CrisisDesk
import CrisisModel
import Foundation

/// A desk's folder with a long log: posts that were handed in, approved, delivered and accepted, as a municipality would have
/// them after years.
struct Town {
    let folder: String
    let token: String
    private(set) var state: DeskState
    private var random = Dice()

    var data: String { folder + "/data" }
    var ledgerFile: String { data + "/ledger.sqlite" }
    var search: String { data + "/search.sqlite" }

    static let kari: Person.Number = 1
    static let ola: Person.Number = 2
    static let siri: Person.Number = 3
    static let page: Channel.Number = 1
    static let intranet: Channel.Number = 2
    static let facebook: Channel.Number = 3

    /// Founds one as its owner would.
    init(in folder: String) async throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder + "/public", withIntermediateDirectories: true)
        let register = try Register.parse(Array(Self.register(folder).utf8))
        token = try await DeskProgram.initialise(data: folder + "/data", register: register)
        let (ledger, _) = try Self.open(folder + "/data")
        var replay = Replay()
        try replay.run(ledger, to: ledger.head.size)
        state = replay.state
    }

    /// The ledger, for as long as it is held. A process may hold a ledger once: nobody else may serve it meanwhile.
    func ledger() throws -> SQLiteLedger { try Self.open(data).ledger }

    private static func open(_ data: String) throws -> (ledger: SQLiteLedger, key: SigningKey) {
        let opened = LedgerFolder.open(try DataFolder.open(data))
        guard let ledger = opened.ledger, let key = opened.key, opened.finding == nil else {
            throw Unfit("the ledger can't be opened: \(String(describing: opened.finding))")
        }
        return (ledger, key)
    }

    private static func register(_ folder: String) -> String {
        """
        municipality: Granvik kommune
        timeZone: Europe/Oslo
        language: nb
        origin: granvik.example/kriselogg
        people:
          - {id: kari, name: Kari Nordmann, title: Kommunedirektør, roles: [chiefExecutive]}
          - {id: ola, name: Ola Vik, roles: [administrator]}
          - {id: siri, name: Siri Moen, roles: [administrator, crisisStaff]}
        succession: [siri]
        crisis: {responsible: ola, deputies: [siri], channels: [kriseside]}
        channels:
          - {id: kriseside, kind: publicPage, name: Kriseside, administrators: [kari, ola, siri], settings: {folder: "\(folder)/public"}}
          - {id: intranett, kind: byHand, name: Intranett, administrators: [kari, ola, siri]}
          - {id: facebook, kind: byHand, name: Facebook, administrators: [kari, ola, siri]}
        """
    }

    /// Writes the log on: every second post goes to two channels, so that there are four entries to a post.
    mutating func grow(posts: Int) throws {
        let (ledger, key) = try Self.open(data)
        for first in stride(from: 0, to: posts, by: 500) {
            let groups = try (first..<min(posts, first + 500)).flatMap { try post($0, ledger) }
            try ledger.append(groups)
        }
        let keeper = CheckpointKeeper(key: key, path: data + "/checkpoint", newest: nil)
        try keeper.sign(ledger.head)
    }

    private mutating func post(_ place: Int, _ ledger: SQLiteLedger) throws -> [EntryGroup] {
        let channels = place.isMultiple(of: 2) ? [Self.page] : [Self.page, Self.facebook]
        let key = CommandKey(hash: ledger.keyedHash(Array("\(place)".utf8)), body: UInt64(place))
        var groups = [try enter(submission(to: channels), by: .person(Self.ola), key: key)]
        let number = Post.Number(state.posts)
        for channel in channels {
            let isByHand = channel == Self.facebook
            let actor: Actor = isByHand ? .person(Self.ola) : .desk
            groups.append(try enter(isByHand ? .take(number, channel) : .begin(number, channel), by: actor))
            let outcome = Outcome(post: number, channel: channel, attempt: 1, kind: .accepted)
            groups.append(
                try enter(isByHand ? .done(number, channel, link: nil) : .recordOutcome(outcome), by: actor))
        }
        return groups
    }

    /// Decides, takes the events in, and gives the entries to write.
    mutating func enter(_ command: Command, by actor: Actor, key: CommandKey? = nil) throws -> EntryGroup {
        let moment = max(state.lastAt, Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)))
        let caller = Caller(actor)
        let verdict = try decide(command, in: state, by: caller, at: moment)
        var entries: [Entry] = []
        for event in verdict.events {
            let entry = Entry(
                number: state.entries + 1, at: moment, caller: caller, capacity: verdict.capacity, event: event)
            state.apply(entry)
            entries.append(entry)
        }
        return EntryGroup(entries: entries, key: key)
    }

    /// A post of some hundred letters, at once or at a time.
    mutating func submission(to channels: [Channel.Number], at time: Timestamp? = nil) -> Command {
        let text = random.sentence()
        let texts = channels.map { Draft.Text(channel: $0, text: Words(text, salt: Random.salt())) }
        guard let id = PostID(Random.bytes(16)) else { preconditionFailure("16 bytes are an id") }
        let manifest = Manifest(
            id: id, about: nil, purpose: .information, language: "nb", publishAt: time, notAfter: nil,
            parts: texts.map { Manifest.Part(channel: $0.channel, text: $0.text.digest) })
        return .submit(
            Submission(
                id: id,
                draft: Draft(
                    texts: texts, manifest: Words(manifest.line, salt: Random.salt()), language: "nb",
                    publishAt: time, publish: true)))
    }
}

/// Why nothing could be measured.
struct Unfit: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Words as a municipality uses them; the same in every run.
struct Dice {
    private var seed: UInt64 = 1

    static let words = """
        vannet veien skolen flom ras stengt åpen hjelp ring kommunen kriseteam evakuering samlingspunkt strøm brann kokes \
        trygt bru tunnel sentrum nordsiden elva snø storm helse barnehage eldre oppdatering innbyggere nødnummer
        """.split(separator: " ")

    private mutating func next() -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 33)
    }

    /// A dozen of them, and a number that few others have.
    mutating func sentence() -> String {
        let words = (0..<12).map { _ in Self.words[next() % Self.words.count] }
        return words.joined(separator: " ") + " \(next() % 50_000)"
    }
}
