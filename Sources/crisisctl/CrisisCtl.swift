import ArgumentParser
import CrisisDesk

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
            """,
        version: DeskProgram.version,
        groupedSubcommands: [
            CommandGroup(
                name: "In a crisis",
                subcommands: [
                    StatusShow.self, CrisisActivate.self, CrisisConfirm.self, CrisisHandOver.self, CrisisTakeOver.self,
                    CrisisRelease.self, CrisisTakeBack.self, CrisisOutdated.self, CrisisStandDown.self,
                ]),
            CommandGroup(
                name: "Posts and the log",
                subcommands: [PostCommands.self, TextCommands.self, LogCommands.self, EraseCommand.self]),
            CommandGroup(
                name: "The registers",
                subcommands: [ChannelCommands.self, PersonCommands.self, PolicyCommands.self]),
            CommandGroup(
                name: "At the machine",
                subcommands: [
                    MachineInit.self, MachineServe.self, MachineBackup.self, MachineRestore.self, TokenCommands.self,
                    ModeCommands.self, ClockCommands.self,
                ]),
        ])
}
