import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Synchronization
import Testing

/// Closed when in doubt (P7).
@Suite(.timeLimit(.minutes(1))) struct SealedDeskTests {
    @Test func `P7 where nothing can be written, everybody waiting is told, and nothing is applied`() async throws {
        let bed = try LedgerDesk()
        let before = bed.desk.view
        bed.ledger.isFull()
        let asked = (1...20).map { bed.note("\($0)") } + [bed.ask(.activate(.flood), by: .kari)]
        bed.start()
        for each in asked {
            let result = await each.value
            #expect(result.isNotWritten || result.seal?.code == .notWritable)
        }
        let after = bed.desk.view
        #expect(after.seal == Seal(.notWritable, detail: "disk full", since: before.at))
        #expect(after.state.entries == before.state.entries && after.head == before.head)
        #expect(after.state.crisis == nil)
        #expect(bed.witness.entries.isEmpty)
    }

    @Test func `P7 one command that can't be written seals the desk, and later ones are told why`() async throws {
        let bed = try LedgerDesk().start()
        bed.ledger.isFull()
        #expect(await bed.note("a").value.isNotWritten)
        bed.ledger.takesAgain()
        #expect(await bed.note("b").value.seal == bed.desk.view.seal)
        #expect(await bed.ask(.activate(.flood), by: .kari).value.seal?.code == .notWritable)
        #expect(bed.notes.isEmpty)
    }

    @Test func `one command that can't be written fails alone where others can`() async throws {
        let bed = try LedgerDesk()
        bed.ledger.beforeWriting { groups throws(LedgerError) in
            if groups.contains(where: { $0.says("poison") }) { throw .notWritten("as asked") }
        }
        let (before, poison, after) = (bed.note("a"), bed.note("poison"), bed.note("c"))
        bed.start()
        #expect(await before.value.answer != nil)
        #expect(await poison.value.isNotWritten)
        #expect(await after.value.answer != nil)
        #expect(bed.desk.view.seal == nil)
        #expect(bed.notes == ["a", "c"])
    }

    @Test func `a transaction that failed once is written command by command`() async throws {
        let memory = MemoryLedger()
        let bed = try LedgerDesk(over: memory)
        memory.fail(.notWritten)
        let asked = (1...5).map { bed.note("\($0)") }
        bed.start()
        for each in asked { #expect(await each.value.answer != nil) }
        #expect(bed.ledger.transactions == [5, 1, 1, 1, 1, 1])
        #expect(bed.notes == ["1", "2", "3", "4", "5"])
    }

    @Test func `once there is room, the desk says so on the log and goes on`() async throws {
        let bed = try LedgerDesk().start()
        bed.ledger.isFull()
        _ = await bed.note("a").value
        let seal = try #require(bed.desk.view.seal)
        #expect(await bed.unseal()?.isNotWritten == true)
        #expect(bed.desk.view.seal == seal)
        bed.ledger.takesAgain()
        #expect(await bed.unseal()?.answer?.entries.map(\.event.kind) == [.deskUnsealed])
        #expect(bed.desk.view.seal == nil)
        #expect(await bed.note("b").value.answer != nil)
        #expect(bed.notes == ["b"])
    }

    @Test func `no person unseals, and nothing unseals another seal than it names`() async throws {
        let bed = try LedgerDesk().start()
        bed.desk.seal(.textMismatch, detail: "post 1")
        let seal = try #require(bed.desk.view.seal)
        let unseal = Command.unsealed(code: seal.code.rawValue, since: seal.since)
        #expect(await bed.ask(unseal, by: .kari).value.refusal != nil)
        let other = Command.unsealed(code: Seal.Code.notWritable.rawValue, since: seal.since)
        #expect(await bed.ask(other, by: .desk).value.seal == seal)
        #expect(bed.desk.view.seal == seal)
        #expect(bed.witness.entries.isEmpty)
    }

    @Test func `the first seal stands`() throws {
        let bed = try LedgerDesk()
        bed.desk.seal(.textMismatch, detail: "post 1")
        bed.desk.seal(.notWritable, detail: "disk full")
        #expect(bed.desk.view.seal?.code == .textMismatch)
    }

    @Test func `a write in doubt that is on the disk is answered, once`() async throws {
        let memory = MemoryLedger()
        let bed = try LedgerDesk(over: memory)
        memory.fail(.inDoubtWritten)
        let (first, second) = (bed.note("a"), bed.note("b"))
        bed.start()
        #expect(await first.value.answer != nil)
        #expect(await second.value.answer?.view.head == memory.head)
        #expect(bed.desk.view.seal == nil)
        #expect(bed.notes == ["a", "b"])
    }

    @Test func `a write in doubt that is not on the disk changes nothing and seals`() async throws {
        let memory = MemoryLedger()
        let bed = try LedgerDesk(over: memory)
        let head = memory.head
        memory.fail(.inDoubtNotWritten)
        let (first, second) = (bed.note("a"), bed.note("b"))
        bed.start()
        #expect(await first.value.isNotWritten)
        #expect(await second.value.isNotWritten)
        #expect(bed.desk.view.seal?.code == .notWritable)
        #expect(bed.desk.view.head == head)
    }

    @Test func `a write in doubt where the disk can't be read, or has something else, seals for good`() async throws {
        for (found, code) in [(nil, Seal.Code.ledgerUnreadable), (TreeHead(size: 3, root: .zero), .ledgerBroken)] {
            let memory = MemoryLedger()
            let bed = try LedgerDesk(over: memory).start()
            bed.ledger.rereading { () throws(LedgerError) in
                guard let found else { throw .unreadable("as asked") }
                return found
            }
            memory.fail(.inDoubtNotWritten)
            #expect(await bed.note("a").value.isNotWritten)
            #expect(bed.desk.view.seal?.code == code)
        }
    }

    @Test func `after a failed fsync the process ends with a sentence, and nothing is accepted until it has`() async throws {
        let memory = MemoryLedger()
        let bed = try LedgerDesk(over: memory).start()
        memory.fail(.syncFailed)
        #expect(await bed.note("a").value.isNotWritten)
        #expect(bed.witness.deaths == ["as asked"])
        #expect(await bed.note("b").value.seal != nil)
        #expect(bed.witness.entries.isEmpty)
    }

    @Test func `a key that can't be looked up seals`() async throws {
        let bed = try LedgerDesk().start()
        bed.ledger.beforeLookingUp { () throws(LedgerError) in throw .broken(entry: 3, "as asked") }
        let key = CommandKey(hash: 1, body: 2)
        #expect(await bed.note("a", key: key).value.isNotWritten)
        #expect(bed.desk.view.seal?.code == .ledgerBroken)
        #expect(bed.notes.isEmpty)
    }

    @Test func `a mode that can't be signed stands, and the desk seals before it is answered`() async throws {
        let bed = try LedgerDesk(signing: { _ in throw LedgerError.unreadable("no key") }).start()
        #expect(await bed.note("a").value.answer?.view.seal == nil)
        let answer = try #require(await bed.ask(.activate(.flood), by: .kari).value.answer)
        #expect(answer.view.state.crisis?.number == 1)
        #expect(answer.view.seal?.code == .notWritable)
    }

    @Test func `a mode is signed up to its own entry before it is answered`() async throws {
        let signed = Mutex<[TreeHead]>([])
        let bed = try LedgerDesk(signing: { head in signed.withLock { $0.append(head) } }).start()
        _ = await bed.note("a").value
        let answer = try #require(await bed.ask(.activate(.flood), by: .kari).value.answer)
        #expect(signed.withLock { $0 } == [answer.view.head])
    }
}

extension EntryGroup {
    fileprivate func says(_ text: String) -> Bool { entries.contains { $0.words.contains { $0.text == text } } }
}
