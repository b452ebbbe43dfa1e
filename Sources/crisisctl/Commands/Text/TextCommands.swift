import ArgumentParser

struct TextCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Look at the prepared texts; post submit --template uses one.",
        subcommands: [TextList.self, TextShow.self])
}
