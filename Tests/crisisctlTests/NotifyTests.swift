import Foundation
import Testing

/// What the desk tells people of by itself, with the real program and a mail program of ours that keeps what it is given.
@Suite(.serialized) struct NotifyTests {
    private func found() async throws -> (Program, String, box: URL) {
        let program = try Program()
        let token = try await program.found(
            """
            people:
              - {id: kari, name: Kari Nordmann, roles: [chiefExecutive]}
              - {id: ola, name: Ola Vik, phone: "+47 000 00 002", roles: [administrator]}
              - {id: per, name: Per Lie, roles: [contributor]}
            crisis: {responsible: ola, deputies: [kari], channels: [facebook]}
            channels:
              - {id: facebook, kind: byHand, name: Facebook, administrators: [kari, ola]}
            """)
        return (program, token, try mailbox(program))
    }

    /// A folder in which the mail program leaves what it gets, whole or not at all.
    private func mailbox(_ program: Program) throws -> URL {
        let box = program.folder.appending(path: "box")
        try FileManager.default.createDirectory(at: box, withIntermediateDirectories: true)
        let script = """
            #!/bin/sh
            part=$(mktemp '\(program.folder.path)/part.XXXXXX')
            /bin/cat > "$part" && /bin/mv "$part" '\(box.path)/'
            """
        let mail = program.folder.appending(path: "sendmail")
        try Data(script.utf8).write(to: mail)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: mail.path)
        return box
    }

    /// The mails there are, as soon as more than so many have the words in them; each question takes the desk some time.
    private func mails(_ box: URL, with words: String, _ program: Program, more count: Int = 0) async throws -> [String] {
        for _ in 0..<300 {
            let mails = try FileManager.default.contentsOfDirectory(at: box, includingPropertiesForKeys: nil)
                .map { try String(contentsOf: $0, encoding: .utf8) }
            if mails.count > count, mails.contains(where: { $0.contains(words) }) { return mails }
            _ = try await program.run(["status"])
        }
        throw NoMail(words: words)
    }

    private struct NoMail: Error { let words: String }

    @Test func `a receiver that can't be used is refused with the rule it breaks`() async throws {
        let (program, token, _) = try await found()
        let desk = try await program.serve()
        try program.give(Array("a secret of thirty-two bytes....".utf8), as: "hook")
        let cases: [([String], String)] = [
            (["--mail", "vakt"], "must be like"), (["--mail", "|id@x.no"], "must be like"),
            (["--webhook", "ftp://x.example/", "--secret", "hook"], "https or http"),
            (["--webhook", "http://10.0.0.1/", "--secret", "hook"], "--allow-private"),
            (["--webhook", "http://localhost/", "--secret", "hook"], "--allow-private"),
            (["--webhook", "https://x.example/", "--secret", "borte"], "DATA/secrets"),
        ]
        for (words, says) in cases {
            let refused = try await program.run(["policy", "notify"] + words, token: token)
            #expect(refused.code == 3 && refused.talk.contains(says) && !refused.talk.contains("Short names"), "\(refused.talk)")
        }
        let good = ["policy", "notify", "--webhook", "http://localhost/", "--secret", "hook", "--allow-private"]
        #expect(try await program.run(good, token: token).code == 0)
        let twice = try await program.run(good, token: token)
        #expect(twice.code == 3 && twice.talk.contains("on the list already"), "\(twice.talk)")
        #expect(desk.stop() == 0)
        try program.remove()
    }

    @Test func `an activation, a post that waits and a seal are told by mail, with whom to ring and never the text`() async throws {
        let (program, token, box) = try await found()
        let sendmail = ["--sendmail", program.folder.appending(path: "sendmail").path]
        let desk = try await program.serve(sendmail)
        let set = try await program.run(["policy", "notify", "--mail", "vakt@granvik.example"], token: token)
        #expect(set.code == 0 && set.output.contains("vakt@granvik.example"), "\(set.talk)")
        let given = try await program.run(["person", "token", "per"], token: token)
        let per = given.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try await program.run(["activate", "--reason", "Skred", "--yes"], token: token).code == 0)
        let convened = try await mails(box, with: "To: vakt@granvik.example", program)
        #expect(convened.contains { $0.contains("000 00 002") }, "\(convened)")
        let handed = try await program.run(
            ["post", "submit", "--purpose", "warning", "--channels", "facebook", "--text", "HEMMELIGTEKST"], token: per)
        #expect(handed.code == 0, "\(handed.talk)")
        let waits = try await mails(box, with: "nnlegg 1", program)
        #expect(!waits.contains { $0.contains("HEMMELIGTEKST") })
        #expect(desk.stop() == 0)
        try FileManager.default.removeItem(atPath: program.data + "/tokens.sqlite")
        let sealed = try await program.serve(sendmail)
        #expect(try await mails(box, with: "ublisere", program, more: waits.count).count > waits.count)
        sealed.kill()
        try program.remove()
    }
}
