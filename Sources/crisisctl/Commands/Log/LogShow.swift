import ArgumentParser
import CrisisDesk

struct LogShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the log, the newest first, or one entry of it.",
        discussion: "With --follow the newest comes last, and what is written is shown until you stop it (Ctrl-C).",
        example: "crisisctl log show --since 03:00 --kind decision")

    @Argument(help: "The number of one entry.")
    var entry: Int?

    @Option(
        help: ArgumentHelp("From this time on: HH:MM, YYYY-MM-DD, YYYY-MM-DDTHH:MM or RFC 3339.", valueName: "time"))
    var since: WrittenTime?

    @Option(help: ArgumentHelp("Before this time.", valueName: "time"))
    var until: WrittenTime?

    @Option(
        help: ArgumentHelp(
            "Only this kind: note, decision, measure, situation, or such as postSubmitted.", valueName: "kind"))
    var kind: String?

    @Option(help: "Only what this person did or decided.")
    var person: String?

    @Option(help: ArgumentHelp("Only what is about this post.", valueName: "number"))
    var post: Int?

    @Option(help: ArgumentHelp("Only of this crisis.", valueName: "number"))
    var crisis: Int?

    @Option(help: ArgumentHelp("Only with these words in a text.", valueName: "words"))
    var search: String?

    @Flag(name: .shortAndLong, help: "Go on showing what is written.")
    var follow = false

    @OptionGroup var page: PageOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard follow else { return }
        guard entry == nil, until == nil, page.after == nil, page.order == nil else {
            throw ValidationError(ArgumentTalk.followAlone.english())
        }
    }

    func run(in session: Session) async throws {
        if let entry { return try await show(entry, session) }
        if let search, search.utf8.count > HTTPLimits.searchWords {
            throw Trouble.usage(.searchTooLong, ["limit": String(HTTPLimits.searchWords)])
        }
        let query = [
            ("since", try await session.pastTime(since)), ("until", try await session.pastTime(until)), ("kind", kind),
            ("person", person), ("post", post.map { String($0) }), ("crisis", crisis.map { String($0) }), ("q", search),
        ]
        if follow { return try await follow(query, session) }
        let list = try await session.list("/v1/log", query, page)
        try await session.show(list) { session.print(try await table(of: $0, session)) }
    }

    /// What stands there, and then what comes. The desk chooses by the same query; that something came it says itself.
    private func follow(_ query: [(String, String?)], _ session: Session) async throws {
        // Asked first: what is written meanwhile is then shown as new.
        let size = try await session.status()["ledger"]["size"].int ?? 0
        let newest = try await session.list("/v1/log", query, page).items
        try await print(newest.reversed(), isFirst: true, session)
        var last = max(size, newest.first?["number"].int ?? 0)
        try await session.follow(after: size) { place in
            let entries = try await session.list("/v1/log", query, after: last).items
            try await print(entries, isFirst: false, session)
            last = max(last, place, entries.last?["number"].int ?? 0)
            return false
        }
    }

    private func print(_ entries: [JSON], isFirst: Bool, _ session: Session) async throws {
        if session.isJSON { return entries.forEach(session.print(json:)) }
        guard isFirst || !entries.isEmpty else { return }
        session.print(try await table(of: entries, session).lines(width: session.screen.width, isHeaded: isFirst))
    }

    private func table(of entries: [JSON], _ session: Session) async throws -> Table {
        let zone = await session.printingZone()
        var table = Table([
            .fixed(session.said(HeadingTalk.number)), .fixed(session.said(HeadingTalk.time)),
            .wrapped(session.said(HeadingTalk.what)),
        ])
        for entry in entries {
            table.add([
                entry["number"].shown ?? "?", zone.show(entry["at"].string),
                Table.oneLine(entry["sentence"].string ?? entry["kind"].string ?? "?"),
            ])
        }
        return table
    }

    private func show(_ entry: Int, _ session: Session) async throws {
        try await session.show(try await session.client.get("/v1/log/\(entry)")) { json in
            let page = EntryPage(entry: json, labels: await session.labels(), language: session.language)
            session.print(page.lines(width: session.screen.width))
        }
    }
}
