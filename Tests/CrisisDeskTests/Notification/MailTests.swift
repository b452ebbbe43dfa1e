@testable import CrisisDesk
import CrisisModel
import Foundation
import Testing

/// Notices by the machine's own mail program.
@Suite struct MailTests {
    private static let to = #"{"to":"vakt@granvik.example, ola.vik+krise@granvik.example"}"#

    private func send(_ notice: Notice, _ settings: String = to, by program: FakeSendmail) async throws {
        try await SentNotice.sender(sendmail: program.path).send(notice, to: SentNotice.target(.mail, settings), Phrases(.nb))
    }

    private func fault(
        _ settings: String = to, by path: String, _ notice: Notice = SentNotice.notice()
    ) async -> NoticeFault? {
        do throws(NoticeFault) {
            try await SentNotice.sender(sendmail: path).send(notice, to: SentNotice.target(.mail, settings), Phrases(.nb))
            return nil
        } catch {
            return error
        }
    }

    @Test func `a stranger's parser reads it as it was meant`() async throws {
        let program = try FakeSendmail()
        try await send(SentNotice.notice(municipality: "Åmot kommune"), by: program)
        #expect(try program.arguments == ["-i", "--", "vakt@granvik.example", "ola.vik+krise@granvik.example"])
        let mail = try ReadMail.read(program.folder.path + "/message")
        #expect(mail.defects == 0)
        #expect(mail.isASCII)
        #expect(mail.to == ["vakt@granvik.example", "ola.vik+krise@granvik.example"])
        #expect(mail.headers["subject"] == "Åmot kommune: innlegg 17 venter fortsatt på godkjenning")
        #expect(mail.headers["date"] == "Sun, 22 Nov 2026 02:24:00 +0000")
        #expect(mail.headers["auto-submitted"] == "auto-generated")
        #expect(mail.headers["message-id"]?.hasSuffix("@granvik.example>") == true)
        #expect(mail.headers["from"] == nil)
        #expect(mail.body == Phrases(.nb).text(of: SentNotice.notice(municipality: "Åmot kommune")))
        #expect(mail.body.contains("- Ola Vik, +47 000 00 002\n- Siri Moen\n"))
    }

    @Test func `whom answers go to is told to the program and to the reader`() async throws {
        let program = try FakeSendmail()
        try await send(SentNotice.notice(), #"{"to":"a@x.example","from":"desk@granvik.example"}"#, by: program)
        #expect(try program.arguments == ["-i", "-f", "desk@granvik.example", "--", "a@x.example"])
        #expect(try ReadMail.read(program.folder.path + "/message").headers["from"] == "desk@granvik.example")
    }

    @Test func `the program gets no file of ours and little of our surroundings`() async throws {
        let program = try FakeSendmail()
        try await send(SentNotice.notice(), by: program)
        // ls has one of its own.
        let files = Set(try program.folder.text("files").split(separator: "\n").compactMap { Int($0) })
        #expect(files.isSubset(of: [0, 1, 2, 3]), "\(files)")
        let names = try program.folder.text("environment").split(separator: "\n").map { $0.prefix { $0 != "=" } }
        #expect(Set(names).isSubset(of: ["PATH", "LANG", "PWD", "SHLVL", "_", "OLDPWD"]), "\(names)")
    }

    @Test func `nothing in a name can begin a field or a line of its own, or end the mail`() async throws {
        let program = try FakeSendmail()
        let evil = "Granvik\r\nBcc: x@evil.example\n\n.\n=?utf-8?q?x?= \u{1B}[2J"
        let notice = SentNotice.notice(
            municipality: evil, origin: "a b\nX: y/z", ring: [Notice.Callee(name: evil, phone: evil)])
        try await send(notice, by: program)
        let mail = try ReadMail.read(program.folder.path + "/message")
        #expect(mail.headers["bcc"] == nil && mail.headers["x"] == nil)
        #expect(mail.defects == 0)
        #expect(mail.headers["subject"]?.hasPrefix("Granvik Bcc: x@evil.example . =?utf-8?q?x?= [2J: innlegg 17") == true)
        #expect(mail.headers["message-id"]?.hasSuffix("@crisisdesk.invalid>") == true)
        let raw = try program.folder.text("message").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(!raw.contains("."))
        #expect(raw.allSatisfy { $0.utf8.count <= 78 })
        #expect(!raw.contains { $0.hasPrefix("From ") || $0.hasPrefix(".") })
    }

    @Test(arguments: [
        #"{"to":"-oQ/tmp@x.example"}"#, #"{"to":"a@x.example -f b"}"#, #"{"to":"a@x.example\nBcc: b@x.example"}"#,
        #"{"to":"\"a b\"@x.example"}"#, #"{"to":"a@[127.0.0.1]"}"#, #"{"to":"a"}"#, #"{"to":""}"#, #"{"to":"a@x.example,"}"#,
        #"{"to":"å@x.example"}"#, #"{"to":"a@x.example","from":"-f"}"#, #"{"to":"a@x..example"}"#, #"{"to":"a@-x.example"}"#,
        #"{"to":"a@x.example","cc":"b@x.example"}"#, "{}", "[]", "",
    ])
    func `an address that is none is never given to the program`(settings: String) async throws {
        let program = try FakeSendmail()
        guard case .settings? = await fault(settings, by: program.path) else { return #expect(Bool(false), "\(settings)") }
        #expect(!program.wasRun)
    }

    @Test func `what the program says when it refuses is told, without what acts on a terminal`() async throws {
        let program = try FakeSendmail("printf 'no \\033[2J such\\nuser' >&2; exit 67")
        let fault = await fault(by: program.path)
        #expect(fault == .mailRefused(code: 67, words: "no [2J such user"))
        #expect(fault?.mayPass == false)
        let later = try FakeSendmail("exit 75")
        #expect(await self.fault(by: later.path)?.mayPass == true)
        let gone = await self.fault(by: "/nonexistent/sendmail")
        #expect(gone == .mailNotStarted("No such file or directory"))
        #expect(gone?.mayPass == true)
    }

    @Test func `one that says a great deal is heard to a point, and one that hangs is ended with what it started`() async throws {
        let loud = try FakeSendmail("yes | head -c 40000; exit 1")
        guard case .mailRefused(1, let words)? = await fault(by: loud.path) else { return #expect(Bool(false)) }
        #expect(words.count <= NoticeLimits.words)
        let slow = try FakeSendmail()
        let script = "sleep 1000 & echo $! > \(slow.folder.path)/child; echo started; wait"
        let program = ChildProcess(path: "/bin/sh", arguments: ["-c", script])
        #expect(await program.run(reading: [], within: .seconds(1)) == .tooSlow)
        let child = try #require(Int32(try slow.folder.text("child").split(separator: "\n")[0]))
        // Nobody waits for it but the machine's first process; it is gone or waits to be.
        let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ") Z"
        #expect(state.contains(") Z") || state.contains(") X"), "\(state)")
    }

    @Test func `more than fits is refused before anything is started`() async throws {
        let program = ChildProcess(path: "/bin/cat", arguments: [])
        #expect(await program.run(reading: [UInt8](repeating: 65, count: 1 << 20), within: .seconds(5)) == .tooLarge)
        #expect(await program.run(reading: Array("hei".utf8), within: .seconds(5)) == .exited(code: 0, words: "hei"))
        let killed = ChildProcess(path: "/bin/sh", arguments: ["-c", "kill -9 $$"])
        #expect(await killed.run(reading: [], within: .seconds(5)) == .killed(signal: 9))
    }
}

@Suite struct MailEncodingTests {
    @Test(arguments: ["", "a", "Åmot: æøå", "=?x?=", String(repeating: "å", count: 100), String(repeating: "a ", count: 80), "🙂"])
    func `a subject is encoded words that fit their lines`(text: String) {
        let lines = EncodedWord.encode(text, after: 9).split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasSuffix("?=") && $0.utf8.count <= 76 })
        #expect(lines.first.map { $0.utf8.count <= 66 } == true)
    }

    @Test(arguments: [
        ("a", "a\n"), ("", "\n"), ("å", "=C3=A5\n"), ("a=b", "a=3Db\n"), (".", "=2E\n"), ("From x", "=46rom x\n"), ("a ", "a=20\n"),
        ("a\nb", "a\nb\n"), ("a\tb", "a=09b\n"), ("a.b", "a.b\n"),
    ])
    func `a body is quoted printable`(text: String, encoded: String) {
        #expect(QuotedPrintable.encode(text) == encoded)
    }

    @Test func `a long line is cut softly, and no line of the body grows too long`() {
        for text in [String(repeating: "a", count: 500), String(repeating: "å", count: 300), String(repeating: ".", count: 200)] {
            let lines = QuotedPrintable.encode(text).split(separator: "\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasPrefix(".") })
            #expect(lines.dropLast().allSatisfy { $0.hasSuffix("=") })
        }
    }
}
