import ArgumentParser

struct PostCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "Hand in, approve, correct and record posts.",
        groupedSubcommands: [
            CommandGroup(
                name: "Handing in",
                subcommands: [
                    PostSubmit.self, PostRecord.self, PostRevise.self, PostWithdraw.self, PostCorrect.self,
                    PostRetract.self,
                ]),
            CommandGroup(name: "Looking", subcommands: [PostList.self, PostShow.self, PostMissing.self]),
            CommandGroup(name: "Deciding", subcommands: [PostApprove.self, PostReturn.self, PostReject.self]),
            CommandGroup(
                name: "One channel at a time",
                subcommands: [PostTake.self, PostDone.self, PostNotDone.self, PostSettle.self, PostRetry.self]),
        ])
}
