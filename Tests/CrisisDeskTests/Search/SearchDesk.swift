import CrisisTestSupport
import Foundation

@testable import CrisisDesk
@testable import CrisisModel

/// A real ledger with entries of one's choosing, and the search over it.
final class SearchDesk {
    let ledger: SQLiteLedger
    let search: SearchFollower
    let path: String
    /// Seconds by which the clock was put back.
    private var ahead = 0

    /// The index lies in `folder`, the ledger in a folder of its own below: no ledger is made beside another's traces.
    init(_ folder: String, name: String = "log") throws {
        let file = folder + "/" + name + "/ledger.sqlite"
        try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
        try SQLiteLedger.create(file, origin: "granvik.example/kriselogg")
        ledger = try SQLiteLedger.open(file, checkpoint: .notAsked, origin: nil).get()
        path = folder + "/search.sqlite"
        search = SearchFollower(path, of: ledger)
    }

    static func with(_ body: (SearchDesk) throws -> Void) throws {
        try withScratchFolder { folder in try body(SearchDesk(folder)) }
    }

    /// Appends one entry for each event, a second apart, in transactions of many. Confirming the clock puts it back by two
    /// minutes.
    func append(_ events: [Event], by caller: Caller = Caller(.person(.ola))) throws {
        var number = ledger.head.size
        let entries = events.map { event in
            number += 1
            if event.mayPutBack { ahead += 120 }
            return Entry(
                number: number, at: Self.time(number - ahead), caller: caller, capacity: .administrator, event: event)
        }
        try ledger.append(entries.map { EntryGroup(entries: [$0], key: nil) })
    }

    static func time(_ number: Int) -> Timestamp { Granvik.dawn + .seconds(number) }

    /// The numbers found, the oldest first, after catching up.
    func find(limit: Int = 1_000, _ ask: (inout LogQuery) -> Void) throws -> [Int] {
        try search.catchUp()
        var query = LogQuery(limit: limit, isNewestFirst: false)
        ask(&query)
        return try search.find(query).numbers
    }

    func find(_ words: String) throws -> [Int] { try find { $0.words = words } }
}

extension Event {
    /// What a person wrote into the log.
    static func note(_ text: String, _ kind: LogKind = .note, post: Post.Number? = nil) -> Event {
        .logWritten(
            LogWritten(
                type: kind, text: .saying(text), picture: nil, addendumTo: nil, from: nil, to: nil, source: nil,
                confirmed: nil, responsible: nil, due: nil, crisis: nil, post: post, screened: nil))
    }

    static func erasing(_ entry: Int) -> Event {
        .contentErased(
            ContentErased(
                entries: [entry], places: [], reason: .saying("innsyn"), authority: nil, post: nil, person: nil))
    }

    static let convened = Event.crisisActivated(
        CrisisActivated(
            crisis: 1, reason: .saying("flom"), responsible: .siri, deputies: [], authority: nil, knownAt: nil,
            knownBy: nil,
            calls: nil, confirmed: true, acting: nil, held: [4, 5], inFlight: []))

    static let stoodDown = Event.stoodDown(
        StoodDown(crisis: 1, reason: nil, leaveHeld: nil, held: [], approved: [], heldHere: nil))
}
