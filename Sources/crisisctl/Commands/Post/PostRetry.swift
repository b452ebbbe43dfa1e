import ArgumentParser

struct PostRetry: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Decide that a post that did not go out is tried again.",
        example: "crisisctl post retry 17 intranett")

    @OptionGroup var delivery: DeliveryOptions

    @Option(help: ArgumentHelp("Only this version of it.", valueName: "hex"))
    var digest: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send(delivery.path("retry"), ["digest": digest], order: order)
        try await session.show(post: answer)
    }
}
