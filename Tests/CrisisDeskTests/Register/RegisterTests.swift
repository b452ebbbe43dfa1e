import CrisisModel
import Testing

@testable import CrisisDesk

@Suite struct RegisterTests {
    @Test func `a whole register is read`() throws {
        let register = try Register.parse(Array(RegisterPages.granvik.utf8))
        #expect(register.municipality == "Granvik kommune")
        #expect(register.timeZone == "Europe/Oslo")
        #expect(register.language == .nb)
        #expect(register.origin == "granvik.example/kriselogg")
        #expect(register.people.map(\.handle) == ["kari", "ola", "siri", "per", "rita"])
        #expect(register.people[0].title == "Kommunedirektør")
        #expect(register.people[0].phone == "+47 000 00 000")
        #expect(register.people[2].roles == [.administrator, .crisisStaff])
        #expect(register.people[2].phone == "112")
        #expect(register.people[4].purpose == "Forvaltningsrevisjon")
        #expect(register.succession == ["siri"])
        #expect(
            register.crisis
                == Register.Crisis(
                    responsible: "ola", deputies: ["siri", "kari"], channels: ["kriseside", "facebook"]))
    }

    @Test func `channels have what is written and else what holds for all`() throws {
        let channels = try Register.parse(Array(RegisterPages.granvik.utf8)).channels
        #expect(channels.map(\.kind) == [.publicPage, .byHand, .webhook, .byHand])
        #expect(channels.map(\.gate) == [.gated, .gated, .gated, .logOnly])
        #expect(channels.map(\.audience) == [.population, .population, .staff, .population])
        #expect(channels[1].name == "Granvik på Facebook & venner")
        #expect(
            channels[2].settings == [
                JSONMember("url", .string("http://127.0.0.1:9000/hook?a=1&b=2")),
                JSONMember("secret", .string("007")), JSONMember("allowPrivate", .bool(true)),
            ])
    }

    @Test func `the policy is read, and without one the usual one holds`() throws {
        #expect(
            try Register.parse(Array(RegisterPages.granvik.utf8)).policy
                == Register.Policy(
                    ownPosts: .secondPerson, takeOverAfterWarning: .seconds(90), takeOverAfterOther: .hours(2),
                    mayActivate: [.chiefExecutive, .mayor]))
        let least = try Register.parse(Array(RegisterPages.least().utf8))
        #expect(least.policy == .standard)
        #expect(least.policy.takeOverAfterWarning == .minutes(5))
        #expect(least.succession.isEmpty)
        #expect(least.crisis.deputies.isEmpty)
    }

    @Test func `an account runs through its last day where the municipality lies`() throws {
        let until = try Register.parse(Array(RegisterPages.granvik.utf8)).people[4].until
        #expect(until == RFC3339.parse("2028-01-01T00:00:00+01:00"))
    }

    @Test(arguments: [
        ("2027-07-31", "2027-07-31T22:00:00Z"), ("2027-03-27", "2027-03-27T23:00:00Z"),
        ("2027-03-28", "2027-03-28T22:00:00Z"),
        ("2027-10-31", "2027-10-31T23:00:00Z"), ("2028-02-29", "2028-02-29T23:00:00Z"),
        ("2027-07-31T12:00:00+02:00", "2027-07-31T10:00:00Z"),
    ])
    func `the end of a day follows summer time, and a moment is a moment`(written: String, moment: String) throws {
        let page = RegisterPages.least(replacing: "name: Per Lie", with: "name: Per Lie, until: \"\(written)\"")
        #expect(try Register.parse(Array(page.utf8)).people[1].until == RFC3339.parse(moment))
    }

    @Test(arguments: ["Europe/Oslo", "Arctic/Longyearbyen", "UTC", "America/Santiago"])
    func `zones of the list are taken`(zone: String) throws {
        #expect(
            try Register.parse(Array(RegisterPages.least(replacing: "Europe/Oslo", with: zone).utf8)).timeZone == zone)
    }

    @Test func `a first look needs two names and a folder`() throws {
        let register = try Register.minimal(
            municipality: "Ås kommune", chiefExecutive: "Øystein Å. Nordmann", publicFolder: "/srv/kriseside")
        #expect(register.people.map(\.handle) == ["oystein"])
        #expect(register.people[0].roles == [.chiefExecutive])
        #expect(register.origin == "as-kommune/kriselogg")
        #expect(register.crisis.responsible == "oystein")
        #expect(register.crisis.channels == ["kriseside"])
        #expect(register.channels[0].settings == [JSONMember("folder", .string("/srv/kriseside"))])
        #expect(register.policy == .standard)
    }

    @Test func `a first look holds names to the same rules`() {
        #expect(
            throws: RegisterErrors([RegisterError(line: nil, path: "municipality", code: .invisibleCharacter(0x202E))])
        ) {
            try Register.minimal(municipality: "A\u{202E}s", chiefExecutive: "Kari", publicFolder: "/srv/x")
        }
        #expect { try Register.minimal(municipality: "Ås", chiefExecutive: "", publicFolder: "/srv/x") } throws: {
            error in
            (error as? RegisterErrors)?.errors.first?.path == "people[0].name"
        }
    }
}
