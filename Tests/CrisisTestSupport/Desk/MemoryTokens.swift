package import CrisisDesk
package import CrisisModel
import Synchronization

/// Tokens in memory; polices that a number has one hash.
package final class MemoryTokens: TokenStore {
    private let tokens = Mutex<[Token.Number: StoredToken]>([:])

    package init() {}

    package func all() -> [StoredToken] { tokens.withLock { Array($0.values) } }
    package func put(_ token: StoredToken) { tokens.withLock { $0[token.number] = token } }

    package func remove(_ numbers: [Token.Number]) {
        tokens.withLock { tokens in for number in numbers { tokens[number] = nil } }
    }
}
