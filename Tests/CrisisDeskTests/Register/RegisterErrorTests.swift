import CrisisDesk
import CrisisModel
import Testing

private func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> [String] {
    type.allCases.map(\.rawValue)
}

@Suite struct RegisterErrorTests {
    private func errors(_ page: String) -> [RegisterError] {
        do throws(RegisterErrors) {
            _ = try Register.parse(Array(page.utf8))
            return []
        } catch {
            return error.errors
        }
    }

    private func errors(replacing old: String, with new: String) -> [RegisterError] {
        errors(RegisterPages.least(replacing: old, with: new))
    }

    @Test func `a page without errors has none`() {
        #expect(errors(RegisterPages.least()).isEmpty)
    }

    @Test(
        arguments: [
            ("language: nn", "langauge: nn\nlanguage: nn", 3, "", RegisterError.Code.unknownKey("langauge")),
            ("roles: [contributor]", "roles: [contributor], mail: x", 7, "people[1]", .unknownKey("mail")),
            ("language: nn", "language: no", 3, "language", .notOneOf("no", ["nb", "nn", "en"])),
            ("language: nn", "language: [nn]", 3, "language", .wrongType(.text)),
            ("language: nn\n", "", 1, "", .missing("language")),
            ("language: nn", "language:", 3, "", .missing("language")),
            ("language: nn", "language: ~", 3, "", .missing("language")),
            ("Europe/Oslo", "Europe/Granvik", 2, "timeZone", .unknownTimeZone("Europe/Granvik")),
            ("Europe/Oslo", "GMT+2", 2, "timeZone", .unknownTimeZone("GMT+2")),
            ("Europe/Oslo", "../../etc/passwd", 2, "timeZone", .unknownTimeZone("../../etc/passwd")),
            ("granvik.example/kriselogg", "granvik kriselogg", 4, "origin", .notAnOrigin("granvik kriselogg")),
            ("granvik.example/kriselogg", "a+b", 4, "origin", .notAnOrigin("a+b")),
            ("granvik.example/kriselogg", "gränvik", 4, "origin", .notAnOrigin("gränvik")),
            ("id: per", "id: Per", 7, "people[1].id", .notAHandle("Per")),
            ("id: per", "id: -per", 7, "people[1].id", .notAHandle("-per")),
            ("id: per", "id: p2", 7, "people[1].id", .notAHandle("p2")),
            ("id: per", "id: kari", 7, "people[1].id", .handleTaken("kari")),
            ("id: sms", "id: kriseside", 11, "channels[1].id", .handleTaken("kriseside")),
            ("name: Per Lie", "name: ''", 7, "people[1].name", .empty),
            ("name: Per Lie", "name: [Per, Lie]", 7, "people[1].name", .wrongType(.text)),
            ("name: Per Lie", "name: \"Per\\u202Eeil\"", 7, "people[1].name", .invisibleCharacter(0x202E)),
            ("name: Per Lie", "name: \"Per\\0Lie\"", 7, "people[1].name", .invisibleCharacter(0)),
            ("name: Per Lie", "name: Per Lie, until: 2027-02-30", 7, "people[1].until", .notADate("2027-02-30")),
            (
                "[contributor]", "[contributor, boss]", 7, "people[1].roles[1]",
                .notOneOf("boss", words(Role.self))
            ),
            ("[contributor]", "[contributor, contributor]", 7, "people[1].roles", .repeated("contributor")),
            ("[contributor]", "[]", 7, "people[1]", .missing("roles")),
            ("[contributor]", "contributor", 7, "people[1].roles", .wrongType(.list)),
            ("[contributor]", "[chiefExecutive]", 6, "people", .chiefExecutives(count: 2)),
            ("responsible: kari", "responsible: ola", 8, "crisis.responsible", .unknownPerson("ola")),
            ("responsible: kari", "responsible: per", 8, "crisis.responsible", .notAnAdministrator("per")),
            ("responsible: kari", "responsible: kari, deputies: [kari]", 8, "crisis.deputies", .repeated("kari")),
            (
                "channels: [kriseside]", "channels: [kriseside, radio]", 8, "crisis.channels[1]",
                .unknownChannel("radio")
            ),
            ("channels: [kriseside]", "channels: [sms]", 8, "crisis.channels[0]", .recordOnly("sms")),
            ("crisis: {responsible: kari, channels: [kriseside]}", "succession: []", 1, "", .missing("crisis")),
            ("kind: publicPage", "kind: fax", 10, "channels[0].kind", .notOneOf("fax", words(Channel.Kind.self))),
            ("gate: logOnly", "gate: open", 11, "channels[1].gate", .notOneOf("open", words(Channel.Gate.self))),
            (
                "gate: logOnly", "gate: logOnly, audience: all", 11, "channels[1].audience",
                .notOneOf("all", words(Audience.self))
            ),
            ("gate: logOnly", "gate: logOnly, settings: {a: yes}", 11, "channels[1].settings.a", .wrongType(.quotes)),
            ("gate: logOnly", "gate: logOnly, settings: {a: [1]}", 11, "channels[1].settings.a", .wrongType(.setting)),
            ("gate: logOnly", "gate: logOnly, settings: {a-b: 1}", 11, "channels[1].settings", .unknownKey("a-b")),
            ("gate: logOnly", "gate: logOnly, settings: x", 11, "channels[1].settings", .wrongType(.map)),
            ("language: nn", "language: nn\nsuccession: [kari]", 4, "succession[0]", .ownSuccessor("kari")),
            (
                "language: nn", "language: nn\npolicy: {ownPosts: never}", 4, "policy.ownPosts",
                .notOneOf("never", words(OwnPosts.self))
            ),
            (
                "language: nn", "language: nn\npolicy: {takeOverAfter: {warning: 5}}", 4,
                "policy.takeOverAfter.warning", .notADuration("5")
            ),
            (
                "language: nn", "language: nn\npolicy: {takeOverAfter: {other: 10s}}", 4, "policy.takeOverAfter.other",
                .notADuration("10s")
            ),
            (
                "language: nn", "language: nn\npolicy: {takeOverAfter: {other: 25h}}", 4, "policy.takeOverAfter.other",
                .notADuration("25h")
            ),
            ("language: nn", "language: nn\npolicy: {mayActivate: []}", 4, "policy", .missing("mayActivate")),
        ] as [(String, String, Int, String, RegisterError.Code)])
    func `each fault is told with its line, its place and what was written`(
        old: String, new: String, line: Int, path: String, code: RegisterError.Code
    ) {
        #expect(errors(replacing: old, with: new) == [RegisterError(line: line, path: path, code: code)])
    }

    @Test(arguments: ["-5m", "+5m", "5 m", "m", "5d", "0m", "1.5h", "99999999999999999999m", "５m"])
    func `what isn't a length of time is refused`(text: String) {
        let found = errors(
            replacing: "language: nn", with: "language: nn\npolicy: {takeOverAfter: {warning: \"\(text)\"}}")
        #expect(found.map(\.code) == [.notADuration(text)])
    }

    @Test func `a reviewer needs an end and a purpose`() {
        #expect(
            errors(replacing: "[contributor]", with: "[reviewer]").map(\.code) == [
                .reviewerNeeds("until"), .reviewerNeeds("purpose"),
            ])
    }

    @Test func `everything wrong is told at once, by line`() {
        let page = """
            municipality: Granvik
            timeZone: Oslo
            language: nn
            origin: a b
            people:
              - {id: kari, name: Kari, roles: [chief]}
            crisis: {responsible: ola}
            channels:
              - {id: x, kind: byHand, name: X, administrators: [siri]}
            extra: 1
            """
        let found = errors(page)
        #expect(found.map(\.line) == [2, 4, 6, 7, 9, 10])
        #expect(
            found.map(\.code.reason) == [
                "unknownTimeZone", "notAnOrigin", "notOneOf", "unknownPerson", "unknownPerson", "unknownKey",
            ])
    }

    @Test(arguments: [
        ("id: kari, name", "id: Kari, name", ["notAHandle"]), ("id: kari, name", "nmae: x, name", ["unknownKey", "missing"]),
        ("- {id: kari, name: Kari Nordmann, roles: [chiefExecutive]}", "- kari", ["wrongType"]),
        ("roles: [chiefExecutive]", "roles: [chiefexecutive]", ["notOneOf"]),
        ("roles: [chiefExecutive]", "roles: chiefExecutive", ["wrongType"]),
        ("id: kriseside,", "id: Kriseside,", ["notAHandle"]), ("  - {id: kriseside", "  - kriseside\n  - {id: kriseside2", ["wrongType"]),
        ("crisis: {responsible: kari, channels: [kriseside]}", "crisis: kari", ["wrongType"]),
    ]) func `what only follows from an error isn't told beside it`(old: String, new: String, reasons: [String]) {
        #expect(errors(replacing: old, with: new).map(\.code.reason) == reasons)
    }

    @Test(arguments: [
        ("folder: /srv/side", "folder: side", "folder", SettingsError.unusable("folder", why: .notAbsolute)),
        ("{folder: /srv/side}", "{}", "folder", .field(FieldError(path: "folder", code: .missing))),
        ("folder: /srv/side", "folder: /srv/side, colour: red", "colour", .field(FieldError(path: "colour", code: .unknown))),
        (
            "kind: publicPage, name: Kriseside, administrators: [kari], settings: {folder: /srv/side}",
            "kind: webhook, name: Kriseside, administrators: [kari], settings: {url: \"http://u:p@a.example/\", secret: x}",
            "url", .unusable("url", why: .userInfo)
        ),
    ]) func `settings with which a channel could never be published on are told with their line`(
        old: String, new: String, key: String, error: SettingsError
    ) {
        #expect(
            errors(replacing: old, with: new)
                == [RegisterError(line: 10, path: "channels[0].settings.\(key)", code: .unusable(error))])
    }

    @Test func `two errors that have nothing to do with each other are both told`() {
        let page = RegisterPages.least(replacing: "roles: [contributor]", with: "roles: [teacher]")
            .replacing("responsible: kari", with: "responsible: ola")
        #expect(errors(page).map(\.code.reason) == ["notOneOf", "unknownPerson"])
    }

    @Test func `twenty errors are enough`() {
        let keys = (0..<50).map { "key\($0): 1" }.joined(separator: "\n")
        #expect { try Register.parse(Array((RegisterPages.least() + "\n" + keys).utf8)) } throws: { error in
            guard let errors = error as? RegisterErrors else { return false }
            return errors.errors.count == 20 && errors.more
        }
    }
}
