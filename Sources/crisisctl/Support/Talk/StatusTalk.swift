/// The page that `status` shows.
enum StatusTalk: Talk {
    case exercise, normal, crisis, unconfirmed, reason, erased, responsible, setBy, setByOneself, authority, known, released
    case sealed, paused, clockInDoubt, nobodyChief
    case held, heldNone, inFlight, unknown, picture, thin
    case openItems, openMore, call, measure, measureUnseen, activation, unknownOutcome, outcomeConflict, refused, countersign, retrying, toTake
    case taken
    case due, withoutToken, noticeFailed, noticeLost
    case log, you, lastApproved, lastApprovedAtMachine

    var sentence: Sentence {
        switch self {
        case .exercise:
            Sentence(
                "ØVELSE ØVELSE ØVELSE – ikke en virkelig krise. Ingen innlegg går ut herfra. Varsler gjør det, merket ØVELSE "
                    + "(crisisctl policy notify).",
                "ØVELSE ØVELSE ØVELSE – ikkje ei verkeleg krise. Ingen innlegg går ut herfrå. Varsel gjer det, merkte ØVELSE "
                    + "(crisisctl policy notify).",
                "EXERCISE EXERCISE EXERCISE – not a real crisis. No post leaves from here. Notices do, marked ØVELSE (crisisctl "
                    + "policy notify).")
        case .normal:
            Sentence("{municipality}: normal drift", "{municipality}: normal drift", "{municipality}: normal operation")
        case .crisis:
            Sentence(
                "{municipality}: KRISESTAB ER SATT – krise {crisis} siden {time}",
                "{municipality}: KRISESTAB ER SETT – krise {crisis} sidan {time}",
                "{municipality}: CRISIS STAFF IS CONVENED – crisis {crisis} since {time}")
        case .unconfirmed:
            Sentence(
                "Ikke bekreftet av kommunedirektøren ennå: crisisctl confirm",
                "Ikkje stadfesta av kommunedirektøren enno: crisisctl confirm",
                "Not confirmed by the chief executive yet: crisisctl confirm")
        case .reason: Sentence("Grunn: {reason}", "Grunn: {reason}", "Reason: {reason}")
        case .erased: Sentence("(slettet)", "(sletta)", "(erased)")
        case .responsible:
            Sentence(
                "Ansvarlig: {responsible}. Avløsere: {deputies}.", "Ansvarleg: {responsible}. Avløysarar: {deputies}.",
                "Responsible: {responsible}. Deputies: {deputies}.")
        case .setBy:
            Sentence(
                "Bestemt av {decidedBy}, ført inn av {setBy}.", "Bestemt av {decidedBy}, ført inn av {setBy}.",
                "Decided by {decidedBy}, entered by {setBy}.")
        case .setByOneself: Sentence("Satt av {setBy}.", "Sett av {setBy}.", "Convened by {setBy}.")
        case .authority: Sentence("Hjemmel: {authority}", "Heimel: {authority}", "Authority: {authority}")
        case .known:
            Sentence("Kjent {time} av {person}.", "Kjent {time} av {person}.", "Known {time} by {person}.")
        case .released:
            Sentence("Frigitt: {channels}.", "Frigjeve: {channels}.", "Released: {channels}.")
        case .sealed:
            Sentence(
                "LÅST siden {time}: desken tar ikke imot og publiserer ingenting. {reason}",
                "LÅST sidan {time}: desken tek ikkje imot og publiserer ingenting. {reason}",
                "SEALED since {time}: the desk accepts and publishes nothing. {reason}")
        case .lastApproved:
            Sentence(
                "Sist godkjente tekster, de nyeste først. Haster det, publiser rett i kanalene etter ordre:",
                "Sist godkjende tekstar, dei nyaste først. Hastar det, publiser rett i kanalane etter ordre:",
                "The texts approved last, the newest first. If it is urgent, publish in the channels themselves on orders:")
        case .lastApprovedAtMachine:
            Sentence(
                "De sist godkjente tekstene ligger på maskinen med desken: sett CRISISDESK_DATA til mappen og spør igjen.",
                "Dei sist godkjende tekstane ligg på maskina med desken: set CRISISDESK_DATA til mappa og spør igjen.",
                "The texts approved last are on the machine of the desk: set CRISISDESK_DATA to its folder and ask again.")
        case .paused:
            Sentence(
                "PUBLISERER IKKE etter gjenoppretting. Stemmer modusen over? Da: crisisctl mode confirm",
                "PUBLISERER IKKJE etter gjenoppretting. Stemmer modusen over? Då: crisisctl mode confirm",
                "NOT PUBLISHING after a restore. Is the mode above right? Then: crisisctl mode confirm")
        case .clockInDoubt:
            Sentence(
                "Klokka er usikker; planlagte innlegg venter. Maskinen sier {time}. Stemmer det? Da: crisisctl clock confirm",
                "Klokka er usikker; planlagde innlegg ventar. Maskina seier {time}. Stemmer det? Då: crisisctl clock confirm",
                "The clock is in doubt; scheduled posts wait. The machine says {time}. Is it? Then: crisisctl clock confirm")
        case .noticeFailed:
            Sentence(
                "Varsel nr. {target} ({way}) kom ikke fram {time}. {reason}",
                "Varsel nr. {target} ({way}) kom ikkje fram {time}. {reason}",
                "Notice no. {target} ({way}) did not get there {time}. {reason}")
        case .noticeLost:
            Sentence(
                "Varsel nr. {target} ({way}) kom ikke fram {time}, og {lost} er gitt opp. {reason}",
                "Varsel nr. {target} ({way}) kom ikkje fram {time}, og {lost} er gitt opp. {reason}",
                "Notice no. {target} ({way}) did not get there {time}, and {lost} were given up. {reason}")
        case .withoutToken:
            Sentence(
                "{person} har ingen tilgangsnøkkel og kan ikke avgjøre noe: crisisctl person token {handle}",
                "{person} har ingen tilgangsnøkkel og kan ikkje avgjere noko: crisisctl person token {handle}",
                "{person} has no access token and can decide nothing: crisisctl person token {handle}")
        case .countersign:
            Sentence(
                "Mangler kontrasignering og går ikke ut før det: innlegg {post} på {channel}",
                "Manglar kontrasignering og går ikkje ut før det: innlegg {post} på {channel}",
                "Not countersigned, and not going out before: post {post} on {channel}")
        case .retrying:
            Sentence(
                "Ikke ute ennå, prøves igjen av seg selv: innlegg {post} på {channel}",
                "Ikkje ute enno, blir prøvd igjen av seg sjølv: innlegg {post} på {channel}",
                "Not out yet, tried again by itself: post {post} on {channel}")
        case .toTake:
            Sentence(
                "Skal legges ut for hånd: innlegg {post} på {channel}",
                "Skal leggjast ut for hand: innlegg {post} på {channel}", "To be posted by hand: post {post} on {channel}")
        case .taken:
            Sentence(
                "Tatt av {person} og ikke meldt lagt ut: innlegg {post} på {channel}",
                "Teke av {person} og ikkje meldt lagt ut: innlegg {post} på {channel}",
                "Taken by {person} and not reported out: post {post} on {channel}")
        case .refused:
            Sentence(
                "Kom ikke ut: innlegg {post} på {channel}", "Kom ikkje ut: innlegg {post} på {channel}",
                "Not out: post {post} on {channel}")
        case .nobodyChief:
            Sentence(
                "Ingen kommunedirektør; fungerende: {person}.", "Ingen kommunedirektør; fungerande: {person}.",
                "No chief executive; acting: {person}.")
        case .held:
            Sentence(
                "Venter på godkjenning: {count}, det eldste siden {time}. Se dem: crisisctl post list --state held",
                "Ventar på godkjenning: {count}, det eldste sidan {time}. Sjå dei: crisisctl post list --state held",
                "Waiting for approval: {count}, the oldest since {time}. See them: crisisctl post list --state held")
        case .heldNone:
            Sentence("Venter på godkjenning: ingen", "Ventar på godkjenning: ingen", "Waiting for approval: none")
        case .inFlight: Sentence("På vei ut: {count}", "På veg ut: {count}", "Going out: {count}")
        case .unknown:
            Sentence(
                "Usikkert om de kom ut: {count}", "Usikkert om dei kom ut: {count}",
                "Unclear whether they went out: {count}")
        case .picture:
            Sentence("Situasjonsbilde nr. {number}", "Situasjonsbilete nr. {number}", "Situation picture no. {number}")
        case .thin:
            Sentence(
                "Bare kommunedirektøren administrerer: {channels}", "Berre kommunedirektøren administrerer: {channels}",
                "Administered by the chief executive alone: {channels}")
        case .openItems: Sentence("Åpne punkter: {count}", "Opne punkt: {count}", "Open items: {count}")
        case .openMore:
            Sentence(
                "… og {count} til: crisisctl status --format json", "… og {count} til: crisisctl status --format json",
                "… and {count} more: crisisctl status --format json")
        case .call: Sentence("Ring {person} {phone}", "Ring {person} {phone}", "Ring {person} {phone}")
        case .measure: Sentence("Tiltak: {text}", "Tiltak: {text}", "Measure: {text}")
        case .measureUnseen:
            Sentence(
                "Tiltak (teksten er skjermet eller slettet)", "Tiltak (teksten er skjerma eller sletta)",
                "Measure (its text is screened or erased)")
        case .activation:
            Sentence(
                "Krisestaben er ikke bekreftet", "Krisestaben er ikkje stadfesta", "The activation is not confirmed")
        case .unknownOutcome:
            Sentence(
                "Se etter om innlegg {post} står på {channel}", "Sjå etter om innlegg {post} står på {channel}",
                "Look whether post {post} stands on {channel}")
        case .outcomeConflict:
            Sentence(
                "Innlegg {post} på {channel}: kanalen sier noe annet enn det som er ført",
                "Innlegg {post} på {channel}: kanalen seier noko anna enn det som er ført",
                "Post {post} on {channel}: the channel says otherwise than what was settled")
        case .due: Sentence("frist {time}", "frist {time}", "due {time}")
        case .log:
            Sentence(
                "Loggen: {size} poster, rothash {root}", "Loggen: {size} postar, rothash {root}",
                "The log: {size} entries, root hash {root}")
        case .you: Sentence("Du er {person}: {roles}", "Du er {person}: {roles}", "You are {person}: {roles}")
        }
    }
}
