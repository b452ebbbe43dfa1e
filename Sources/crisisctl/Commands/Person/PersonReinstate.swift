import ArgumentParser

struct PersonReinstate: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "reinstate", abstract: "Let a suspended person in again.",
        example: "crisisctl person reinstate ola")

    @Argument(help: "The person.")
    var person: String

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let path = "/v1/people/\(DeskClient.escaped(person))/reinstate"
        let answer = try await session.send(path, order: order)
        try await session.show(person: answer)
    }
}
