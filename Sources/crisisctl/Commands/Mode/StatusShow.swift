import ArgumentParser

struct StatusShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show the mode, who is responsible, what waits and what is open.",
        discussion: "While the desk is sealed it also prints the texts approved last, and exits with 5.")

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let status = try await session.statusOrLastApproved()
        if session.isJSON {
            session.print(json: status)
        } else {
            let page = StatusPage(status: status, labels: await session.labels(), language: session.language)
            session.print(page.lines(width: session.screen.width))
        }
        if !status["sealed"].isNull {
            await session.printLastApproved()
            throw Ending.sealed
        }
    }
}

extension Session {
    /// The status. Where the desk is locked so badly that it knows nobody any more, the texts approved last come before the no.
    fileprivate func statusOrLastApproved() async throws(Trouble) -> JSON {
        do throws(Trouble) {
            return try await status()
        } catch {
            if error.ending == .sealed { await printLastApproved() }
            throw error
        }
    }

    /// What may have to be published by hand now. Nothing for a program: it reads `/v1/last-approved` itself.
    fileprivate func printLastApproved() async {
        guard !isJSON else { return }
        do throws(Trouble) {
            let text = try await client.get("/v1/last-approved").text
            guard !text.isEmpty else { return }
            print([said(StatusTalk.lastApproved)])
            print(text.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.line(String($0)) })
        } catch {
            tell(StatusTalk.lastApprovedAtMachine)
        }
    }
}
