import ArgumentParser
import CrisisModel

struct PersonGrant: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Give a person a role.",
        example: "crisisctl person grant rita reviewer --until 2027-12-31 --purpose Forvaltningsrevisjon")

    @Argument(help: "The person.")
    var person: String

    @Argument(help: "The role.")
    var role: Coded<Role>

    @Option(help: ArgumentHelp("Until when: YYYY-MM-DD (to its end), YYYY-MM-DDTHH:MM or RFC 3339.", valueName: "time"))
    var until: WrittenTime?

    @Option(help: "What a reviewer reads the log for.")
    var purpose: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let path = "/v1/people/\(DeskClient.escaped(person))/grant"
        let answer = try await session.send(
            path, ["role": role.code, "until": try await session.coming(until), "purpose": purpose], order: order)
        try await session.show(person: answer)
    }
}
