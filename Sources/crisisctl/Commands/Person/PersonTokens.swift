import ArgumentParser

struct PersonTokens: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokens", abstract: "List tokens in force, without the tokens themselves.",
        example: "crisisctl person tokens ola")

    @Argument(help: "Only this person's.")
    var person: String?

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let list = try await session.list("/v1/tokens", [("person", person)])
        try await session.show(list) { tokens in
            let labels = await session.labels()
            var table = Table([
                .fixed(session.said(HeadingTalk.token)), .flexible(session.said(HeadingTalk.who)),
                .fixed(session.said(HeadingTalk.validity)),
            ])
            for token in tokens {
                table.add([
                    token["number"].shown ?? "?", token["person"].nameAndHandle ?? "?",
                    labels.end(token["until"].string),
                ])
            }
            session.print(table)
        }
    }
}
