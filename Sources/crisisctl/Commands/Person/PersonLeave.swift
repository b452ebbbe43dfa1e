import ArgumentParser

struct PersonLeave: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: "Say that a person has left; roles and tokens end.",
        example: "crisisctl person leave ola --responsible siri")

    @Argument(help: "The person.")
    var person: String

    @Option(
        help: ArgumentHelp("Who becomes responsible, if the person is; else the first deputy.", valueName: "person"))
    var responsible: String?

    @Option(help: ArgumentHelp("Who becomes chief executive, if the person is.", valueName: "person"))
    var chiefExecutive: String?

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        try session.confirmIfAsked(AskTalk.leave, ["person": person], confirm)
        let path = "/v1/people/\(DeskClient.escaped(person))/leave"
        let answer = try await session.send(
            path, ["responsible": responsible, "chiefExecutive": chiefExecutive, "reason": reason], order: order)
        try await session.show(person: answer)
    }
}
