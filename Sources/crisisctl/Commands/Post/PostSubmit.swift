import ArgumentParser

struct PostSubmit: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Hand in a post, to go out as soon as it may.",
        discussion: """
            The text comes from --text, --file, standard input, your editor, or a prepared text (--template), whose \
            blanks are asked for. Handing in is never refused for your \
            role or the mode: what may not go out yet waits, and the answer says for whom.
            """)

    @OptionGroup var source: TextOptions

    @Flag(help: "Only keep it; it does not ask to go out.")
    var draft = false

    @OptionGroup var options: DraftOptions
    @OptionGroup var notes: NoteOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let text = try await session.wording(source, options, confirm)
        let body = text.adding(["publish": !draft]).adding(try await session.draft(options, notes))
        try await session.show(post: try await session.send("/v1/posts", body, order: order))
    }
}
