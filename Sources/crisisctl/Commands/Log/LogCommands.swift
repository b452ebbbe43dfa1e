import ArgumentParser

struct LogCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Read and write the log, and check that it is whole.",
        subcommands: [
            LogShow.self, LogAdd.self, LogDone.self, LogCheckpoint.self, LogProve.self, LogVerify.self,
            LogExport.self,
        ])
}
