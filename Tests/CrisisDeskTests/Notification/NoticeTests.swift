@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Synchronization
import Testing

/// Notices by signed webhook, and what is done when nobody is there.
@Suite struct NoticeTests {
    private func settings(_ receiver: WebhookReceiver, allowPrivate: Bool = true) -> String {
        #"{"url":"\#(receiver.address)","secret":"varsel","allowPrivate":\#(allowPrivate)}"#
    }

    private func outbox(_ sender: NoticeSender, pauses: [Span] = [.seconds(0)], _ log: Log = Log()) -> NoticeOutbox {
        NoticeOutbox(sender, pauses: pauses, now: { Sent.night }, failed: { log.note($0) })
    }

    /// What the operator's log was told.
    final class Log: Sendable {
        private let noted = Mutex<[NoticeFailure]>([])
        var failures: [NoticeFailure] { noted.withLock { $0 } }
        func note(_ failure: NoticeFailure) { noted.withLock { $0.append(failure) } }
    }

    /// Runs until nothing waits.
    private func run(_ outbox: NoticeOutbox) async {
        let running = Task { await outbox.run() }
        while outbox.waiting > 0 {
            outbox.tick()
            await Task.yield()
        }
        running.cancel()
        await running.value
    }

    @Test func `a receiver gets it signed, with numbers and names to ring`() async throws {
        let receiver = try await WebhookReceiver.start(key: Sent.key, now: Sent.night)
        try await SentNotice.sender().send(
            SentNotice.notice(), to: SentNotice.target(.webhook, settings(receiver)), Phrases(.en))
        #expect(receiver.violations == [])
        let request = try #require(receiver.requests.first)
        #expect(request.values("webhook-id") == ["msg_\(Sent.id(1).hex)_n1"])
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body.hasPrefix(#"{"type":"notice.waiting","timestamp":"2026-11-22T02:24:00.000Z","data":{"id":""#))
        #expect(body.contains(#""stage":"half""#))
        #expect(body.contains(#""posts":[17],"ring":[{"name":"Ola Vik","phone":"+47 000 00 002"},{"name":"Siri Moen","phone":null}]"#))
        #expect(body.contains("Granvik kommune: post 17 still waiting for approval"))
        try await receiver.stop()
    }

    @Test func `what the receiver's answer means`() async throws {
        for (status, mayPass) in [(302, false), (404, false), (429, true), (500, true)] {
            let receiver = try await WebhookReceiver.start(key: Sent.key, now: Sent.night, answers: [.status(status)])
            do throws(NoticeFault) {
                try await SentNotice.sender().send(
                    SentNotice.notice(), to: SentNotice.target(.webhook, settings(receiver)), Phrases(.nb))
                #expect(Bool(false), "\(status)")
            } catch {
                #expect(error == .answered(status: status))
                #expect(error.mayPass == mayPass)
            }
            try await receiver.stop()
        }
    }

    @Test func `a private address must be allowed, and no fault holds the address or the secret`() async throws {
        let receiver = try await WebhookReceiver.start(key: Sent.key, now: Sent.night)
        let private_ = SentNotice.target(.webhook, settings(receiver, allowPrivate: false))
        do throws(NoticeFault) {
            try await SentNotice.sender().send(SentNotice.notice(), to: private_, Phrases(.nb))
            #expect(Bool(false))
        } catch {
            #expect(error == .settings(.unusable("url", why: .address)))
        }
        do throws(NoticeFault) {
            try await SentNotice.sender(secret: [1, 2]).send(
                SentNotice.notice(), to: SentNotice.target(.webhook, settings(receiver)), Phrases(.nb))
            #expect(Bool(false))
        } catch {
            #expect(!error.mayPass)
            #expect(!Phrases(.nb).sentence(error).contains("127.0.0.1"))
        }
        #expect(receiver.requests.isEmpty)
        try await receiver.stop()
    }

    @Test func `one that did not get there is tried again under the same id, and the trouble is over when it does`() async throws {
        let receiver = try await WebhookReceiver.start(
            key: Sent.key, now: Sent.night, answers: [.status(500), .reset, .status(204)])
        let log = Log()
        let outbox = outbox(SentNotice.sender(), pauses: [.seconds(0), .seconds(0)], log)
        outbox.add(SentNotice.notice(), to: [SentNotice.target(.webhook, settings(receiver))], Phrases(.nb))
        await run(outbox)
        #expect(receiver.requests.count == 3)
        #expect(Set(receiver.requests.flatMap { $0.values("webhook-id") }).count == 1)
        #expect(receiver.violations == [])
        #expect(outbox.failures == [])
        #expect(log.failures.map(\.lost) == [0, 0])
        try await receiver.stop()
    }

    @Test func `after some attempts it is given up, counted and shown`() async throws {
        let log = Log()
        let outbox = outbox(SentNotice.sender(), pauses: [.seconds(0), .seconds(0), .seconds(0)], log)
        let target = SentNotice.target(.mail, #"{"to":"a@x.example"}"#, number: 2, about: [.sealed])
        outbox.add(SentNotice.notice(.sealed), to: [target], Phrases(.nb))
        outbox.add(SentNotice.notice(.activation), to: [target], Phrases(.nb))
        #expect(outbox.waiting == 1)
        await run(outbox)
        #expect(log.failures.count == NoticeLimits.attempts)
        #expect(outbox.failures == [
            NoticeFailure(
                target: 2, way: .mail, kind: .sealed, at: Sent.night, fault: .mailNotStarted("No such file or directory"), lost: 1)
        ])
    }

    @Test func `one receiver that is gone holds up no other, and each gets its own in their order`() async throws {
        let program = try FakeSendmail()
        let outbox = outbox(SentNotice.sender(sendmail: program.path), pauses: [.hours(1)])
        let gone = SentNotice.target(
            .webhook, #"{"url":"http://127.0.0.1:9/","secret":"x","allowPrivate":true}"#, number: 1)
        let mail = SentNotice.target(.mail, #"{"to":"a@x.example"}"#, number: 2)
        for kind in [Notice.Kind.activation, .sealed, .standDown] {
            outbox.add(SentNotice.notice(kind), to: [gone, mail], Phrases(.nb))
        }
        let running = Task { await outbox.run() }
        while outbox.waiting > 3 || outbox.failures.isEmpty { await Task.yield() }
        running.cancel()
        await running.value
        let subjects = try program.folder.text("message").split(separator: "\n").filter { $0.hasPrefix("Subject:") }
        #expect(subjects.count == 3)
        #expect(outbox.failures.map(\.target) == [1])
        #expect(outbox.waiting == 3)
    }

    @Test func `of too many the oldest are given up, and that is told`() {
        let log = Log()
        let outbox = outbox(SentNotice.sender(), log)
        let target = SentNotice.target(.mail, #"{"to":"a@x.example"}"#)
        for _ in 0...NoticeLimits.waiting { outbox.add(SentNotice.notice(), to: [target], Phrases(.nb)) }
        #expect(outbox.waiting == NoticeLimits.waiting)
        #expect(log.failures.map(\.fault) == [.givenUp])
        #expect(outbox.failures.first?.lost == 1)
    }
}

@Suite struct NoticeBookTests {
    private static let book = NoticeBook(
        municipality: "Granvik kommune", language: .nn, timeZone: "Europe/Oslo", origin: "granvik.example/kriselogg",
        isExercise: true, ring: [Notice.Callee(name: "Kari \"K\"\n", phone: nil), Notice.Callee(name: "Ola", phone: "112")],
        targets: [
            NoticeTarget(number: 1, way: .webhook, settings: #"{"url":"https://x.example/","secret":"a"}"#, about: [.sealed]),
            NoticeTarget(number: 2, way: .mail, settings: #"{"to":"a@x.example"}"#, about: [.sealed, .ledgerShorter]),
        ])

    @Test func `it comes back from its file as it was`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/notify"
        #expect(try NoticeBook.read(path) == nil)
        try Self.book.write(to: path)
        #expect(try NoticeBook.read(path) == Self.book)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(arguments: ["", "{", "[]", "{}", #"{"language":"nb"}"#, "null", #"{"language":7}"#])
    func `a file that nobody of ours wrote names nobody`(text: String) throws {
        let folder = try TemporaryFolder()
        try Data(text.utf8).write(to: URL(filePath: folder.path + "/notify"))
        #expect(try NoticeBook.read(folder.path + "/notify") == nil)
    }

    @Test func `a notice made from it says whom to ring, in the language of the desk and as an exercise`() {
        let notice = Self.book.notice(.ledgerShorter, id: Sent.id(2), since: Sent.night)
        #expect(notice.ring.map(\.name) == ["Kari \"K\"\n", "Ola"])
        let text = Self.book.phrases.text(of: notice)
        #expect(text.hasPrefix("ØVELSE ØVELSE ØVELSE"))
        #expect(text.contains("- Ola, 112"))
        #expect(text.contains("Endre ingenting i datamappa."))
    }
}
