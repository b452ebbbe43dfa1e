import ArgumentParser

struct ClockCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "The desk's clock.", subcommands: [ClockConfirm.self])
}
