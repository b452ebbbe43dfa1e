import ArgumentParser

struct PostShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one post: exactly what goes out, where it stands and who decides.",
        example: "crisisctl post show 17")

    @Argument(help: "The post's number.")
    var post: Int

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        try await session.show(try await session.client.get("/v1/posts/\(post)")) { json in
            let page = PostPage(post: json, labels: await session.labels(), language: session.language)
            session.print(page.lines(width: session.screen.width))
        }
    }
}
