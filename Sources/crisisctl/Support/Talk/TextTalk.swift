/// Prepared texts: what is asked for, and how they stand.
enum TextTalk: Talk {
    case blank, blankLike, filled, handIn
    case pastReview, broken, head, purpose, owner, ownerPerson, reviewBy, asked, version, use

    var sentence: Sentence {
        switch self {
        case .blank: Sentence("{question}", "{question}", "{question}")
        case .blankLike:
            Sentence(
                "{question} (for eksempel {example})", "{question} (til dømes {example})",
                "{question} (for example {example})")
        case .filled:
            Sentence(
                "Dette blir sendt inn ({language}):", "Dette blir sendt inn ({language}):",
                "This will be handed in ({language}):")
        case .handIn: Sentence("Send det inn?", "Send det inn?", "Hand it in?")
        case .pastReview:
            Sentence(
                "{name} kan ikke brukes: {owner} skulle ha sett over teksten innen {day}.",
                "{name} kan ikkje brukast: {owner} skulle ha sett over teksten innan {day}.",
                "{name} cannot be used: {owner} should have looked it over by {day}.")
        case .broken:
            Sentence(
                "{name} kan ikke brukes. {fault}", "{name} kan ikkje brukast. {fault}", "{name} cannot be used. {fault}")
        case .head: Sentence("{name}: {title}", "{name}: {title}", "{name}: {title}")
        case .purpose: Sentence("Formål: {purpose}", "Føremål: {purpose}", "Purpose: {purpose}")
        case .owner: Sentence("Eier: {owner}", "Eigar: {owner}", "Owner: {owner}")
        case .ownerPerson:
            Sentence("Eier: {person} ({owner})", "Eigar: {person} ({owner})", "Owner: {person} ({owner})")
        case .reviewBy:
            Sentence(
                "Skal ses over innen {day}", "Skal sjåast over innan {day}", "To be looked over by {day}")
        case .asked: Sentence("Det blir spurt om: {blanks}", "Det blir spurt om: {blanks}", "Asked for: {blanks}")
        case .version: Sentence("På {language}:", "På {language}:", "In {language}:")
        case .use:
            Sentence(
                "Bruk den: crisisctl post submit --template {name}", "Bruk han: crisisctl post submit --template {name}",
                "Use it: crisisctl post submit --template {name}")
        }
    }
}
