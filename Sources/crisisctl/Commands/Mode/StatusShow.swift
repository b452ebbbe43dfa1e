import ArgumentParser
import Foundation

struct StatusShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show the mode, who is responsible, what waits and what is open.",
        discussion: "While the desk is sealed it also prints the texts approved last, and exits with 5.",
        example: "crisisctl status")

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
            if case .unreachable(.socket(let path), _) = error { printLastApproved(besides: path) }
            throw error
        }
    }

    /// The same from its file, where no desk answers at the machine.
    private func printLastApproved(besides socket: String) {
        guard !isJSON else { return }
        let data = URL(filePath: socket).deletingLastPathComponent().deletingLastPathComponent()
        // Nothing there, or not for us to read: then there is nothing to print, and the trouble is told all the same.
        guard let text = try? String(contentsOf: data.appending(path: "last-approved"), encoding: .utf8) else { return }
        print(lastApproved: text)
    }

    private func print(lastApproved text: String) {
        guard !text.isEmpty else { return }
        print([said(StatusTalk.lastApproved)])
        print(text.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.line(String($0)) })
    }

    /// What may have to be published by hand now. Nothing for a program: it reads `/v1/last-approved` itself.
    fileprivate func printLastApproved() async {
        guard !isJSON else { return }
        do throws(Trouble) {
            print(lastApproved: try await client.get("/v1/last-approved").text)
        } catch {
            tell(StatusTalk.lastApprovedAtMachine)
        }
    }
}
