import ArgumentParser

struct ChannelConnect: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "connect", abstract: "Set how the desk reaches a channel; all its settings at once.",
        example: "crisisctl channel connect kriseside --setting folder=/srv/kriseside")

    @Argument(help: "The channel.")
    var channel: String

    @OptionGroup var settings: SettingOptions

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let path = "/v1/channels/\(DeskClient.escaped(channel))/settings"
        let answer = try await session.send(path, ["settings": try settings.json() ?? .fields([:])], order: order)
        try await session.show(channel: answer)
    }
}
