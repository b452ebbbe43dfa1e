import ArgumentParser

struct ChannelAdministrators: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "admins", abstract: "Set who administers a channel; the chief executive always does.",
        example: "crisisctl channel admins facebook kari ola")

    @Argument(help: "The channel.")
    var channel: String

    @Argument(help: "Who; - for nobody.")
    var people: [String]

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let path = "/v1/channels/\(DeskClient.escaped(channel))/administrators"
        let answer = try await session.send(path, ["administrators": Lists.names(people)], order: order)
        try await session.show(channel: answer)
    }
}
