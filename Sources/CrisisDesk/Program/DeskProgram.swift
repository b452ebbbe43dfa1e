import CrisisModel

/// The program: founding a desk, and running one. Tests start this same code.
package enum DeskProgram {
    package static let version = "crisisdesk 0.1.0"

    /// Founds a desk in a folder, from a register that was checked. Refuses where one is, or was.
    ///
    /// - Returns: the chief executive's first token, shown this once.
    package static func initialise(
        data: String, register: Register, texts: [PreparedTextFile] = []
    ) async throws(ProgramError) -> String {
        try await found(in: data, origin: register.origin, texts) { key in
            Founding(register, key: key, epoch: 1, program: version)
        }
    }

    /// Founds a desk to practise on, with the people and channels of the desk in another folder, which may be running and
    /// isn't touched. It has a log, a key and tokens of its own.
    ///
    /// - Returns: the chief executive's first token, shown this once.
    package static func initialiseExercise(data: String, from real: String) async throws(ProgramError) -> String {
        let model = try ExerciseModel(of: real)
        let token = try await found(in: data, origin: model.origin, []) { key in model.founding(key: key, program: version) }
        do {
            try FolderCopy.copyFiles(from: model.folder.texts, to: DataFolder.open(data).texts)
        } catch {
            throw ProgramError(error, at: "")
        }
        return token
    }

    private static func found(
        in data: String, origin: String, _ texts: [PreparedTextFile], _ founding: (VerifierKey) -> Founding
    ) async throws(ProgramError) -> String {
        guard let name = KeyName(origin: origin, epoch: 1) else {
            preconditionFailure("an origin that was checked makes a name")
        }
        let folder: DataFolder
        let lock: DataLock
        do throws(DataFolderError) {
            folder = try DataFolder.create(data)
            lock = try folder.lock()
        } catch {
            throw .folder(error)
        }
        defer { withExtendedLifetime(lock) {} }
        let opened = try create(folder, name)
        guard let ledger = opened.ledger, let key = opened.key else { throw .finding(.notFounded) }
        try keep(texts, in: folder)
        let desk = MachineDesk(
            folder: folder, ledger: ledger, state: DeskState(), directory: Directory(), key: key,
            checkpoint: opened.checkpoint, clock: SystemClock())
        let answer = try await desk.enter(.found(founding(key.verifierKey)))
        return try desk.giveToken(of: answer, in: tokens(folder, of: ledger))
    }

    private static func keep(_ texts: [PreparedTextFile], in folder: DataFolder) throws(ProgramError) {
        do throws(FileError) { for text in texts { try text.write(to: folder) } } catch { throw .file(error) }
    }

    private static func create(_ folder: DataFolder, _ name: KeyName) throws(ProgramError) -> LedgerFolder {
        do throws(LedgerFinding) {
            let opened = try LedgerFolder.create(folder, name: name)
            if let finding = opened.finding { throw finding }
            return opened
        } catch {
            throw .finding(error)
        }
    }

    /// The file of tokens of a log that has entries and none yet, and the note of where the folder lies.
    static func tokens(_ folder: DataFolder, of ledger: any Ledger) throws(ProgramError) -> SQLiteTokenStore {
        do {
            guard let log = try ledger.identity() else { preconditionFailure("a log with entries has a first one") }
            try FolderPlace(folder).write(size: ledger.head.size)
            return try SQLiteTokenStore.create(folder.tokens, of: log)
        } catch {
            throw ProgramError(error, at: "")
        }
    }
}
