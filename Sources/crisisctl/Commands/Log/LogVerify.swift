import ArgumentParser
import CrisisDesk
import CrisisModel

struct LogVerify: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the whole log in a data folder, without a running desk.",
        discussion: "Exits with 6 where the log is not whole or not the one the key signed.")

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("The log's public key, got from outside: name+id+key.", valueName: "key"))
    var key: String?

    func run(at place: Place) async throws {
        let trusted = try key.map { try ProofCheck.key($0) }
        let head = try await Machine.verify(data: try data.folder(place.environment), key: trusted, at: place)
        place.print(place.said(LogTalk.verified, ["size": String(head.size), "root": head.root.hex]))
        if trusted == nil { place.tell(LogTalk.ownKey) }
    }
}
