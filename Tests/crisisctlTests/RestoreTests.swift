import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// Backup and restore with the real program: what leaves it is what a real receiver gets.
@Suite(.serialized) struct RestoreTests {
    private static let key = Array("a secret of thirty-two bytes....".utf8)

    /// A desk with a webhook to a receiver, its chief executive's token, and a stick for backups.
    private struct Town {
        let receiver: WebhookReceiver
        var program: Program
        let token: String
        let stick: String

        init() async throws {
            let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
            receiver = try await WebhookReceiver.start(key: RestoreTests.key, now: now)
            program = try Program()
            stick = program.folder.appending(path: "stick").path
            try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
            token = try await program.found(Self.register(receiver))
            try giveSecret()
        }

        private static func register(_ receiver: WebhookReceiver) -> String {
            """
            people:
              - {id: kari, name: Kari Nordmann, roles: [chiefExecutive]}
              - {id: ola, name: Ola Vik, roles: [administrator]}
            crisis: {responsible: ola, deputies: [kari], channels: [intranett]}
            channels:
              - {id: intranett, kind: webhook, name: Intranett, administrators: [kari, ola], settings: {url: "\(receiver.address)", secret: hook, allowPrivate: true}}
              - {id: facebook, kind: byHand, name: Facebook, administrators: [kari, ola]}
            """
        }

        func giveSecret() throws {
            try program.give(RestoreTests.key, as: "hook")
        }

        @discardableResult
        func ok(
            _ line: [String], as token: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
        ) async throws -> String {
            try await program.ok(line, as: token ?? self.token, sourceLocation: sourceLocation)
        }

        func backup() async throws -> String { try await ok(["backup", "--to", stick]) }

        func restore(_ source: String) async throws -> String {
            try await ok(["restore", source, "--by", "Arne Berg, IKT", "--reason", "Dataangrep"])
        }

        /// Everything the receiver got, whatever it was about.
        var sent: Int { receiver.requests.count }

        func end() async throws {
            #expect(receiver.violations == [])
            try await receiver.stop()
            try program.remove()
        }
    }

    private func state(of post: Int, _ town: Town, as token: String) async throws -> String {
        let shown = try await town.ok(["post", "show", "\(post)", "--format", "json"], as: token)
        guard let json = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any],
            let state = json["state"] as? String
        else { throw Unreadable(text: shown) }
        return state
    }

    private struct Unreadable: Error { let text: String }

    /// What was scheduled last night for this morning: due by the laptop's clock, which runs 65 minutes ahead.
    private static let inAnHour = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 3_600))

    @Test func `P3 P6 the ransomware morning: a backup on a stick, a new laptop, a wrong clock, and nothing goes out`() async throws {
        var town = try await Town()
        let old = try await town.program.serve()
        try await town.ok(["post", "submit", "--channels", "intranett", "--text", "Varslet i går", "--publish-at", Self.inAnHour])
        try await town.ok(["post", "submit", "--channels", "facebook", "--text", "For hånd"])
        try await town.ok(["post", "take", "2", "facebook"])
        let stick = try await town.backup()
        old.kill()
        try FileManager.default.removeItem(atPath: town.program.data)

        let before = town.sent
        town.program.name = "laptop"
        town.program.environment = try FakeTime.environment(off: "+65m")
        let token = try await town.restore(stick)
        try town.giveSecret()
        let desk = try await town.program.serve()
        let status = try await town.program.run(["status"], token: token)
        #expect(status.output.contains("NOT PUBLISHING after a restore"), "\(status.output)")
        #expect(try await state(of: 1, town, as: token) == "held")
        #expect(try await state(of: 2, town, as: token) == "outcomeUnknown")
        let gone = try await town.program.run(["status"], token: town.token)
        #expect(gone.code != 0)
        try await town.ok(["activate", "--reason", "Dataangrep", "--yes"], as: token)
        try await town.ok(["mode", "confirm"], as: token)
        #expect(try await state(of: 1, town, as: token) == "held")
        #expect(town.sent == before)
        #expect(desk.stop() == 0)
        let verified = try await town.program.run(["log", "verify"])
        #expect(verified.code == 0, "\(verified.talk)")
        try await town.end()
    }

    /// Puts files of one folder over those of another, as somebody does who takes that for a restore.
    private func put(_ names: [String], of source: String, over folder: String) throws {
        for name in names {
            let bytes = try Data(contentsOf: URL(filePath: "\(source)/\(name)"))
            // Into the file that is there, as `cp` does.
            try bytes.write(to: URL(filePath: "\(folder)/\(name)"), options: [])
        }
    }

    @Test(arguments: [["ledger.sqlite", "checkpoint"], ["ledger.sqlite", "checkpoint", "place"], []])
    func `P6 P7 an old copy put over the folder isn't run, and nothing goes out twice`(names: [String]) async throws {
        let town = try await Town()
        let first = try await town.program.serve()
        try await town.ok(["post", "submit", "--channels", "intranett", "--text", "Én gang"])
        #expect(first.stop() == 0)
        let copy = town.program.folder.appending(path: "copy").path
        try FileManager.default.copyItem(atPath: town.program.data, toPath: copy)
        let second = try await town.program.serve()
        try await town.ok(["activate", "--reason", "Skred", "--yes"])
        #expect(second.stop() == 0)
        let sent = town.sent
        if names.isEmpty {
            try FileManager.default.removeItem(atPath: town.program.data + "/place")
        } else {
            try put(names, of: copy, over: town.program.data)
        }
        let third = try await town.program.serve()
        let status = try await town.program.run(["status"], token: town.token)
        #expect(status.code == 5, "\(names): \(status.output)")
        #expect(town.sent == sent)
        third.kill()
        try await town.end()
    }

    @Test func `P5 with its ledger removed under it a desk acknowledges nothing more`() async throws {
        for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
            let town = try await Town()
            let desk = try await town.program.serve()
            try FileManager.default.removeItem(atPath: town.program.data + "/" + name)
            let written = try await town.program.run(["log", "add", "Borte?"], token: town.token)
            #expect(written.code != 0, "\(written.output)")
            let status = try await town.program.run(["status"], token: town.token)
            #expect(status.code == 5, "\(status.output)")
            desk.kill()
            try await town.end()
        }
    }

    @Test func `P3 a backup from before the crisis restored during it publishes nothing until the mode is confirmed`() async throws {
        var town = try await Town()
        let old = try await town.program.serve()
        let before = try await town.backup()
        try await town.ok(["activate", "--reason", "Skred", "--responsible", "ola", "--yes"])
        try await town.ok(["post", "submit", "--channels", "intranett", "--text", "Hold dere unna"])
        old.kill()

        town.program.name = "new"
        let token = try await town.restore(before)
        try town.giveSecret()
        let desk = try await town.program.serve()
        let status = try await town.ok(["status", "--format", "json"], as: token)
        #expect(status.contains(#""mode":"normal""#) && status.contains(#""publishingPaused":true"#))
        try await town.ok(["post", "submit", "--channels", "intranett", "--text", "Som vanlig"], as: token)
        #expect(town.sent == 0)
        let convened = try await town.ok(["activate", "--reason", "Skred", "--yes", "--format", "json"], as: token)
        #expect(convened.contains(#""held":[1]"#), "\(convened)")
        try await town.ok(["mode", "confirm"], as: token)
        #expect(try await state(of: 1, town, as: token) == "held")
        #expect(town.sent == 0)
        #expect(desk.stop() == 0)
        try await town.end()
    }

    @Test func `P6 a copy of a desk's folder is not run, and is restored under a key of its own`() async throws {
        var town = try await Town()
        let first = try await town.program.serve()
        try await town.ok(["post", "submit", "--channels", "facebook", "--text", "a"])
        #expect(first.stop() == 0)
        let original = town.program.data
        town.program.name = "copy"
        try FileManager.default.copyItem(atPath: original, toPath: town.program.data)
        let copy = try await town.program.serve()
        let status = try await town.program.run(["status"], token: town.token)
        #expect(status.code == 5)
        #expect(status.output.contains("copy") || status.talk.contains("copy"), "\(status.output) \(status.talk)")
        let refused = try await town.program.run(["post", "submit", "--channels", "facebook", "--text", "b"], token: town.token)
        #expect(refused.code == 5)
        let held = try await town.program.run(["restore", original, "--by", "Arne", "--reason", "x"])
        #expect(held.code != 0 && held.talk.contains("untouched"), "\(held.talk)")
        copy.kill()
        let source = town.program.data
        town.program.name = "third"
        let token = try await town.restore(source)
        let desk = try await town.program.serve()
        let checkpoint = try await town.ok(["log", "checkpoint"], as: token)
        #expect(checkpoint.hasPrefix("granvik.example/kriselogg/2\n"), "\(checkpoint)")
        #expect(desk.stop() == 0)
        try await town.end()
    }

    @Test func `a backup that was tampered with is refused, and nothing is left behind`() async throws {
        var town = try await Town()
        let stick = try await town.backup()
        let ledger = URL(filePath: stick + "/ledger.sqlite")
        var bytes = try Data(contentsOf: ledger)
        let place = try #require(bytes.range(of: Data("crisisdesk".utf8)))
        bytes.replaceSubrange(place, with: Data("crisisdisk".utf8))
        try bytes.write(to: ledger)
        town.program.name = "new"
        let refused = try await town.program.run(["restore", stick, "--by", "Arne", "--reason", "x"])
        #expect(refused.code == 1, "\(refused.talk)")
        #expect(refused.talk.contains("changed"), "\(refused.talk)")
        let left = try FileManager.default.contentsOfDirectory(atPath: town.program.folder.path)
        #expect(!left.contains { $0.hasPrefix("new") }, "\(left)")
        try await town.end()
    }

    @Test func `a log shorter than its checkpoint is brought back with what is missing said`() async throws {
        var town = try await Town()
        let stick = try await town.backup()
        let desk = try await town.program.serve()
        try await town.ok(["log", "add", "Møte"])
        #expect(desk.stop() == 0)
        let newer = try Data(contentsOf: URL(filePath: town.program.data + "/checkpoint"))
        try newer.write(to: URL(filePath: stick + "/checkpoint"))
        town.program.name = "new"
        let restored = try await town.program.run(["restore", stick, "--by", "Arne", "--reason", "x"])
        #expect(restored.code == 0)
        #expect(restored.talk.contains("MISSING"), "\(restored.talk)")
        let again = try await town.program.serve()
        let token = restored.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let log = try await town.ok(["log", "show", "--kind", "deskRestored", "--format", "json"], as: token)
        #expect(log.contains(#""missing":"#), "\(log)")
        #expect(again.stop() == 0)
        try await town.end()
    }

    @Test func `backups are of a desk that serves, old ones go, and none has key, tokens or secrets`() async throws {
        let town = try await Town()
        let desk = try await town.program.serve()
        for _ in 0..<3 {
            try await town.ok(["log", "add", "x"])
            try await town.ok(["backup", "--to", town.stick, "--keep", "2"])
            // Their names have a second in them.
            try await Self.nextSecond()
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: town.stick)
        #expect(kept.count == 2)
        let files = try FileManager.default.contentsOfDirectory(atPath: town.stick + "/" + (kept.first ?? ""))
        #expect(Set(files) == ["ledger.sqlite", "checkpoint", "backup.json", "texts"])
        #expect(desk.stop() == 0)
        try await town.end()
    }

    private static func nextSecond() async throws {
        let second = Int(Date().timeIntervalSince1970)
        while Int(Date().timeIntervalSince1970) == second { await Task.yield() }
    }

    @Test func `tokens are reset at the machine, and a running desk is left alone`() async throws {
        let town = try await Town()
        let desk = try await town.program.serve()
        let running = try await town.program.run(["token", "reset", "--by", "Arne", "--reason", "x"])
        #expect(running.code != 0 && running.talk.contains("already runs"), "\(running.talk)")
        #expect(desk.stop() == 0)
        let token = try await town.ok(["token", "reset", "--all", "--by", "Arne", "--reason", "Nøkkel på avveier"])
        let again = try await town.program.serve()
        #expect(try await town.program.run(["status"], token: town.token).code != 0)
        try await town.ok(["status"], as: token)
        #expect(again.stop() == 0)
        try FileManager.default.removeItem(atPath: town.program.data + "/tokens.sqlite")
        let third = try await town.ok(["token", "reset", "--by", "Arne", "--reason", "Borte"])
        let last = try await town.program.serve()
        try await town.ok(["status"], as: third)
        #expect(last.stop() == 0)
        try await town.end()
    }

    @Test func `one entry that is erased is told as one, and what isn't there can't be`() async throws {
        let town = try await Town()
        let desk = try await town.program.serve()
        try await town.ok(["log", "add", "Navn"])
        let found = try await town.ok(["log", "show", "--kind", "note", "--format", "json"])
        let entry = try #require(found.firstMatch(of: /"number":(\d+)/)?.1)
        let erase = ["erase", "--entry", String(entry), "--reason", "x", "--authority", "y", "--yes"]
        #expect(try await town.program.run(erase + ["--place", "9"], token: town.token).code == 3)
        #expect(try await town.program.run(["erase", "--entry", "2"] + erase.dropFirst(3), token: town.token).code == 3)
        try await town.ok(erase)
        #expect(try await town.program.run(erase, token: town.token).code == 3, "it is gone already")
        let told = try await town.ok(["log", "show", "--kind", "contentErased"])
        #expect(told.contains("in log entry \(entry).") && !told.contains("entries"), "\(told)")
        #expect(desk.stop() == 0)
        try await town.end()
    }

    @Test func `an exercise has the same people and channels, its own log, ØVELSE in each text and on every screen`() async throws {
        var town = try await Town()
        let real = town.program.data
        town.program.name = "exercise"
        let token = try await town.ok(["init", "--exercise", "--from", real])
        let desk = try await town.program.serve()
        let status = try await town.program.run(["status"], token: token)
        #expect(status.talk.contains("EXERCISE") && status.talk.contains("Notices do"), "\(status.talk)")
        #expect(status.output.hasPrefix("EXERCISE EXERCISE EXERCISE – "), "\(status.output)")
        let metrics = try await town.program.run(["status", "--format", "json"], token: token)
        #expect(metrics.output.hasPrefix("{"))
        try await town.ok(["post", "submit", "--channels", "intranett", "--text", "Kok vannet"], as: token)
        let taken = try await town.ok(["post", "take", "1", "intranett"], as: token)
        #expect(taken == "ØVELSE – Kok vannet")
        let again = try await town.program.run(["post", "take", "1", "intranett"], token: token)
        #expect(again.talk.contains("EXERCISE: post NOTHING on Intranett."), "\(again.talk)")
        #expect(!again.talk.contains("Post exactly"))
        try await town.ok(["person", "add", "eva", "--name", "Eva Berg", "--roles", "administrator"], as: token)
        let another = try await town.ok(["person", "token", "eva"], as: token)
        #expect(another.hasPrefix("crd_"), "a script reads the token alone")
        let activated = try await town.ok(["activate", "--reason", "Skred", "--yes"], as: token)
        #expect(activated.contains("Say: “EXERCISE EXERCISE EXERCISE. "), "\(activated)")
        #expect(!activated.contains("Say: “Crisis"))
        let folder = town.program.folder.appending(path: "eksport")
        try await town.ok(["log", "export", folder.path], as: token)
        let readme = try String(contentsOf: folder.appending(path: "README.txt"), encoding: .utf8)
        #expect(readme.hasPrefix("ØVELSE ØVELSE ØVELSE – "), "\(readme)")
        let log = try await town.program.run(["log", "show"], token: token)
        #expect(log.talk.contains("EXERCISE"))
        let checkpoint = try await town.ok(["log", "checkpoint"], as: token)
        #expect(checkpoint.hasPrefix("granvik.example/kriselogg/exercise/1\n"), "\(checkpoint)")
        #expect(desk.stop() == 0)
        try await town.end()
    }
}
