import ArgumentParser

struct PersonList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List people with roles and numbers.",
        example: "crisisctl person list")

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let list = try await session.list("/v1/people", [])
        try await session.show(list) { people in
            let labels = await session.labels()
            var table = Table([
                .fixed(session.said(HeadingTalk.id)), .flexible(session.said(HeadingTalk.name)),
                .fixed(session.said(HeadingTalk.phone)), .wrapped(session.said(HeadingTalk.roles)),
                .wrapped(session.said(HeadingTalk.standing)),
            ])
            for person in people {
                table.add([
                    person["id"].string ?? "?", person["name"].string ?? "?", person["phone"].string ?? "",
                    labels.roles(of: person), labels.standing(ofPerson: person["standing"].string),
                ])
            }
            session.print(table)
        }
    }
}
