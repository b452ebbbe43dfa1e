import ArgumentParser

struct EraseCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Forget a post, somebody who has left, or an entry's words, for good.",
        discussion: """
            The log keeps that there was something and who had it erased; nobody gets the words back. Backups made before \
            still have them: the answer names each.
            """,
        example: #"crisisctl erase --person per --reason "Har sluttet" --authority "Personvernforordningen art. 17""#)

    @Option(help: ArgumentHelp("The post: its texts, reasons, links and receipts.", valueName: "number"))
    var post: Int?

    @Option(help: ArgumentHelp("Who has left: name, title, telephone number.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp("One entry of the log.", valueName: "number"))
    var entry: Int?

    @Option(help: ArgumentHelp("With --entry: only this word of it, counted from 0; may be given again.", valueName: "place"))
    var place: [Int] = []

    @Option(help: "Why.")
    var reason: String

    @Option(help: "By what right.")
    var authority: String

    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard [post == nil, person == nil, entry == nil].filter({ !$0 }).count == 1 else {
            throw ValidationError(ArgumentTalk.oneToErase.english())
        }
    }

    func run(in session: Session) async throws {
        let what = post.map { "post \($0)" } ?? person ?? "entry \(entry ?? 0)"
        try session.confirm(EraseTalk.ask, ["what": what], confirm)
        let body: Body = [
            "post": post, "person": person, "entry": entry, "places": place.isEmpty ? nil : place, "reason": reason,
            "authority": authority,
        ]
        let answer = try await session.send("/v1/erase", body, order: order)
        try await session.show(answer) { json in
            let zone = await session.printingZone()
            session.print(EraseTalk.erased, ["entries": json["erased"].items.compactMap(\.shown).joined(separator: ", ")])
            for backup in json["backups"].items {
                session.print(
                    EraseTalk.backup, ["path": backup["path"].shown ?? "?", "time": zone.show(backup["at"].string)])
            }
        }
    }
}
