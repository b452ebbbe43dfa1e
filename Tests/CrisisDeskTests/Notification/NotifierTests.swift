@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// Telling people, with a log and without one.
@Suite struct NotifierTests {
    private func notifier(_ folder: TemporaryFolder, _ program: FakeSendmail) -> (Notifier, NoticeOutbox) {
        let outbox = NoticeOutbox(
            SentNotice.sender(sendmail: program.path), pauses: [], now: { Sent.night }, failed: { _ in })
        return (Notifier(path: folder.path + "/notify", outbox: outbox), outbox)
    }

    private func book(_ about: Set<Notice.Kind>) -> NoticeBook {
        NoticeBook(
            municipality: "Granvik", language: .nb, timeZone: "Europe/Oslo", origin: "granvik.example/log", isExercise: false,
            ring: [Notice.Callee(name: "Kari Nordmann", phone: "112")],
            targets: [SentNotice.target(.mail, #"{"to":"a@x.example"}"#, about: about)])
    }

    private func run(_ outbox: NoticeOutbox) async {
        let running = Task { await outbox.run() }
        while outbox.waiting > 0 {
            outbox.tick()
            await Task.yield()
        }
        running.cancel()
        await running.value
    }

    @Test func `P7 without a log those in the file are told that it is shorter than it was, once`() async throws {
        let (folder, program) = (try TemporaryFolder(), try FakeSendmail())
        let before = notifier(folder, program).0
        try before.keep(book([.ledgerShorter]))
        let (notifier, outbox) = notifier(folder, program)
        let seal = Seal(.ledgerShorter, detail: "", since: Sent.night)
        try notifier.tell(seal)
        try notifier.tell(seal)
        await run(outbox)
        let mail = try ReadMail.read(program.folder.path + "/message")
        #expect(mail.headers["subject"] == "Granvik: desken er låst: en gammel logg er lagt tilbake")
        #expect(mail.body.contains("- Kari Nordmann, 112"))
        #expect(try program.arguments.count == 3)
    }

    @Test func `a seal is told again only after it was lifted, or for another reason`() async throws {
        let (folder, program) = (try TemporaryFolder(), try FakeSendmail())
        let (notifier, outbox) = notifier(folder, program)
        try notifier.keep(book([.sealed]))
        for code in [Seal.Code.notWritable, nil, .notWritable, .ledgerBroken, .ledgerBroken] {
            try notifier.tell(code.map { Seal($0, detail: "", since: Sent.night) })
        }
        #expect(outbox.waiting == 3)
    }

    @Test func `whom to tell is written down when it changes, and nobody is told before`() throws {
        let (folder, program) = (try TemporaryFolder(), try FakeSendmail())
        let (notifier, outbox) = notifier(folder, program)
        let path = folder.path + "/notify"
        notifier.tell { $0.notice(.activation, id: Sent.id(1), since: Sent.night) }
        try notifier.tell(Seal(.ledgerBroken, detail: "", since: Sent.night))
        #expect(outbox.waiting == 0)
        try notifier.keep(book([.sealed]))
        try FileManager.default.removeItem(atPath: path)
        try notifier.keep(book([.sealed]))
        #expect(!FileManager.default.fileExists(atPath: path))
        try notifier.keep(book([.activation]))
        #expect(try NoticeBook.read(path) == book([.activation]))
        notifier.tell { $0.notice(.activation, id: Sent.id(1), since: Sent.night) }
        #expect(outbox.waiting == 1)
    }

    @Test func `what did not get there stands in the status for those who read all`() async throws {
        let failure = NoticeFailure(
            target: 2, way: .mail, kind: .waiting, at: Sent.night, fault: .mailRefused(code: 67, words: "no such user"), lost: 1)
        try await WebDesk(try await FoundedDesk(), failures: [failure]).run { (web) async throws in
            let status = try await web.get("/v1/status")
            #expect(status.int("notices.0.target") == 2)
            #expect(status.string("notices.0.way") == "mail")
            #expect(status.string("notices.0.reason")?.contains("no such user") == true)
            #expect(status.int("notices.0.lost") == 1)
            #expect(try await web.get("/v1/status", as: .per).count("notices") == 0)
        }
    }
}
