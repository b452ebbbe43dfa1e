import ArgumentParser

struct MachineServe: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the desk, until it is told to stop (SIGTERM or Ctrl-C).")

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("Where to listen, of this machine only; port 0 is a free one.", valueName: "host:port"))
    var listen = "127.0.0.1:8112"

    @Option(help: ArgumentHelp("A name by which a proxy on this machine calls the desk.", valueName: "host"))
    var name: [String] = []

    func run(at place: Place) async throws {
        try await Machine.serve(
            data: try data.folder(place.environment), listen: listen, names: name, at: place)
    }
}
