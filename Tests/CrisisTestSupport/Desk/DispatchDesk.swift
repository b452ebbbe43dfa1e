package import CrisisDesk
package import CrisisModel
import Foundation
import Logging

extension Number where Of == Channel {
    /// Another webhook: kari, siri.
    package static var skole: Self { 5 }
}

/// A desk that publishes: real webhooks over real HTTP to a server that answers as the test wants.
package final class DispatchDesk: Sendable {
    package let bed: LedgerDesk
    package let server: FakeWebServer
    package let publishers: Publishers
    private let inbox: DispatchInbox
    private let dispatch: Task<Void, Never>

    /// - Parameter ledger: where it holds a log already, the desk comes up on it as after a stop without a word.
    /// - Parameter page: the folder of the crisis page, which has none otherwise.
    package init(
        over ledger: any Ledger = MemoryLedger(), at server: FakeWebServer, after stop: Span? = nil, page: String? = nil
    ) async throws {
        self.server = server
        let (inbox, outLists) = (DispatchInbox(), OutLists())
        self.inbox = inbox
        let isNew = ledger.head.size == 0
        bed = try LedgerDesk(
            over: ledger, after: Scenario(Self.founding(server, page)), observers: [outLists.note, inbox.note]
        ).start()
        if let stop { bed.clock.turn(by: stop) }
        if !isNew { _ = await bed.ask(.start(program: "tests", clean: false, lastSeen: nil), by: .desk).value }
        publishers = Publishers(in: Self.surroundings(bed, outLists))
        let dispatcher = Dispatcher(
            desk: bed.desk, publishers: publishers, inbox: inbox,
            log: Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() }))
        dispatch = Task { await dispatcher.run() }
    }

    deinit { dispatch.cancel() }

    /// A desk, and a server that answers so.
    package static func run(
        _ answer: @escaping @Sendable (FakeRequest) -> FakeAnswer = { _ in .status(200) }, page: String? = nil,
        _ body: (DispatchDesk) async throws -> Void
    ) async throws {
        let server = try await FakeWebServer.start(.http(answer))
        let desk = try await DispatchDesk(at: server, page: page)
        try await body(desk)
        server.release()
        await desk.stop()
        try await server.stop()
    }

    /// Ends as the program ends: what has begun comes to its end, then nothing is written any more.
    package func stop() async {
        await stopDispatching()
        bed.stop()
    }

    /// As a signal does; nothing has ended yet when it returns.
    package func askToStop() { dispatch.cancel() }

    package func stopDispatching() async {
        askToStop()
        await dispatch.value
    }

    /// Time passes, and the desk looks around.
    package func pass(_ span: Span) {
        bed.clock.turn(by: span)
        inbox.tick()
    }

    package func tick() { inbox.tick() }

    private static func founding(_ server: FakeWebServer, _ page: String?) -> Founding {
        var founding = Granvik.founding()
        if let page { founding.channels[0].settings = .saying(#"{"folder":"\#(page)"}"#) }
        founding.channels[2].settings = settings("intranett", server)
        var school = Granvik.channel("skole", .webhook, [.kari, .siri])
        school.settings = settings("skole", server)
        founding.channels.append(school)
        return founding
    }

    private static func settings(_ name: String, _ server: FakeWebServer) -> Words {
        .saying(#"{"url":"http://127.0.0.1:\#(server.port)/\#(name)","secret":"hook","allowPrivate":true}"#)
    }

    private static func surroundings(_ bed: LedgerDesk, _ outLists: OutLists) -> PublisherSurroundings {
        let (desk, clock) = (bed.desk, bed.clock)
        return PublisherSurroundings(
            municipality: "Granvik kommune", language: .nb, timeZone: .gmt, origin: "granvik.example/kriselogg",
            dataFolder: "/nowhere", secret: { _ in Secret(Array(repeating: 7, count: 32)) },
            published: { outLists.list(of: $0, desk) }, now: { clock.now })
    }
}

// What people do.
extension DispatchDesk {
    /// Hands in a post; siri's go out as they are.
    @discardableResult
    package func post(
        _ text: String, on channels: [Channel.Number] = [.intranett], by person: Person.Number = .siri,
        purpose: Purpose = .information, publishAt: Timestamp? = nil, notAfter: Timestamp? = nil
    ) async throws -> Post.Number {
        let submission = Submission.written(
            text, on: channels, purpose: purpose, publishAt: publishAt, notAfter: notAfter)
        let entry = try await enter(.submit(submission), by: person)[0]
        guard case .postSubmitted(let event) = entry.event else { preconditionFailure("a post makes an entry") }
        return event.post
    }

    @discardableResult
    package func enter(_ command: Command, by person: Person.Number) async throws -> [Entry] {
        try await bed.ask(command, by: person).value.get().entries
    }
}

// What came of it.
extension DispatchDesk {
    package var state: DeskState { bed.desk.view.state }

    package func delivery(_ post: Post.Number, _ channel: Channel.Number = .intranett) -> Delivery? {
        state.open[post]?.delivery(on: channel)
    }

    /// The outcomes on the log, in their order.
    package var outcomes: [DeliveryEnded] {
        bed.witness.events.compactMap { if case .deliveryEnded(let event) = $0 { event } else { nil } }
    }

    /// What was sent, in its order.
    package var texts: [String] { server.requests.map { Self.text(of: $0) } }

    package static func text(of request: FakeRequest) -> String {
        let message = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
        return (message?["data"] as? [String: Any])?["text"] as? String ?? ""
    }

    /// Returns once so many deliveries have ended.
    package func ended(_ count: Int) async { await bed.witness.until(count, .deliveryEnded) }
}
