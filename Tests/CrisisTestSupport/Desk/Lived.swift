import CrisisDesk
import CrisisModel

/// A log of many kinds of entries, as people who do whatever comes to their minds make one.
package enum Lived {
    /// What was lived, and the ledger that holds it. The same seed gives the same log.
    package static func log(
        seed: UInt64, steps: Int, restores: Bool = false
    ) throws -> (desk: Scenario, ledger: MemoryLedger) {
        var desk = try Scenario(checksInvariants: false)
        try live(&desk, seed: seed, steps: steps)
        if restores { try desk.restore() }
        let ledger = MemoryLedger()
        try ledger.append([EntryGroup(entries: desk.entries, key: nil)])
        return (desk, ledger)
    }

    /// Goes on at a desk.
    package static func live(_ desk: inout Scenario, seed: UInt64, steps: Int) throws {
        var wanderer = Wanderer(seed: seed)
        for _ in 0..<steps {
            desk.pass(wanderer.pause())
            let (caller, command) = wanderer.next(desk)
            if try desk.attempt(caller, command) == nil { try desk.when(caller, command) }
        }
    }
}
