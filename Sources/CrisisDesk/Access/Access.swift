package import CrisisModel
import Synchronization

/// Whom a request is from.
package struct Identity: Hashable, Sendable {
    package let person: Person.Number
    package let token: Token.Number
}

/// Why somebody isn't let in. Which of the reasons it was is told to nobody outside.
package enum AccessError: Error, Hashable, Sendable {
    case tokenMissing
    /// Unknown, ended, run out, another person's number, or the person is gone.
    case tokenInvalid
    /// Too many wrong ones from the same address.
    case tooManyTries
}

/// Who may knock: finds the person of a bearer token.
package final class Access: Sendable {
    private let store: any TokenStore
    private let known: Mutex<Known>
    private let tries: FailedTries

    private struct Known {
        var byHash: [Digest: StoredToken] = [:]
        var hashes: [Token.Number: Digest] = [:]

        /// A number has one hash: the last one put.
        mutating func put(_ token: StoredToken) {
            if let old = hashes[token.number] { byHash[old] = nil }
            byHash[token.hash] = token
            hashes[token.number] = token.hash
        }
    }

    /// Reads every token there is. Throws what the store throws.
    package init(store: any TokenStore) throws {
        self.store = store
        var known = Known()
        for token in try store.all() { known.put(token) }
        self.known = Mutex(known)
        tries = FailedTries()
    }

    /// Lets nobody in.
    package static var closed: Access { Access(nobody: NoTokens()) }

    private init(nobody store: NoTokens) {
        self.store = store
        known = Mutex(Known())
        tries = FailedTries()
    }

    /// The person of a token. `authorization` is the header as it came, `peer` where it came from.
    ///
    /// A right token is let in however many wrong ones came from the same address: behind a proxy everybody has one address,
    /// and nobody may lock the others out.
    package func identify(
        _ authorization: String?, from peer: () -> String, in view: DeskView
    ) throws(AccessError) -> Identity {
        guard let authorization else { throw .tokenMissing }
        if let identity = identity(authorization, in: view) { return identity }
        guard tries.note(peer(), at: view.at) else { throw .tooManyTries }
        throw .tokenInvalid
    }

    private func identity(_ authorization: String, in view: DeskView) -> Identity? {
        guard let secret = Self.bearer(authorization), let hash = BearerToken.hash(of: secret) else { return nil }
        guard let stored = known.withLock({ $0.byHash[hash] }), ConstantTime.equal(stored.hash, hash) else { return nil }
        let identity = Identity(person: stored.person, token: stored.number)
        return view.admits(identity) ? identity : nil
    }

    /// RFC 6750, section 2.1; the scheme in any case (RFC 9110, section 11.1).
    private static func bearer(_ header: String) -> Substring? {
        let scheme = header.prefix { $0 != " " }
        guard scheme.utf8.count == 6, scheme.lowercased() == "bearer" else { return nil }
        return header.dropFirst(scheme.count).drop { $0 == " " }
    }

    /// Keeps the token of an entry that is on the log. On return it is durable, and only then may the secret be shown.
    ///
    /// In this order, entry first: a token without its entry would be nothing, and the number isn't known before. Where the
    /// program ends in between, the log has a number that no secret belongs to: a retry is told `tokenAlreadyShown`, and the
    /// number can be ended like any other.
    package func keep(_ token: BearerToken, number: Token.Number, person: Person.Number) throws {
        let stored = StoredToken(number: number, person: person, hash: token.hash)
        try store.put(stored)
        known.withLock { $0.put(stored) }
    }

    /// Forgets hashes of tokens that the log has ended; nothing depends on it. A token that is newer than `state` stays.
    package func forgetEnded(in state: DeskState) throws {
        let ended = known.withLock { known in
            known.hashes.keys.filter { $0.value <= state.tokensIssued && state.tokens[$0] == nil }
        }
        guard !ended.isEmpty else { return }
        try store.remove(ended.sorted())
        known.withLock { known in
            for number in ended {
                if let hash = known.hashes.removeValue(forKey: number) { known.byHash[hash] = nil }
            }
        }
    }
}

extension DeskView {
    /// Whether a token still counts: not ended, not run out, and its person is still here.
    package func admits(_ identity: Identity) -> Bool {
        guard let token = state.tokens[identity.token], token.person == identity.person, token.isLive(at: at) else { return false }
        return state.person(identity.person)?.isActive(at: at) ?? false
    }
}
