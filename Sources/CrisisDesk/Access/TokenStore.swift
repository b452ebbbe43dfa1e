package import CrisisModel

/// What is kept of a token: never the secret, only its SHA-256.
package struct StoredToken: Hashable, Sendable {
    package let number: Token.Number
    package let person: Person.Number
    package let hash: Digest

    package init(number: Token.Number, person: Person.Number, hash: Digest) {
        self.number = number
        self.person = person
        self.hash = hash
    }
}

/// Where the hashes of tokens lie: beside the ledger, outside export and backup. Whether a token counts is never decided
/// here but by the log (`DeskState.tokens`), so that an old copy of the store can give nobody anything back.
package protocol TokenStore: Sendable {
    /// All of them; at most `Limits.people` × `Limits.tokensPerPerson` that live, and those not yet removed.
    func all() throws -> [StoredToken]

    /// Keeps a token in place of any other of its number: numbers come back after a restore. Durable on return.
    func put(_ token: StoredToken) throws

    /// Forgets tokens that have ended. Numbers that aren't there are no matter.
    func remove(_ numbers: [Token.Number]) throws
}
