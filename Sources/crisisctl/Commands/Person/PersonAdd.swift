import ArgumentParser
import CrisisModel

struct PersonAdd: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a person.",
        example: #"crisisctl person add ola --name "Ola Vik" --roles administrator --phone "+47 000 00 002""#)

    @Argument(help: "The short name in commands: small letters, digits, hyphens.")
    var id: String

    @Option(help: "The whole name.")
    var name: String

    @Option(name: [.customLong("role"), .customLong("roles")], help: "A role; several by repeating.")
    var roles: [Coded<Role>]

    @Option(help: "The position, such as Rektor.")
    var title: String?

    @Option(help: "The telephone number to ring in a crisis.")
    var phone: String?

    @Option(help: ArgumentHelp("Until when: YYYY-MM-DD (to its end), YYYY-MM-DDTHH:MM or RFC 3339.", valueName: "time"))
    var until: WrittenTime?

    @Option(help: "What a reviewer reads the log for.")
    var purpose: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let body: Body = [
            "id": id, "name": name, "roles": roles.map(\.code), "title": title, "phone": phone,
            "until": try await session.coming(until), "purpose": purpose,
        ]
        try await session.show(person: try await session.send("/v1/people", body, order: order))
    }
}
