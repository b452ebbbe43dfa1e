import ArgumentParser

struct StatusShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show the mode, who is responsible, what waits and what is open.",
        discussion: "Exits with 5 while the desk is sealed.")

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let status = try await session.status()
        if session.isJSON {
            session.print(json: status)
        } else {
            let page = StatusPage(status: status, labels: await session.labels(), language: session.language)
            session.print(page.lines(width: session.screen.width))
        }
        if !status["sealed"].isNull { throw Ending.sealed }
    }
}
