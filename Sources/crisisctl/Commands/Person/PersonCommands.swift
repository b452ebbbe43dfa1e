import ArgumentParser

struct PersonCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "The register of people, their roles and their tokens.",
        groupedSubcommands: [
            CommandGroup(
                name: "People",
                subcommands: [
                    PersonList.self, PersonAdd.self, PersonGrant.self, PersonRevoke.self, PersonLeave.self,
                    PersonSuspend.self, PersonReinstate.self, PersonChiefExecutive.self,
                ]),
            CommandGroup(name: "Tokens", subcommands: [PersonToken.self, PersonTokens.self, PersonEndToken.self]),
        ])
}
