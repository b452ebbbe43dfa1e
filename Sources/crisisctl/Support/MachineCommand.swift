import ArgumentParser
import Foundation

/// The data folder of a command at the machine.
struct DataOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The data folder; else CRISISDESK_DATA.", valueName: "folder"))
    var data: String?

    func folder(_ environment: [String: String]) throws(Trouble) -> String {
        guard let folder = data ?? environment["CRISISDESK_DATA"], !folder.isEmpty else {
            throw .usage(.dataMissing, [:])
        }
        return folder
    }
}

/// A command that works on files and calls no desk.
protocol MachineCommand: AsyncParsableCommand {
    func run(at machine: Place) async throws
}

/// What such a command is given.
struct Place: Sendable {
    let environment: [String: String]
    let language: Language
    let screen: Screen

    func said(_ talk: some Talk, _ values: [String: String] = [:]) -> String { talk.said(in: language, values) }
    func tell(_ talk: some Talk, _ values: [String: String] = [:]) {
        screen.write(.talk, said(talk, values).wrapped(to: screen.width) + "\n")
    }
    func print(_ text: String) { screen.write(.data, text + "\n") }
}

extension MachineCommand {
    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let place = Place(environment: environment, language: Language(environment: environment), screen: .standard)
        try await Ended.run(place.language, place.screen) { try await run(at: place) }
    }
}
