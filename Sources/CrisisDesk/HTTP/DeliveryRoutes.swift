import CrisisModel

/// One post on one channel: by hand, settled, tried again (P6).
enum DeliveryRoutes {
    static let all: [Endpoint] = [
        .post(path("take"), take, taken),
        .post(path("done"), done, DecisionRoutes.changed),
        .post(path("not-done"), notDone, DecisionRoutes.changed),
        .post(path("settle"), settle, DecisionRoutes.changed),
        .post(path("retry"), retry, DecisionRoutes.changed),
    ]

    private static func path(_ verb: String) -> String { "/v1/posts/:post/deliveries/:channel/\(verb)" }

    @Sendable static func take(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .take(try call.pathPost(), try call.pathChannel())
    }

    /// With the exact text to publish; null where the gate held it after all, or its time was over.
    @Sendable static func taken(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        let post = try PostShown(try call.pathPost(), in: answer.view, texts: call.texts)
        let channel = try taken(in: answer, call)
        let text = post.content?.placed.first { $0.channel == channel }?.text.text
        let original = try channel.flatMap { try OriginalShown(of: post, on: $0, call) }
        return Reply.json { json in
            json.changed(post, by: answer.entries.first, answer.view) { json in
                json.field("text", orNull: text)
                json.field("language", post.language)
                json.field("page", orNull: channel.flatMap { answer.view.directory.page(of: $0) })
                json.name("original")
                if let original { json.original(original) } else { json.null() }
            }
        }
    }

    /// The channel on which the caller has the text now; nil where the gate held it.
    private static func taken(in answer: Answer, _ call: DeskCall) throws -> CrisisModel.Channel.Number? {
        // Of the entry, not of the path: what the channel is called may have changed since.
        if case .deliveryBegun(let event)? = answer.entries.first?.event { return event.channel }
        guard answer.entries.isEmpty else { return nil }
        let (post, channel) = (try call.pathPost(), try call.pathChannel())
        let holder = answer.view.state.open[post]?.delivery(on: channel)?.takenBy
        return holder == call.who.person ? channel : nil
    }

    @Sendable static func done(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .done(try call.pathPost(), try call.pathChannel(), link: try fields.optionalLink("link"))
    }

    @Sendable static func notDone(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .notDone(try call.pathPost(), try call.pathChannel(), reason: try fields.optionalWords("reason"))
    }

    @Sendable static func settle(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .settle(
            try call.pathPost(), try call.pathChannel(), isOut: try fields.requiredBool("isOut"),
            link: try fields.optionalLink("link"), reason: try fields.optionalWords("reason"))
    }

    @Sendable static func retry(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .retry(try call.pathPost(), try call.pathChannel(), digest: try fields.optionalDigest("digest"))
    }
}

extension JSONFields {
    /// Where something can be read: an address of the web and nothing else, for somebody will follow it.
    mutating func optionalLink(_ name: String) throws -> Words? {
        guard let words = try optionalWords(name) else { return nil }
        let text = (words.text ?? "").lowercased()
        guard ["https://", "http://"].contains(where: text.hasPrefix) else {
            throw RequestFault.fieldInvalid(name, .notWebAddress)
        }
        return words
    }
}
