import CrisisModel

// People, roles and tokens.
extension Phrases {
    func sentence(_ event: PersonAdded, _ line: LogLine) -> String {
        let (who, roles) = (name(event.person, line.directory), list(event.roles.map { label($0) }))
        return join(
            say(
                nb: "\(who) er lagt til\(line.by) som \(roles)\(until(event.until)).",
                nn: "\(who) er lagd til\(line.by) som \(roles)\(until(event.until)).",
                en: "\(who) was added\(line.by) as \(roles)\(until(event.until))."),
            purpose(event.purpose))
    }

    private func until(_ moment: Timestamp?) -> String {
        guard let moment else { return "" }
        if let day = times.dayEnding(moment) {
            return say(nb: " til og med \(day)", nn: " til og med \(day)", en: " through \(day)")
        }
        let end = times.moment(moment)
        return say(nb: " til \(end)", nn: " til \(end)", en: " until \(end)")
    }

    private func purpose(_ words: Words?) -> String? {
        words.map { words in
            let quote = quote(words, limit: Self.reasonLength)
            return say(nb: "Formål: \(quote).", nn: "Formål: \(quote).", en: "Purpose: \(quote).")
        }
    }

    func sentence(_ event: RoleGranted, _ line: LogLine) -> String {
        let (who, role) = (name(event.person, line.directory), label(event.role))
        return join(
            say(
                nb: "\(who) har fått rollen \(role)\(until(event.until)), gitt\(line.by).",
                nn: "\(who) har fått rolla \(role)\(until(event.until)), gjeven\(line.by).",
                en: "\(who) was given the role \(role)\(until(event.until))\(line.by)."),
            purpose(event.purpose))
    }

    func sentence(_ event: RoleRevoked, _ line: LogLine) -> String {
        let (who, role) = (name(event.person, line.directory), label(event.role))
        return say(
            nb: "\(who) har ikke lenger rollen \(role), bestemt\(line.by).",
            nn: "\(who) har ikkje lenger rolla \(role), bestemt\(line.by).",
            en: "\(who) no longer holds the role \(role), decided\(line.by).")
    }

    func sentence(_ event: PersonDeparted, _ line: LogLine) -> String {
        join(departed(event, line), reason(event.reason), thin(event.thin, line))
    }

    private func departed(_ event: PersonDeparted, _ line: LogLine) -> String {
        let who = name(event.person, line.directory)
        return switch event.standing {
        case .suspended:
            say(
                nb: "\(who) er stengt ute inntil videre, bestemt\(line.by).",
                nn: "\(who) er stengd ute inntil vidare, bestemt\(line.by).", en: "\(who) was suspended\(line.by).")
        case .left, .active:
            say(
                nb: "\(who) bruker ikke desken lenger, meldt\(line.by).",
                nn: "\(who) bruker ikkje desken lenger, meldt\(line.by).",
                en: "\(who) no longer uses the desk, reported\(line.by).")
        }
    }

    private func thin(_ channels: [Channel.Number]?, _ line: LogLine) -> String? {
        guard let channels, !channels.isEmpty else { return nil }
        let names = names(channels, line.directory)
        return say(
            nb: "Bare kommunedirektøren administrerer nå: \(names).",
            nn: "Berre kommunedirektøren administrerer no: \(names).",
            en: "Administered by the chief executive alone now: \(names).")
    }

    func sentence(_ event: PersonReinstated, _ line: LogLine) -> String {
        let who = name(event.person, line.directory)
        return say(
            nb: "\(who) er sluppet inn igjen\(line.by).", nn: "\(who) er sleppt inn att\(line.by).",
            en: "\(who) was let in again\(line.by).")
    }

    func sentence(_ event: ChiefExecutiveChanged, _ line: LogLine) -> String {
        let former = event.from.map { name($0, line.directory) }
        let after = former.map { say(no: " etter \($0)", en: " after \($0)") } ?? ""
        if let to = event.to {
            let who = name(to, line.directory)
            return say(
                nb: "\(who) er kommunedirektør\(after), bestemt\(line.by).",
                nn: "\(who) er kommunedirektør\(after), bestemt\(line.by).",
                en: "\(who) is chief executive\(after), decided\(line.by).")
        }
        let who = event.acting.map { name($0, line.directory) } ?? "–"
        return say(
            nb: "\(who) fungerer som kommunedirektør\(after), bestemt\(line.by).",
            nn: "\(who) fungerer som kommunedirektør\(after), bestemt\(line.by).",
            en: "\(who) is acting chief executive\(after), decided\(line.by).")
    }

    func sentence(_ event: TokenIssued, _ line: LogLine) -> String {
        let who = name(event.person, line.directory)
        return say(
            nb: "Tilgangsnøkkel \(event.issued) er laget til \(who)\(until(event.until))\(line.by).",
            nn: "Tilgangsnøkkel \(event.issued) er laga til \(who)\(until(event.until))\(line.by).",
            en: "Access token \(event.issued) was made for \(who)\(until(event.until))\(line.by).")
    }

    func sentence(_ event: TokenEnded, _ line: LogLine) -> String {
        join(
            say(
                nb: "Tilgangsnøkkel \(event.ended) er avsluttet\(line.by).",
                nn: "Tilgangsnøkkel \(event.ended) er avslutta\(line.by).",
                en: "Access token \(event.ended) was ended\(line.by)."),
            reason(event.reason))
    }

    func sentence(_ event: TokensReset, _ line: LogLine) -> String {
        let who = quote(event.operator)
        let ended: String
        if let person = event.person {
            let name = name(person, line.directory)
            ended = say(
                nb: "Tilgangsnøklene til \(name) ble avsluttet ved maskinen av \(who).",
                nn: "Tilgangsnøklane til \(name) vart avslutta ved maskina av \(who).",
                en: "The access tokens of \(name) were ended at the machine by \(who).")
        } else {
            ended = say(
                nb: "Alle tilgangsnøkler ble avsluttet ved maskinen av \(who).",
                nn: "Alle tilgangsnøklar vart avslutta ved maskina av \(who).",
                en: "All access tokens were ended at the machine by \(who).")
        }
        return join(ended, reason(event.reason))
    }
}
