import ArgumentParser

/// Turns what went wrong into words for a person and a code for a script.
enum Ended {
    static func run(_ language: Language, _ screen: Screen, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let ending as Ending {
            throw ending.exitCode
        } catch let trouble as Trouble {
            let lines = TroublePage.lines(trouble, language).map { $0.wrapped(to: screen.width) }
            screen.write(.talk, lines.map { $0 + "\n" }.joined())
            throw trouble.ending.exitCode
        } catch let code as ExitCode {
            throw code
        } catch {
            let reason = TroubleTalk.unexpected.said(in: language, ["reason": String(describing: error)])
            screen.write(.talk, reason + "\n")
            throw Ending.failure.exitCode
        }
    }
}
