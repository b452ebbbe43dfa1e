/// What was said about a post beside its text, under the names the desk has for it.
enum NoteTalk: String, Talk {
    case clearedWith, clearedAt, nextUpdateAt, audience, incident, reason, template, link

    var sentence: Sentence {
        switch self {
        case .clearedWith: Sentence("Klarert med: {value}", "Klarert med: {value}", "Cleared with: {value}")
        case .clearedAt: Sentence("Klarert: {value}", "Klarert: {value}", "Cleared at: {value}")
        case .nextUpdateAt: Sentence("Neste melding: {value}", "Neste melding: {value}", "Next update: {value}")
        case .audience: Sentence("Til: {value}", "Til: {value}", "For: {value}")
        case .incident: Sentence("Hendelse: {value}", "Hending: {value}", "Incident: {value}")
        case .reason: Sentence("Grunn: {value}", "Grunn: {value}", "Reason: {value}")
        case .template: Sentence("Ferdigtekst: {value}", "Ferdigtekst: {value}", "Template: {value}")
        case .link: Sentence("Lenke: {value}", "Lenkje: {value}", "Link: {value}")
        }
    }
}
