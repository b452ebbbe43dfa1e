import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct EveryCommandTests {
    @Test(arguments: EveryCommand.all, [false, true])
    func `P1 exactly those the design names may give each command, in both modes`(
        what: EveryCommand, inCrisis: Bool
    ) throws {
        var desk = try Scenario()
        if inCrisis { try desk.activate() }
        let command = try what.prepare(&desk)
        let expected = inCrisis ? what.crisis : what.normal
        for person in Granvik.everyone {
            let refusal = desk.refusal(person, command)
            let isAllowed = !isAboutRights(refusal)
            #expect(isAllowed == expected.contains(person), "\(person): \(String(describing: refusal))")
        }
    }

    @Test(arguments: EveryCommand.all, [false, true])
    func `what the design names as allowed is then done, unless the state says no`(
        what: EveryCommand, inCrisis: Bool
    ) throws {
        for person in inCrisis ? what.crisis : what.normal {
            var desk = try Scenario()
            if inCrisis { try desk.activate() }
            let command = try what.prepare(&desk)
            guard let refusal = desk.refusal(person, command) else {
                try desk.when(person, command)
                continue
            }
            let isKnown =
                refusal == .alreadyInCrisis(1) || refusal == .alreadyResponsible(person)
            #expect(isKnown, "\(person): \(refusal)")
        }
    }

    @Test func `every command stands in the list`() {
        // There are 52; approve stands there three times more.
        #expect(Set(EveryCommand.all.map({ $0.name })).count == EveryCommand.all.count)
        #expect(EveryCommand.all.filter { !$0.name.hasPrefix("approve ") }.count == 52)
    }

    private func isAboutRights(_ refusal: Refusal?) -> Bool {
        switch refusal {
        case .notYours: true
        // Outside a crisis, who may is nobody; the answer is the state.
        case .notInCrisis: true
        // Not yours to see.
        case .unknownPost: true
        default: false
        }
    }
}
