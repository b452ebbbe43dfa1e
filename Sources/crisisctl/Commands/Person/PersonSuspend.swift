import ArgumentParser

struct PersonSuspend: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Shut a person out for now, as when a telephone is lost; tokens end.",
        example: #"crisisctl person suspend ola --reason "Telefonen er stjålet""#)

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
        try session.confirmIfAsked(AskTalk.suspend, ["person": person], confirm)
        let path = "/v1/people/\(DeskClient.escaped(person))/suspend"
        let answer = try await session.send(
            path, ["responsible": responsible, "chiefExecutive": chiefExecutive, "reason": reason], order: order)
        try await session.show(person: answer)
    }
}
