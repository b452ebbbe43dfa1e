import CrisisModel

extension RegisterReader {
    /// What activation takes from the page.
    mutating func crisis(_ page: RegisterMap) -> Register.Crisis {
        guard let map = optionalMap(page, "crisis", keys: ["responsible", "deputies", "channels"]) else {
            report(page.line("crisis"), "", .missing("crisis"))
            return Register.Crisis(responsible: "", deputies: [], channels: [])
        }
        let crisis = Register.Crisis(
            responsible: responsible(map),
            deputies: names(map, "deputies", .administrator),
            channels: names(map, "channels", .channel))
        if crisis.deputies.contains(crisis.responsible) {
            report(map.line("deputies"), map.path("deputies"), .repeated(Excerpt.of(crisis.responsible)))
        }
        return crisis
    }

    private mutating func responsible(_ map: RegisterMap) -> String {
        guard let node = map["responsible"] else {
            if map.isMap { report(map.line, map.path, .missing("responsible")) }
            return ""
        }
        return reference(node, path: map.path("responsible"), .administrator)
    }

    /// What isn't on the page is as in `Policy.standard`.
    mutating func policy(_ page: RegisterMap) -> Register.Policy {
        let standard = Register.Policy.standard
        guard let map = optionalMap(page, "policy", keys: ["ownPosts", "takeOverAfter", "mayActivate"]) else {
            return standard
        }
        let waits = optionalMap(map, "takeOverAfter", keys: ["warning", "other"])
        return Register.Policy(
            ownPosts: optionalWord(map, "ownPosts", of: OwnPosts.allCases) ?? standard.ownPosts,
            takeOverAfterWarning: waits.flatMap { duration($0, "warning") } ?? standard.takeOverAfterWarning,
            takeOverAfterOther: waits.flatMap { duration($0, "other") } ?? standard.takeOverAfterOther,
            mayActivate: map["mayActivate"] == nil
                ? standard.mayActivate : requiredWords(map, "mayActivate", of: Policy.activators))
    }

    private mutating func duration(_ map: RegisterMap, _ key: String) -> Span? {
        guard let text = optionalText(map, key, limit: RegisterLimits.shown) else { return nil }
        guard let span = RegisterTime.duration(text), RegisterLimits.takeOver.contains(span) else {
            report(map.line(key), map.path(key), .notADuration(Excerpt.of(text)))
            return nil
        }
        return span
    }
}
