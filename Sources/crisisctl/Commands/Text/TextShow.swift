import ArgumentParser

struct TextShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a prepared text in every language, with its blanks.",
        example: "crisisctl text show skred")

    @Argument(help: "Its name, such as skred.")
    var name: String

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        try await session.show(try await session.client.get("/v1/texts/\(DeskClient.escaped(name))")) { text in
            let labels = await session.labels()
            session.print(head(text, labels, session).map { $0.wrapped(to: session.screen.width) })
            for version in text["texts"].items {
                session.print(["", session.said(TextTalk.version, ["language": version["language"].string ?? "?"])])
                let words = Visible.text(version["text"].string ?? "")
                session.print(words.split(separator: "\n", omittingEmptySubsequences: false).map { "│ " + $0 })
            }
            tellUse(text, session)
        }
    }

    private func head(_ text: JSON, _ labels: Labels, _ session: Session) -> [String] {
        let values = [
            "name": name, "title": text["title"].string ?? "?", "purpose": labels.purpose(text["purpose"].string),
            "owner": text["owner"].string ?? "?", "person": text["ownerPerson"].name ?? "",
            "day": text["reviewBy"].string ?? "?", "blanks": text["blanks"].items.map(blank).joined(separator: "; "),
        ]
        var lines: [TextTalk] = [.head, .purpose, text["ownerPerson"].isNull ? .owner : .ownerPerson, .reviewBy]
        if !text["blanks"].items.isEmpty { lines.append(.asked) }
        return lines.map { session.said($0, values) }
    }

    private func blank(_ blank: JSON) -> String {
        [blank["name"].string, blank["example"].string.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
    }

    private func tellUse(_ text: JSON, _ session: Session) {
        let values = ["name": name, "owner": text.owner, "day": text["reviewBy"].string ?? "?"]
        session.tell(text["isPastReview"].bool == true ? TextTalk.pastReview : TextTalk.use, values)
    }
}
