import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct PermissionTests {
    @Test func `the table has a line for every action`() {
        #expect(
            PermissionTable.lines.map({ $0.action }).sorted { $0.rawValue < $1.rawValue }
                == Action.allCases.sorted { $0.rawValue < $1.rawValue })
    }

    @Test(arguments: PermissionTable.lines.map(\.action))
    func `every capacity may exactly what the design says, in both modes`(action: Action) throws {
        let line = try #require(PermissionTable.lines.first { $0.action == action })
        let normal = Permission.capacities(for: action, inCrisis: false, under: Policy())
        let crisis = Permission.capacities(for: action, inCrisis: true, under: Policy())
        for capacity in Capacity.allCases {
            #expect(normal.contains(capacity) == line.normal.contains(capacity), "\(capacity), normal")
            #expect(crisis.contains(capacity) == line.crisis.contains(capacity), "\(capacity), in a crisis")
        }
    }

    @Test(arguments: Role.allCases) func `a role alone gives what its own capacity gives, in both modes`(role: Role)
        throws
    {
        var desk = try Scenario()
        try desk.add("ny", [role].filter { $0 != .chiefExecutive })
        let person: Person.Number = role == .chiefExecutive ? .kari : 12
        for inCrisis in [false, true] {
            if inCrisis { try desk.activate() }
            for line in PermissionTable.lines {
                var held: Set<Capacity> = [.anyone]
                if let capacity = Capacity(rawValue: role.rawValue) { held.insert(capacity) }
                if role == .chiefExecutive { held.insert(.administrator) }
                let allowing = inCrisis ? line.crisis : line.normal
                let isAllowed =
                    desk.state.capacityIfAny(of: Caller(.person(person)), for: line.action, at: desk.now) != nil
                #expect(isAllowed == !allowing.isDisjoint(with: held), "\(role) \(line.action) crisis: \(inCrisis)")
            }
        }
    }

    @Test func `the policy decides who may convene crisis staff, the chief executive always`() throws {
        var policy = Granvik.policy
        policy.mayActivate = [.mayor]
        let desk = try Scenario(policy: policy)
        let may = Granvik.everyone.filter { desk.refusal($0, desk.activation()) == nil }
        #expect(may == [.kari, .mona])
    }

    @Test func `somebody suspended, gone or past the end of every role may nothing at all`() throws {
        var desk = try Scenario()
        try desk.when(.kari, .depart(Departure(person: .tor, isSuspension: true)))
        try desk.when(.kari, .depart(Departure(person: .lise, isSuspension: false)))
        desk.pass(.days(401))
        for person in [Person.Number.tor, .lise, .rita] {
            for action in Action.allCases {
                let subject = Subject(authors: [person], channels: [.kriseside], person: person)
                #expect(
                    desk.state.capacityIfAny(of: Caller(.person(person)), for: action, about: subject, at: desk.now)
                        == nil)
            }
        }
    }

    @Test func `a person who is not in the register may nothing`() throws {
        let desk = try Scenario()
        #expect(desk.refusal(99, desk.activation()) == .notYours(.activate))
        #expect(desk.refusal(99, .submit(desk.submission(desk.draft()))) == .notYours(.submit))
    }

    @Test func `the program and the machine do only what is theirs`() throws {
        let desk = try Scenario()
        #expect(desk.refusal(.desk, desk.activation()) == .notYours(.activate))
        #expect(desk.refusal(.machine, desk.activation()) == .notYours(.activate))
        #expect(desk.refusal(.machine, .confirmClock(shown: nil)) == .notYours(.confirmClock))
        #expect(desk.refusal(.desk, .stop(program: "tests")) == nil)
        #expect(desk.refusal(.kari, .stop(program: "tests")) == .notYours(.operate))
    }
}

extension Scenario {
    /// The chief executive adds somebody.
    mutating func add(_ handle: String, _ roles: [Role], until: Timestamp? = nil) throws {
        let isReviewer = roles.contains(.reviewer)
        try when(
            .kari,
            .addPerson(
                NewPerson(
                    handle: .saying(handle), name: .saying(handle), roles: roles.isEmpty ? [.contributor] : roles,
                    until: isReviewer ? until ?? now + .days(1) : until, purpose: isReviewer ? .saying("innsyn") : nil))
        )
    }
}
