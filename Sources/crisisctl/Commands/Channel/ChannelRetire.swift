import ArgumentParser

struct ChannelRetire: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "Take a channel out of use; what waits for it will not go out.",
        example: #"crisisctl channel retire facebook --reason "Kontoen er lagt ned""#)

    @Argument(help: "The channel.")
    var channel: String

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        try session.confirmIfAsked(AskTalk.retire, ["channel": channel], confirm)
        let path = "/v1/channels/\(DeskClient.escaped(channel))/retire"
        try await session.show(channel: try await session.send(path, ["reason": reason], order: order))
    }
}
