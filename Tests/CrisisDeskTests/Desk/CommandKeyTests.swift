import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// A retry with the same key is the same command, for ever (P5).
@Suite(.timeLimit(.minutes(1))) struct CommandKeyTests {
    private func key(_ desk: Desk, _ person: Person.Number = .tor, _ key: String = "k-1", _ body: String = "a") -> CommandKey {
        desk.commandKey(of: person, key: key, body: Array(body.utf8))
    }

    @Test func `P5 a key that comes again gives the same entries and makes none`() async throws {
        let bed = try LedgerDesk().start()
        let key = key(bed.desk)
        let first = try #require(await bed.note("a", key: key).value.answer)
        _ = await bed.note("between").value
        let again = try #require(await bed.note("a", key: key).value.answer)
        #expect(again.entries == first.entries)
        #expect(!first.isRepeat && again.isRepeat)
        #expect(bed.notes == ["a", "between"])
    }

    @Test func `P5 twice at once is once`() async throws {
        let bed = try LedgerDesk()
        let key = key(bed.desk)
        let asked = (0..<3).map { _ in bed.note("a", key: key) }
        bed.start()
        var answers: [Answer] = []
        for each in asked { answers.append(try #require(await each.value.answer)) }
        #expect(Set(answers.map(\.entries)).count == 1)
        #expect(answers.map(\.isRepeat) == [false, true, true])
        #expect(bed.notes == ["a"])
    }

    @Test func `another body under a used key is refused, at once and later`() async throws {
        let bed = try LedgerDesk()
        let (first, other) = (bed.note("a", key: key(bed.desk)), bed.note("b", key: key(bed.desk, .tor, "k-1", "b")))
        bed.start()
        #expect(await first.value.answer != nil)
        #expect(await other.value.isKeyReused)
        #expect(await bed.note("b", key: key(bed.desk, .tor, "k-1", "b")).value.isKeyReused)
        #expect(bed.notes == ["a"])
    }

    @Test func `the same key of another person is another key`() async throws {
        let bed = try LedgerDesk().start()
        _ = await bed.note("a", key: key(bed.desk)).value
        #expect(await bed.note("a", by: .lise, key: key(bed.desk, .lise)).value.answer?.isRepeat == false)
        #expect(bed.notes == ["a", "a"])
    }

    @Test func `a command that was refused, or changed nothing, has not used up its key`() async throws {
        let bed = try LedgerDesk().start()
        let key = key(bed.desk, .kari)
        let standDown = Command.standDown(reason: nil, leaveHeld: nil, crisis: nil)
        #expect(await bed.ask(standDown, by: .kari, key: key).value.refusal == .notInCrisis)
        #expect(await bed.note("a", by: .kari, key: key).value.answer?.isRepeat == false)
    }

    @Test(arguments: [MemoryLedger.Failure.notWritten, .inDoubtNotWritten])
    func `a command that was certainly not written has not used up its key`(failure: MemoryLedger.Failure) async throws {
        let memory = MemoryLedger()
        let bed = try LedgerDesk(over: memory).start()
        let key = key(bed.desk)
        memory.fail(failure)
        #expect(await bed.note("a", key: key).value.isNotWritten)
        _ = await bed.unseal()
        let again = try #require(await bed.note("a", key: key).value.answer)
        #expect(!again.isRepeat && again.entries.count == 1)
    }

    @Test func `P5 a key is known to the desk that comes up after this one`() async throws {
        let memory = MemoryLedger()
        let before = try LedgerDesk(over: memory).start()
        let key = key(before.desk)
        let first = try #require(await before.note("a", key: key).value.answer)
        before.stop()
        let after = try LedgerDesk(over: memory).start()
        let again = try #require(await after.note("a", key: key).value.answer)
        #expect(again.isRepeat && again.entries == first.entries)
        #expect(after.witness.entries.isEmpty)
    }

    @Test func `P9 once the content is erased, any body counts as the same`() async throws {
        let bed = try LedgerDesk().start()
        let first = try #require(await bed.note("a", key: key(bed.desk)).value.answer?.entries.first)
        let erasure = Erasure(entry: first.number, reason: .saying("innsyn"))
        #expect(await bed.ask(.erase(erasure), by: .kari).value.answer != nil)
        let again = try #require(await bed.note("b", key: key(bed.desk, .tor, "k-1", "b")).value.answer)
        #expect(again.isRepeat && again.entries.first?.number == first.number)
        #expect(again.entries.first?.words.first?.text == nil)
        #expect(bed.notes == ["a"])
    }

    @Test func `a repeat says what the command did, whatever it was: all its entries`() async throws {
        let bed = try LedgerDesk().start()
        let key = key(bed.desk, .kari)
        let departure = Command.depart(Departure(person: .ola, isSuspension: false))
        _ = await bed.ask(.activate(.flood), by: .kari).value
        let first = try #require(await bed.ask(departure, by: .kari, key: key).value.answer)
        #expect(first.entries.count > 1)
        #expect(await bed.ask(departure, by: .kari, key: key).value.answer?.entries == first.entries)
    }
}

extension LedgerDesk {
    /// What the program does each second while the disk was full.
    func unseal() async -> Result<Answer, DeskError>? {
        guard let seal = desk.view.seal else { return nil }
        return await ask(.unsealed(code: seal.code.rawValue, since: seal.since), by: .desk).value
    }
}
