import ArgumentParser
import CrisisModel

struct PostRecord: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Write down a post that was made outside the desk.",
        discussion: "Say when it went out with --happened, and whose decision it was with --decided-by and --told.",
        example:
            #"crisisctl post record --channel facebook --text "Veien er stengt." --happened 03:10 --decided-by ola --told telephone"#)

    @Option(
        name: [.customLong("channel"), .customLong("channels")],
        help: ArgumentHelp("Where it stands, several with commas.", valueName: "channels"))
    var channels: [String]

    @OptionGroup var source: TextOptions

    @Option(help: "Where it can be seen.")
    var link: String?

    @Option(help: "What it is for.")
    var purpose: Coded<Purpose>?

    @Option(help: ArgumentHelp("The text's language, such as nb, nn, en, se.", valueName: "code"))
    var language: String?

    @Option(help: "Why it went past the desk.")
    var reason: String?

    @OptionGroup var notes: NoteOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let record: Body = [
            "channels": Lists.names(channels), "text": try session.text(source), "link": link,
            "purpose": purpose?.code, "language": language, "reason": reason,
        ]
        let body = record.adding(try await session.notes(notes))
        try await session.show(post: try await session.send("/v1/posts/record", body, order: order))
    }
}
