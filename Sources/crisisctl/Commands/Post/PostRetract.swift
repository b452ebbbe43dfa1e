import ArgumentParser

struct PostRetract: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take down a post that is out, with a reason for the log.",
        discussion: """
            What is said in its place is a fixed sentence. One who may not take down proposes it. Without a terminal give \
            --yes.
            """,
        example: #"crisisctl post retract 17 --reason "Feil sted""#)

    @Argument(help: "The number of the post that is out.")
    var post: Int

    @Option(help: "Why.")
    var reason: String

    @Option(
        name: [.customLong("channel"), .customLong("channels")],
        help: ArgumentHelp("Only on these channels; else wherever it is out.", valueName: "channels"))
    var channels: [String] = []

    @Option(help: ArgumentHelp("The language of the fixed sentence; else the post's.", valueName: "code"))
    var language: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        try session.confirm(AskTalk.retract, ["post": String(post)], confirm)
        let body: Body = ["reason": reason, "channels": Lists.names(channels), "language": language]
        try await session.show(post: try await session.send("/v1/posts/\(post)/retract", body, order: order))
    }
}
