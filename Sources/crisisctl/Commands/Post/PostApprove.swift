import ArgumentParser

struct PostApprove: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve exactly what is shown; it goes out at once or at its time.",
        discussion: "Shows the texts and asks. Without a terminal give --yes, or --digest of the version you have read.",
        example: "crisisctl post approve 17")

    @Argument(help: "The post's number.")
    var post: Int

    @Option(
        name: [.customLong("channel"), .customLong("channels")],
        help: ArgumentHelp("Only on these channels; else on all that wait and are yours.", valueName: "channels"))
    var channels: [String] = []

    @Option(help: ArgumentHelp("Approve only this version, without asking.", valueName: "hex"))
    var digest: String?

    @Option(help: "Why, where a reason is wanted.")
    var reason: String?

    @OptionGroup var notes: NoteOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let json = try await session.client.get("/v1/posts/\(post)").json
        if digest == nil { try await ask(session, json) }
        let typed: Body = [
            "digest": digest ?? json["digest"].string, "channels": Lists.names(channels), "reason": reason,
        ]
        let body = typed.adding(try await session.notes(notes))
        let change = try await session.change("/v1/posts/\(post)/approve", body, order: order)
        let answer = try await session.send(change, taking: ["warnings": json["warnings"].strings])
        try await session.show(post: answer)
        if !session.isJSON { tellMore(session, answer.json) }
    }

    /// On standard error, for it is a question and not the answer.
    private func ask(_ session: Session, _ json: JSON) async throws {
        if json["draft"].bool == true && confirm.yes { throw Trouble.usage(.isDraft, ["post": String(post)]) }
        let page = PostPage(post: json, labels: await session.labels(), language: session.language)
        for line in page.lines(width: session.screen.width) { session.screen.write(.talk, line + "\n") }
        let asked = Lists.names(channels)?.joined(separator: ", ")
        let waiting = json["deliveries"].items.filter { $0["state"].string == "held" }.compactMap { $0["channel"].name }
        let question: AskTalk = json["warnings"].items.isEmpty ? .approve : .approveAgain
        try session.confirm(question, ["channels": asked ?? waiting.joined(separator: ", ")], confirm)
    }

    private func tellMore(_ session: Session, _ json: JSON) {
        if let person = order.decidedBy { session.tell(PostTalk.orderNoted, ["person": person]) }
        let values = ["post": String(post), "channels": json["channels"].nameList]
        if json["countersigned"].bool == true { session.tell(PostTalk.countersigned, values) }
    }
}
