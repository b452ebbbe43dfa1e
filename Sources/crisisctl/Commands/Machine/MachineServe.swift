import ArgumentParser

struct MachineServe: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the desk, until it is told to stop (SIGTERM or Ctrl-C).")

    @OptionGroup var data: DataOptions

    func run(at place: Place) async throws {
        try await Machine.serve(data: try data.folder(place.environment))
    }
}
