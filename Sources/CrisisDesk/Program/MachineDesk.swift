import CrisisModel

/// A desk that nobody calls, brought up at the machine for one command and closed again.
struct MachineDesk {
    let folder: DataFolder
    let ledger: any Ledger
    let state: DeskState
    let directory: Directory
    let key: SigningKey
    /// The last one; nil before the first.
    let checkpoint: Checkpoint?
    let clock: any DeskClock

    /// Carries the command out; on return it is on the log.
    func enter(_ command: Command) async throws(ProgramError) -> Answer {
        let desk = Desk(
            ledger: ledger, state: state, directory: directory, clock: clock, die: { fatalError($0) })
        desk.start()
        defer { desk.stop() }
        do throws(DeskError) {
            return try await desk.handle(CommandEnvelope(command, by: .machine))
        } catch {
            throw .refused(error)
        }
    }

    /// Signs how far the log has come, and then keeps the token that its last entry gives: a token without a signature
    /// would be of a log that nobody vouches for.
    ///
    /// - Returns: the token, shown this once.
    func giveToken(of answer: Answer, in store: SQLiteTokenStore) throws(ProgramError) -> String {
        guard case .tokenIssued(let issued)? = answer.entries.last?.event else {
            preconditionFailure("what is done at the machine ends with a token")
        }
        let token = BearerToken()
        do {
            try CheckpointKeeper(key: key, path: folder.checkpoint, newest: checkpoint).sign(answer.view.head)
            try Access(store: store).keep(token, number: issued.issued, person: issued.person)
        } catch {
            throw ProgramError(error, at: "")
        }
        return token.secret
    }
}
