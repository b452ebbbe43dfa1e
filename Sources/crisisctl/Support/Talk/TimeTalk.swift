/// What a typed time was taken for.
enum TimeTalk: Talk {
    case taken, twice, throughDay, until
    case rightNow, minutes, hours, days

    var sentence: Sentence {
        switch self {
        case .taken:
            Sentence("{time} er lest som {moment}.", "{time} er lese som {moment}.", "{time} is taken as {moment}.")
        case .rightNow: Sentence("nå", "no", "now")
        case .minutes: Sentence("{count} min", "{count} min", "{count} min")
        case .hours: Sentence("{count} t", "{count} t", "{count} h")
        case .days: Sentence("{count} d", "{count} d", "{count} d")
        case .throughDay: Sentence("til og med {day}", "til og med {day}", "through {day}")
        case .until: Sentence("til {moment}", "til {moment}", "until {moment}")
        case .twice:
            Sentence(
                "Klokka var {time} to ganger den natten. Lest som {moment}; den andre er {other}",
                "Klokka var {time} to gonger den natta. Lese som {moment}; den andre er {other}",
                "It was {time} twice that night. Taken as {moment}; the other one is {other}")
        }
    }
}
