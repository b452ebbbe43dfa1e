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
            let isNarrow = session.screen.width.map { $0 < Self.wide } ?? false
            var table = Table(headings(session, isNarrow: isNarrow))
            for post in posts { table.add(row(post, labels, isNarrow: isNarrow)) }
            session.print(table)
        }
    }

    /// Columns of a terminal that has room for the channels too.
    private static let wide = 110

    /// In a list of one state what matters is what a post is for: a warning waits for nobody.
    private func headings(_ session: Session, isNarrow: Bool) -> [Table.Heading] {
        let what = state == nil ? HeadingTalk.state : .purpose
        let channels = [Table.Heading.flexible(session.said(HeadingTalk.channels))]
        return [
            .fixed(session.said(HeadingTalk.number)), .wrapped(session.said(what)),
            .fixed(session.said(HeadingTalk.time)), .fixed(session.said(HeadingTalk.author)),
        ] + (isNarrow ? [] : channels) + [.flexible(session.said(HeadingTalk.text))]
    }

    private func row(_ post: JSON, _ labels: Labels, isNarrow: Bool) -> [String] {
        let channels = post["deliveries"].items.compactMap { $0["channel"].handle }.joined(separator: ",")
        return [
            post["number"].shown ?? "?",
            state == nil ? labels.state(of: post) : labels.purpose(post["purpose"].string),
            labels.time(post["waitingSince"].string ?? post["submittedAt"].string), post["author"].handle ?? "?",
        ] + (isNarrow ? [] : [channels]) + [Table.oneLine(post["text"].string ?? "")]
    }
}
