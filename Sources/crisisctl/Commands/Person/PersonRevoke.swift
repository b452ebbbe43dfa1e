import ArgumentParser
import CrisisModel

struct PersonRevoke: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Take a role from a person.",
        example: "crisisctl person revoke per contributor")

    @Argument(help: "The person.")
    var person: String

    @Argument(help: "The role.")
    var role: Coded<Role>

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let path = "/v1/people/\(DeskClient.escaped(person))/revoke"
        let answer = try await session.send(path, ["role": role.code], order: order)
        try await session.show(person: answer)
    }
}
