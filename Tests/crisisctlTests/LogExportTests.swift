import CrisisDesk
import CrisisTestSupport
import Foundation
import Testing

/// P8: the log is taken out of a running desk and checked by strangers, with the program as a person has it in hand.
@Suite(.serialized) struct LogExportTests {
    /// A desk that runs, with something on its log; its chief executive's token and its public key.
    private struct Running {
        let program: Program
        let desk: RunningDesk
        let token: String
        let key: String

        func ctl(_ words: [String]) async throws -> Program.Ended { try await program.run(words, token: token) }
        func path(_ name: String) -> String { program.folder.appending(path: name).path }

        func end() throws {
            #expect(desk.stop() == 0)
            try program.remove()
        }
    }

    private func running() async throws -> Running {
        let program = try Program()
        let token = try await program.found()
        let desk = try await program.serve()
        for note in ["Ringte \"fylket\"", "Brua er stengt\nVannet stiger", "På vei"] {
            #expect(try await program.run(["log", "add", note], token: token).code == 0)
        }
        let shown = try await program.run(["log", "checkpoint", "--format", "json"], token: token)
        let json = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
        return Running(program: program, desk: desk, token: token, key: try #require(json?["key"] as? String))
    }

    @Test func `P8 an export of a running desk is proven by the program and by the page of Python`() async throws {
        let it = try await running()
        let folder = it.path("ut")
        let exported = try await it.ctl(["log", "export", folder, "--format", "json"])
        #expect(exported.code == 0, "\(exported.talk)")
        #expect(exported.output.contains(#""entries":9"#) && exported.output.contains(#""withheld":0"#), "\(exported.output)")
        let proven = try await it.program.run(["log", "verify", "--export", folder, "--key", it.key])
        #expect(proven.code == 0 && proven.output.contains("The export is whole: 9 entries"), "\(proven.talk)")
        let (code, said) = try VerifyPage.check(folder, key: it.key)
        #expect(code == 0 && said.contains("Proven: 9 entries"), "\(said)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names == ["README.txt", "checkpoint", "content.jsonl", "entries.jsonl"])
        for name in names {
            let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            #expect(!text.contains(it.token) && !text.contains("crd_"))
            let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        #expect(try String(contentsOfFile: "\(folder)/README.txt", encoding: .utf8).contains("9 loggposter. Rothash "))
        try it.end()
    }

    @Test func `P8 what was changed afterwards ends with 6 and says where`() async throws {
        let it = try await running()
        let folder = it.path("ut")
        #expect(try await it.ctl(["log", "export", folder]).code == 0)
        let file = URL(filePath: "\(folder)/content.jsonl")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing("Vannet stiger", with: "Vannet synker").utf8).write(to: file)
        let refused = try await it.program.run(["log", "verify", "--export", folder, "--key", it.key])
        #expect(refused.code == 6)
        #expect(refused.talk == "NOT PROVEN: Entry 8: text 1 was changed after it was recorded.\n", "\(refused.talk)")
        #expect(try VerifyPage.check(folder, key: it.key).code == 1)
        try it.end()
    }

    @Test func `a folder with something in it is refused, an empty one is taken, and nothing is left of what failed`() async throws {
        let it = try await running()
        let (full, empty) = (it.path("full"), it.path("empty"))
        for folder in [full, empty] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        }
        try Data("hei".utf8).write(to: URL(filePath: "\(full)/hei"))
        #expect(try await it.ctl(["log", "export", full]).code == 64)
        #expect(try await it.ctl(["log", "export", empty]).code == 0)
        #expect(try await it.ctl(["log", "export", empty]).code == 64)
        #expect(try await it.ctl(["log", "export", it.path("borte/ut")]).code == 1)
        #expect(try await it.program.run(["log", "export", it.path("uten")], token: "crd_feil").code == 3)
        let left = try FileManager.default.contentsOfDirectory(atPath: it.program.folder.path).filter { $0.contains("part-") }
        #expect(left == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: full) == ["hei"])
        try it.end()
    }

    @Test func `P8 a proof in a file stands for itself, and with a word changed for nothing`() async throws {
        let it = try await running()
        let file = it.path("bevis.json")
        #expect(try await it.ctl(["log", "prove", "8", "--out", file, "--key", it.key]).code == 0)
        #expect(try await it.ctl(["log", "prove", "8", "--out", file]).code == 64)
        let proven = try await it.program.run(["log", "verify", "--proof", file, "--key", it.key])
        #expect(proven.code == 0, "\(proven.talk)")
        #expect(proven.output.contains("Entry 8 stands in the log of 9 entries"), "\(proven.output)")
        #expect(proven.output.contains("Text 1: Brua er stengt"), "\(proven.output)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        for (word, other, says) in [
            ("Brua", "Elva", "not those the entry has"), (#"\"by\":\"p1\""#, #"\"by\":\"p2\""#, "does not lead to the root hash"),
            (#""leafIndex":7"#, #""leafIndex":6"#, "does not lead to the root hash"), (#"\n9\n"#, #"\n8\n"#, "not signed with the key"),
        ] {
            #expect(text.contains(word), "\(word)")
            try Data(text.replacing(word, with: other, maxReplacements: 1).utf8).write(to: URL(filePath: file))
            let refused = try await it.program.run(["log", "verify", "--proof", file, "--key", it.key])
            #expect(refused.code == 6 && refused.talk.contains(says), "\(refused.talk)")
        }
        try it.end()
    }

    @Test func `P8 a checkpoint that was kept proves that nothing before it was changed`() async throws {
        let it = try await running()
        let (note, file) = (it.path("note.txt"), it.path("vekst.json"))
        try Data(try await it.ctl(["log", "checkpoint"]).output.utf8).write(to: URL(filePath: note))
        #expect(try await it.ctl(["log", "add", "Mer"]).code == 0)
        let grown = try await it.ctl(["log", "prove", "--from", note, "--out", file, "--key", it.key])
        #expect(grown.code == 0, "\(grown.talk)")
        let proven = try await it.program.run(["log", "verify", "--consistency", file, "--key", it.key])
        #expect(proven.code == 0 && proven.output.contains("The log of 10 entries begins with the log of 9"), "\(proven.talk)")
        #expect(!proven.output.contains("Compare"))
        let counted = it.path("tall.json")
        #expect(try await it.ctl(["log", "prove", "--from", "5", "--out", counted]).code == 0)
        let compared = try await it.program.run(["log", "verify", "--consistency", counted, "--key", it.key])
        #expect(compared.code == 0 && compared.output.contains("Compare with what you wrote down"), "\(compared.output)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try Data(text.replacing(#""from":9"#, with: #""from":8"#).utf8).write(to: URL(filePath: file))
        #expect(try await it.program.run(["log", "verify", "--consistency", file, "--key", it.key]).code == 6)
        let stranger = try await running()
        let other = try await stranger.program.run(["log", "verify", "--consistency", counted, "--key", stranger.key])
        #expect(other.code == 6, "\(other.output)")
        try it.end()
        try stranger.end()
    }

    @Test func `the key is shown where a log begins and where it is signed`() async throws {
        let it = try await running()
        let shown = try await it.ctl(["log", "checkpoint"])
        #expect(shown.talk.contains("Write the key into the minutes") && shown.talk.contains(it.key), "\(shown.talk)")
        #expect(it.key.hasPrefix("granvik-kommune/kriselogg/1+"))
        let whole = try await it.program.run(["log", "verify", "--data", it.program.data, "--key", it.key])
        #expect(whole.code == 0, "\(whole.talk)")
        try it.end()
    }
}
