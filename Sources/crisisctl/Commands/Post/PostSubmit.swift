import ArgumentParser

struct PostSubmit: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Hand in a post, to go out as soon as it may.",
        discussion: """
            The text comes from --text, --file, standard input, your editor, or a prepared text (--template), whose \
            blanks are asked for. Everybody may hand in but who only reviews or keeps the desk, in either mode: what may \
            not go out yet waits, and the answer says for whom. The same text for the same channel within two hours is asked about first.
            """,
        example: #"crisisctl post submit --purpose warning --text "Hold dere unna sentrum.""#)

    @OptionGroup var source: TextOptions

    @Flag(help: "Only keep it; it does not ask to go out.")
    var draft = false

    @Flag(help: "Hand it in though the same text was handed in for the same channel within two hours.")
    var again = false

    @OptionGroup var options: DraftOptions
    @OptionGroup var notes: NoteOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let text = try await session.wording(source, options, confirm)
        let body = text.adding(["publish": !draft]).adding(try await session.draft(options, notes))
        try await session.show(post: try await send(body, session))
    }

    /// Once; and where the desk has just had the same text, again only if that is meant.
    private func send(_ body: Body, _ session: Session) async throws -> DeskAnswer {
        let once: Body = again ? body : body.adding(["onlyOnce": true])
        do {
            return try await session.send("/v1/posts", once, order: order)
        } catch Trouble.problem(let problem)
            where problem.code == "sameText" && session.screen.canAsk && !confirm.yes
        {
            try await session.confirm(sameText: problem.json["post"])
            return try await session.send("/v1/posts", body, order: order)
        }
    }
}

extension Session {
    /// Goes on only after a yes: the same text was handed in as that post.
    fileprivate func confirm(sameText post: JSON) async throws {
        var values = ["post": post.shown ?? "?"]
        // Without its time the question is the same.
        if let earlier = try? await client.get("/v1/posts/\(post.shown ?? "0")").json["submittedAt"].string {
            values["time"] = await printingZone().show(earlier)
        }
        try confirm(values["time"] == nil ? AskTalk.sameText : .sameTextThen, values)
    }
}
