import ArgumentParser
import CrisisDesk

struct MachineServe: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the desk, until it is told to stop (SIGTERM or Ctrl-C).",
        example: "crisisctl serve --data /var/lib/crisisdesk --name krise.granvik.example")

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("Where to listen, on this machine alone.", valueName: "host:port"))
    var listen = "127.0.0.1:8112"

    @Option(
        name: .customLong("name"), help: ArgumentHelp("A name a proxy on this machine calls it by.", valueName: "host"))
    var names: [String] = []

    @Option(help: ArgumentHelp("The machine's mail program, for notices.", valueName: "path"))
    var sendmail = NoticeSender.sendmail

    func validate() throws {
        // Looked for nowhere else: what lies on a search path may be somebody else's.
        if !sendmail.hasPrefix("/") { throw ValidationError(ArgumentTalk.sendmailPath.english()) }
    }

    func run(at place: Place) async throws {
        let folder = try data.folder(place.environment)
        try await Machine.serve(data: folder, listen: listen, names: names, sendmail: sendmail, at: place)
    }
}
