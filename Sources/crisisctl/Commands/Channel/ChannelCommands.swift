import ArgumentParser

struct ChannelCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel", abstract: "The register of channels and who administers them.",
        subcommands: [
            ChannelList.self, ChannelRequest.self, ChannelApprove.self, ChannelRefuse.self, ChannelConnect.self,
            ChannelCheck.self, ChannelAdministrators.self, ChannelRetire.self,
        ])
}
