import ArgumentParser
import CrisisModel

struct PostList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List posts, the newest first, a line each.",
        discussion: """
            --state held lists what waits, in the order to look at it: warnings, corrections, then by age. --mine says of your \
            own posts where they stand in that order, why they wait and whom to ring.
            """,
        example: "crisisctl post list --state held")

    @Option(help: "Only posts in this state.")
    var state: Coded<Shown>?

    @Flag(help: "Only your own, with why they wait and for whom.")
    var mine = false

    @Option(help: ArgumentHelp("Only posts of this author.", valueName: "person"))
    var author: String?

    @Option(help: ArgumentHelp("Only posts for this channel.", valueName: "channel"))
    var channel: String?

    @Flag(help: "A line for each channel of each post.")
    var all = false

    @OptionGroup var page: PageOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        if mine && author != nil { throw ValidationError(ArgumentTalk.mineOrAuthor.english()) }
    }

    func run(in session: Session) async throws {
        let author = mine ? try await session.status()["you"]["person"]["number"].string : author
        let query = [("state", state?.code), ("author", author), ("channel", channel)]
        let list = try await session.list("/v1/posts", query, page)
        try await session.show(list) { posts in
            let table = PostTable(
                labels: await session.labels(), language: session.language, now: session.now, isOfOneState: state != nil)
            let width = session.screen.width
            if all { return session.print(table.deliveries(posts, width: width)) }
            guard mine else { return session.print(table.posts(posts, width: width)) }
            let page = MyPostsPage(table: table, phones: try await session.phones(of: posts))
            session.print(page.lines(posts, width: width))
        }
    }
}
