import ArgumentParser

struct PostNotDone: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "not-done", abstract: "Say that a post taken by hand did not go out.",
        example: #"crisisctl post not-done 17 facebook --reason "Kom ikke inn på kontoen""#)

    @OptionGroup var delivery: DeliveryOptions

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send(delivery.path("not-done"), ["reason": reason], order: order)
        try await session.show(post: answer)
    }
}
