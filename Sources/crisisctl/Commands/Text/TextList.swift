import ArgumentParser

struct TextList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the prepared texts, who answers for each, and until when it may be used.",
        example: "crisisctl text list")

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let list = try await session.client.get("/v1/texts").json
        if session.isJSON { return session.print(json: list) }
        let texts = list["items"].items
        if texts.isEmpty { return session.tell(PostTalk.none) }
        let headings: [Table.Heading] = [
            .fixed(session.said(HeadingTalk.name)), .wrapped(session.said(HeadingTalk.text)),
            .fixed(session.said(HeadingTalk.owner)), .fixed(session.said(HeadingTalk.reviewBy)),
            .fixed(session.said(HeadingTalk.languages)),
        ]
        var table = Table(headings)
        for text in texts where text["fault"].isNull { table.add(row(text)) }
        session.print(table)
        for text in texts { tell(text, session) }
    }

    /// Places for the name of whoever answers for it.
    private static let owner = 24

    private func row(_ text: JSON) -> [String] {
        [
            text["name"].string ?? "?", text["title"].string ?? "", text.owner.cut(to: Self.owner), text["reviewBy"].string ?? "",
            text["languages"].strings.joined(separator: ","),
        ]
    }

    /// Of those that can't be used, why.
    private func tell(_ text: JSON, _ session: Session) {
        let name = text["name"].string ?? "?"
        if let fault = text["fault"].string { session.tell(TextTalk.broken, ["name": name, "fault": fault]) }
        if text["isPastReview"].bool == true {
            let values = ["name": name, "owner": text.owner, "day": text["reviewBy"].string ?? "?"]
            session.tell(TextTalk.pastReview, values)
        }
    }
}

extension JSON {
    /// Who answers for a prepared text: somebody in the register, or a title.
    var owner: String { self["ownerPerson"].name ?? self["owner"].string ?? "?" }
}
