import ArgumentParser
import CrisisModel

struct LogAdd: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write into the log.",
        discussion:
            "The text is the argument, or comes from --file, standard input or your editor. --happened says when.",
        example: #"crisisctl log add "Brua er stengt" --from politiet --confirmed"#)

    @Argument(help: "What happened.")
    var words: String?

    @Option(help: ArgumentHelp("A file with the text in UTF-8; - for standard input.", valueName: "path"))
    var file: String?

    @Option(help: "What kind of entry; a situation is numbered, and approved posts before it are marked.")
    var kind: Coded<LogKind>?

    @Option(help: ArgumentHelp("The entry this one adds to.", valueName: "number"))
    var addendumTo: Int?

    @Option(help: "Whom the message came from.")
    var from: String?

    @Option(help: "Whom it went to.")
    var to: String?

    @Option(help: "Where it is known from.")
    var source: String?

    @Flag(inversion: .prefixedNo, help: "Whether it is confirmed; left out: not said.")
    var confirmed: Bool?

    @Option(help: ArgumentHelp("Who does the measure.", valueName: "person"))
    var responsible: String?

    @Option(help: ArgumentHelp("By when: HH:MM (the next such time), YYYY-MM-DDTHH:MM or RFC 3339.", valueName: "time"))
    var due: WrittenTime?

    @Option(help: ArgumentHelp("The post it is about.", valueName: "number"))
    var post: Int?

    @Option(
        help: ArgumentHelp(
            "Keep its words from all but the chief executive, the responsible one and you, on this ground.",
            valueName: "ground"))
    var screened: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let body: Body = [
            "text": try session.text(words, file: file), "kind": kind?.code, "addendumTo": addendumTo, "from": from,
            "to": to, "source": source, "confirmed": confirmed, "responsible": responsible,
            "due": try await session.coming(due), "post": post, "screened": screened,
        ]
        let answer = try await session.send("/v1/log", body, order: order)
        try await session.show(answer) { json in
            let values = [
                "entry": json["entry"].shown ?? "?", "number": json["picture"].shown ?? "",
                "time": await session.printingZone().show(json["at"].string),
            ]
            session.print(json["picture"].isNull ? LogTalk.written : LogTalk.picture, values)
        }
    }
}
