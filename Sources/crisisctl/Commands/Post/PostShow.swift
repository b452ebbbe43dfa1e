import ArgumentParser

struct PostShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one post: exactly what goes out, where it stands and who decides.",
        discussion: """
            With --wait it is shown again when everything about it is decided; the code is 3 where it was returned, \
            rejected or withdrawn, or its time ran out. Ctrl-C ends only the waiting.
            """,
        example: "crisisctl post show 17")

    @Argument(help: "The post's number.")
    var post: Int

    @Flag(name: .shortAndLong, help: "Wait until it is decided.")
    var wait = false

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        guard wait else { return try await show(try await read(session), session) }
        // Asked first: what is decided meanwhile then ends the waiting.
        let size = try await session.status()["ledger"]["size"].int ?? 0
        var answer = try await read(session)
        if answer.json.waitsForDecision {
            if !session.isJSON { try await show(answer, session) }
            session.tell(PostTalk.waiting)
            try await session.follow(after: size) { _ in
                answer = try await read(session)
                return !answer.json.waitsForDecision
            }
        }
        try await show(answer, session)
        if ["returned", "rejected", "withdrawn", "expired"].contains(answer.json["state"].string) { throw Ending.refused }
    }

    private func read(_ session: Session) async throws -> DeskAnswer { try await session.client.get("/v1/posts/\(post)") }

    private func show(_ answer: DeskAnswer, _ session: Session) async throws {
        try await session.show(answer) { json in
            let page = PostPage(post: json, labels: await session.labels(), language: session.language)
            session.print(page.lines(width: session.screen.width))
        }
    }
}

extension JSON {
    /// Whether a decision about this post is missing on some channel, as the desk says.
    fileprivate var waitsForDecision: Bool {
        self["missing"].items.contains { ["decide", "countersign"].contains($0["step"].string) }
    }
}
