import Foundation
import Testing

/// Copies made with the real program: what stands under a backup's name is one, and is on the list.
@Suite(.serialized) struct BackupTests {
    private struct Town {
        var program: Program
        let stick: String

        init() async throws {
            program = try Program()
            _ = try await program.found()
            stick = program.folder.appending(path: "stick").path
            try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
        }

        func backup(_ more: [String] = []) async throws -> Program.Ended { try await program.run(["backup", "--to", stick] + more) }

        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: stick).sorted() }

        func list() throws -> String { try String(contentsOfFile: program.data + "/backups", encoding: .utf8) }

        func end() throws { try program.remove() }
    }

    /// Frozen, so that two copies have the same second in their names.
    private func frozen() throws -> [String: String] { try FakeTime.environment(off: "2026-11-22 02:15:00") }

    @Test func `a backup that is killed leaves nothing under a backup's name, and the next one clears up`() async throws {
        let town = try await Town()
        let times = [2, 4, 6, 8, 10, 15, 20, 30, 50].map { "timeout -s KILL 0.0\($0)" }
        let lines = times.map { "\($0) .build/debug/crisisctl backup --data \(town.program.data) --to \(town.stick) > /dev/null || true" }
        _ = try await town.program.run(lines: lines.joined(separator: "\n"))
        for name in try town.names() where !name.hasPrefix(".") {
            #expect(FileManager.default.fileExists(atPath: "\(town.stick)/\(name)/backup.json"), "\(name)")
            #expect(try town.list().contains(name))
        }
        let made = try await town.backup()
        #expect(made.code == 0, "\(made.talk)")
        #expect(try town.names().filter { $0.hasPrefix(".") } == [])
        try town.end()
    }

    @Test func `only what a backup left and nobody holds is cleared up, and it is on the list until then`() async throws {
        let town = try await Town()
        let stale = ".crisisdesk-20260101T000000Z.part-0123abcd"
        let held = ".crisisdesk-20260101T000000Z.part-89abcdef"
        let others = [".crisisdesk-20260101T000000Z.part-x", ".crisisdesk-old", "min.part-0123abcd"]
        for name in [stale, held] + others {
            try FileManager.default.createDirectory(atPath: "\(town.stick)/\(name)", withIntermediateDirectories: false)
            try Data().write(to: URL(filePath: "\(town.stick)/\(name)/backup.json"))
            try Data("logg".utf8).write(to: URL(filePath: "\(town.stick)/\(name)/ledger.sqlite"))
        }
        let lock = open("\(town.stick)/\(held)/backup.json", O_RDWR)
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        let made = try await town.backup()
        close(lock)
        #expect(made.talk.contains("Cleared away a backup that was never finished") && made.talk.contains(stale), "\(made.talk)")
        let left = Set(try town.names())
        #expect(!left.contains(stale) && left.isSuperset(of: [held] + others), "\(left)")
        #expect(left.count == 5)
        try town.end()
    }

    @Test func `a folder that never was a finished backup is not restored`() async throws {
        var town = try await Town()
        let path = try await town.backup().output.trimmingCharacters(in: .whitespacesAndNewlines)
        let note = URL(filePath: path + "/backup.json")
        for damage in [{ try FileManager.default.removeItem(at: note) }, { try Data().write(to: note) }] {
            try damage()
            town.program.name = "new"
            let refused = try await town.program.run(["restore", path, "--by", "Arne", "--reason", "x"])
            #expect(refused.code == 1 && refused.talk.contains("is no backup"), "\(refused.talk)")
            #expect(!FileManager.default.fileExists(atPath: town.program.data))
        }
        try town.end()
    }

    @Test func `two backups in one second are two`() async throws {
        var town = try await Town()
        town.program.environment = try frozen()
        for _ in 0..<3 { #expect(try await town.backup().code == 0) }
        let base = "crisisdesk-20261122T021500Z"
        #expect(try town.names() == [base, base + "-2", base + "-3"])
        #expect(try town.list().contains(base + "-3"))
        try town.end()
    }

    @Test func `--keep never removes the backup just made, and tells of one from the future`() async throws {
        var town = try await Town()
        town.program.environment = try FakeTime.environment(off: "+1d")
        let future = try await town.backup().output.trimmingCharacters(in: .whitespacesAndNewlines)
        town.program.environment = [:]
        let second = try await town.backup(["--keep", "2"])
        #expect(second.code == 0 && second.talk.contains("bears a later date"), "\(second.talk)")
        let made = try await town.backup(["--keep", "1"])
        let path = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(made.code == 0 && FileManager.default.fileExists(atPath: path + "/backup.json"), "\(made.talk)")
        #expect(!FileManager.default.fileExists(atPath: future) && made.talk.contains("Removed an old backup: \(future)"))
        #expect(try town.names().count == 1)
        try town.end()
    }

    @Test func `a list that can't be written is told, and the copy is there all the same`() async throws {
        let town = try await Town()
        try FileManager.default.createDirectory(atPath: town.program.data + "/backups", withIntermediateDirectories: false)
        let made = try await town.backup()
        #expect(made.code == 0 && made.talk.contains("not on the list"), "\(made.talk)")
        let path = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(FileManager.default.fileExists(atPath: path + "/ledger.sqlite"))
        try town.end()
    }

    @Test func `what is typed wrong is told as what it is`() async throws {
        let town = try await Town()
        let key = "granvik.example/kriselogg/1+00000000+AUuTTdAmkbCjt1LAPkLmq5qyl+lRTYo5vYtJdbsRDzWK"
        let copied = try await town.program.run(["log", "verify", "--export", town.stick, "--key", key])
        #expect(copied.code == 64 && copied.talk.contains("not copied whole"), "\(copied.talk)")
        let none = try await town.program.run(["log", "verify", "--export", town.stick + "/x", "--key", String(repeating: "a", count: 64)])
        #expect(none.code == 64 && none.talk.contains("no folder"), "\(none.talk)")
        let pipe = town.program.folder.appending(path: "pipe").path
        #expect(mkfifo(pipe, 0o600) == 0)
        let register = try await town.program.run(["init", "--register", pipe, "--data", town.stick + "/ny"])
        #expect(register.code == 64 && register.talk.contains("no ordinary file"), "\(register.talk)")
        try town.end()
    }

    @Test func `a backup without its key isn't a log that isn't whole`() async throws {
        let town = try await Town()
        let path = try await town.backup().output.trimmingCharacters(in: .whitespacesAndNewlines)
        let unchecked = try await town.program.run(["log", "verify", "--data", path])
        #expect(unchecked.code == 64 && unchecked.talk.contains("--key"), "\(unchecked.talk)")
        try town.end()
    }
}
