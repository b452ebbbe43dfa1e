import ArgumentParser

struct PostRevise: DeskCommand {
    /// A time that can be taken off a post.
    enum Clearable: String, CaseIterable, ExpressibleByArgument, Sendable {
        case publishAt = "publish-at"
        case notAfter = "not-after"

        /// As the desk spells it.
        var code: String { self == .publishAt ? "publishAt" : "notAfter" }
    }

    static let configuration = CommandConfiguration(
        commandName: "revise", abstract: "Make a new version of a post that is not out; earlier approvals are void.",
        discussion: "What is not given stays. The text only changes with --text, --file or --edit.",
        example: "crisisctl post revise 17 --edit")

    @Argument(help: "The post's number.")
    var post: Int

    @OptionGroup var source: TextOptions

    @Flag(help: "Change the text in your editor.")
    var edit = false

    @Flag(help: "Ask that it goes out; it was only kept before.")
    var publish = false

    @Option(help: "Take this time off the post.")
    var clear: [Clearable] = []

    @OptionGroup var options: DraftOptions
    @OptionGroup var notes: NoteOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        let isGiven = source.isGiven || options.template != nil
        if edit && isGiven { throw ValidationError(ArgumentTalk.editOrText.english()) }
    }

    func run(in session: Session) async throws {
        let change: Body = ["publish": publish ? true : nil, "clear": clear.isEmpty ? nil : clear.map(\.code)]
        let body = change.adding(try await wording(session)).adding(try await session.draft(options, notes))
        try await session.show(post: try await session.send("/v1/posts/\(post)/revise", body, order: order))
    }

    private func wording(_ session: Session) async throws -> Body {
        if source.isGiven || options.template != nil || !options.blanks.isEmpty {
            return try await session.wording(source, options, confirm)
        }
        if !edit { return [:] }
        let start = try await session.client.get("/v1/posts/\(post)").json["text"].string ?? ""
        return ["text": try session.text(source, start: start)]
    }
}
