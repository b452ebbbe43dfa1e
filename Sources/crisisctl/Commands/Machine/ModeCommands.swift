import ArgumentParser

struct ModeCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mode", abstract: "The desk's mode.", subcommands: [ModeConfirm.self])
}
