import CrisisModel

/// Who is responsible, and who is chief executive.
enum OfficeRoutes {
    static let all: [Endpoint] = [
        .post("/v1/crisis/hand-over", handOver, handedOver),
        .post("/v1/crisis/take-over", takeOver, handedOver),
        .post("/v1/chief-executive", nameChiefExecutive, named),
    ]

    @Sendable static func handOver(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .handOver(
            to: try fields.requiredPerson("to", call), from: try fields.replaced(call), crisis: try fields.crisis(),
            reason: try fields.optionalWords("reason"))
    }

    @Sendable static func takeOver(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let kind: Ground.Kind = try fields.requiredChoice("ground")
        let calls = try fields.calls(call)
        // Calls that the log would not list must not look as if it did.
        if kind != .unreachable && !calls.isEmpty { throw fields.error("calls", .unknown) }
        let ground: Ground =
            switch kind {
            case .ordered: .ordered
            case .unreachable: .unreachable(calls)
            case .waited: .waited
            }
        return .takeOver(
            ground, from: try fields.replaced(call), crisis: try fields.crisis(),
            reason: try fields.optionalWords("reason"))
    }

    /// With the list of what waits and what stands approved: it stands, and the new one may return it.
    @Sendable static func handedOver(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        let state = answer.view.state
        let crisis = state.crisis.map { CrisisShown($0, activation: call.activation(of: $0)) }
        return answer.reply { json in
            json.name("crisis")
            if let crisis { json.crisis(crisis, answer.view.directory) } else { json.null() }
            json.withoutToken(answer.view)
            json.posts("held", state.queueInOrder(at: answer.view.at))
            json.posts("approved", state.ready.sortedKeys)
            json.ledger(answer.view.head)
        }
    }

    @Sendable static func nameChiefExecutive(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .nameChiefExecutive(try fields.requiredPerson("person", call))
    }

    @Sendable static func named(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .chiefExecutiveChanged(let event) = answer.entries.first?.event else { throw Unexpected() }
        return answer.reply { json in
            json.person("from", event.from, answer.view.directory)
            json.person("to", event.to, answer.view.directory)
        }
    }
}

extension JSONFields {
    /// Who is to be replaced; not named, the one who is responsible now. Naming somebody is what makes the loser of a race
    /// lose. Outside a crisis it is no matter whom: the rules say so first.
    fileprivate mutating func replaced(_ call: DeskCall) throws -> Person.Number {
        try optionalPerson("from", call) ?? call.state.crisis?.responsible ?? call.who.person
    }
}
