import CrisisModel

extension Order {
    /// The fields that every decision takes (P8): whose it was, how it was told, when it happened.
    ///
    /// Whoever enters another's decision says how it was told; *self* would be a lie on the log.
    init(reading fields: inout JSONFields, for call: DeskCall) throws {
        let decidedBy = try fields.optionalPerson("decidedBy", call)
        let told: Told? = try fields.optionalChoice("told")
        let happenedAt = try fields.optionalTime("happenedAt")
        guard let decidedBy, decidedBy != call.who.person else {
            self.init(decidedBy: decidedBy, told: told ?? .oneself, happenedAt: happenedAt)
            return
        }
        guard let told else { throw fields.error("told", .missing) }
        guard told != .oneself else {
            throw fields.error("told", .notOneOf(Told.allCases.filter { $0 != .oneself }.map(\.rawValue)))
        }
        self.init(decidedBy: decidedBy, told: told, happenedAt: happenedAt)
    }
}

// Names and texts in a body.
extension JSONFields {
    /// Bytes of a name or text that are read at all; the rules have the bounds that count.
    private static var nameBytes: Int { 128 }

    mutating func optionalPerson(_ name: String, _ call: DeskCall) throws -> Person.Number? {
        try optionalString(name, limit: Self.nameBytes).map { try call.person(named: $0) }
    }

    mutating func requiredPerson(_ name: String, _ call: DeskCall) throws -> Person.Number {
        try call.person(named: try requiredString(name, limit: Self.nameBytes))
    }

    mutating func optionalPeople(_ name: String, _ call: DeskCall) throws -> [Person.Number]? {
        try optionalStrings(name, count: Limits.peoplePerList, limit: Self.nameBytes)?.map { try call.person(named: $0) }
    }

    mutating func requiredPeople(_ name: String, _ call: DeskCall) throws -> [Person.Number] {
        try requiredStrings(name, count: Limits.peoplePerList, limit: Self.nameBytes).map { try call.person(named: $0) }
    }

    mutating func requiredChannel(_ name: String, _ call: DeskCall) throws -> CrisisModel.Channel.Number {
        try call.channel(named: try requiredString(name, limit: Self.nameBytes))
    }

    mutating func optionalChannels(_ name: String, _ call: DeskCall) throws -> [CrisisModel.Channel.Number]? {
        try optionalStrings(name, count: Limits.channelsPerPost, limit: Self.nameBytes)?
            .map { try call.channel(named: $0) }
    }

    mutating func requiredChannels(_ name: String, _ call: DeskCall) throws -> [CrisisModel.Channel.Number] {
        try requiredStrings(name, count: Limits.channelsPerPost, limit: Self.nameBytes)
            .map { try call.channel(named: $0) }
    }

    /// A text a person wrote, with a salt of its own (P9).
    mutating func requiredWords(_ name: String, limit: Int = Limits.lineBytes) throws -> Words {
        Words(try requiredString(name, limit: limit), salt: Random.salt())
    }

    mutating func optionalWords(_ name: String, limit: Int = Limits.lineBytes) throws -> Words? {
        try optionalString(name, limit: limit).map { Words($0, salt: Random.salt()) }
    }

    /// Calls that nobody answered.
    mutating func calls(_ call: DeskCall) throws -> [Call] {
        try (optionalObjects("calls", count: Limits.callsPerDecision) ?? []).map { object in
            var fields = object
            let person = try fields.requiredPerson("person", call)
            let at = try fields.requiredTime("at")
            try fields.finish()
            return Call(person: person, at: at)
        }
    }
}
