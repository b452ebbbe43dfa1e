import CrisisModel

/// What the municipality has decided about its own desk.
enum PolicyRoutes {
    static let all: [Endpoint] = [.get("/v1/policy", show), .post("/v1/policy", set, done)]

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        try call.mustReadAll()
        return Reply.json { $0.policy(call.state.policy, call.directory) }
    }

    /// What isn't named stays as it is.
    @Sendable static func set(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        var policy = call.state.policy
        if let ownPosts: OwnPosts = try fields.optionalChoice("ownPosts") { policy.ownPosts = ownPosts }
        if var waits = try fields.optionalObject("takeOverAfter") {
            if let wait = try waits.wait("warningSeconds") { policy.takeOverAfterWarning = wait }
            if let wait = try waits.wait("otherSeconds") { policy.takeOverAfterOther = wait }
            try waits.finish()
        }
        if let words = try fields.optionalStrings("mayActivate", count: Capacity.allCases.count, limit: 64) {
            policy.mayActivate = try words.map { word in
                guard let capacity = Capacity(rawValue: word) else {
                    throw fields.error("mayActivate", .notOneOf(Policy.activators.map(\.rawValue)))
                }
                return capacity
            }
        }
        if let people = try fields.optionalPeople("succession", call) { policy.succession = people }
        try setCrisis(of: &policy, &fields, call)
        return .setPolicy(policy)
    }

    private static func setCrisis(of policy: inout Policy, _ fields: inout JSONFields, _ call: DeskCall) throws {
        guard var crisis = try fields.optionalObject("crisis") else { return }
        if let person = try crisis.optionalPerson("responsible", call) { policy.responsible = person }
        if let people = try crisis.optionalPeople("deputies", call) { policy.deputies = people }
        if let channels = try crisis.optionalChannels("channels", call) { policy.channels = channels }
        try crisis.finish()
    }

    @Sendable static func done(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .policySet(let event) = answer.entries.first?.event else { throw Unexpected() }
        return answer.reply { json in
            json.name("policy")
            json.policy(event.policy, answer.view.directory)
        }
    }
}

extension JSONFields {
    /// A length of time in whole seconds; the rules have the bounds that count.
    fileprivate mutating func wait(_ name: String) throws(FieldError) -> Span? {
        try optionalInteger(name, in: 0...Int64(UInt32.max)).map { Span(milliseconds: $0 * 1_000) }
    }
}

extension JSONWriter {
    mutating func policy(_ policy: Policy, _ directory: Directory) {
        object { json in
            json.field("ownPosts", policy.ownPosts.rawValue)
            json.object("takeOverAfter") { json in
                json.field("warningSeconds", policy.takeOverAfterWarning.milliseconds / 1_000)
                json.field("otherSeconds", policy.takeOverAfterOther.milliseconds / 1_000)
            }
            json.field("mayActivate", policy.mayActivate.map(\.rawValue))
            json.people("succession", policy.succession, directory)
            json.object("crisis") { json in
                json.person("responsible", policy.responsible, directory)
                json.people("deputies", policy.deputies, directory)
                json.channels("channels", policy.channels, directory)
            }
        }
    }
}
