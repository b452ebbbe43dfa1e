@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Logging
import Testing

/// One second after the other, without waiting for any.
@Suite(.timeLimit(.minutes(1))) struct TickerTests {
    private let folder: ScratchLedgerFolder
    private let bed: LedgerDesk
    private let keeper: CheckpointKeeper
    private let ticker: Ticker

    init() throws {
        folder = try ScratchLedgerFolder()
        bed = try LedgerDesk().start()
        let name = try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1))
        keeper = CheckpointKeeper(key: SigningKey(name: name), path: folder.path + "/checkpoint", newest: nil)
        ticker = Ticker(
            desk: bed.desk, clock: bed.clock, keeper: keeper, dispatch: DispatchInbox(),
            lastApproved: LastApproved(path: folder.path + "/last-approved"), snapshots: nil,
            access: try Access(store: MemoryTokens()), scrub: {}, alive: folder.path + "/alive",
            log: Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    private func second(_ pulse: inout Ticker.Pulse) async {
        bed.clock.turn(by: .seconds(1))
        await ticker.tick(&pulse)
    }

    @Test func `a quiet second writes nothing, signs what there is and leaves a sign of life`() async throws {
        var pulse = Ticker.Pulse(bed.clock)
        await second(&pulse)
        #expect(bed.witness.entries.isEmpty)
        #expect(keeper.checkpoint?.head == bed.ledger.head)
        let alive = try String(contentsOfFile: folder.path + "/alive", encoding: .utf8)
        #expect(alive == "\(bed.clock.now.milliseconds)\n")
    }

    @Test func `P7 a clock that jumped is on the log, once`() async throws {
        var pulse = Ticker.Pulse(bed.clock)
        let began = bed.clock.now
        bed.clock.jump(by: .hours(1))
        await second(&pulse)
        await second(&pulse)
        #expect(bed.witness.events.map(\.kind) == [.clockStepped])
        guard case .clockStepped(let step)? = bed.witness.events.first else { return #expect(Bool(false)) }
        #expect(step.from == began + .seconds(1) && step.to == began + .seconds(1) + .hours(1))
        #expect(bed.desk.view.state.isClockInDoubt)
    }

    @Test func `P7 a clock that jumped while nothing could be written is on the log once it can`() async throws {
        var pulse = Ticker.Pulse(bed.clock)
        let began = bed.clock.now
        bed.ledger.isFull()
        bed.clock.jump(by: .hours(1))
        await second(&pulse)
        bed.clock.jump(by: .hours(2))
        await second(&pulse)
        #expect(bed.witness.entries.isEmpty && bed.desk.view.seal?.code == .notWritable)
        bed.ledger.takesAgain()
        await second(&pulse)
        #expect(bed.witness.events.map(\.kind) == [.deskUnsealed, .clockStepped])
        guard case .clockStepped(let step)? = bed.witness.events.last else { return #expect(Bool(false)) }
        #expect(step.from == began + .seconds(1) && step.to == began + .seconds(2) + .hours(3))
        await second(&pulse)
        #expect(bed.witness.entries.count == 2)
    }

    @Test func `refused attempts beyond the listed ones are counted when their minute is over, however long that can't be written`() async throws {
        var pulse = Ticker.Pulse(bed.clock)
        for _ in 0..<13 { _ = await bed.ask(.standDown(reason: nil, leaveHeld: nil, crisis: nil), by: .per).value }
        await second(&pulse)
        #expect(bed.witness.entries.count == 10)
        bed.clock.turn(by: .minutes(1))
        bed.ledger.isFull()
        await second(&pulse)
        await second(&pulse)
        bed.ledger.takesAgain()
        await second(&pulse)
        await second(&pulse)
        #expect(bed.witness.events.suffix(2).map(\.kind) == [.deskUnsealed, .attemptsCounted])
        guard case .attemptsCounted(let event)? = bed.witness.events.last else { return #expect(Bool(false)) }
        #expect(event.person == .per && event.count == 3 && event.minute == Granvik.dawn)
    }

    @Test func `a desk sealed for want of room opens by itself, and for any other reason doesn't`() async throws {
        var pulse = Ticker.Pulse(bed.clock)
        bed.desk.seal(.notWritable, detail: "disk full")
        await second(&pulse)
        #expect(bed.desk.view.seal == nil)
        bed.desk.seal(.textMismatch, detail: "post 1")
        await second(&pulse)
        #expect(bed.desk.view.seal?.code == .textMismatch)
        #expect(bed.witness.events.map(\.kind) == [.deskUnsealed])
    }

    @Test func `what can't be signed seals`() async throws {
        var pulse = Ticker.Pulse(bed.clock)
        try FileManager.default.createDirectory(atPath: folder.path + "/checkpoint", withIntermediateDirectories: false)
        await second(&pulse)
        #expect(bed.desk.view.seal?.code == .notWritable)
    }
}
