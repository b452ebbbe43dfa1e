import ArgumentParser
import CrisisDesk

struct MachineBackup: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the log while the desk serves.",
        discussion: """
            Makes a new folder under --to, checks it against its signed checkpoint and prints where it is. The signing key, \
            tokens and secrets are not in it.
            """,
        example: "crisisctl backup --to /media/stick --keep 30")

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("The folder to put it in; best on another disk.", valueName: "folder"))
    var to: String

    @Option(help: ArgumentHelp("Afterwards remove the oldest backups of this desk there beyond so many.", valueName: "count"))
    var keep: Int?

    func validate() throws {
        if let keep, keep < 1 { throw ValidationError(ArgumentTalk.keepSome.english()) }
    }

    func run(at place: Place) async throws {
        let folder = try data.folder(place.environment)
        let backup = try Machine.backup(data: folder, to: to, keep: keep, at: place)
        place.print(backup)
    }
}
