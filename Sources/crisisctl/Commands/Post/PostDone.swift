import ArgumentParser

struct PostDone: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Say that a post taken by hand is out.",
        example: "crisisctl post done 17 facebook --link https://facebook.example/granvik/1")

    @OptionGroup var delivery: DeliveryOptions

    @Option(help: "Where it can be seen.")
    var link: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send(delivery.path("done"), ["link": link], order: order)
        try await session.show(post: answer)
    }
}
