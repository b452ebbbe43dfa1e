import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// P7: the file of tokens belongs to one log, and none is ever begun anew in its place.
@Suite struct SQLiteTokenStoreTests {
    private let folder: ScratchLedgerFolder
    private let log = Digest.of("the first entry")

    init() throws { folder = try ScratchLedgerFolder() }

    private var path: String { folder.path + "/tokens.sqlite" }

    private func files() throws -> [String: Data?] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Dictionary(uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(folder.path)/\($0)")) })
    }

    @Test func `tokens are there again when the same log opens them`() throws {
        let token = StoredToken(number: 3, person: .ola, hash: .of("secret"))
        do {
            let store = try SQLiteTokenStore.create(path, of: log)
            try store.put(StoredToken(number: 2, person: .kari, hash: .of("other")))
            try store.put(token)
            try store.remove([2])
        }
        #expect(try SQLiteTokenStore.open(path, of: log).all() == [token])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `P7 another log's tokens let nobody in and stay as they are`() throws {
        do { try SQLiteTokenStore.create(path, of: log).put(StoredToken(number: 1, person: .kari, hash: .of("secret"))) }
        let before = try files()
        #expect(throws: TokensFault.foreign) { try SQLiteTokenStore.open(path, of: .of("another first entry")) }
        #expect(TokensFault.foreign.code == .tokensForeign)
        #expect(TokensFault.noRoom("x").code == .noRoomAtStart)
        #expect(try files() == before)
    }

    @Test func `P7 where there are none, none are made`() throws {
        #expect(throws: TokensFault.missing) { try SQLiteTokenStore.open(path, of: log) }
        #expect(try files().isEmpty)
    }

    @Test(arguments: ["", "not a database at all", String(repeating: "\0", count: 8_192)])
    func `P7 anything else in their place is not taken for them, and left as it is`(_ content: String) throws {
        try Data(content.utf8).write(to: URL(filePath: path))
        #expect { try SQLiteTokenStore.open(path, of: log) } throws: { ($0 as? TokensFault)?.code == .tokensUnreadable }
        #expect(throws: TokensFault.self) { try SQLiteTokenStore.create(path, of: log) }
        #expect(try files() == ["tokens.sqlite": Data(content.utf8)])
    }

    @Test func `tokens are made once`() throws {
        do { _ = try SQLiteTokenStore.create(path, of: log) }
        #expect(throws: TokensFault.alreadyThere) { try SQLiteTokenStore.create(path, of: log) }
    }
}
