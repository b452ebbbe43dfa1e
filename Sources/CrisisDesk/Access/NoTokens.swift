package import CrisisModel

/// Stands where the file with the tokens can't be read: nobody is let in, and nothing is begun anew over it (P7).
package struct NoTokens: TokenStore {
    package init() {}

    package func all() -> [StoredToken] { [] }
    package func put(_ token: StoredToken) throws { throw Unreadable() }
    package func remove(_ numbers: [Token.Number]) throws { throw Unreadable() }

    private struct Unreadable: Error {}
}
