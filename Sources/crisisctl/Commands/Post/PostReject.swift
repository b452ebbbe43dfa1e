import ArgumentParser

struct PostReject: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Refuse a post for good, with a reason.",
        example: "crisisctl post reject 17 --reason Duplikat")

    @Argument(help: "The post's number.")
    var post: Int

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/posts/\(post)/reject", ["reason": reason], order: order)
        try await session.show(post: answer)
    }
}
