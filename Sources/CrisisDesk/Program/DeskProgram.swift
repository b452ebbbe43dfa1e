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
        let folder: DataFolder
        let lock: DataLock
        do throws(DataFolderError) {
            folder = try DataFolder.create(data)
            lock = try folder.lock()
        } catch {
            throw .folder(error)
        }
        defer { withExtendedLifetime(lock) {} }
        return try await found(folder, register, texts)
    }

    private static func found(
        _ folder: DataFolder, _ register: Register, _ texts: [PreparedTextFile]
    ) async throws(ProgramError) -> String {
        guard let name = KeyName(origin: register.origin, epoch: 1) else {
            preconditionFailure("a register that was checked has an origin that makes a name")
        }
        let opened = try create(folder, name)
        guard let ledger = opened.ledger, let key = opened.key else { throw .finding(.notFounded) }
        try keep(texts, in: folder)
        let desk = Desk(
            ledger: ledger, state: DeskState(), directory: Directory(), clock: SystemClock(),
            die: { fatalError($0) })
        desk.start()
        defer { desk.stop() }
        let founding = Founding(register, key: key.verifierKey, epoch: 1, program: version)
        let answer = try await ask(desk, CommandEnvelope(.found(founding), by: .machine))
        return try keepToken(of: answer, ledger, folder, key, opened.checkpoint)
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

    private static func ask(_ desk: Desk, _ envelope: CommandEnvelope) async throws(ProgramError) -> Answer {
        do throws(DeskError) {
            return try await desk.handle(envelope)
        } catch {
            throw .refused(error)
        }
    }

    /// The chief executive's token, kept as a hash, and the first checkpoint signed over it all.
    private static func keepToken(
        of answer: Answer, _ ledger: SQLiteLedger, _ folder: DataFolder, _ key: SigningKey, _ newest: Checkpoint?
    ) throws(ProgramError) -> String {
        guard case .tokenIssued(let issued)? = answer.entries.last?.event else {
            preconditionFailure("a founding ends with a token")
        }
        let token = BearerToken()
        do {
            guard let log = try ledger.identity() else { preconditionFailure("a founded log has a first entry") }
            let store = try SQLiteTokenStore.create(folder.tokens, of: log)
            try Access(store: store).keep(token, number: issued.issued, person: issued.person)
            try CheckpointKeeper(key: key, path: folder.checkpoint, newest: newest).sign(answer.view.head)
        } catch {
            throw ProgramError(error, at: "")
        }
        return token.secret
    }
}
