import ArgumentParser
import CrisisDesk
import CrisisModel

struct LogVerify: MachineCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check a log without trusting a desk: a data folder, an export or a proof.",
        discussion: """
            The key is the log's public key, got from outside: name+id+key as log checkpoint shows it, or its 64 hexadecimal \
            digits. After a restore a log is signed with a new key; give the one of the checkpoint's epoch, or several. \
            Exits with 6 where something is not as it was signed, and says what and at which entry; with 1 where it could not \
            be checked, which says nothing about the log.
            """,
        example: #"crisisctl log verify --export logg-2026 --key "$KEY""#)

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("An export, as log export made it.", valueName: "folder"))
    var export: String?

    @Option(help: ArgumentHelp("A proof that an entry stands in the log, as log prove made it.", valueName: "file"))
    var proof: String?

    @Option(help: ArgumentHelp("A proof that the log was only appended to, as log prove --from made it.", valueName: "file"))
    var consistency: String?

    @Option(name: [.customLong("key")], help: ArgumentHelp("The log's public key, got from outside.", valueName: "key"))
    var keys: [String] = []

    func validate() throws {
        let what = [data.data != nil, export != nil, proof != nil, consistency != nil].filter(\.self).count
        if what > 1 { throw ValidationError(ArgumentTalk.oneToVerify.english()) }
        let isOffline = export != nil || proof != nil || consistency != nil
        if isOffline && keys.isEmpty {
            throw ValidationError(ArgumentTalk.keyNeeded.english())
        }
        if !isOffline && keys.count > 1 { throw ValidationError(ArgumentTalk.oneKey.english()) }
    }

    func run(at place: Place) async throws {
        let check = try ProofCheck(keys, place.language)
        if let export { return try verify(export: export, check, place) }
        if let proof { return try verify(proof: proof, check, place) }
        if let consistency { return try verify(consistency: consistency, check, place) }
        let folder = try data.folder(place.environment)
        let head = try await Machine.verify(data: folder, key: check.keys.first, at: place)
        place.print(place.said(LogTalk.verified, ["size": String(head.size), "root": head.root.hex]))
        if keys.isEmpty { place.tell(LogTalk.ownKey) }
    }

    private func verify(export: String, _ check: ProofCheck, _ place: Place) throws(Trouble) {
        let phrases = Phrases(place.language)
        try FileTrouble.mustBeFolder(export)
        let found: ExportVerification
        do throws(ExportFault) {
            found = try ExportVerifier(export).verify(trusting: check.keys)
        } catch {
            let reason = phrases.sentence(error)
            if case .file(let error) = error, error.isOfPlace { throw .machine(.notChecked, ["reason": reason]) }
            throw .notProven(reason)
        }
        place.print(
            ExportTalk.verified,
            ["size": String(found.head.size), "root": found.head.root.hex, "key": found.signer.name.text])
        place.print(ExportTalk.verifiedTexts, found.goneValues)
        place.print(ExportTalk.epochs, ["epochs": phrases.sentence(of: found.epochs)])
        place.print(ExportTalk.notProven, ["files": ExportLayout.proven.joined(separator: ", ")])
        let others = found.others.joined(separator: ", ")
        if !others.isEmpty { place.print(ExportTalk.others, ["files": others]) }
    }

    private func verify(proof: String, _ check: ProofCheck, _ place: Place) throws(Trouble) {
        let bytes = try ProofFiles.read(proof, place.language)
        let (file, proven) = try check.verified { () throws(ProofFault) in
            let file = try EntryProof(parsing: bytes)
            return (file, try file.verify(trusting: check.keys))
        }
        place.print(
            ExportTalk.entryProven,
            [
                "entry": String(proven.entry), "size": String(proven.head.size), "root": proven.head.root.hex,
                "key": proven.signer.text,
            ])
        place.print(Visible.line(file.line))
        for (index, text) in file.texts.enumerated() {
            let values = ["place": String(index + 1), "text": text.content?.text ?? ""]
            place.print(text.content == nil ? ExportTalk.entryGone : .entryText, values)
        }
    }

    private func verify(consistency: String, _ check: ProofCheck, _ place: Place) throws(Trouble) {
        let bytes = try ProofFiles.read(consistency, place.language)
        let proven = try check.verified { () throws(ProofFault) in
            try GrowthProof(parsing: bytes).verify(trusting: check.keys)
        }
        place.print(ExportTalk.growth, proven.values)
        if proven.oldSigner == nil { place.print(ExportTalk.growthRoot, proven.values) }
    }
}

extension GrowthProof.Proven {
    /// What is said of it.
    var values: [String: String] {
        ["from": String(old.size), "to": String(new.size), "key": newSigner.text, "root": old.root.hex]
    }
}

extension Place {
    func print(_ talk: some Talk, _ values: [String: String] = [:]) { print(said(talk, values).wrapped(to: screen.width)) }
}
