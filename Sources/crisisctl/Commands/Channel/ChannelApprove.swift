import ArgumentParser

struct ChannelApprove: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve a channel that was asked for.",
        example: "crisisctl channel approve facebook --administrators kari,ola")

    @Argument(help: "The channel.")
    var channel: String

    @Option(help: ArgumentHelp("Who administers it, with commas.", valueName: "people"))
    var administrators: [String]

    @Option(help: "Advice on how to use it.")
    var advice: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let path = "/v1/channels/\(DeskClient.escaped(channel))/approve"
        let answer = try await session.send(
            path, ["administrators": Lists.names(administrators), "advice": advice], order: order)
        try await session.show(channel: answer)
    }
}
