import ArgumentParser

struct PostWithdraw: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw your own post before it is out.",
        example: "crisisctl post withdraw 17")

    @Argument(help: "The post's number.")
    var post: Int

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/posts/\(post)/withdraw", ["reason": reason], order: order)
        try await session.show(post: answer)
    }
}
