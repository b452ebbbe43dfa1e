@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import GRDB
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct ExportRouteTests {
    private func signed() async throws -> (WebDesk, SigningKey) {
        let founded = try await FoundedDesk()
        let key = SigningKey(name: try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1)))
        let desk = WebDesk(founded, signed: { try Checkpoint(signing: $0, with: key) }, verifierKey: key.verifierKey)
        return (desk, key)
    }

    @Test func `P8 the export is the log as it was hashed, its texts, and a note signed over exactly that`() async throws {
        let (desk, key) = try await signed()
        try await desk.run { (web) async throws in
            let made = try await web.post("/v1/log", as: .lise, #"{"text":"Ringte \"fylket\""}"#)
            let number = try #require(made.int("entry"))
            let answer = try await web.get("/v1/log/export", as: .rita)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "application/x-ndjson")
            let lines = answer.text.split(separator: "\n")
            let head = desk.founded.ledger.head
            #expect(lines.last.map(String.init) == #"{"end":\#(head.size)}"#)
            let header = try ExportHeader(parsing: Array(lines[0].utf8))
            #expect(header.entries == head.size && header.version == 1)
            let checkpoint = try Checkpoint(opening: Array(header.checkpoint.utf8), trusting: [key.verifierKey])
            #expect(checkpoint.head == head)
            for stored in try desk.founded.ledger.entries(from: 1, limit: head.size) {
                #expect(lines.contains { $0.utf8.elementsEqual(stored.line) })
            }
            let texts = try #require(lines.first { $0.hasPrefix(#"{"n":\#(number),"texts":"#) })
            #expect(texts.hasSuffix(#""text":"Ringte \"fylket\""}]}"#))
            for secret in desk.founded.secrets.values { #expect(!answer.text.contains(secret)) }
        }
    }

    @Test func `only who may read all may take the log away`() async throws {
        let (desk, _) = try await signed()
        try await desk.run { (web) async throws in
            for person in [Person.Number.per, .dag] {
                #expect(try await web.get("/v1/log/export", as: person).problem == "notYours")
            }
            #expect(try await web.get("/v1/log/export", as: nil).problem == "tokenMissing")
            #expect(try await web.get("/v1/log/export?all=1").problem == "parameterUnknown")
        }
    }

    @Test func `P8 an entry just written is under the newest note, in a proof too, with its texts`() async throws {
        let (desk, key) = try await signed()
        try await desk.run { (web) async throws in
            let number = try #require(try await web.post("/v1/log", as: .lise, #"{"text":"Nå"}"#).int("entry"))
            let note = try await web.get("/v1/log/checkpoint").body
            #expect(try Checkpoint(opening: note, trusting: [key.verifierKey]).head.size == number)
            let proof = try await web.get("/v1/log/\(number)/proof")
            #expect(proof.string("checkpoint")?.hasPrefix("granvik.example/kriselogg/1\n\(number)\n") == true)
            #expect(proof.string("texts.0.text") == "Nå")
            #expect(try await web.get("/v1/log/consistency?from=1").string("checkpoint")?.isEmpty == false)
            #expect(try await web.get("/v1/status").string("ledger.key") == key.verifierKey.text)
        }
    }

    @Test func `P10 only so many exports go out at once`() async throws {
        let places = Places(2)
        let one = try places.take()
        var other: Places.Place? = try places.take()
        #expect(throws: DeskError.self) { try places.take() }
        other = nil
        _ = other
        _ = try places.take()
        withExtendedLifetime(one) {}
    }

    @Test func `P7 P8 where a text isn't the one on the log the export breaks off and the desk is sealed`() async throws {
        let (desk, _) = try await signed()
        try await desk.run(.live) { (web) async throws in
            let number = try #require(try await web.post("/v1/log", as: .lise, #"{"text":"Vannet stiger"}"#).int("entry"))
            try changeText(of: number, in: desk.founded)
            let connection = try RawConnection(port: try #require(web.port))
            try connection.send(
                "GET /v1/log/export HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(web.secrets[.kari] ?? "")\r\n\r\n")
            let answer = await connection.readToEnd()
            #expect(answer.contains("HTTP/1.1 200") && !answer.contains(#"{"end":"#))
            #expect(desk.founded.desk.view.seal?.code == .ledgerBroken)
        }
    }

    private func changeText(of entry: Int, in founded: FoundedDesk) throws {
        let database = try DatabaseQueue(path: founded.folder.appending(path: "ledger.sqlite").path)
        try database.write { database in
            let words = try #require(try Data.fetchOne(database, sql: "SELECT words FROM content WHERE n = ?", arguments: [entry]))
            var changed = words
            changed[changed.count - 1] ^= 1
            try database.execute(sql: "UPDATE content SET words = ? WHERE n = ?", arguments: [changed, entry])
        }
        try database.close()
    }
}
