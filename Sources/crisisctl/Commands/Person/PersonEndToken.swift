import ArgumentParser

struct PersonEndToken: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-token", abstract: "End a token at once, as when it is lost or seen by others.",
        example: "crisisctl person end-token 5 --reason Mistet")

    @Argument(help: "The token's number; see tokens.")
    var token: Int

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/tokens/\(token)/end", ["reason": reason], order: order)
        try await session.show(answer) { json in
            session.print(RegisterTalk.tokenEnded, ["token": json["number"].shown ?? String(token)])
        }
    }
}
