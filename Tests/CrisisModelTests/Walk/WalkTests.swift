import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// Random people giving random commands; an auditor reads only the log, and the invariants are checked after each step.
/// What fails names its seed, and plays again from it.
@Suite struct WalkTests {
    static let seeds: [UInt64] = [1, 2, 3, 9, 10, 21]

    @Test(arguments: seeds) func `P1 P2 P3 P4 P6 hold whatever anybody does`(seed: UInt64) throws {
        var walk = try Walk(seed: seed)
        for _ in 0..<5_000 { try walk.step() }
        #expect(walk.auditor.begun > 60)
        #expect(walk.refusals.count > 30, "few kinds of refusals: \(walk.refusals.sorted())")
        #expect(walk.kinds.count > 30, "few kinds of entries: \(walk.kinds.map { $0.rawValue }.sorted())")
    }

    @Test func `the same seed gives the same log`() throws {
        var walks = [try Walk(seed: 7), try Walk(seed: 7)]
        for index in walks.indices { for _ in 0..<600 { try walks[index].step() } }
        #expect(walks[0].desk.entries == walks[1].desk.entries)
    }

    @Test func `the log alone gives the state again`() throws {
        var walk = try Walk(seed: 8)
        for _ in 0..<1_500 { try walk.step() }
        var state = DeskState()
        for entry in walk.desk.entries { state.apply(entry) }
        let lived = walk.desk.state
        #expect(state.open.sortedKeys == lived.open.sortedKeys && state.closed.sortedKeys == lived.closed.sortedKeys)
        for number in lived.open.sortedKeys { #expect(state.open[number] == lived.open[number]) }
        for number in lived.closed.sortedKeys { #expect(state.closed[number] == lived.closed[number]) }
        #expect(state.crisis == lived.crisis && state.people == lived.people && state.channels == lived.channels)
        #expect(state.acting == lived.acting && state.unconfirmed == lived.unconfirmed && state.policy == lived.policy)
        #expect(state.queueInOrder(at: walk.desk.now) == lived.queueInOrder(at: walk.desk.now))
        try Invariants.check(state, at: walk.desk.now)
    }
    @Test func `a state written down whole reads back as it was, and goes on the same way`() throws {
        var walk = try Walk(seed: 11)
        for _ in 0..<1_500 { try walk.step() }
        let written = try JSONEncoder().encode(walk.desk.state)
        var read = try JSONDecoder().decode(DeskState.self, from: written)
        try Invariants.check(read, at: walk.desk.now)
        let before = walk.desk.entries.count
        for _ in 0..<500 { try walk.step() }
        for entry in walk.desk.entries[before...] { read.apply(entry) }
        let lived = walk.desk.state
        #expect(read.open.sortedKeys == lived.open.sortedKeys && read.closed.sortedKeys == lived.closed.sortedKeys)
        for number in lived.open.sortedKeys { #expect(read.open[number] == lived.open[number]) }
        #expect(read.crisis == lived.crisis && read.people == lived.people && read.voidBefore == lived.voidBefore)
        #expect(read.queueInOrder(at: walk.desk.now) == lived.queueInOrder(at: walk.desk.now))
        try Invariants.check(read, at: walk.desk.now)
    }
}

/// One walk: a desk, somebody who wanders, somebody who audits.
struct Walk {
    var desk: Scenario
    var auditor = Auditor()
    private var wanderer: Wanderer
    private var audited = 0
    private var steps = 0
    private let seed: UInt64
    /// What happened and what was refused, by kind.
    private(set) var kinds: Set<Event.Kind> = []
    private(set) var refusals: Set<String> = []

    init(seed: UInt64) throws {
        self.seed = seed
        desk = try Scenario()
        wanderer = Wanderer(seed: seed)
        try audit()
    }

    mutating func step() throws {
        do {
            desk.pass(wanderer.pause())
            steps += 1
            // What breaks stays broken: a look at every third step finds it as well, in a third of the time.
            desk.checksInvariants = steps.isMultiple(of: 3)
            if wanderer.restores() {
                try desk.restore()
            } else {
                try command()
            }
            try audit()
        } catch let broken as BrokenInvariant {
            throw BrokenInvariant(description: "seed \(seed), entry \(desk.entries.count): \(broken)")
        }
    }

    private mutating func command() throws {
        let (caller, command) = wanderer.next(desk)
        if let refusal = try desk.attempt(caller, command) {
            refusals.insert(refusal.code)
        } else {
            try desk.when(caller, command)
        }
    }

    private mutating func audit() throws {
        while audited < desk.entries.count {
            try auditor.take(desk.entries[audited])
            kinds.insert(desk.entries[audited].event.kind)
            audited += 1
        }
    }
}
