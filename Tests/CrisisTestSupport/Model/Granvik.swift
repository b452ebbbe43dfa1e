package import CrisisModel

/// The people of the tests; numbers are places in the register of `Granvik`.
extension Number where Of == Person {
    /// Chief executive, first in every list.
    package static var kari: Self { 1 }
    /// Administrator; responsible in a crisis by the register.
    package static var ola: Self { 2 }
    /// Administrator and crisis staff, in the succession; first deputy.
    package static var siri: Self { 3 }
    /// Contributor.
    package static var per: Self { 4 }
    /// Reviewer.
    package static var rita: Self { 5 }
    /// Crisis staff and nothing else.
    package static var tor: Self { 6 }
    /// Log keeper.
    package static var lise: Self { 7 }
    /// Mayor.
    package static var mona: Self { 8 }
    /// Desk keeper.
    package static var dag: Self { 9 }
    /// Administrator of no channel; second deputy.
    package static var eva: Self { 10 }
    /// Another contributor.
    package static var nina: Self { 11 }
}

/// The channels of the tests.
extension Number where Of == Channel {
    /// The desk's own page: kari, ola, siri.
    package static var kriseside: Self { 1 }
    /// By hand: kari, ola.
    package static var facebook: Self { 2 }
    /// A webhook: kari, siri.
    package static var intranett: Self { 3 }
    /// By hand, only ever recorded: kari, siri.
    package static var sms: Self { 4 }
}

/// The register of the tests: a small municipality as `design` shows it.
package enum Granvik {
    package static let people: [(handle: String, roles: [Role])] = [
        ("kari", [.chiefExecutive]), ("ola", [.administrator]), ("siri", [.administrator, .crisisStaff]),
        ("per", [.contributor]), ("rita", [.reviewer]), ("tor", [.crisisStaff]), ("lise", [.logKeeper]),
        ("mona", [.mayor]), ("dag", [.deskKeeper]), ("eva", [.administrator]), ("nina", [.contributor]),
    ]

    package static let everyone: [Person.Number] = people.indices.map { Person.Number($0 + 1) }

    /// When the desk of the tests is founded: 2026-11-11T00:00:00Z.
    package static let dawn = Timestamp(milliseconds: 1_794_355_200_000)

    package static let policy = Policy(
        succession: [.siri], responsible: .ola, deputies: [.siri, .eva], channels: [.kriseside, .facebook])

    package static func founding(_ policy: Policy = policy, key: Digest = .of("key")) -> Founding {
        Founding(
            municipality: .saying("Granvik kommune"), timeZone: "Europe/Oslo", language: "nb",
            origin: "granvik.example/kriselogg", epoch: 1, key: key, program: "tests",
            people: people.map { person in
                let isReviewer = person.roles.contains(.reviewer)
                return NewPerson(
                    handle: .saying(person.handle), name: .saying(person.handle), roles: person.roles,
                    until: isReviewer ? dawn + .days(400) : nil, purpose: isReviewer ? .saying("revisjon") : nil)
            },
            channels: [
                channel("kriseside", .publicPage, [.kari, .ola, .siri]),
                channel("facebook", .byHand, [.kari, .ola]),
                channel("intranett", .webhook, [.kari, .siri], audience: .staff),
                channel("sms", .byHand, [.kari, .siri], gate: .logOnly),
            ],
            policy: policy)
    }

    package static func channel(
        _ name: String, _ kind: Channel.Kind, _ administrators: [Person.Number] = [],
        gate: Channel.Gate = .gated, audience: Audience = .population
    ) -> NewChannel {
        NewChannel(
            handle: .saying(name), name: .saying(name), kind: kind, gate: gate, audience: audience,
            administrators: administrators, settings: .saying("{}"))
    }
}
