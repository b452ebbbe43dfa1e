import ArgumentParser

struct MachineInit: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new desk's data folder from a register.",
        discussion:
            "Prints the chief executive's token, once. --municipality with --chief-executive is for a first look.",
        example: "crisisctl init --data /var/lib/crisisdesk --register register.yaml")

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("The register of people and channels, YAML, at most 256 KiB.", valueName: "file"))
    var register: String?

    @Option(
        help: ArgumentHelp(
            "The folder with the prepared texts; else the folder texts beside the register.", valueName: "folder"))
    var texts: String?

    @Option(help: ArgumentHelp("The municipality's name.", valueName: "name"))
    var municipality: String?

    @Option(help: ArgumentHelp("The chief executive's name.", valueName: "name"))
    var chiefExecutive: String?

    @Flag(help: "Make a desk to practise on: ØVELSE in every text, every channel by hand, a log and a key of its own.")
    var exercise = false

    @Option(help: ArgumentHelp("With --exercise: the real desk's data folder, for its people and channels.", valueName: "folder"))
    var from: String?

    @OptionGroup var desk: DeskOptions

    func validate() throws {
        let hasNames = municipality != nil && chiefExecutive != nil
        let hasAnyName = municipality != nil || chiefExecutive != nil
        guard exercise == (from != nil) else { throw ValidationError(ArgumentTalk.exerciseFrom.english()) }
        guard [register != nil, hasAnyName, exercise].filter(\.self).count == 1, hasNames == hasAnyName else {
            throw ValidationError(ArgumentTalk.registerOrNames.english())
        }
    }

    func run(at place: Place) async throws {
        let folder = try data.folder(place.environment)
        let token = try await Machine.initialise(data: folder, source: source, texts: texts, at: place)
        switch desk.format {
        case .table: place.print(token)
        case .json: place.print(String(decoding: JSON.fields(["token": .text(token)]).bytes, as: UTF8.self))
        }
        place.tell(RegisterTalk.founded, ["data": folder])
        if let key = Machine.verifierKey(of: folder) { place.tell(ExportTalk.key, ["key": key]) }
    }

    private var source: Machine.Source {
        if let from { return .exercise(of: from) }
        if let municipality, let chiefExecutive {
            return .firstLook(municipality: municipality, chiefExecutive: chiefExecutive)
        }
        return .file(register ?? "")
    }
}
