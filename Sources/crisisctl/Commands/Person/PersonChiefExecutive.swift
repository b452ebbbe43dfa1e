import ArgumentParser

struct PersonChiefExecutive: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "chief-executive", abstract: "Name a new chief executive in place of the present one.",
        example: "crisisctl person chief-executive siri")

    @Argument(help: "The person.")
    var person: String

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/chief-executive", ["person": person], order: order)
        try await session.show(answer) { json in
            session.print(ModeTalk.chiefReplaced, ["person": json["to"].nameAndHandle ?? "?"])
        }
    }
}
