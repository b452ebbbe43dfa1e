import CrisisModel
import HTTPTypes

/// Keys to the desk.
enum TokenRoutes {
    static let all: [Endpoint] = [
        .get("/v1/tokens", list),
        .post("/v1/tokens", issue, issued),
        .post("/v1/tokens/:token/end", { fields, call in
            .endToken(try call.pathToken(), reason: try fields.optionalWords("reason"))
        }, ended),
    ]

    /// One's own, or everybody's for who keeps people. Numbers and ends; secrets are nowhere.
    @Sendable static func list(_ call: DeskCall) throws -> Reply {
        var query = try call.query()
        let named = try query.take("person").map { try call.person(named: $0) }
        let page = try PageAsked(&query)
        try query.finish()
        let keeps = call.may(.keepPeople)
        guard keeps || named ?? call.who.person == call.who.person else { throw Refusal.notYours(.keepPeople) }
        let person = keeps ? named : call.who.person
        let state = call.state
        let tokens = state.tokens.sortedKeys.compactMap { state.tokens[$0] }.filter { token in
            token.isLive(at: call.at) && (person == nil || token.person == person)
        }
        return Reply.list(try page.part(of: tokens) { $0.number.value }) { json, token in
            json.object { json in
                json.field("number", token.number.value)
                json.person("person", token.person, call.directory)
                json.field("until", orNull: token.until)
            }
        }
    }

    @Sendable static func issue(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .issueToken(
            try fields.optionalPerson("person", call) ?? call.who.person, until: try fields.optionalTime("until"))
    }

    /// The secret, this once. A repeat has no secret to show: it was kept nowhere.
    @Sendable static func issued(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .tokenIssued(let event) = answer.entries.first?.event else { throw Unexpected() }
        guard !answer.isRepeat else { throw RequestFault.tokenAlreadyShown(event.issued) }
        let token = BearerToken()
        try call.server.services.access.keep(token, number: event.issued, person: event.person)
        return answer.reply(.created) { json in
            json.field("token", token.secret)
            json.field("number", event.issued.value)
            json.person("person", event.person, answer.view.directory)
            json.field("until", orNull: event.until)
        }
    }

    @Sendable static func ended(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .tokenEnded(let event) = answer.entries.first?.event else { throw Unexpected() }
        return answer.reply { $0.field("number", event.ended.value) }
    }
}
