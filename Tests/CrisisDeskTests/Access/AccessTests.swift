import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct AccessTests {
    private func identify(_ founded: FoundedDesk, _ header: String?, from peer: String = "192.0.2.1") throws(AccessError)
        -> Identity
    {
        try founded.access.identify(header, from: { peer }, in: founded.desk.view)
    }

    @Test func `a token is crd_ and 43 letters that need no escaping, and never the same twice`() {
        let tokens = (0..<100).map { _ in BearerToken() }
        for token in tokens {
            #expect(token.secret.utf8.count == BearerToken.length)
            #expect(token.secret.hasPrefix("crd_"))
            #expect(token.secret.dropFirst(4).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
            #expect(BearerToken.hash(of: token.secret) == token.hash)
        }
        #expect(Set(tokens.map(\.secret)).count == 100)
    }

    @Test func `a token never prints itself`() {
        let token = BearerToken()
        #expect(!"\(token)".contains(token.secret))
        #expect(!String(reflecting: token).contains(token.secret))
        #expect(Mirror(reflecting: token).children.isEmpty)
    }

    @Test(arguments: ["", "crd_", "crd_short", "xyz_" + String(repeating: "A", count: 43), String(repeating: "c", count: 100_000)])
    func `what can't be a token isn't even hashed`(text: String) { #expect(BearerToken.hash(of: text) == nil) }

    @Test func `a token lets its person in, whatever the case of the scheme`() async throws {
        let founded = try await FoundedDesk()
        let secret = try #require(founded.secrets[.ola])
        for header in ["Bearer \(secret)", "bearer \(secret)", "BEARER  \(secret)"] {
            #expect(try identify(founded, header).person == .ola)
        }
    }

    @Test func `no header, another scheme and a wrong token are refused`() async throws {
        let founded = try await FoundedDesk()
        let secret = try #require(founded.secrets[.ola])
        #expect(throws: AccessError.tokenMissing) { try identify(founded, nil) }
        for header in ["", "Basic \(secret)", secret, "Bearer", "Bearer \(BearerToken().secret)", "Bearer \(secret)x"] {
            #expect(throws: AccessError.tokenInvalid) { try identify(founded, header, from: header) }
        }
    }

    @Test func `an ended token and the token of somebody suspended let nobody in`() async throws {
        let founded = try await FoundedDesk()
        let ola = try #require(founded.secrets[.ola])
        let per = try #require(founded.secrets[.per])
        let number = try identify(founded, "Bearer \(ola)").token
        try await founded.enter(.endToken(number, reason: nil), by: .kari)
        #expect(throws: AccessError.tokenInvalid) { try identify(founded, "Bearer \(ola)") }
        try await founded.enter(.depart(Departure(person: .per, isSuspension: true)), by: .kari)
        #expect(throws: AccessError.tokenInvalid) { try identify(founded, "Bearer \(per)") }
    }

    @Test func `a token that has run out lets nobody in`() async throws {
        let founded = try await FoundedDesk()
        let until = founded.clock.now + .minutes(5)
        let entry = try #require(try await founded.enter(.issueToken(.per, until: until), by: .person(.kari)).first)
        guard case .tokenIssued(let event) = entry.event else { Issue.record("no token"); return }
        let token = BearerToken()
        try founded.access.keep(token, number: event.issued, person: .per)
        #expect(try identify(founded, "Bearer \(token.secret)").person == .per)
        founded.clock.turn(by: .minutes(5))
        #expect(throws: AccessError.tokenInvalid) { try identify(founded, "Bearer \(token.secret)") }
    }

    @Test func `a hash without its token on the log, or of another's number, lets nobody in`() async throws {
        let founded = try await FoundedDesk()
        let stray = BearerToken()
        try founded.access.keep(stray, number: 999, person: .kari)
        #expect(throws: AccessError.tokenInvalid) { try identify(founded, "Bearer \(stray.secret)") }
        let number = try identify(founded, "Bearer \(try #require(founded.secrets[.ola]))").token
        try founded.access.keep(stray, number: number, person: .kari)
        #expect(throws: AccessError.tokenInvalid) { try identify(founded, "Bearer \(stray.secret)") }
    }

    @Test func `a number that comes back after a restore has its new secret alone`() async throws {
        let founded = try await FoundedDesk()
        let old = try #require(founded.secrets[.ola])
        let number = try identify(founded, "Bearer \(old)").token
        let new = BearerToken()
        try founded.access.keep(new, number: number, person: .ola)
        #expect(throws: AccessError.tokenInvalid) { try identify(founded, "Bearer \(old)") }
        #expect(try identify(founded, "Bearer \(new.secret)").token == number)
        let again = try Access(store: founded.store)
        #expect(try again.identify("Bearer \(new.secret)", from: { "" }, in: founded.desk.view).token == number)
    }

    @Test func `hashes of ended tokens are forgotten, of live and newer ones not`() async throws {
        let founded = try await FoundedDesk()
        let before = founded.desk.view.state
        let number = try identify(founded, "Bearer \(try #require(founded.secrets[.ola]))").token
        try await founded.enter(.endToken(number, reason: nil), by: .kari)
        try founded.access.keep(BearerToken(), number: 500, person: .per)
        try founded.access.forgetEnded(in: before)
        #expect(founded.store.all().count == Granvik.everyone.count + 1)
        try founded.access.forgetEnded(in: founded.desk.view.state)
        #expect(founded.store.all().count == Granvik.everyone.count)
        #expect(!founded.store.all().contains { $0.number == number })
    }

    @Test func `wrong tokens are limited by address and never lock out who has a right one`() async throws {
        let founded = try await FoundedDesk()
        let wrong = "Bearer \(BearerToken().secret)"
        for _ in 0..<FailedTries.limit { #expect(throws: AccessError.tokenInvalid) { try identify(founded, wrong) } }
        #expect(throws: AccessError.tooManyTries) { try identify(founded, wrong) }
        #expect(throws: AccessError.tokenInvalid) { try identify(founded, wrong, from: "192.0.2.2") }
        #expect(try identify(founded, "Bearer \(try #require(founded.secrets[.kari]))").person == .kari)
        founded.clock.turn(by: .minutes(1))
        #expect(throws: AccessError.tokenInvalid) { try identify(founded, wrong) }
    }

    @Test func `a flood from many addresses shares one count`() {
        let tries = FailedTries()
        let moment = Granvik.dawn
        for peer in 0..<FailedTries.peers { #expect(tries.note("\(peer)", at: moment)) }
        for _ in 0..<FailedTries.limit { #expect(tries.note("one more \(Int.random(in: 0...Int.max))", at: moment)) }
        #expect(!tries.note("yet another", at: moment))
    }
}
