/// The policy, a line each.
enum PolicyTalk: Talk {
    case ownPosts, takeOverAfter, mayActivate, succession, responsible, deputies, channels, receiver, nobodyNotified

    var sentence: Sentence {
        switch self {
        case .ownPosts: Sentence("Egne innlegg: {value}", "Eigne innlegg: {value}", "Own posts: {value}")
        case .takeOverAfter:
            Sentence(
                "En avløser kan tre inn etter {warning} (advarsel) og {other} (andre)",
                "Ein avløysar kan tre inn etter {warning} (åtvaring) og {other} (andre)",
                "A deputy may step in after {warning} (warnings) and {other} (others)")
        case .mayActivate:
            Sentence(
                "Kan sette krisestab: {value}", "Kan setje krisestab: {value}", "May convene crisis staff: {value}")
        case .succession:
            Sentence(
                "Kommunedirektørens stedfortredere: {value}", "Stadfortredarar for kommunedirektøren: {value}",
                "Stand in for the chief executive: {value}")
        case .responsible:
            Sentence(
                "Ansvarlig administrator i krise: {value}", "Ansvarleg administrator i krise: {value}",
                "Responsible administrator in a crisis: {value}")
        case .deputies: Sentence("Avløsere: {value}", "Avløysarar: {value}", "Deputies: {value}")
        case .receiver: Sentence("{number}. {to}: {about}", "{number}. {to}: {about}", "{number}. {to}: {about}")
        case .nobodyNotified:
            Sentence(
                "Desken varsler ingen. Legg til: crisisctl policy notify --mail ADRESSE",
                "Desken varslar ingen. Legg til: crisisctl policy notify --mail ADRESSE",
                "The desk notifies nobody. Add: crisisctl policy notify --mail ADDRESS")
        case .channels:
            Sentence("Kanaler i krise: {value}", "Kanalar i krise: {value}", "Channels in a crisis: {value}")
        }
    }
}
