import ArgumentParser
import CrisisModel

struct PostList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List posts, the newest first.",
        discussion: "--state held lists what waits, in the order to look at it: warnings, corrections, then by age.")

    @Option(help: "Only posts in this state.")
    var state: Coded<Shown>?

    @Option(help: ArgumentHelp("Only posts of this author.", valueName: "person"))
    var author: String?

    @Option(help: ArgumentHelp("Only posts for this channel.", valueName: "channel"))
    var channel: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let query = [("state", state?.code), ("author", author), ("channel", channel)]
        let list = try await session.list("/v1/posts", query, page)
        try await session.show(list) { posts in
            let labels = await session.labels()
            var table = Table([
                .fixed(session.said(HeadingTalk.number)), .flexible(session.said(HeadingTalk.state)),
                .fixed(session.said(HeadingTalk.time)),
                .fixed(session.said(HeadingTalk.author)), .flexible(session.said(HeadingTalk.channels)),
                .flexible(session.said(HeadingTalk.text)),
            ])
            for post in posts { table.add(row(post, labels)) }
            session.print(table)
        }
    }

    private func row(_ post: JSON, _ labels: Labels) -> [String] {
        let channels = post["deliveries"].items.compactMap { $0["channel"].handle }.joined(separator: ",")
        return [
            post["number"].shown ?? "?", labels.post(post["state"].string),
            labels.time(post["waitingSince"].string ?? post["submittedAt"].string), post["author"].handle ?? "?",
            channels, Table.oneLine(post["text"].string ?? ""),
        ]
    }
}
