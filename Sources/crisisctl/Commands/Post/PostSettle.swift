import ArgumentParser

struct PostSettle: DeskCommand {
    /// What somebody found on the channel.
    enum Finding: String, EnumerableFlag {
        case out, notOut
    }

    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Say what you found where it is unclear whether a post went out.",
        discussion: "Look at the channel first. The log keeps what you found beside what the channel may say later.",
        example: "crisisctl post settle 17 intranett --out")

    @OptionGroup var delivery: DeliveryOptions

    @Flag(help: "Whether it stands there.")
    var finding: Finding

    @Option(help: "Where it can be seen.")
    var link: String?

    @Option(help: "How you know.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let body: Body = ["isOut": finding == .out, "link": link, "reason": reason]
        try await session.show(post: try await session.send(delivery.path("settle"), body, order: order))
    }
}
