import Foundation
import Testing

/// Forgetting, with the real program (P9): no byte of it is left in any file of the data folder.
@Suite(.serialized) struct EraseTests {
    /// A founded desk with one channel by hand, and the chief executive's token.
    private func found() async throws -> (Program, String) {
        let program = try Program()
        let token = try await program.found(
            """
            people:
              - {id: kari, name: Kari Nordmann, roles: [chiefExecutive]}
              - {id: ola, name: Ola Vik, roles: [administrator]}
              - {id: ulvtor, name: Torkjell Ulvestad, phone: "+47 912 34 567", roles: [crisisStaff]}
            crisis: {responsible: ola, deputies: [kari], channels: [facebook]}
            channels:
              - {id: facebook, kind: byHand, name: Facebook, administrators: [kari, ola]}
            """)
        return (program, token)
    }

    /// The files of the data folder in which the bytes stand.
    private func files(of program: Program, with text: String) throws -> [String] {
        let names = FileManager.default.enumerator(atPath: program.data)?.compactMap { $0 as? String } ?? []
        return try names.filter { name in
            // A running desk makes and removes files of its own; a name may be one of something that is gone by now.
            do {
                let path = "\(program.data)/\(name)"
                let kind = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
                guard kind == .typeRegular else { return false }
                return try Data(contentsOf: URL(filePath: path)).range(of: Data(text.utf8)) != nil
            } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
                return false
            }
        }
    }

    /// Until the follower of the log and the writer of `last-approved`, which a second wakes, have come by.
    private func waitUntilGone(_ text: String, from program: Program) async throws {
        for _ in 0..<200 {
            if try files(of: program, with: text).isEmpty { return }
            // Each question takes the desk some time.
            _ = try await program.run(["status"])
        }
    }

    @Test func `P9 a post, a person who left and an entry are forgotten in every file, and the log still verifies`() async throws {
        let (program, token) = try await found()
        let desk = try await program.serve()
        func ok(_ line: [String]) async throws -> String { try await program.ok(line, as: token) }
        let (text, link, note, name, phone) = ("Blåbærtyven", "hemmeligplass", "Rypesteik", "Torkjell Ulvestad", "912 34 567")
        _ = try await ok(["post", "submit", "--channels", "facebook", "--text", "\(text) er sett"])
        _ = try await ok(["post", "take", "1", "facebook"])
        _ = try await ok(["post", "done", "1", "facebook", "--link", "https://example.org/\(link)"])
        _ = try await ok(["log", "add", "\(note) til middag"])
        _ = try await ok(["log", "show", "--search", note])
        let stick = program.folder.path
        _ = try await ok(["backup", "--to", stick])
        #expect(try files(of: program, with: text) != [])
        #expect(try files(of: program, with: name) != [])

        let active = try await program.run(
            ["erase", "--person", "ulvtor", "--reason", "r", "--authority", "a", "--yes"], token: token)
        #expect(active.code == 3, "\(active.talk)")
        _ = try await ok(["person", "leave", "ulvtor", "--reason", "Flyttet", "--yes"])
        let person = try await ok(["erase", "--person", "ulvtor", "--reason", "Krav", "--authority", "GDPR art. 17", "--yes"])
        #expect(person.contains("crisisdesk-"), "older backups are named: \(person)")
        _ = try await ok(["erase", "--post", "1", "--reason", "Feil", "--authority", "GDPR art. 17", "--yes"])
        let found = try await ok(["log", "show", "--search", note, "--format", "json"])
        let entry = try #require(found.firstMatch(of: /"number":(\d+)/)?.1)
        _ = try await ok(["erase", "--entry", String(entry), "--reason", "Feil", "--authority", "GDPR art. 17", "--yes"])
        for gone in [text, link, note, name, phone, "ulvtor"] {
            try await waitUntilGone(gone, from: program)
            #expect(try files(of: program, with: gone) == [], "\(gone)")
        }
        #expect(try await ok(["post", "show", "1"]).contains("erased"))
        #expect(try await ok(["log", "show", "--search", note, "--format", "json"]).contains(#""items":[]"#))
        #expect(desk.stop() == 0)
        for gone in [text, link, note, name, phone] { #expect(try files(of: program, with: gone) == [], "\(gone)") }
        let verified = try await program.run(["log", "verify"])
        #expect(verified.code == 0, "\(verified.talk)")
        let again = try await program.serve()
        #expect(try await ok(["post", "show", "1"]).contains("erased"))
        again.kill()
        #expect(try files(of: program, with: text) == [])
        try program.remove()
    }

    @Test func `a screened entry's words are shown to few, and found by nobody else`() async throws {
        let (program, kari) = try await found()
        let desk = try await program.serve()
        let given = try await program.run(["person", "token", "ola"], token: kari)
        let ola = given.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let written = try await program.run(
            ["log", "add", "Savnet: Rypesteik", "--screened", "offl. § 13"], token: kari)
        #expect(written.code == 0, "\(written.talk)")
        let seen = try await program.run(["log", "show", "--limit", "1"], token: kari)
        #expect(seen.output.contains("Rypesteik"))
        for line in [["log", "show", "--limit", "1"], ["log", "show", "--limit", "1", "--format", "json"]] {
            let shown = try await program.run(line, token: ola)
            #expect(shown.output.contains("offl. § 13") && !shown.output.contains("Rypesteik"), "\(shown.output)")
        }
        let searched = try await program.run(["log", "show", "--search", "Rypesteik", "--format", "json"], token: ola)
        #expect(searched.output.contains(#""items":[]"#), "\(searched.output)")
        #expect(desk.stop() == 0)
        try program.remove()
    }
}
