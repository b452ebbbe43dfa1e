import ArgumentParser

struct CrisisOutdated: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "outdated", abstract: "Say that the situation has changed: approved posts must be approved again.",
        example: #"crisisctl outdated 3 7 --reason "Vannet stiger igjen""#)

    @Argument(help: "Numbers of the posts.")
    var posts: [Int] = []

    @Flag(help: "Every approved post that is not out, but due warnings and all-clears.")
    var all = false

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard posts.isEmpty == all else {
            throw ValidationError(ArgumentTalk.postsOrAll.english())
        }
    }

    func run(in session: Session) async throws {
        if all { try session.confirmIfAsked(AskTalk.outdateAll, [:], confirm) }
        let body: Body = ["posts": all ? nil : posts, "all": all ? true : nil, "reason": reason]
        let answer = try await session.send("/v1/crisis/outdated", body, order: order)
        try await session.show(answer) { json in
            if json["held"].items.isEmpty { session.print(ModeTalk.nothingOutdated) }
            session.print(posts: json["held"], as: .outdated)
        }
    }
}
