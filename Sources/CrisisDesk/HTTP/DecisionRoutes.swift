import CrisisModel

/// Decisions about a post that waits (P1, P4).
enum DecisionRoutes {
    static let all: [Endpoint] = [
        .post("/v1/posts/:post/approve", approve, approved),
        .post("/v1/posts/:post/return", { fields, call in
            .returnPost(try call.pathPost(), reason: try fields.requiredWords("reason"))
        }, changed),
        .post("/v1/posts/:post/reject", { fields, call in
            .reject(try call.pathPost(), reason: try fields.requiredWords("reason"))
        }, changed),
        .post("/v1/posts/:post/withdraw", { fields, call in
            .withdraw(try call.pathPost(), reason: try fields.optionalWords("reason"))
        }, changed),
    ]

    /// The digest is that of what the approver read; another one is refused, whoever changed the post meanwhile.
    @Sendable static func approve(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .approve(
            try call.pathPost(), digest: try fields.requiredDigest("digest"),
            channels: try fields.optionalChannels("channels", call), warnings: try fields.warnings(),
            notes: try PostNotes(reading: &fields, withTemplate: false))
    }

    @Sendable static func approved(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        let channels: [CrisisModel.Channel.Number]
        let isCountersigned: Bool
        switch answer.entries.first?.event {
        case .postApproved(let event): (channels, isCountersigned) = (event.channels, false)
        case .postCountersigned(let event): (channels, isCountersigned) = (event.channels, true)
        default: throw Unexpected()
        }
        return try answer.changedPost(call) { json in
            json.channels("channels", channels, answer.view.directory)
            json.field("countersigned", isCountersigned)
        }
    }

    @Sendable static func changed(_ answer: Answer, _ call: DeskCall) throws -> Reply { try answer.changedPost(call) }
}

extension Answer {
    /// The post of the path as it stands after the command.
    func changedPost(_ call: DeskCall, _ extra: (inout JSONWriter) -> Void = { _ in }) throws -> Reply {
        let post = try PostShown(try call.pathPost(), in: view, texts: call.texts)
        return Reply.json { $0.changed(post, by: entries.first, view, extra) }
    }
}

extension JSONFields {
    /// What was shown to the one who approves, by the words that reading the post gave.
    fileprivate mutating func warnings() throws -> [Warning] {
        try (optionalStrings("warnings", count: Limits.warningsPerApproval, limit: 64) ?? []).map { word in
            guard let warning = Warning(rawValue: word) else {
                throw error("warnings", .notOneOf(Warning.allCases.map(\.rawValue)))
            }
            return warning
        }
    }
}
