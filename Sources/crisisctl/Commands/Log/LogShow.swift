import ArgumentParser

struct LogShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the log, the newest first, or one entry of it.",
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

    @OptionGroup var page: PageOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        if let entry { return try await show(entry, session) }
        let query = [
            ("since", try await session.pastTime(since)), ("until", try await session.pastTime(until)), ("kind", kind),
            ("person", person), ("post", post.map { String($0) }), ("crisis", crisis.map { String($0) }), ("q", search),
        ]
        let list = try await session.list("/v1/log", query, page)
        try await session.show(list) { entries in
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
            session.print(table)
        }
    }

    private func show(_ entry: Int, _ session: Session) async throws {
        try await session.show(try await session.client.get("/v1/log/\(entry)")) { json in
            let page = EntryPage(entry: json, labels: await session.labels(), language: session.language)
            session.print(page.lines(width: session.screen.width))
        }
    }
}
