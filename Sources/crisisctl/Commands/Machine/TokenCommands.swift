import ArgumentParser
import CrisisDesk

struct TokenCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "The way in when nobody gets in, or a stranger could.",
        subcommands: [TokenResetCommand.self])
}

struct TokenResetCommand: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "End somebody's tokens at the machine, and print a new one.",
        discussion: """
            The desk must be stopped. Without a person it is the chief executive, or who stands in; somebody shut out is let \
            in again.
            """,
        example: #"crisisctl token reset kari --all --by "Arne Berg, IKT" --reason "Nøkkel på avveier""#)

    @Argument(help: ArgumentHelp("Who gets the new token.", valueName: "person"))
    var person: String?

    @OptionGroup var data: DataOptions

    @Flag(help: "End everybody's tokens.")
    var all = false

    @Option(help: ArgumentHelp("Who does it; it stands on the log.", valueName: "name"))
    var by: String

    @Option(help: "Why; it stands on the log.")
    var reason: String

    @OptionGroup var desk: DeskOptions

    func run(at place: Place) async throws {
        let folder = try data.folder(place.environment)
        let order = DeskRestore.Order(operator: by, reason: reason)
        let anew = try await Machine.resetTokens(data: folder, for: person, all: all, order, at: place)
        switch desk.format {
        case .table: place.print(anew.token)
        case .json: place.print(String(decoding: JSON.fields(["token": .text(anew.token)]).bytes, as: UTF8.self))
        }
        place.tell(
            anew.isOfAll ? RestoreTalk.resetAll : RestoreTalk.reset, ["person": anew.directory.name(of: anew.holder)])
    }
}
