package import CrisisModel

/// The switchboard: the only writer. Everything that changes anything passes `handle`.
package protocol DeskPath: AnyObject, Sendable {
    /// Where the desk stood after the last commit.
    var view: DeskView { get }
    /// For reading entries, their content and proofs.
    var ledger: any Ledger { get }

    /// Decides, writes and answers. When it returns, the entries are on disk (P5).
    func handle(_ envelope: CommandEnvelope) async throws(DeskError) -> Answer

    /// The key by which a retry of this person's command is known: `key` is what the caller sent, at most 64 printable
    /// ASCII characters, `body` the bytes that make it the same command.
    func commandKey(of person: Person.Number, key: String, body: [UInt8]) -> CommandKey
}
