package import CrisisDesk
package import CrisisModel
package import Foundation

/// A desk of Granvik with a real ledger in a folder of its own, and a token for everybody. Ends with the test that holds it.
package final class FoundedDesk: Sendable {
    package let desk: Desk
    package let ledger: any Ledger
    package let clock: HandClock
    package let access: Access
    /// Wakes who listens to its log.
    package let events: EventFeed
    package let store: MemoryTokens
    /// Secrets by person.
    package let secrets: [Person.Number: String]
    /// A place for files of the test, removed with the desk.
    package let folder: URL

    package init(_ policy: Policy = Granvik.policy) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let path = folder.appending(path: "ledger.sqlite").path
        let founding = Granvik.founding(policy)
        try SQLiteLedger.create(path, origin: founding.desk.origin)
        ledger = try SQLiteLedger.open(path, checkpoint: .notAsked, origin: founding.desk.origin).get()
        clock = HandClock(Granvik.dawn)
        let events = EventFeed()
        self.events = events
        desk = Desk(
            ledger: ledger, state: DeskState(), directory: Directory(), clock: clock, observers: [{ _ in events.wake() }],
            die: { fatalError($0) })
        desk.start()
        store = MemoryTokens()
        access = try Access(store: store)
        _ = try await desk.handle(CommandEnvelope(.found(founding), by: .machine))
        secrets = try await Self.tokens(from: desk, access)
    }

    deinit {
        desk.stop()
        // A folder that stays behind costs nothing but its place in the temporary directory.
        try? FileManager.default.removeItem(at: folder)
    }

    /// The founding gives the chief executive one; the chief executive gives the others theirs.
    private static func tokens(from desk: Desk, _ access: Access) async throws -> [Person.Number: String] {
        var secrets: [Person.Number: String] = [:]
        for person in Granvik.everyone {
            let command = Command.issueToken(person, until: nil)
            let entry = try await desk.handle(CommandEnvelope(command, by: Caller(.person(.kari)))).entries[0]
            guard case .tokenIssued(let event) = entry.event else { preconditionFailure("a token makes an entry") }
            let token = BearerToken()
            try access.keep(token, number: event.issued, person: person)
            secrets[person] = token.secret
        }
        return secrets
    }

    /// Does something past HTTP, for what must have happened before a test begins.
    @discardableResult
    package func enter(_ command: Command, by actor: Actor) async throws -> [Entry] {
        try await desk.handle(CommandEnvelope(command, by: Caller(actor))).entries
    }

    package func enter(_ command: Command, by person: Person.Number) async throws { try await enter(command, by: .person(person)) }
}
