/// The mode, and what its changes came to.
enum ModeTalk: Talk {
    case activated, heldByIt, inFlight, ringNow, ringNobody, ringPerson, ringNoPhone, ringSay, ringSayYou, ringPractise, ringPractiseYou, ringDone
    case confirmed, handedOver, tookOver, waitingNow, approvedNow
    case released, takenBack, outdated, nothingOutdated, stoodDown, leftHeld, leftApproved
    case modeConfirmed, clockConfirmed, policySet, chiefReplaced, unchanged

    var sentence: Sentence {
        switch self {
        case .activated:
            Sentence(
                "KRISESTAB ER SATT. Krise {crisis}, {time}. Alt går nå gjennom {responsible}.",
                "KRISESTAB ER SETT. Krise {crisis}, {time}. Alt går no gjennom {responsible}.",
                "CRISIS STAFF IS CONVENED. Crisis {crisis}, {time}. Everything now goes through {responsible}.")
        case .heldByIt:
            Sentence(
                "Stanset, og må godkjennes på nytt: innlegg {posts}.",
                "Stansa, og må godkjennast på nytt: innlegg {posts}.",
                "Stopped, and to be approved again: posts {posts}.")
        case .inFlight:
            Sentence(
                "Var alt på vei ut og kan ikke stanses: innlegg {post} på {channel}.",
                "Var alt på veg ut og kan ikkje stansast: innlegg {post} på {channel}.",
                "Already going out and past stopping: post {post} on {channel}.")
        case .ringNow:
            Sentence(
                "Ring nå. Stryk hver enkelt med linja under når du har fått tak i dem:",
                "Ring no. Stryk kvar einskild med linja under når du har fått tak i dei:",
                "Ring now. Tick each one off with the line below once reached:")
        case .ringNobody:
            Sentence(
                "Ingen å ringe: ingen andre administrerer en kanal.",
                "Ingen å ringje: ingen andre administrerer ein kanal.",
                "Nobody to ring: no one else administers a channel.")
        case .ringPerson: Sentence("{person}, {phone}", "{person}, {phone}", "{person}, {phone}")
        case .ringNoPhone:
            Sentence("{person}, ikke noe nummer", "{person}, ikkje noko nummer", "{person}, no number")
        case .ringSay:
            Sentence(
                "Si: «Krisestab er satt. Ikke legg ut noe selv på {channels}. Alt går gjennom {responsible}.»",
                "Sei: «Krisestab er sett. Ikkje legg ut noko sjølv på {channels}. Alt går gjennom {responsible}.»",
                "Say: “Crisis staff is convened. Post nothing yourself on {channels}. Everything goes through "
                    + "{responsible}.”"
            )
        case .ringSayYou:
            Sentence(
                "Si: «Krisestab er satt, og du er ansvarlig administrator. Alt går gjennom deg.»",
                "Sei: «Krisestab er sett, og du er ansvarleg administrator. Alt går gjennom deg.»",
                "Say: “Crisis staff is convened, and you are the responsible administrator. Everything goes "
                    + "through you.”"
            )
        case .ringPractise:
            Sentence(
                "Si: «ØVELSE ØVELSE ØVELSE. Krisestab er satt. Ikke legg ut noe selv på {channels}. Alt går gjennom "
                    + "{responsible}. Dette er en øvelse.»",
                "Sei: «ØVELSE ØVELSE ØVELSE. Krisestab er sett. Ikkje legg ut noko sjølv på {channels}. Alt går gjennom "
                    + "{responsible}. Dette er ei øving.»",
                "Say: “EXERCISE EXERCISE EXERCISE. Crisis staff is convened. Post nothing yourself on {channels}. "
                    + "Everything goes through {responsible}. This is an exercise.”")
        case .ringPractiseYou:
            Sentence(
                "Si: «ØVELSE ØVELSE ØVELSE. Krisestab er satt, og du er ansvarlig administrator. Alt går gjennom deg. "
                    + "Dette er en øvelse.»",
                "Sei: «ØVELSE ØVELSE ØVELSE. Krisestab er sett, og du er ansvarleg administrator. Alt går gjennom deg. "
                    + "Dette er ei øving.»",
                "Say: “EXERCISE EXERCISE EXERCISE. Crisis staff is convened, and you are the responsible administrator. "
                    + "Everything goes through you. This is an exercise.”")
        case .ringDone:
            Sentence("crisisctl log done {entry}", "crisisctl log done {entry}", "crisisctl log done {entry}")
        case .confirmed:
            Sentence("Krise {crisis} er bekreftet.", "Krise {crisis} er stadfesta.", "Crisis {crisis} is confirmed.")
        case .handedOver:
            Sentence(
                "Krise {crisis}: {responsible} er ansvarlig administrator fra {time}. Avløsere: {deputies}.",
                "Krise {crisis}: {responsible} er ansvarleg administrator frå {time}. Avløysarar: {deputies}.",
                "Crisis {crisis}: {responsible} is the responsible administrator from {time}. Deputies: {deputies}.")
        case .tookOver:
            Sentence(
                "Krise {crisis}: {responsible} har overtatt som ansvarlig administrator, {time}. Avløsere: {deputies}.",
                "Krise {crisis}: {responsible} har teke over som ansvarleg administrator, {time}. Avløysarar: "
                    + "{deputies}.",
                "Crisis {crisis}: {responsible} has taken over as responsible administrator, {time}. Deputies: "
                    + "{deputies}."
            )
        case .waitingNow:
            Sentence(
                "Venter på godkjenning: innlegg {posts}. Se dem: crisisctl post list --state held",
                "Ventar på godkjenning: innlegg {posts}. Sjå dei: crisisctl post list --state held",
                "Waiting for approval: posts {posts}. See them: crisisctl post list --state held")
        case .approvedNow:
            Sentence(
                "Godkjent før og ikke gått ut: innlegg {posts}. Står ved lag til de returneres.",
                "Godkjent før og ikkje gått ut: innlegg {posts}. Står ved lag til dei blir returnerte.",
                "Approved before and not out yet: posts {posts}. They stand until returned.")
        case .released:
            Sentence(
                "Frigitt til kanalens egne administratorer: {channel}{purpose}.",
                "Frigjeven til dei eigne administratorane for kanalen: {channel}{purpose}.",
                "Released to the channel's own administrators: {channel}{purpose}.")
        case .takenBack:
            Sentence(
                "Tatt tilbake: {channel}{purpose}. Alt går igjen gjennom ansvarlig administrator.",
                "Teken tilbake: {channel}{purpose}. Alt går igjen gjennom ansvarleg administrator.",
                "Taken back: {channel}{purpose}. Everything goes through the responsible administrator again.")
        case .outdated:
            Sentence(
                "Må godkjennes på nytt: innlegg {posts}.", "Må godkjennast på nytt: innlegg {posts}.",
                "To be approved again: posts {posts}.")
        case .nothingOutdated:
            Sentence(
                "Ingen godkjente innlegg ventet; ingenting er endret.",
                "Ingen godkjende innlegg venta; ingenting er endra.",
                "No approved post was waiting; nothing was changed.")
        case .stoodDown:
            Sentence(
                "Krisestaben er avsluttet. Krise {crisis} slutt {time}; normal drift.",
                "Krisestaben er avslutta. Krise {crisis} slutt {time}; normal drift.",
                "Crisis staff has stood down. Crisis {crisis} ended {time}; normal operation.")
        case .leftHeld:
            Sentence(
                "Venter fortsatt på godkjenning: innlegg {posts}.", "Ventar framleis på godkjenning: innlegg {posts}.",
                "Still waiting for approval: posts {posts}.")
        case .leftApproved:
            Sentence(
                "Godkjent i krisen, ikke gått ut: innlegg {posts}. Planlagte går ut til sin tid. Se: crisisctl status",
                "Godkjent i krisa, ikkje gått ut: innlegg {posts}. Planlagde går ut til si tid. Sjå: crisisctl status",
                "Approved in the crisis, not out yet: posts {posts}. Scheduled ones go out at their time. See: "
                    + "crisisctl status")
        case .modeConfirmed:
            Sentence(
                "Modusen er bekreftet; desken publiserer igjen.", "Modusen er stadfesta; desken publiserer igjen.",
                "The mode is confirmed; the desk publishes again.")
        case .clockConfirmed:
            Sentence(
                "Klokka er bekreftet; planlagte innlegg går igjen.",
                "Klokka er stadfesta; planlagde innlegg går igjen.",
                "The clock is confirmed; scheduled posts go again.")
        case .policySet: Sentence("Reglene er endret.", "Reglane er endra.", "The policy is changed.")
        case .chiefReplaced:
            Sentence(
                "{person} er kommunedirektør fra nå.", "{person} er kommunedirektør frå no.",
                "{person} is the chief executive from now on.")
        case .unchanged:
            Sentence(
                "Det var slik fra før; ingenting er endret.", "Det var slik frå før; ingenting er endra.",
                "It was so already; nothing was changed.")
        }
    }
}
