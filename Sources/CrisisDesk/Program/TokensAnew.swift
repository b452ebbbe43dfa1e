package import CrisisModel

/// Tokens ended at the machine, and a new one given: the way in when nobody can get in, or a stranger could.
package struct TokensAnew: Sendable {
    /// Shown this once.
    package let token: String
    package let holder: Person.Number
    package let directory: Directory
    /// Whether everybody's ended.
    package let isOfAll: Bool

    /// The desk must not be running. A file of tokens that is gone, damaged or another log's is made anew, and then everybody's
    /// tokens end.
    ///
    /// - Parameters:
    ///   - person: handle or number of who gets the token; nil: the chief executive, or who stands in.
    ///   - isOfAll: whether everybody's tokens end.
    package static func run(
        data: String, for person: String?, isOfAll: Bool, _ order: DeskRestore.Order
    ) async throws(ProgramError) -> TokensAnew {
        do {
            let folder = try DataFolder.open(data)
            let lock = try folder.lock()
            defer { withExtendedLifetime(lock) {} }
            let clock = SystemClock()
            let opening = try DeskOpening(folder, now: clock.now)
            if let seal = opening.seal { throw ProgramError.refused(.sealed(seal)) }
            return try await run(opening, for: person, isOfAll: isOfAll, order, clock)
        } catch {
            throw ProgramError(error, at: "")
        }
    }

    private static func run(
        _ opening: DeskOpening, for person: String?, isOfAll: Bool, _ order: DeskRestore.Order, _ clock: SystemClock
    ) async throws -> TokensAnew {
        let state = opening.replay.state
        guard let key = opening.key, let log = try opening.ledger.identity() else { throw LedgerFinding.notFounded }
        let number = try person.map { name in
            guard let found = state.person(handle: name)?.number ?? Person.Number(name) else {
                throw ProgramError.nobody(name)
            }
            return found
        }
        let (store, isNew) = try store(opening.folder, log)
        let desk = MachineDesk(
            folder: opening.folder, ledger: opening.ledger, state: state, directory: opening.replay.directory, key: key,
            checkpoint: opening.checkpoint, clock: clock)
        let answer = try await desk.enter(
            .resetTokens(
                TokenReset(
                    operator: .new(order.operator), reason: .new(order.reason), person: number, isOfAll: isOfAll || isNew)))
        let token = try desk.giveToken(of: answer, in: store)
        guard case .tokenIssued(let issued)? = answer.entries.last?.event else { preconditionFailure("it ends with a token") }
        return TokensAnew(
            token: token, holder: issued.person, directory: answer.view.directory, isOfAll: isOfAll || isNew)
    }

    /// The file there is, if it is this log's; else a new one.
    private static func store(_ folder: DataFolder, _ log: CrisisModel.Digest) throws -> (SQLiteTokenStore, isNew: Bool) {
        do throws(TokensFault) {
            return (try SQLiteTokenStore.open(folder.tokens, of: log), false)
        } catch {
            switch error {
            case .missing, .foreign, .unusable: break
            case .file, .noRoom, .alreadyThere: throw error
            }
        }
        for file in ["", "-wal", "-shm"] { try DurableFile.remove(folder.tokens + file) }
        return (try SQLiteTokenStore.create(folder.tokens, of: log), true)
    }
}
