import Foundation
import Testing

/// Prepared texts and publishing by hand with the built program: what a municipality that has no interface to anything does.
@Suite(.serialized) struct TextProgramTests {
    private static let texts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "runbooks/texts")

    private static let register = """
        municipality: Granvik kommune
        timeZone: Europe/Oslo
        language: nb
        origin: granvik.example/kriselogg
        people:
          - {id: kari, name: Kari Nordmann, title: Kommunedirektør, roles: [chiefExecutive], phone: "+47 000 00 000"}
        crisis: {responsible: kari, channels: [facebook]}
        channels:
          - {id: facebook, kind: byHand, name: Granvik på Facebook, administrators: [kari], settings: {page: "https://facebook.example/granvik"}}
        """

    /// Writes the register, and what `texts` gives beside it.
    private func program(_ texts: (URL) throws -> Void) throws -> (Program, String) {
        let program = try Program()
        let page = program.folder.appending(path: "register.yaml")
        try Data(Self.register.utf8).write(to: page)
        try texts(program.folder.appending(path: "texts"))
        return (program, page.path)
    }

    @Test func `init takes the texts beside the register, and one of them is handed in, taken and reported`() async throws {
        let (program, register) = try program { try FileManager.default.copyItem(at: Self.texts, to: $0) }
        let founded = try await program.run(["init", "--data", program.data, "--register", register])
        #expect(founded.code == 0, "\(founded.talk)")
        let token = founded.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(FileManager.default.fileExists(atPath: program.data + "/texts/skred.yaml"))
        let desk = try await program.serve()
        let list = try await program.run(["text", "list"], token: token)
        #expect(list.output.split(separator: "\n").count >= 7, "\(list.output)")
        let submit = ["post", "submit", "--template", "skred", "--channel", "facebook", "--blank", "sted=Elvegata"]
        let lacking = try await program.run(submit, token: token)
        #expect(lacking.code == 3)
        #expect(lacking.talk.contains("blanks.parorende"), "\(lacking.talk)")
        let blanks = ["--blank", "parorende=70 00 00 00", "--blank", "neste=14.30", "--blank", "nettside=granvik.example"]
        let handed = try await program.run(submit + blanks, token: token)
        #expect(handed.code == 0, "\(handed.talk)")
        #expect(handed.talk.contains("TO BE POSTED BY HAND on Granvik på Facebook by Kari Nordmann: crisisctl post take 1 facebook"))
        let page = program.folder.appending(path: "page.html").path
        let taken = try await program.run(["post", "take", "1", "facebook", "--page", page], token: token)
        #expect(taken.code == 0, "\(taken.talk)")
        let again = try await program.run(["post", "take", "1", "facebook"], token: token)
        #expect(again.output.hasPrefix("Det har gått et skred ved Elvegata."), "\(again.output)")
        #expect(again.output.hasSuffix("innen klokka 14.30 på granvik.example."), "\(again.output)")
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains(again.output + "</textarea>"))
        let link = "https://facebook.example/granvik/1"
        #expect(try await program.run(["post", "done", "1", "facebook", "--link", link], token: token).code == 0)
        let shown = try await program.run(["post", "show", "1"], token: token)
        #expect(shown.output.contains(link), "\(shown.output)")
        #expect(try await program.run(["post", "missing"], token: token).output.contains("Nothing is missing"))
        #expect(desk.stop() == 0)
        try program.remove()
    }

    @Test func `a text that is wrong stops init with file and line, and nothing is founded`() async throws {
        let (program, register) = try program { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            try Data("title: Skred\nowner: x\nreviewBy: i morgen\n".utf8).write(to: folder.appending(path: "skred.yaml"))
        }
        let founded = try await program.run(["init", "--data", program.data, "--register", register])
        #expect(founded.code == 1)
        #expect(founded.talk.contains("texts/skred.yaml:3: reviewBy: “i morgen” is no date."), "\(founded.talk)")
        #expect(!FileManager.default.fileExists(atPath: program.data))
        let elsewhere = try await program.run(
            ["init", "--data", program.data, "--register", register, "--texts", program.folder.path + "/nowhere"])
        #expect(elsewhere.code == 64, "\(elsewhere.talk)")
        let right = try await program.run(
            ["init", "--data", program.data, "--register", register, "--texts", Self.texts.path])
        #expect(right.code == 0, "\(right.talk)")
        try program.remove()
    }
}
