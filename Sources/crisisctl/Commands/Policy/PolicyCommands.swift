import ArgumentParser

struct PolicyCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "What the municipality has decided about its own desk.",
        subcommands: [PolicyShow.self, PolicySet.self, PolicyNotify.self])
}
