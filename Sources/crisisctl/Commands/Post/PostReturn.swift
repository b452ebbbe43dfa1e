import ArgumentParser

struct PostReturn: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Send a post back to its author, with a reason.",
        example: #"crisisctl post return 17 --reason "Ta ut navnet""#)

    @Argument(help: "The post's number.")
    var post: Int

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/posts/\(post)/return", ["reason": reason], order: order)
        try await session.show(post: answer)
    }
}
