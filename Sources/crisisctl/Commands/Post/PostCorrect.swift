import ArgumentParser

struct PostCorrect: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Hand in a correction of a post that is out.",
        example: #"crisisctl post correct 17 --text "Skolen stenger klokka 13, ikke 12.""#)

    @Argument(help: "The number of the post that is wrong.")
    var post: Int

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
        try await session.show(post: try await session.send("/v1/posts/\(post)/correct", body, order: order))
    }
}
