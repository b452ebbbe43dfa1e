import ArgumentParser
import CrisisDesk
import CrisisModel

struct LogProve: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Prove that an entry stands in the log, or that the log was only appended to.",
        discussion: """
            The proof is checked here; with --out it goes into a file that anybody can check with log verify --proof or \
            --consistency. --from takes a number of entries, or the file of a checkpoint that was kept outside. With --key the \
            signature is checked too. Exits with 6 where the proof fails.
            """,
        example: "crisisctl log prove 121 --out bevis.json")

    @Argument(help: "The entry's number.")
    var entry: Int?

    @Option(help: ArgumentHelp("That the log only went on from here.", valueName: "count or file"))
    var from: String?

    @Option(help: ArgumentHelp("To here; else to its newest checkpoint.", valueName: "count or file"))
    var to: String?

    @Option(
        help: ArgumentHelp("In the log when it had so many entries; else the newest checkpoint's.", valueName: "count"))
    var size: Int?

    @Option(help: ArgumentHelp("A new file for the proof.", valueName: "file"))
    var out: String?

    @Option(name: [.customLong("key")], help: ArgumentHelp("The log's public key, got from outside.", valueName: "key"))
    var keys: [String] = []

    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (entry == nil) != (from == nil) else {
            throw ValidationError(ArgumentTalk.entryOrFrom.english())
        }
        if entry != nil && to != nil { throw ValidationError(ArgumentTalk.toWithFrom.english()) }
        if from != nil && size != nil { throw ValidationError(ArgumentTalk.sizeWithEntry.english()) }
    }

    func run(in session: Session) async throws {
        let check = try ProofCheck(keys, session.language)
        if let entry {
            try await prove(entry, check, session)
        } else if let from {
            try await prove(from: try KeptHead(from, session.language), check, session)
        }
    }

    private func prove(_ entry: Int, _ check: ProofCheck, _ session: Session) async throws {
        let answer = try await session.client.get("/v1/log/\(entry)/proof", [("size", size.map { String($0) })])
        let signer = try check.entry(entry, answer.json)
        if let out {
            guard !answer.json["checkpoint"].isNull else {
                throw Trouble.usage(.sizeUnsigned, ["size": answer.json["treeSize"].shown ?? "?"])
            }
            let file = try check.verified { () throws(ProofFault) in try check.proof(of: answer.json) }
            try write(file.bytes, to: out, session)
        }
        try await session.show(answer) { json in
            let values = [
                "entry": String(entry), "size": json["treeSize"].shown ?? "?", "root": json["rootHash"].string ?? "?",
            ]
            session.print(LogTalk.proven, values)
            if let signer { session.print(LogTalk.provenSigned, ["key": signer]) }
        }
        if signer == nil { session.tell(LogTalk.notSigned) }
    }

    private func prove(from kept: KeptHead, _ check: ProofCheck, _ session: Session) async throws {
        let end = try to.map { try KeptHead($0, session.language) }
        let query = [("from", String(kept.size)), ("to", end.map { String($0.size) })]
        let answer = try await session.client.get("/v1/log/consistency", query)
        let proof = try check.growth(answer.json, oldNote: kept.note, newNote: end?.note)
        try check.verified { () throws(ProofFault) in
            if check.keys.isEmpty { try proof.verifyPath() } else { _ = try proof.verify(trusting: check.keys) }
        }
        if let out { try write(proof.bytes, to: out, session) }
        try await session.show(answer) { _ in
            let values = ["from": String(proof.old.size), "to": String(proof.new.size), "root": proof.old.root.hex]
            session.print(LogTalk.grown, values)
            if kept.note == nil { session.print(ExportTalk.growthRoot, values) }
        }
        if check.keys.isEmpty { session.tell(LogTalk.notSigned) }
    }

    private func write(_ bytes: [UInt8], to path: String, _ session: Session) throws {
        try ProofFiles.write(bytes, path, session.language)
        session.tell(ExportTalk.proofWritten, ["file": path])
    }
}

/// How far the log went once: as a number, or as a checkpoint that somebody kept.
struct KeptHead {
    let size: Int
    /// The signed note, from its file.
    let note: String?

    init(_ text: String, _ language: Language) throws(Trouble) {
        if let size = Int(text) {
            self.size = size
            note = nil
            return
        }
        let bytes = try ProofFiles.read(text, language)
        guard let claim = Checkpoint.claim(bytes) else { throw .usage(.notACheckpoint, ["file": text]) }
        size = claim.head.size
        note = String(decoding: bytes, as: UTF8.self)
    }
}
