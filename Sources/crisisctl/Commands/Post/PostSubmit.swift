import ArgumentParser

struct PostSubmit: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Hand in a post, to go out as soon as it may.",
        discussion: """
            The text comes from --text, --file, standard input or your editor. Handing in is never refused for your \
            role or the mode: what may not go out yet waits, and the answer says for whom.
            """)

    @OptionGroup var source: TextOptions

    @Flag(help: "Only keep it; it does not ask to go out.")
    var draft = false

    @OptionGroup var options: DraftOptions
    @OptionGroup var notes: NoteOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let text: Body = ["text": try session.text(source), "publish": !draft]
        let body = text.adding(try await session.draft(options, notes))
        try await session.show(post: try await session.send("/v1/posts", body, order: order))
    }
}
