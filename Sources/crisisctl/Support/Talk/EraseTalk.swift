/// Forgetting.
enum EraseTalk: Talk {
    case ask, erased, backup

    var sentence: Sentence {
        switch self {
        case .ask:
            Sentence(
                "Ordene i {what} slettes for godt. Ingen får dem tilbake. Slette?",
                "Orda i {what} blir sletta for godt. Ingen får dei tilbake. Slette?",
                "The words of {what} are erased for good. Nobody gets them back. Erase?")
        case .erased:
            Sentence(
                "Slettet: ordene i loggpost {entries}. At noe sto der, og hvem som slettet det, står igjen.",
                "Sletta: orda i loggpost {entries}. At noko stod der, og kven som sletta det, står att.",
                "Erased: the words of log entries {entries}. That there was something, and who erased it, stays.")
        case .backup:
            Sentence(
                "Står fortsatt i sikkerhetskopien fra {time}: {path}. Slett den, eller ta vare på at den finnes.",
                "Står framleis i tryggingskopien frå {time}: {path}. Slett han, eller ta vare på at han finst.",
                "Still in the backup of {time}: {path}. Delete it, or remember that it is there.")
        }
    }
}
