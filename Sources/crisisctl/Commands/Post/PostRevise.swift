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
        discussion: "What is not given stays. The text only changes with --text, --file or --edit.")

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
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        if edit && source.isGiven { throw ValidationError("Give either --edit or a text, not both.") }
    }

    func run(in session: Session) async throws {
        let change: Body = [
            "text": try await text(session), "publish": publish ? true : nil,
            "clear": clear.isEmpty ? nil : clear.map(\.code),
        ]
        let body = change.adding(try await session.draft(options, notes))
        try await session.show(post: try await session.send("/v1/posts/\(post)/revise", body, order: order))
    }

    private func text(_ session: Session) async throws -> String? {
        if source.isGiven { return try session.text(source) }
        if !edit { return nil }
        return try session.text(
            source, start: try await session.client.get("/v1/posts/\(post)").json["text"].string ?? "")
    }
}
