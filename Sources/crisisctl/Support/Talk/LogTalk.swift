/// The log and its proofs.
enum LogTalk: Talk {
    case entry, recorded, happened, by, byCapacity, decided, text
    case written, picture, done
    case proven, provenSigned, notSigned, rootDiffers, notIncluded, checkpointOther
    case verified, ownKey, grown
    case lost, found

    var sentence: Sentence {
        switch self {
        case .entry: Sentence("Loggpost {entry}: {kind}", "Loggpost {entry}: {kind}", "Entry {entry}: {kind}")
        case .recorded: Sentence("Ført {time}", "Ført {time}", "Recorded {time}")
        case .happened: Sentence("Skjedde {time}", "Hende {time}", "Happened {time}")
        case .by:
            Sentence(
                "Ført inn av {person} ({capacity})", "Ført inn av {person} ({capacity})",
                "Entered by {person} ({capacity})")
        case .byCapacity:
            Sentence("Ført inn av {capacity}", "Ført inn av {capacity}", "Entered by {capacity}")
        case .decided:
            Sentence("Bestemt av {person}, {told}", "Bestemt av {person}, {told}", "Decided by {person}, {told}")
        case .text: Sentence("{name}: {value}", "{name}: {value}", "{name}: {value}")
        case .written:
            Sentence("Loggpost {entry}, {time}.", "Loggpost {entry}, {time}.", "Entry {entry}, {time}.")
        case .picture:
            Sentence(
                "Situasjonsbilde nr. {number}: loggpost {entry}, {time}.",
                "Situasjonsbilete nr. {number}: loggpost {entry}, {time}.",
                "Situation picture no. {number}: entry {entry}, {time}.")
        case .done:
            Sentence("Punkt {done} er gjort, {time}.", "Punkt {done} er gjort, {time}.", "Item {done} is done, {time}.")
        case .proven:
            Sentence(
                "Loggpost {entry} står i loggen med {size} poster og rothash {root}.",
                "Loggpost {entry} står i loggen med {size} postar og rothash {root}.",
                "Entry {entry} stands in the log of {size} entries with root hash {root}.")
        case .provenSigned:
            Sentence(
                "Rothashen er signert av {key}.", "Rothashen er signert av {key}.", "The root hash is signed by {key}.")
        case .notSigned:
            Sentence(
                "Signaturen er ikke kontrollert. Gi nøkkelen du har fått utenfra: --key",
                "Signaturen er ikkje kontrollert. Gi nøkkelen du har fått utanfrå: --key",
                "The signature was not checked. Give the key you got from outside: --key")
        case .rootDiffers:
            Sentence(
                "rothashen i kontrollpunktet er en annen", "rothashen i kontrollpunktet er ein annan",
                "the checkpoint has another root hash")
        case .notIncluded:
            Sentence(
                "loggpost {entry} fører ikke til rothashen", "loggpost {entry} fører ikkje til rothashen",
                "entry {entry} does not lead to the root hash")
        case .checkpointOther:
            Sentence(
                "desken svarte ikke med et bevis for loggpost {entry}",
                "desken svara ikkje med eit bevis for loggpost {entry}",
                "the desk did not answer with a proof of entry {entry}")
        case .verified:
            Sentence(
                "Loggen er hel: {size} poster, rothash {root}", "Loggen er heil: {size} postar, rothash {root}",
                "The log is whole: {size} entries, root hash {root}")
        case .grown:
            Sentence(
                "Loggen med {to} poster begynner med loggen med {from}: ingenting før er endret eller fjernet.",
                "Loggen med {to} postar begynner med loggen med {from}: ingenting før er endra eller fjerna.",
                "The log of {to} entries begins with the log of {from}: nothing before was changed or removed.")
        case .lost:
            Sentence(
                "Forbindelsen til desken er brutt. Prøver til den er der igjen.",
                "Sambandet til desken er brote. Prøver til det er der att.",
                "The connection to the desk is broken. Trying until it is back.")
        case .found:
            Sentence("Forbindelsen er der igjen.", "Sambandet er der att.", "The connection is back.")
        case .ownKey:
            Sentence(
                "Signaturen er kontrollert med nøkkelen i mappa selv. Bedre: nøkkelen du har fått utenfra, med --key",
                "Signaturen er kontrollert med nøkkelen i mappa sjølv. Betre: nøkkelen du har fått utanfrå, med --key",
                "The signature was checked with the folder's own key. Better: the key you got from outside, with --key")
        }
    }
}
