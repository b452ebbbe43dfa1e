import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// Every delivery passes the gate, at the moment it begins.
@Suite(.timeLimit(.minutes(1))) struct DispatchGateTests {
    @Test func `P1 P2 what has not begun when crisis staff is convened stays; what had begun comes to its end`() async throws {
        try await DispatchDesk.run({ Self.isFirst($0) ? .whenReleased(.status(200)) : .status(200) }) { desk in
            try await desk.post("first")
            await desk.server.requestArrives()
            let waiting = try await desk.post("second")
            let entry = try await desk.enter(.activate(.flood), by: .kari)[0]
            guard case .crisisActivated(let activated) = entry.event else { return #expect(Bool(false)) }
            #expect(activated.inFlight.map(\.post) == [1])
            desk.server.release()
            await desk.ended(1)
            try await desk.approve(waiting, by: .ola)
            await desk.ended(2)
            #expect(desk.texts == ["first", "second"])
            let kinds = desk.bed.witness.events.map(\.kind).filter { $0 != .callListed }
            #expect(
                kinds == [
                    .postSubmitted, .deliveryBegun, .postSubmitted, .crisisActivated, .deliveryEnded, .postApproved,
                    .deliveryBegun, .deliveryEnded,
                ])
        }
    }

    private static func isFirst(_ request: FakeRequest) -> Bool { DispatchDesk.text(of: request) == "first" }

    @Test func `P1 an attempt that waits to be made again is held when crisis staff is convened`() async throws {
        try await DispatchDesk.run({ Self.isFirst($0) ? .status(429) : .status(200) }) { desk in
            let post = try await desk.post("first")
            await desk.ended(1)
            try await desk.enter(.activate(.flood), by: .kari)
            desk.pass(.hours(1))
            let other = try await desk.post("second")
            try await desk.approve(other, by: .ola)
            await desk.ended(2)
            #expect(desk.texts == ["first", "second"])
            #expect(desk.delivery(post)?.holdCause == .activation)
        }
    }

    @Test func `an approval whose giver lost the right since doesn't count`() async throws {
        try await DispatchDesk.run { desk in
            let post = try await desk.post("first", publishAt: desk.bed.clock.now + .minutes(5))
            try await desk.enter(.setAdministrators(.intranett, [.kari]), by: .kari)
            desk.pass(.minutes(5))
            await desk.bed.witness.until(1, .deliveryHeld)
            #expect(desk.delivery(post)?.holdCause == .approverLostRight)
            #expect(desk.server.connections == 0)
        }
    }

    @Test func `P4 a version that is approved while the older is being asked for is the one that goes out`() async throws {
        try await DispatchDesk.run { desk in
            let submission = Submission.written("older", on: [.intranett])
            let newer = Draft.written("newer", id: submission.id, on: [.intranett])
            let size = desk.bed.ledger.head.size
            let (path, ledger) = (desk.bed.desk, desk.bed.ledger)
            // Right after the dispatcher has read the older one.
            ledger.beforeAnswering { first throws(LedgerError) in
                guard first == size + 1 else { return }
                ledger.beforeAnswering(nil)
                let revise = Command.revise(1, newer, approve: true, unchangedSince: nil)
                Task.immediate { try? await path.handle(CommandEnvelope(revise, by: Caller(.person(.siri)))) }
            }
            try await desk.enter(.submit(submission), by: .siri)
            await desk.ended(1)
            #expect(desk.bed.witness.events.map(\.kind) == [.postSubmitted, .postRevised, .deliveryBegun, .deliveryEnded])
            #expect(desk.texts == ["newer"])
        }
    }

    @Test(arguments: ["text", "manifest", "purpose", "channel"])
    func `P4 P7 a text or a manifest that isn't what was approved seals, and nothing is begun`(wrong: String) async throws {
        try await DispatchDesk.run { desk in
            var submission = Submission.written("Kok vannet.", on: [.intranett])
            switch wrong {
            case "text": submission.draft.texts = [Draft.Text(channel: .intranett, text: .saying("Kok vannet."))]
            case "manifest": submission.draft.manifest = .saying("{}")
            case "purpose": submission.draft.purpose = .warning
            default:
                submission.draft.manifest = Draft.written("Kok vannet.", id: submission.id, on: [.skole]).manifest
            }
            try await desk.enter(.submit(submission), by: .siri)
            try await desk.sealed(.textMismatch)
            #expect(desk.bed.witness.events.map(\.kind) == [.postSubmitted])
            #expect(desk.server.connections == 0)
        }
    }

    @Test func `P7 a clock that jumped holds up what is scheduled, and nothing else`() async throws {
        try await DispatchDesk.run { desk in
            let now = desk.bed.clock.now
            try await desk.post("scheduled", publishAt: now + .minutes(5))
            _ = await desk.bed.ask(.stepClock(from: now, to: now + .minutes(5)), by: .desk).value
            desk.pass(.minutes(5))
            try await desk.post("at once")
            await desk.ended(1)
            #expect(desk.texts == ["at once"])
            try await desk.enter(.confirmClock(shown: nil), by: .kari)
            await desk.ended(2)
            #expect(desk.texts == ["at once", "scheduled"])
        }
    }
}

extension DispatchDesk {
    func approve(_ post: Post.Number, by person: Person.Number) async throws {
        let digest = try #require(state.open[post]?.digest)
        try await enter(.approve(post, digest: digest, channels: nil, warnings: [], notes: PostNotes()), by: person)
    }

    /// Returns once the desk is sealed so: whoever asks is told.
    func sealed(_ code: Seal.Code) async throws {
        while bed.desk.view.seal == nil { await Task.yield() }
        #expect(bed.desk.view.seal?.code == code)
    }
}
