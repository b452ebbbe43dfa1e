import ArgumentParser

struct PostMissing: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "missing", abstract: "List the channels that are still without a message, why, and who does what.",
        discussion: "Of one post, or of everything that is out somewhere; in a crisis also channels without any message.",
        example: "crisisctl post missing 17")

    @Argument(help: "The post's number; without it, all of them.")
    var post: Int?

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.client.get("/v1/missing", [("post", post.map { String($0) })])
        try await session.show(answer) { json in
            let labels = await session.labels()
            let posts = json["posts"].items.filter { !$0["missing"].items.isEmpty }
            for post in posts { print(post, labels, session) }
            print(silent: json, session)
            if posts.isEmpty && json["silent"].items.isEmpty { session.print(ByHandTalk.missingNone) }
        }
    }

    private func print(_ post: JSON, _ labels: Labels, _ session: Session) {
        let number = post["number"].int ?? 0
        let takesDown = post["kind"].string == "retraction"
        let lines = MissingLines(
            post: number, takesDown: takesDown, missing: post["missing"].items, labels: labels, language: session.language)
        let out = post["out"].nameList
        let talk: ByHandTalk =
            out.isEmpty ? (takesDown ? .missingDownEverywhere : .missingEverywhere) : (takesDown ? .missingDown : .missingPost)
        session.print(talk, ["post": String(number), "out": out])
        session.print(lines.lines(.missingLine).map { ("  " + $0).wrapped(to: session.screen.width, indent: "    ") })
    }

    private func print(silent json: JSON, _ session: Session) {
        guard !json["silent"].items.isEmpty else { return }
        session.print(ByHandTalk.silentHead, ["crisis": json["crisis"].shown ?? "?"])
        for item in json["silent"].items {
            let values = [
                "channel": item["channel"].name ?? "?", "handle": item["channel"].handle ?? "?",
                "posts": item["posts"].numberList,
            ]
            let talk: ByHandTalk = item["posts"].items.isEmpty ? .silent : .silentWaits
            session.print([("  " + session.said(talk, values)).wrapped(to: session.screen.width, indent: "    ")])
        }
    }
}
