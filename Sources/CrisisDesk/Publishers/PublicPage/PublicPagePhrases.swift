import CrisisModel

/// Every sentence of the public page that is the page's own. All that a message says comes from the message.
package struct PublicPagePhrases: Sendable {
    private let language: Language

    package init(_ language: Language) { self.language = language }

    private func say(_ bokmål: String, _ nynorsk: String, _ english: String) -> String {
        switch language {
        case .nb: bokmål
        case .nn: nynorsk
        case .en: english
        }
    }

    func title(_ municipality: String) -> String {
        say("Meldinger fra \(municipality)", "Meldingar frå \(municipality)", "Messages from \(municipality)")
    }
    var lastUpdated: String { say("Sist oppdatert", "Sist oppdatert", "Last updated") }
    var reload: String {
        say(
            "Last siden på nytt for å se om det har kommet noe nytt.",
            "Last sida på nytt for å sjå om det har kome noko nytt.",
            "Reload the page to see whether anything new has come.")
    }
    var nothingYet: String {
        say("Det er ingen meldinger her nå.", "Det er ingen meldingar her no.", "There are no messages here now.")
    }
    var openWarnings: String {
        say(
            "Advarsler (faren er ikke meldt over)", "Åtvaringar (faren er ikkje meld over)",
            "Warnings (no all-clear given)")
    }
    var toMessages: String { say("Gå til meldingene", "Gå til meldingane", "Go to the messages") }
    var toNewest: String {
        say("Til de nyeste meldingene", "Til dei nyaste meldingane", "To the newest messages")
    }
    var allMessages: String { say("Alle meldinger", "Alle meldingar", "All messages") }
    var older: String {
        say(
            "Eldre meldinger står under «Alle meldinger».", "Eldre meldingar står under «Alle meldingar».",
            "Older messages are listed under “All messages”.")
    }
    var feed: String { say("Nyhetsstrøm (Atom)", "Nyheitsstraum (Atom)", "News feed (Atom)") }
    func message(from municipality: String) -> String {
        say("Melding fra \(municipality)", "Melding frå \(municipality)", "Message from \(municipality)")
    }

    func purpose(_ purpose: Purpose) -> String {
        switch purpose {
        case .information: say("Informasjon", "Informasjon", "Information")
        case .campaign: say("Kampanje", "Kampanje", "Campaign")
        case .dialogue: say("Dialog", "Dialog", "Dialogue")
        case .warning: say("Advarsel", "Åtvaring", "Warning")
        case .update: say("Oppdatering", "Oppdatering", "Update")
        case .allClear: say("Faren over", "Faren over", "All clear")
        }
    }
}

/// Corrections and what is taken down.
extension PublicPagePhrases {
    var correction: String { say("Rettelse", "Retting", "Correction") }
    var corrected: String { say("Rettet", "Retta", "Corrected") }
    var noLongerHolds: String {
        say(
            "Rettet – denne teksten gjelder ikke lenger", "Retta – denne teksten gjeld ikkje lenger",
            "Corrected – this text no longer applies")
    }
    var published: String { say("Publisert", "Publisert", "Published") }
    var correctsEarlier: String {
        say("Retter en tidligere melding.", "Rettar ei tidlegare melding.", "Corrects an earlier message.")
    }
    var takenDown: String { say("Tatt ned", "Teken ned", "Taken down") }
    /// What stands where a text stood that was taken down.
    package var takenDownSentence: String {
        say(
            "Kommunen har tatt ned denne meldingen. Den gjelder ikke.",
            "Kommunen har teke ned denne meldinga. Ho gjeld ikkje.",
            "The municipality has taken this message down. It does not apply.")
    }
    var erased: String {
        say("Teksten er slettet.", "Teksten er sletta.", "The text has been deleted.")
    }
}

/// Dates and times.
extension PublicPagePhrases {
    var norwegianTime: String { say("norsk tid", "norsk tid", "Norwegian time") }

    /// A day and a minute of it, as calendar and clock show them.
    struct Reading {
        let date: CivilDate
        let minuteOfDay: Int

        /// 0 is Monday.
        var weekday: Int { (date.daysSince1970 + 3) % 7 }
    }

    /// `søndag 22. november 2026 kl. 13.07`, with two spaces that don't break.
    func time(_ reading: Reading) -> String {
        let (weekday, month) = (weekdays[reading.weekday], months[reading.date.month - 1])
        let (day, year) = (reading.date.day, reading.date.year)
        let hour = Self.twoDigits(reading.minuteOfDay / 60)
        let minute = Self.twoDigits(reading.minuteOfDay % 60)
        // Day and month, and the word before the clock, stay on one line.
        let norwegian = "\(weekday) \(day).\u{A0}\(month) \(year) kl.\u{A0}\(hour).\(minute)"
        return say(norwegian, norwegian, "\(weekday) \(day)\u{A0}\(month) \(year) at\u{A0}\(hour):\(minute)")
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private var weekdays: [String] {
        switch language {
        case .nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
        case .nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"]
        case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        }
    }

    private var months: [String] {
        switch language {
        case .nb, .nn:
            [
                "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
                "november", "desember",
            ]
        case .en:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        }
    }
}
