import CrisisModel

/// Stands where the file with the tokens can't be read: nobody is let in, and nothing is begun anew over it (P7).
struct NoTokens: TokenStore {
    func all() -> [StoredToken] { [] }
    func put(_ token: StoredToken) throws { throw Unreadable() }
    func remove(_ numbers: [Token.Number]) throws { throw Unreadable() }

    private struct Unreadable: Error {}
}
