import CrisisModel
import HTTPTypes

/// The register of people.
enum PeopleRoutes {
    static let all: [Endpoint] = [
        .get("/v1/people", list),
        .get("/v1/people/:person", show),
        .post("/v1/people", add, changed),
        .post("/v1/people/:person/grant", { fields, call in
            .grant(
                try call.pathPerson(), try fields.requiredChoice("role"), until: try fields.optionalTime("until"),
                purpose: try fields.optionalWords("purpose"))
        }, changed),
        .post("/v1/people/:person/revoke", { fields, call in
            .revoke(try call.pathPerson(), try fields.requiredChoice("role"))
        }, departed),
        .post("/v1/people/:person/leave", { fields, call in
            try depart(&fields, call, isSuspension: false)
        }, departed),
        .post("/v1/people/:person/suspend", { fields, call in
            try depart(&fields, call, isSuspension: true)
        }, departed),
        .post("/v1/people/:person/reinstate", { _, call in .reinstate(try call.pathPerson()) }, changed),
    ]

    @Sendable static func list(_ call: DeskCall) throws -> Reply {
        var query = try call.query()
        let page = try PageAsked(&query)
        try query.finish()
        guard call.readsAll || call.may(.keepPeople) else { throw Refusal.notYours(.readAll) }
        let found = try page.part(of: call.state.people) { $0.number.value }
        return Reply.list(found) { json, person in json.person(person, for: call, call.view) }
    }

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        let number = try call.pathPerson()
        guard number == call.who.person || call.readsAll || call.may(.keepPeople) else { throw Refusal.notYours(.readAll) }
        guard let person = call.state.person(number) else { throw Refusal.unknownPerson(number) }
        return Reply.json { $0.person(person, for: call, call.view) }
    }

    @Sendable static func add(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .addPerson(
            NewPerson(
                handle: try fields.handle("id"), name: try fields.requiredWords("name"),
                title: try fields.optionalWords("title"), phone: try fields.optionalWords("phone"),
                roles: try fields.roles(), until: try fields.optionalTime("until"),
                purpose: try fields.optionalWords("purpose")))
    }

    private static func depart(_ fields: inout JSONFields, _ call: DeskCall, isSuspension: Bool) throws -> Command {
        .depart(
            Departure(
                person: try call.pathPerson(), isSuspension: isSuspension,
                responsible: try fields.optionalPerson("responsible", call),
                chiefExecutive: try fields.optionalPerson("chiefExecutive", call),
                reason: try fields.optionalWords("reason")))
    }

    /// The person as he or she stands after the command; 201 for a new one.
    @Sendable static func changed(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        let isNew = answer.entries.first?.event.kind == .personAdded
        let person = try answer.person
        return answer.reply(isNew ? .created : .ok) { json in
            json.name("person")
            json.person(person, for: call, answer.view)
        }
    }

    /// With who came after: never neither a chief executive nor one acting, and somebody responsible.
    @Sendable static func departed(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        let person = try answer.person
        var thin: [CrisisModel.Channel.Number] = []
        for entry in answer.entries { if case .personDeparted(let event) = entry.event { thin = event.thin ?? [] } }
        let state = answer.view.state
        return answer.reply { json in
            json.name("person")
            json.person(person, for: call, answer.view)
            json.channels("thin", thin, answer.view.directory)
            // Only what went on to somebody else with it.
            let made = Set(answer.entries.map(\.event.kind))
            let hasHandedOver = made.contains(.handedOver)
            let hasOtherChief = made.contains(.chiefExecutiveChanged)
            json.person("responsibleNow", hasHandedOver ? state.crisis?.responsible : nil, answer.view.directory)
            json.person("chiefExecutiveNow", hasOtherChief ? state.chiefExecutive : nil, answer.view.directory)
            json.person("actingNow", hasOtherChief ? state.acting : nil, answer.view.directory)
        }
    }
}

extension Answer {
    /// Whom a command about a person was about: its last entry says, for others may go before.
    fileprivate var person: Person {
        get throws {
            let number: Person.Number
            switch entries.last?.event {
            case .personAdded(let event): number = event.person
            case .roleGranted(let event): number = event.person
            case .roleRevoked(let event): number = event.person
            case .personDeparted(let event): number = event.person
            case .personReinstated(let event): number = event.person
            default: throw Unexpected()
            }
            guard let person = view.state.person(number) else { throw Unexpected() }
            return person
        }
    }
}

extension JSONFields {
    fileprivate mutating func roles() throws -> [Role] {
        try requiredStrings("roles", count: Role.allCases.count, limit: 64).map { word in
            guard let role = Role(rawValue: word) else {
                throw error("roles", .notOneOf(Role.allCases.map(\.rawValue)))
            }
            return role
        }
    }
}

extension JSONWriter {
    fileprivate mutating func person(_ person: Person, for call: DeskCall, _ view: DeskView) {
        let state = view.state
        let card = view.directory[person.number]
        let seesPhone = person.number == call.who.person || call.may(.writeLog) || call.may(.keepPeople)
        object { json in
            json.field("id", card?.handle ?? person.number.description)
            json.field("number", person.number.description)
            json.field("name", view.directory.name(of: person.number))
            json.field("title", orNull: card?.title)
            json.field("phone", orNull: seesPhone ? card?.phone : nil)
            json.field("standing", person.standing.rawValue)
            json.array("roles") { json in for grant in person.grants { json.grant(grant) } }
            json.field("responsible", state.crisis?.responsible == person.number)
            json.field("deputy", orNull: state.crisis?.deputies.firstIndex(of: person.number).map { $0 + 1 })
            json.field("acting", state.acting == person.number)
            json.field("succession", orNull: state.policy.succession.firstIndex(of: person.number).map { $0 + 1 })
            let administered = state.channels.map(\.number).filter { state.administers(person.number, $0, at: view.at) }
            json.channels("channels", administered, view.directory)
            json.field("entry", person.entry)
        }
    }

    private mutating func grant(_ grant: Person.Grant) {
        object { json in
            json.field("role", grant.role.rawValue)
            json.field("until", orNull: grant.until)
        }
    }
}
