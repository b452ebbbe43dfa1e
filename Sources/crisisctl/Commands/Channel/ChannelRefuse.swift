import ArgumentParser

struct ChannelRefuse: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Refuse a channel that was asked for, with a reason.",
        example: #"crisisctl channel refuse facebook --reason "Vi har nok kanaler""#)

    @Argument(help: "The channel.")
    var channel: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let path = "/v1/channels/\(DeskClient.escaped(channel))/refuse"
        let answer = try await session.send(path, ["reason": reason], order: order)
        try await session.show(channel: answer)
    }
}
