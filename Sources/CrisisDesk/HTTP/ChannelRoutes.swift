import CrisisModel
import HTTPTypes

/// The register of channels (G2, G3).
enum ChannelRoutes {
    static let all: [Endpoint] = [
        .get("/v1/channels", list),
        .get("/v1/channels/:channel", show),
        .post("/v1/channels", request, changed),
        .post("/v1/channels/:channel/approve", { fields, call in
            .approveChannel(
                try call.pathChannel(), administrators: try fields.requiredPeople("administrators", call),
                advice: try fields.optionalWords("advice"))
        }, changed),
        .post("/v1/channels/:channel/refuse", { fields, call in
            .refuseChannel(try call.pathChannel(), reason: try fields.requiredWords("reason"))
        }, changed),
        .post("/v1/channels/:channel/retire", { fields, call in
            .retireChannel(try call.pathChannel(), reason: try fields.optionalWords("reason"))
        }, changed),
        .post("/v1/channels/:channel/administrators", { fields, call in
            .setAdministrators(try call.pathChannel(), try fields.requiredPeople("administrators", call))
        }, changed),
        .post("/v1/channels/:channel/settings", set, changed),
        .act("/v1/channels/:channel/check", check),
    ]

    @Sendable static func list(_ call: DeskCall) throws -> Reply {
        var query = try call.query()
        let standing: CrisisModel.Channel.Standing? = try query.choice("standing")
        let page = try PageAsked(&query)
        try query.finish()
        let channels = call.state.channels.filter { standing == nil || $0.standing == standing }
        let found = try page.part(of: channels) { $0.number.value }
        return Reply.list(found) { json, channel in json.channel(channel, for: call, call.view) }
    }

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        let number = try call.pathChannel()
        guard let channel = call.state.channel(number) else { throw Refusal.unknownChannel(number) }
        return Reply.json { $0.channel(channel, for: call, call.view) }
    }

    @Sendable static func request(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let handle = try fields.handle("id")
        let name = try fields.requiredWords("name")
        let kind: CrisisModel.Channel.Kind = try fields.requiredChoice("kind")
        let gate: CrisisModel.Channel.Gate = try fields.optionalChoice("gate") ?? .gated
        let audience: Audience = try fields.optionalChoice("audience") ?? .population
        let unit = try fields.optionalWords("unit")
        let purpose = try fields.requiredWords("purpose")
        let settings = try fields.settings(for: kind, call, isRequired: false)
        return .requestChannel(
            ChannelRequest(
                channel: NewChannel(
                    handle: handle, name: name, kind: kind, gate: gate, audience: audience, settings: settings),
                unit: unit, purpose: purpose))
    }

    @Sendable static func set(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let number = try call.pathChannel()
        let kind = call.state.channel(number)?.kind ?? .byHand
        return .setChannelSettings(number, settings: try fields.settings(for: kind, call, of: number, isRequired: true))
    }

    /// The channel as it stands after the command; 201 for one that was asked for.
    @Sendable static func changed(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        let number: CrisisModel.Channel.Number
        var cancelled: [Post.Number]?
        switch answer.entries.first?.event {
        case .channelRequested(let event): number = event.registration.channel
        case .channelApproved(let event): number = event.channel
        case .channelRefused(let event): number = event.channel
        case .channelRetired(let event): (number, cancelled) = (event.channel, event.cancelled)
        case .administratorsSet(let event): number = event.channel
        case .channelSettingsSet(let event): number = event.channel
        default: throw Unexpected()
        }
        guard let channel = answer.view.state.channel(number) else { throw Unexpected() }
        let isNew = answer.entries.first?.event.kind == .channelRequested
        return answer.reply(isNew ? .created : .ok) { json in
            json.name("channel")
            json.channel(channel, for: call, answer.view)
            if let cancelled { json.posts("cancelled", cancelled) }
        }
    }

    /// Tries the channel; nothing is published or logged.
    @Sendable static func check(_ fields: JSONFields, _ call: DeskCall) async throws -> Reply {
        try fields.finish()
        let number = try call.pathChannel()
        guard call.seesSettings(of: number) else { throw Refusal.notYours(.setChannelSettings) }
        guard let check = call.server.services.checkChannel else { throw RequestFault.notOffered }
        let trial = await check(number, call.phrases)
        return Reply.json { json in
            json.object { json in
                json.field("ok", trial.isUsable)
                json.field("detail", orNull: trial.detail)
                json.field("at", call.server.desk.view.at)
            }
        }
    }
}

extension DeskCall {
    /// Settings may name addresses inside the municipality's network: they are for who works with them.
    fileprivate func seesSettings(of channel: CrisisModel.Channel.Number) -> Bool {
        may(.setChannelSettings) || state.administers(who.person, channel, at: at)
    }
}

extension JSONFields {
    /// A new short name: `[a-z0-9][a-z0-9-]{0,31}`, and none that reads as a number of people or channels.
    mutating func handle(_ name: String) throws -> Words {
        let text = try requiredString(name, limit: 32)
        let isPlain = !text.hasPrefix("-")
            && text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
        guard isPlain, Person.Number(text) == nil, CrisisModel.Channel.Number(text) == nil else {
            throw RequestFault.fieldInvalid(name, .notShortName)
        }
        return Words(text, salt: Random.salt())
    }

    /// Settings of a channel as one JSON object; what they may hold is its kind's matter.
    fileprivate mutating func settings(
        for kind: CrisisModel.Channel.Kind, _ call: DeskCall, of number: CrisisModel.Channel.Number? = nil,
        isRequired: Bool
    ) throws -> Words {
        let given = optionalValue("settings")
        if isRequired && given == nil { throw error("settings", .missing) }
        let value = given ?? .object([])
        guard case .object = value else { throw error("settings", .wrongType(.object)) }
        try call.server.services.checkSettings(value, kind)
        if let number, call.may(.setChannelSettings) { try call.server.services.checkPlace?(value, kind, number) }
        var json = JSONWriter()
        json.value(value)
        return Words(String(decoding: json.bytes, as: UTF8.self), salt: Random.salt())
    }
}

extension JSONWriter {
    fileprivate mutating func channel(_ channel: CrisisModel.Channel, for call: DeskCall, _ view: DeskView) {
        let card = view.directory[channel.number]
        let releases = view.state.crisis?.releases.filter { $0.channel == channel.number } ?? []
        object { json in
            json.field("id", card?.handle ?? channel.number.description)
            json.field("number", channel.number.description)
            json.field("name", view.directory.name(of: channel.number))
            json.field("kind", channel.kind.rawValue)
            json.field("gate", channel.gate.rawValue)
            json.field("audience", channel.audience.rawValue)
            json.field("standing", channel.standing.rawValue)
            json.people("administrators", channel.administrators, view.directory)
            json.field("thin", view.state.thinChannels(at: view.at).contains(channel.number))
            json.field("released", releases.map { $0.purpose?.rawValue ?? "*" })
            json.name("settings")
            if call.seesSettings(of: channel.number), let settings = card?.settings {
                json.raw(settings.utf8)
            } else {
                json.null()
            }
            json.field("entry", channel.entry)
        }
    }
}
