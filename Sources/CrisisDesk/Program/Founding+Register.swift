package import CrisisModel

extension Founding {
    /// The first command of a log, from a register that has been checked: people and channels get the numbers of their places
    /// on the page.
    package init(_ register: Register, key: VerifierKey, epoch: Int, program: String) {
        let numbers = Numbers(register)
        self.init(
            municipality: .new(register.municipality), timeZone: register.timeZone, language: register.language.rawValue,
            origin: register.origin, epoch: epoch, key: key.digest, program: program,
            people: register.people.map(NewPerson.init),
            channels: register.channels.map { NewChannel($0, numbers) },
            policy: Policy(register, numbers))
    }
}

extension Words {
    /// A text with a salt of its own.
    static func new(_ text: String) -> Words { Words(text, salt: Random.salt()) }
}

extension VerifierKey {
    /// The 32 bytes of the key, as entries hold them.
    var digest: Digest {
        guard let digest = Digest(publicKey) else { preconditionFailure("an Ed25519 key has 32 bytes") }
        return digest
    }
}

/// Numbers by handle. A register that has been checked names nobody it doesn't have.
private struct Numbers {
    private var people: [String: Person.Number] = [:]
    private var channels: [String: Channel.Number] = [:]

    init(_ register: Register) {
        for (place, person) in register.people.enumerated() { people[person.handle] = Person.Number(place + 1) }
        for (place, channel) in register.channels.enumerated() { channels[channel.handle] = Channel.Number(place + 1) }
    }

    func people(_ handles: [String]) -> [Person.Number] { handles.compactMap { people[$0] } }
    func channels(_ handles: [String]) -> [Channel.Number] { handles.compactMap { channels[$0] } }
}

extension NewPerson {
    fileprivate init(_ person: Register.Person) {
        self.init(
            handle: .new(person.handle), name: .new(person.name), title: person.title.map(Words.new),
            phone: person.phone.map(Words.new), roles: person.roles,
            until: person.until, purpose: person.purpose.map(Words.new))
    }
}

extension NewChannel {
    fileprivate init(_ channel: Register.Channel, _ numbers: Numbers) {
        var settings = JSONWriter()
        settings.value(.object(channel.settings))
        self.init(
            handle: .new(channel.handle), name: .new(channel.name),
            kind: channel.kind, gate: channel.gate, audience: channel.audience,
            administrators: numbers.people(channel.administrators), settings: .new(String(decoding: settings.bytes, as: UTF8.self)))
    }
}

extension Policy {
    fileprivate init(_ register: Register, _ numbers: Numbers) {
        self.init(
            ownPosts: register.policy.ownPosts,
            takeOverAfterWarning: register.policy.takeOverAfterWarning,
            takeOverAfterOther: register.policy.takeOverAfterOther,
            mayActivate: register.policy.mayActivate,
            succession: numbers.people(register.succession),
            responsible: numbers.people([register.crisis.responsible]).first,
            deputies: numbers.people(register.crisis.deputies), channels: numbers.channels(register.crisis.channels))
    }
}
