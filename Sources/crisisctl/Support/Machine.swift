import CrisisDesk
import CrisisModel
import Foundation
import Logging

/// What crisisctl does at the machine itself, with the data folder in hand. Everything else goes through the running desk.
enum Machine {
    /// Where a new desk's people and channels come from.
    enum Source: Hashable, Sendable {
        case file(String)
        /// For a first look: a municipality and its chief executive.
        case firstLook(municipality: String, chiefExecutive: String)
    }

    /// Makes the data folder and the first entries; gives the chief executive's token, shown once.
    static func initialise(data: String, register source: Source) async throws -> String {
        try await DeskProgram.initialise(data: data, register: try register(source, data: data))
    }

    private static func register(_ source: Source, data: String) throws -> Register {
        switch source {
        case .file(let path):
            guard let page = try DurableFile.read(path, limit: RegisterLimits.page) else {
                throw FileError(operation: .open, path: path, number: ENOENT)
            }
            return try Register.parse(page)
        case .firstLook(let municipality, let chiefExecutive):
            return try Register.minimal(
                municipality: municipality, chiefExecutive: chiefExecutive, publicFolder: beside(data))
        }
    }

    /// The folder of the crisis page, beside the data folder and never in it.
    private static func beside(_ data: String) -> String {
        URL(filePath: data).standardizedFileURL.path.appending("-public")
    }

    /// Runs the desk until it is told to stop.
    static func serve(data: String, listen: String, names: [String], at place: Place) async throws {
        let options = try ServeOptions(data: data, listen: listen, names: names)
        var log = Logger(label: "crisisdesk") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = .notice
        try await DeskProgram.serve(options, log: log) { port, seal in
            place.tell(RegisterTalk.listening, ["address": "http://\(options.host):\(port)"])
            if let seal { place.tell(RegisterTalk.sealed, ["code": seal.code.rawValue, "detail": seal.detail]) }
        }
    }

    /// Checks a ledger that may be in use, reading alone; `key` is the log's public key from outside. Gives a line that says
    /// what was checked; throws `Trouble.notProven` where the log isn't whole.
    static func verify(data: String, key: VerifierKey?) async throws -> String {
        let folder = try DataFolder.open(data)
        let trusted = try key ?? SigningKeyFile.read(folder.signingKey).verifierKey
        let checkpoint = CheckpointFile.read(folder.checkpoint, trusting: [trusted])
        let verification = try LedgerVerifier(folder.ledger, checkpoint: checkpoint).verify(.whole)
        if let fault = verification.fault { throw Trouble.notProven("\(fault)") }
        return "\(verification.head.size) \(verification.head.root.hex)"
    }
}
