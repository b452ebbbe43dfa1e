import ArgumentParser
import CrisisDesk
import Foundation

/// The command line of the crisis desk. It parses, calls and prints; every rule is the desk's.
@main struct CrisisCtl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crisisctl",
        abstract: "Convene crisis staff, hand in, approve and record posts, keep the log.",
        discussion: """
            The desk is found by CRISISDESK_URL, else by the socket in CRISISDESK_DATA, else at http://127.0.0.1:8112. \
            Your token is taken from CRISISDESK_TOKEN alone. CRISISDESK_LANG (nb, nn, en) sets the language.

            Exit codes: 0 done, 1 failure, 3 refused, 4 unreachable or unanswered, 5 sealed, 6 verification failed, \
            64 usage.

            Words of a command are completed by the shell: crisisctl --generate-completion-script bash, zsh or fish.

            Example:
              crisisctl status
            """,
        version: DeskProgram.version,
        groupedSubcommands: [
            CommandGroup(
                name: "The crisis",
                subcommands: [
                    StatusShow.self, CrisisActivate.self, CrisisConfirm.self, CrisisHandOver.self, CrisisTakeOver.self,
                    CrisisRelease.self, CrisisTakeBack.self, CrisisOutdated.self, CrisisStandDown.self,
                ]),
            CommandGroup(name: "Posts", subcommands: [PostCommands.self, TextCommands.self]),
            CommandGroup(name: "The log", subcommands: [LogCommands.self, EraseCommand.self]),
            CommandGroup(
                name: "People and channels", subcommands: [PersonCommands.self, ChannelCommands.self, PolicyCommands.self]),
            CommandGroup(
                name: "The machine",
                subcommands: [
                    MachineInit.self, MachineServe.self, MachineBackup.self, MachineRestore.self, TokenCommands.self,
                    ModeCommands.self, ClockCommands.self,
                ]),
        ])

    /// Runs the command; a command line that can't be carried out is told in the language of the one who typed it.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand { try await waiting.run() } else { try command.run() }
        } catch {
            // What a command ended with it has told itself.
            guard !(error is ExitCode), exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let language = Language(environment: ProcessInfo.processInfo.environment)
            let arguments = Array(CommandLine.arguments.dropFirst())
            let text = ArgumentTrouble.text(fullMessage(for: error), of: arguments, in: language)
            let screen = Screen.standard
            screen.write(.talk, text.wrapped(to: screen.width, indent: "  ") + "\n")
            exit(withError: ExitCode.validationFailure)
        }
    }
}
