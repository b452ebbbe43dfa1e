import ArgumentParser
import CrisisDesk
import CrisisModel

struct LogExport: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the whole log into a new folder that a stranger can check.",
        discussion: """
            Entries exactly as they were hashed, what is left of their texts, and the signed checkpoint. What you may not see \
            is left out, and no token or secret is in it. It is checked here before it is moved into place.
            """,
        example: "crisisctl log export logg-2026")

    @Argument(help: ArgumentHelp("The folder; new or empty.", valueName: "folder"))
    var folder: String

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let verification = try await export(session)
        if session.isJSON { return session.print(json: json(verification)) }
        let head = verification.head
        session.print(ExportTalk.exported, ["count": String(head.size), "folder": folder, "root": head.root.hex])
        if verification.erased + verification.withheld > 0 { session.print(ExportTalk.exportedGone, verification.goneValues) }
        session.tell(ExportTalk.exportedAdvice, ["folder": folder])
    }

    private func export(_ session: Session) async throws -> ExportVerification {
        do {
            let export = try ExportFolder(folder)
            let status = try await session.status()
            let time = try await session.zone().showSeconds(session.now)
            try await session.client.stream("/v1/log/export") { bytes throws(ExportError) in try export.take(bytes) }
            return try export.finish {
                ExportReadme.text($0, municipality: status["municipality"].string ?? "", exportedAt: time,
                    isExercise: session.isExercise)
            }
        } catch let error as ExportError {
            throw Trouble(error, session.language)
        }
    }

    private func json(_ verification: ExportVerification) -> JSON {
        .fields([
            "folder": .text(folder), "entries": .integer(Int64(verification.head.size)),
            "rootHash": .text(verification.head.root.hex), "key": .text(verification.signer.text),
            "erased": .integer(Int64(verification.erased)), "withheld": .integer(Int64(verification.withheld)),
        ])
    }
}

extension ExportVerification {
    /// How many texts are not in it, and why.
    var goneValues: [String: String] { ["erased": String(erased), "withheld": String(withheld)] }
}

extension Trouble {
    /// Why there is no export.
    init(_ error: ExportError, _ language: Language) {
        let phrases = Phrases(language)
        self =
            switch error {
            case .notEmpty: .usage(.said, ["reason": phrases.sentence(error)])
            case .fault(let fault): .notProven(phrases.sentence(fault))
            case .file, .cutShort, .notAnExport, .newer: .export(phrases.sentence(error))
            }
    }
}
