package import CrisisModel

extension Phrases {
    /// What to say when ringing an administrator of a channel after crisis staff was convened, ready to be read aloud.
    /// The stop covers only what is sent from the desk, so everyone who can publish past it hears this.
    package func callScript(
        since: Timestamp, responsible: Person.Number, channels: [Channel.Number], _ directory: Directory
    ) -> String {
        let who = name(responsible, directory)
        let phone = directory[responsible]?.phone.map { Self.clean($0, limit: Self.nameLength) }
        let reached = phone.map { say(no: "\(who), tlf. \($0)", en: "\(who), telephone \($0)") } ?? who
        let clock = times.clock(since)
        return join(
            say(
                nb: "Krisestab er satt \(clock). All publisering går gjennom \(reached).",
                nn: "Krisestab er sett \(clock). All publisering går gjennom \(reached).",
                en: "Crisis staff was convened \(clock). All publishing goes through \(reached)."),
            yourself(channels, directory),
            say(
                nb: "Stans også det som er planlagt inne i kanalene. Send tekster til \(who). Kan du gjenta det?",
                nn: "Stans også det som er planlagt inne i kanalane. Send tekstar til \(who). Kan du ta det opp att?",
                en: "Also stop what is scheduled inside the channels. Send texts to \(who). Can you say it back to me?")
        )
    }

    private func yourself(_ channels: [Channel.Number], _ directory: Directory) -> String {
        guard !channels.isEmpty else {
            return say(
                nb: "Ikke publiser noe selv.", nn: "Ikkje publiser noko sjølv.", en: "Do not publish anything yourself."
            )
        }
        let names = names(channels, directory)
        return say(
            nb: "Ikke publiser selv på \(names).", nn: "Ikkje publiser sjølv på \(names).",
            en: "Do not publish on \(names) yourself.")
    }
}
