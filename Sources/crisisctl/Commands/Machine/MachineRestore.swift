import ArgumentParser
import CrisisDesk

struct MachineRestore: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring a desk back from a backup, or from a copy of its data folder.",
        discussion: """
            Into an empty folder only, and only a log that is whole. Nothing goes out afterwards until the chief executive has \
            confirmed the mode: everything that waited waits again, and all tokens but the one printed here have ended.
            """,
        example: #"crisisctl restore /media/stick/crisisdesk-20261122T021500Z --by "Arne Berg, IKT" --reason Dataangrep"#)

    @Argument(help: ArgumentHelp("The backup's folder.", valueName: "folder"))
    var source: String

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("Who does it; it stands on the log.", valueName: "name"))
    var by: String

    @Option(help: "Why; it stands on the log.")
    var reason: String

    @Option(help: ArgumentHelp("The log's public key, got from outside: name+id+key.", valueName: "key"))
    var key: String?

    @OptionGroup var desk: DeskOptions

    func run(at place: Place) async throws {
        let folder = try data.folder(place.environment)
        let trusted = try key.map { try ProofCheck.named($0) }
        let order = DeskRestore.Order(operator: by, reason: reason)
        let restored = try await Machine.restore(from: source, data: folder, order, key: trusted, at: place)
        RestorePage(restored, data: folder, place).show(desk.format)
    }
}
