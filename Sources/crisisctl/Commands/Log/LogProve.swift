import ArgumentParser

struct LogProve: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Prove that an entry stands in the log, and check the proof here.",
        discussion: "With --key the signature on the log's root is checked too. Exits with 6 where the proof fails.")

    @Argument(help: "The entry's number.")
    var entry: Int

    @Option(
        help: ArgumentHelp("In the log when it had so many entries; else the newest checkpoint's.", valueName: "count"))
    var size: Int?

    @Option(help: ArgumentHelp("The log's public key, got from outside: name+id+key.", valueName: "key"))
    var key: String?

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let trusted = try key.map { try ProofCheck.key($0) }
        let answer = try await session.client.get("/v1/log/\(entry)/proof", [("size", size.map { String($0) })])
        let check = ProofCheck(entry: entry, proof: answer.json, key: trusted, language: session.language)
        let signer = try check.run()
        try await session.show(answer) { json in
            let values = [
                "entry": String(entry), "size": json["treeSize"].shown ?? "?", "root": json["rootHash"].string ?? "?",
            ]
            session.print(LogTalk.proven, values)
            if let signer { session.print(LogTalk.provenSigned, ["key": signer]) }
        }
        if signer == nil { session.tell(LogTalk.notSigned) }
    }
}
