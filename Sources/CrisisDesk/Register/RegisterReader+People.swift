import CrisisModel

extension RegisterReader {
    /// Everybody on the page; exactly one of them is chief executive.
    mutating func people(_ page: RegisterMap, timeZone: String) -> [Register.Person] {
        var people: [Register.Person] = []
        var nodes: [RegisterNode] = []
        if finds({ nodes = $0.requiredList(page, "people", limit: RegisterLimits.people) }) {
            unsure.hasNamelessPerson = true
        }
        for (place, node) in nodes.enumerated() {
            let map = map(
                node, path: "people[\(place)]", keys: ["id", "name", "title", "roles", "phone", "until", "purpose"])
            let person = person(map, timeZone: timeZone)
            if !person.handle.isEmpty, people.contains(where: { $0.handle == person.handle }) {
                report(map.line("id"), map.path("id"), .handleTaken(Excerpt.of(person.handle)))
            }
            people.append(person)
        }
        let chiefs = people.count { $0.roles.contains(.chiefExecutive) }
        if chiefs > 1 || chiefs == 0 && !people.isEmpty && !unsure.isChiefUnsure {
            report(page.line("people"), "people", .chiefExecutives(count: chiefs))
        }
        return people
    }

    private mutating func person(_ map: RegisterMap, timeZone: String) -> Register.Person {
        var handle = ""
        if finds({ handle = $0.handle(map) }) || !map.isMap { unsure.hasNamelessPerson = true }
        let person = Register.Person(
            handle: handle,
            name: requiredText(map, "name", limit: RegisterLimits.text),
            title: optionalText(map, "title", limit: RegisterLimits.text),
            roles: roles(map, of: handle),
            phone: optionalText(map, "phone", limit: RegisterLimits.phone),
            until: until(map, timeZone: timeZone),
            purpose: optionalText(map, "purpose", limit: RegisterLimits.text))
        if person.roles.contains(.reviewer) {
            for key in ["until", "purpose"] where map[key] == nil { report(map.line, map.path, .reviewerNeeds(key)) }
        }
        return person
    }

    private mutating func roles(_ map: RegisterMap, of handle: String) -> [Role] {
        var roles: [Role] = []
        if finds({ roles = $0.requiredWords(map, "roles", of: Role.allCases) }) { unsure.rolesOf.insert(handle) }
        return roles
    }

    /// What a person or a channel is called by.
    mutating func handle(_ map: RegisterMap) -> String {
        let handle = requiredText(map, "id", limit: RegisterLimits.text)
        if !handle.isEmpty, !RegisterHandle.isValid(handle) {
            report(map.line("id"), map.path("id"), .notAHandle(Excerpt.of(handle)))
        }
        return handle
    }

    private mutating func until(_ map: RegisterMap, timeZone: String) -> Timestamp? {
        guard let text = optionalText(map, "until", limit: RegisterLimits.shown), !text.isEmpty else { return nil }
        if let moment = RFC3339.parse(text) { return moment }
        if let day = CivilDate(text) { return RegisterTime.end(of: day, inZone: timeZone) }
        report(map.line("until"), map.path("until"), .notADate(Excerpt.of(text)))
        return nil
    }
}
