import ArgumentParser

struct PersonToken: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Make a token for a person, shown once.",
        discussion: "The token goes to standard output, all talk to standard error.",
        example: "crisisctl person token ola")

    @Argument(help: "The person; else yourself.")
    var person: String?

    @Option(help: ArgumentHelp("Until when: YYYY-MM-DD (to its end), YYYY-MM-DDTHH:MM or RFC 3339.", valueName: "time"))
    var until: WrittenTime?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let body: Body = ["person": person, "until": try await session.coming(until)]
        let answer = try await session.send("/v1/tokens", body, order: order)
        try await session.show(answer) { json in
            session.print(bare: [Visible.line(json["token"].string ?? "")])
            let values = ["token": json["number"].shown ?? "?", "person": json["person"].nameAndHandle ?? "?"]
            session.tell(RegisterTalk.tokenShown, values)
            if let until = json["until"].string {
                session.tell(RegisterTalk.tokenUntil, ["end": await session.labels().end(until)])
            }
        }
    }
}
