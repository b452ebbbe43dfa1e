import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Synchronization
import Testing

/// The one path of a change: decide, write, apply, answer.
@Suite(.timeLimit(.minutes(1))) struct GroupCommitTests {
    @Test func `what waits together is one transaction, the mode first, the rest in its order`() async throws {
        let bed = try LedgerDesk()
        let size = bed.ledger.head.size
        let notes = ["a", "b", "c"].map { bed.note($0) }
        let activation = bed.ask(.activate(.flood), by: .kari)
        bed.start()
        let activated = try #require(await activation.value.answer)
        #expect(activated.entries.first?.number == size + 1)
        for note in notes { #expect(await note.value.answer?.entries.count == 1) }
        #expect(bed.ledger.transactions == [4])
        #expect(bed.notes == ["a", "b", "c"])
    }

    @Test func `a transaction has 256 commands at most`() async throws {
        let bed = try LedgerDesk()
        let asked = (1...300).map { bed.note("\($0)") }
        bed.start()
        for each in asked { #expect(await each.value.answer != nil) }
        #expect(bed.ledger.transactions == [256, 44])
        #expect(bed.notes == (1...300).map { "\($0)" })
    }

    @Test func `each command is decided over what those before it did`() async throws {
        let bed = try LedgerDesk()
        let (first, second) = (bed.ask(.activate(.flood), by: .kari), bed.ask(.activate(.flood), by: .siri))
        bed.start()
        #expect(await first.value.answer != nil)
        #expect(await second.value.refusal == .alreadyInCrisis(1))
        #expect(bed.ledger.transactions == [2])
    }

    @Test func `a refusal answers that one command, and changes nothing of the others`() async throws {
        let bed = try LedgerDesk()
        let (before, refused, after) = (bed.note("a"), bed.note("b", by: .per), bed.note("c"))
        bed.start()
        #expect(await before.value.answer != nil)
        #expect(await refused.value.refusal == .notYours(.writeLog))
        #expect(await after.value.answer != nil)
        #expect(bed.notes == ["a", "c"])
    }

    @Test func `what changes nothing is answered without a transaction`() async throws {
        let bed = try LedgerDesk().start()
        #expect(await bed.note("", by: .tor).value.refusal == .textEmpty)
        #expect(bed.ledger.transactions == [])
    }

    @Test func `nothing is seen before it is written, and everything once it is answered`() async throws {
        let bed = try LedgerDesk()
        let desk = bed.desk
        let size = desk.view.head.size
        let seen = Mutex<[Int]>([])
        bed.ledger.beforeWriting { _ in seen.withLock { $0.append(desk.view.state.entries) } }
        let asked = bed.note("a")
        bed.start()
        let answer = try #require(await asked.value.answer)
        #expect(seen.withLock { $0 } == [size])
        #expect(answer.view.state.entries == size + 1)
        #expect(answer.view.head == bed.ledger.head)
        #expect(desk.view.state.entries == size + 1)
    }

    @Test func `P5 when it is answered, another who opens the file finds it`() async throws {
        let folder = try ScratchLedgerFolder()
        let path = folder.path + "/ledger.sqlite"
        let origin = Granvik.founding().desk.origin
        try SQLiteLedger.create(path, origin: origin)
        let bed = try LedgerDesk(over: SQLiteLedger.open(path, checkpoint: .notAsked, origin: origin).get()).start()
        for text in ["a", "b", "c"] {
            let entry = try #require(await bed.note(text).value.answer?.entries.first)
            let other = try SQLiteLedger.open(path, checkpoint: .notAsked, origin: origin).get()
            #expect(try other.entry(entry.number)?.entry == entry)
        }
    }

    @Test func `P8 a clock that is set back doesn't turn the log's time back`() async throws {
        let bed = try LedgerDesk().start()
        let first = try #require(await bed.note("a").value.answer?.entries.first)
        bed.clock.jump(by: Span(milliseconds: -3_600_000))
        let second = try #require(await bed.note("b").value.answer?.entries.first)
        #expect(second.at == first.at)
        #expect(bed.desk.view.at == first.at)
        bed.clock.turn(by: .hours(2))
        #expect(await bed.note("c").value.answer?.entries.first?.at == first.at + .hours(1))
    }

    @Test func `who watches is told in the order of the log, before anybody is answered`() async throws {
        let answered = Mutex(false)
        let early = Mutex<[Bool]>([])
        let bed = try LedgerDesk(observers: [{ _ in early.withLock { $0.append(answered.withLock { $0 }) } }])
        let asked = (1...5).map { bed.note("\($0)") }
        let first = Task.immediate { [first = asked[0]] in
            _ = await first.value
            answered.withLock { $0 = true }
        }
        bed.start()
        await first.value
        #expect(early.withLock { $0 } == [false])
        #expect(bed.witness.entries.map(\.number) == bed.witness.entries.map(\.number).sorted())
    }

    @Test func `stopping writes what waits and takes nothing more`() async throws {
        let bed = try LedgerDesk()
        let asked = (1...20).map { bed.note("\($0)") }
        bed.start()
        bed.stop()
        for each in asked { #expect(await each.value.answer != nil) }
        #expect(await bed.note("late").value.isStopping)
        #expect(bed.notes.count == 20)
    }

    @Test func `where nothing more fits in, the command is busy and nothing is done, but the mode is taken`() async throws {
        let bed = try LedgerDesk()
        let asked = (1...4_096).map { bed.note("\($0)") }
        #expect(await bed.note("one too many").value.isBusy)
        let activation = bed.ask(.activate(.flood), by: .kari)
        bed.start()
        #expect(await activation.value.answer != nil)
        for each in asked { #expect(await each.value.answer != nil) }
        #expect(bed.witness.entries.first?.event.kind == .crisisActivated)
        #expect(bed.notes.count == 4_096)
    }
}

extension Activation {
    /// Kari's, by the register.
    static let flood = Activation(reason: .saying("flom"), responsible: nil, deputies: nil, calls: [])
}
