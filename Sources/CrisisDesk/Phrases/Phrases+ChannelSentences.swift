import CrisisModel

// The channel register.
extension Phrases {
    func sentence(_ event: ChannelRegistered, _ line: LogLine) -> String {
        let channel = name(event.registration.channel, line.directory)
        let people = names(event.administrators, line.directory)
        return say(
            nb: "Kanalen \(channel) er registrert. Administratorer: \(people).",
            nn: "Kanalen \(channel) er registrert. Administratorar: \(people).",
            en: "The channel \(channel) is in the register. Administrators: \(people).")
    }

    func sentence(_ event: ChannelRequested, _ line: LogLine) -> String {
        let channel = name(event.registration.channel, line.directory)
        let purpose = quote(event.purpose, limit: Self.reasonLength)
        let unit =
            event.unit.map { say(nb: " fra \(quote($0))", nn: " frå \(quote($0))", en: " from \(quote($0))") } ?? ""
        return say(
            nb: "Kanalsøknad om \(channel)\(unit), sendt inn\(line.by). Formål: \(purpose).",
            nn: "Kanalsøknad om \(channel)\(unit), sendt inn\(line.by). Formål: \(purpose).",
            en: "Channel \(channel) requested\(unit), handed in\(line.by). Purpose: \(purpose).")
    }

    func sentence(_ event: ChannelApproved, _ line: LogLine) -> String {
        let (channel, people) = (name(event.channel, line.directory), names(event.administrators, line.directory))
        return join(
            say(
                nb: "Kanalen \(channel) er godkjent\(line.by). Administratorer: \(people).",
                nn: "Kanalen \(channel) er godkjend\(line.by). Administratorar: \(people).",
                en: "The channel \(channel) was approved\(line.by). Administrators: \(people)."),
            event.advice.map { advice in
                let quote = quote(advice, limit: Self.reasonLength)
                return say(nb: "Råd: \(quote).", nn: "Råd: \(quote).", en: "Advice: \(quote).")
            })
    }

    func sentence(_ event: ChannelRefused, _ line: LogLine) -> String {
        let channel = name(event.channel, line.directory)
        return join(
            say(
                nb: "Kanalsøknaden om \(channel) er avslått\(line.by).",
                nn: "Kanalsøknaden om \(channel) er avslegen\(line.by).",
                en: "The request for the channel \(channel) was refused\(line.by)."),
            reason(event.reason))
    }

    func sentence(_ event: ChannelRetired, _ line: LogLine) -> String {
        let channel = name(event.channel, line.directory)
        return join(
            say(
                nb: "Kanalen \(channel) er tatt ut av bruk\(line.by).",
                nn: "Kanalen \(channel) er teken ut av bruk\(line.by).",
                en: "The channel \(channel) was retired\(line.by)."),
            reason(event.reason),
            event.cancelled.isEmpty
                ? nil
                : say(
                    nb: "Dette går ikke ut der: \(posts(event.cancelled)).",
                    nn: "Dette går ikkje ut der: \(posts(event.cancelled)).",
                    en: "This does not go out there: \(posts(event.cancelled))."))
    }

    func sentence(_ event: AdministratorsSet, _ line: LogLine) -> String {
        let (channel, people) = (name(event.channel, line.directory), names(event.administrators, line.directory))
        return say(
            nb: "Administratorer for \(channel) er nå: \(people). Bestemt\(line.by).",
            nn: "Administratorar for \(channel) er no: \(people). Bestemt\(line.by).",
            en: "Administrators of \(channel) are now: \(people). Decided\(line.by).")
    }

    func sentence(_ event: ChannelSettingsSet, _ line: LogLine) -> String {
        let channel = name(event.channel, line.directory)
        return say(
            nb: "Innstillingene til \(channel) er endret\(line.by).",
            nn: "Innstillingane til \(channel) er endra\(line.by).",
            en: "The settings of \(channel) were changed\(line.by).")
    }
}
