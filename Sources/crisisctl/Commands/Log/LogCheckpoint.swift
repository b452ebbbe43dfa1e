import ArgumentParser

struct LogCheckpoint: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "Print the newest signed note of the log, to keep outside.",
        discussion: """
            Whoever keeps one can show later that nothing before it was changed or left out. The public key that checks it is \
            told on standard error: write it into the minutes.
            """,
        example: "crisisctl log checkpoint")

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.client.get("/v1/log/checkpoint")
        let key = try await session.status()["ledger"]["key"]
        if session.isJSON { return session.print(json: .fields(["checkpoint": .text(answer.text), "key": key])) }
        session.screen.write(.data, session.screen.width == nil ? answer.text : Visible.text(answer.text))
        if let key = key.string { session.tell(ExportTalk.key, ["key": key]) }
    }
}
