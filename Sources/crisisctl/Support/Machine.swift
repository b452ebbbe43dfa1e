import CrisisDesk
import CrisisModel
import Foundation
import Logging

/// What crisisctl does at the machine itself, with the data folder in hand. Everything else goes through the running
/// desk.
enum Machine {
    /// Where a new desk's people and channels come from.
    enum Source: Hashable, Sendable {
        case file(String)
        /// For a first look: a municipality and its chief executive.
        case firstLook(municipality: String, chiefExecutive: String)
        /// To practise on: the people and channels of the desk in that folder.
        case exercise(of: String)
    }

    /// Makes the data folder and the first entries; gives the chief executive's token, shown once.
    ///
    /// - Parameter texts: the folder with the prepared texts; else `texts` beside the register, if it is there.
    static func initialise(data: String, source: Source, texts: String?, at place: Place) async throws -> String {
        let phrases = Phrases(place.language)
        let register = try register(source, data: data, phrases)
        let prepared = try preparedTexts(texts, beside: source, phrases)
        let token: String
        let isNew = !FileManager.default.fileExists(atPath: data)
        do throws(ProgramError) {
            token = if case .exercise(let real) = source {
                try await DeskProgram.initialiseExercise(data: data, from: real)
            } else if let register {
                try await DeskProgram.initialise(data: data, register: register, texts: prepared)
            } else {
                preconditionFailure("every other source makes a register")
            }
        } catch {
            if isNew, case .refused = error { remove(data) }
            throw Trouble(error, data: data, phrases)
        }
        if case .firstLook = source { makePublicFolder(beside(data), place) }
        return token
    }

    /// A desk that its own log refused is none: what was made for it nobody needs. Its storage may be closing its files just now.
    private static func remove(_ data: String) {
        for _ in 1...20 where FileManager.default.fileExists(atPath: data) {
            do { try FileManager.default.removeItem(atPath: data) } catch { usleep(50_000) }
        }
    }

    /// For a web server to read; a register names a folder that its owner has made. Without it there is a desk all the same,
    /// and a token that must not be lost.
    private static func makePublicFolder(_ folder: String, _ place: Place) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            place.tell(MachineTalk.publicFolder, ["folder": folder, "reason": FileTrouble.reason(error)])
        }
    }

    /// The folder of the crisis page of a first look: beside the data folder, never in it.
    private static func beside(_ data: String) -> String { URL(fileURLWithPath: data).standardized.path + "-public" }

    /// Runs the desk until it is told to stop.
    static func serve(
        data: String, listen: String, names: [String], sendmail: String, at place: Place
    ) async throws {
        var log = Logger(label: "crisisdesk") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = .notice
        do throws(ProgramError) {
            let options = try ServeOptions(data: data, listen: listen, names: names, sendmail: sendmail)
            try await DeskProgram.serve(options, log: log) { desk in
                place.tell(MachineTalk.serving, ["address": "http://127.0.0.1:\(desk.port)", "data": data])
                if let seal = desk.seal {
                    let said = Phrases(place.language).explain(seal)
                    place.tell(TroubleTalk.sealed, ["reason": "\(said.detail) \(said.whatToDo)"])
                }
            }
        } catch {
            throw Trouble(error, data: data, Phrases(place.language))
        }
    }

    /// The public key of the log in a data folder, for the minutes; nil where it can't be read.
    static func verifierKey(of data: String) -> String? {
        // The log was founded; that its key can't be shown now is no reason to fail.
        guard let folder = try? DataFolder.open(data) else { return nil }
        return (try? SigningKeyFile.read(folder.signingKey))?.verifierKey.text
    }

    /// Checks a ledger that may be in use, reading alone; `key` is the log's public key from outside. Gives
    /// how far it goes and its root; throws `Trouble.notProven` where the log isn't whole.
    static func verify(data: String, key: TrustedKey?, at place: Place) async throws -> TreeHead {
        let phrases = Phrases(place.language)
        let folder: DataFolder
        do throws(DataFolderError) { folder = try DataFolder.open(data) } catch { throw Trouble(error, data: data, phrases) }
        do {
            let trusted = try key.map { $0.key(of: folder) } ?? ownKey(of: folder, at: place)
            let checkpoint = CheckpointFile.read(folder.checkpoint, trusting: [trusted].compactMap(\.self))
            let verification = try LedgerVerifier(folder.ledger, checkpoint: checkpoint).verify(.whole)
            if let fault = verification.fault { throw Trouble.notProven(phrases.sentence(fault)) }
            return verification.head
        } catch let finding as LedgerFinding {
            let reason = phrases.sentence(finding)
            throw finding.isOfPlace ? Trouble.machine(.notChecked, ["reason": reason]) : Trouble.notProven(reason)
        }
    }

    /// The key in the folder itself, which a backup hasn't.
    private static func ownKey(of folder: DataFolder, at place: Place) throws -> VerifierKey {
        do throws(LedgerFinding) {
            return try SigningKeyFile.read(folder.signingKey).verifierKey
        } catch {
            guard case .keyUnusable(.missing) = error else { throw error }
            throw Trouble.usage(.keyNotHere, ["data": folder.path])
        }
    }

    /// Copies the log while the desk serves; gives the folder of the copy.
    static func backup(data: String, to parent: String, keep: Int?, at place: Place) throws -> String {
        do throws(ProgramError) {
            let backup = try DeskBackup.make(of: data, in: parent, at: SystemClock().now)
            place.tell(RestoreTalk.backedUp, ["size": String(backup.note.size)])
            for path in backup.cleared { place.tell(RestoreTalk.cleared, ["path": path]) }
            if let error = backup.unlisted {
                place.tell(RestoreTalk.unlisted, ["data": data, "reason": Phrases(place.language).sentence(error)])
            }
            guard let keep else { return backup.path }
            let kept = try backup.removeOldest(of: data, keeping: keep)
            for path in kept.removed { place.tell(RestoreTalk.removed, ["path": path]) }
            for path in kept.later { place.tell(RestoreTalk.later, ["path": path]) }
            return backup.path
        } catch {
            throw Trouble(error, data: data, Phrases(place.language))
        }
    }

    /// Brings a desk back into an empty folder.
    static func restore(
        from source: String, data: String, _ order: DeskRestore.Order, key: VerifierKey?, at place: Place
    ) async throws -> DeskRestore {
        do throws(ProgramError) {
            return try await DeskRestore.run(from: source, into: data, order, trusting: key)
        } catch {
            throw Trouble(error, data: source, Phrases(place.language))
        }
    }

    /// Ends tokens of a desk that isn't running, and gives a new one.
    static func resetTokens(
        data: String, for person: String?, all: Bool, _ order: DeskRestore.Order, at place: Place
    ) async throws -> TokensAnew {
        do throws(ProgramError) {
            return try await TokensAnew.run(data: data, for: person, isOfAll: all, order)
        } catch {
            throw Trouble(error, data: data, Phrases(place.language))
        }
    }

    private static func preparedTexts(
        _ named: String?, beside source: Source, _ phrases: Phrases
    ) throws(Trouble) -> [PreparedTextFile] {
        var folder = named
        if folder == nil, case .file(let register) = source {
            folder = URL(fileURLWithPath: register).deletingLastPathComponent().appending(path: "texts").path
        }
        guard let folder else { return [] }
        // One that was named must be there; the other need not.
        if named != nil && !FileManager.default.fileExists(atPath: folder) {
            throw .usage(.fileUnreadable, ["file": folder, "reason": String(cString: strerror(ENOENT))])
        }
        do throws(PreparedTextFile.Trouble) {
            return try PreparedTextFile.all(in: folder)
        } catch {
            throw Trouble(error, in: folder, phrases)
        }
    }

    private static func register(_ source: Source, data: String, _ phrases: Phrases) throws(Trouble) -> Register? {
        switch source {
        case .exercise: return nil
        case .file(let path):
            let bytes = try read(path, phrases)
            do throws(RegisterErrors) { return try Register.parse(bytes) } catch { throw Trouble(error, file: path, phrases) }
        case .firstLook(let municipality, let chiefExecutive):
            let folder = beside(data)
            do throws(RegisterErrors) {
                return try Register.minimal(
                    municipality: municipality, chiefExecutive: chiefExecutive, publicFolder: folder)
            } catch {
                throw Trouble(error, file: "init", phrases)
            }
        }
    }

    private static func read(_ path: String, _ phrases: Phrases) throws(Trouble) -> [UInt8] {
        try FileTrouble.mustBeFile(path)
        do throws(FileError) {
            if let page = try DurableFile.read(path, limit: RegisterLimits.page) { return page }
            throw FileError(operation: .open, path: path, number: ENOENT)
        } catch {
            throw .usage(.fileUnreadable, ["file": path, "reason": String(phrases.sentence(error).dropLast())])
        }
    }
}
