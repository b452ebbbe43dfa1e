/// Bringing a desk back, and tokens anew.
enum RestoreTalk: Talk {
    case secrets, serve, look, confirm, tokens, key
    case restored, missing, inCrisis, normal, held, unknown, reset, resetAll, removed, later, cleared, unlisted, backedUp

    var sentence: Sentence {
        switch self {
        case .restored:
            Sentence(
                "Over: nøkkelen til {person}, vist denne ene gangen. Alle andre nøkler er avsluttet. Loggen er hentet "
                    + "tilbake til loggpost {size}, {time}. Det som skjedde etterpå, vet ikke desken om.",
                "Over: nøkkelen til {person}, vist denne eine gongen. Alle andre nøklar er avslutta. Loggen er henta "
                    + "tilbake til loggpost {size}, {time}. Det som hende etterpå, veit ikkje desken om.",
                "Above: {person}'s token, shown this once. All other tokens have ended. The log is back up to entry {size}, "
                    + "{time}. Of what happened afterwards the desk knows nothing.")
        case .missing:
            Sentence(
                "{count} loggposter som var signert, MANGLER i kopien. Det står på loggen.",
                "{count} loggpostar som var signerte, MANGLAR i kopien. Det står på loggen.",
                "{count} entries that were signed are MISSING from the copy. That is on the log.")
        case .inCrisis:
            Sentence(
                "Da var KRISESTAB SATT. Stemmer det fortsatt?", "Då var KRISESTAB SETT. Stemmer det framleis?",
                "Crisis staff was CONVENED then. Is that still so?")
        case .normal:
            Sentence(
                "Da var det normal drift. Er krisestab satt siden? Sett krisestab på nytt: crisisctl activate",
                "Då var det normal drift. Er krisestab sett sidan? Set krisestab på nytt: crisisctl activate",
                "It was normal operation then. Was crisis staff convened since? Convene it again: crisisctl activate")
        case .held:
            Sentence(
                "Var godkjent og venter på noen igjen: innlegg {posts}.",
                "Var godkjende og ventar på nokon igjen: innlegg {posts}.",
                "Had been approved and wait for somebody again: posts {posts}.")
        case .unknown:
            Sentence(
                "Usikkert om de kom ut: innlegg {posts}. Se på kanalen: crisisctl post settle",
                "Usikkert om dei kom ut: innlegg {posts}. Sjå på kanalen: crisisctl post settle",
                "Unclear whether they went out: posts {posts}. Look at the channel: crisisctl post settle")
        case .secrets:
            Sentence(
                "1. Legg kanalenes hemmeligheter i {data}/secrets.", "1. Legg løyndomane til kanalane i {data}/secrets.",
                "1. Put the channels' secrets in {data}/secrets.")
        case .serve:
            Sentence(
                "2. Start desken: crisisctl serve --data {data}", "2. Start desken: crisisctl serve --data {data}",
                "2. Start the desk: crisisctl serve --data {data}")
        case .look:
            Sentence(
                "3. Se etter på kanalene hva som er ute, og før det: crisisctl post record",
                "3. Sjå etter på kanalane kva som er ute, og før det: crisisctl post record",
                "3. Look at the channels for what is out, and record it: crisisctl post record")
        case .confirm:
            Sentence(
                "4. crisisctl status, så crisisctl mode confirm. Først da går noe ut.",
                "4. crisisctl status, så crisisctl mode confirm. Først då går noko ut.",
                "4. crisisctl status, then crisisctl mode confirm. Only then anything goes out.")
        case .tokens:
            Sentence(
                "5. Gi de andre nye nøkler: crisisctl person token", "5. Gje dei andre nye nøklar: crisisctl person token",
                "5. Give the others new tokens: crisisctl person token")
        case .key:
            Sentence(
                "Loggens nye offentlige nøkkel, til møteboka: {key}", "Den nye offentlege nøkkelen til loggen, til møteboka: {key}",
                "The log's new public key, for the minutes: {key}")
        case .reset:
            Sentence(
                "Over: nøkkelen til {person}, vist denne ene gangen. De gamle er avsluttet. Start desken igjen.",
                "Over: nøkkelen til {person}, vist denne eine gongen. Dei gamle er avslutta. Start desken att.",
                "Above: {person}'s token, shown this once. The old ones have ended. Start the desk again.")
        case .resetAll:
            Sentence(
                "Over: nøkkelen til {person}, vist denne ene gangen. ALLE andre nøkler er avsluttet: gi nye med "
                    + "crisisctl person token når desken går igjen.",
                "Over: nøkkelen til {person}, vist denne eine gongen. ALLE andre nøklar er avslutta: gje nye med "
                    + "crisisctl person token når desken går att.",
                "Above: {person}'s token, shown this once. ALL other tokens have ended: give new ones with "
                    + "crisisctl person token once the desk runs again.")
        case .backedUp:
            Sentence(
                "Kopiert og kontrollert: {size} loggposter. Signeringsnøkkel, tilgangsnøkler og hemmeligheter er ikke med.",
                "Kopiert og kontrollert: {size} loggpostar. Signeringsnøkkel, tilgangsnøklar og løyndomar er ikkje med.",
                "Copied and checked: {size} entries. Signing key, access tokens and secrets are not in it.")
        case .later:
            Sentence(
                "{path} har en senere dato enn kopien du nettopp tok: klokka var feil da, eller er feil nå. Se på klokka, og "
                    + "velg kopi med omhu om du skal hente tilbake.",
                "{path} har ein seinare dato enn kopien du nettopp tok: klokka var feil då, eller er feil no. Sjå på klokka, og "
                    + "vel kopi med omhug om du skal hente tilbake.",
                "{path} bears a later date than the backup you just made: the clock was wrong then, or is now. Look at the "
                    + "clock, and choose with care when you restore.")
        case .cleared:
            Sentence(
                "Ryddet bort en kopi som aldri ble ferdig: {path}", "Rydda bort ein kopi som aldri vart ferdig: {path}",
                "Cleared away a backup that was never finished: {path}")
        case .unlisted:
            Sentence(
                "Kopien er hel, men står ikke på lista i {data}/backups: {reason} Skriv ned hvor den ligger; crisisctl erase "
                    + "kommer ikke til å nevne den.",
                "Kopien er heil, men står ikkje på lista i {data}/backups: {reason} Skriv ned kvar han ligg; crisisctl erase "
                    + "kjem ikkje til å nemne han.",
                "The copy is whole, but not on the list in {data}/backups: {reason} Write down where it is; crisisctl erase will "
                    + "not name it.")
        case .removed:
            Sentence("Slettet gammel kopi: {path}", "Sletta gammal kopi: {path}", "Removed an old backup: {path}")
        }
    }
}
