/// Posts: where they stand, and what to do with them by hand.
enum PostTalk: Talk {
    case held, heldUndecided, draft, stands, standsHalf, unchanged
    case countersigned, needsSecond
    case head, by, byWith, about, purpose, notBefore, notAfter, digest, textErased, warning, delivery, approvedBy
    case takenBy, secondBy, secondMissing, toCountersign, conflict, heldOn, heldFor, outSince, ownBefore, orderNoted
    case recordedBy, decided, decidedWhy, successor, detail
    case takeNow, takeDone, notTaken
    case more, none, waiting
    case place, waitsFor, waitsForWhom, publishDraft, seeReason

    var sentence: Sentence {
        switch self {
        case .held:
            Sentence(
                "Innlegg {post} venter på godkjenning på {channels}: {cause}. Avgjøres av {who}.",
                "Innlegg {post} ventar på godkjenning på {channels}: {cause}. Blir avgjort av {who}.",
                "Post {post} waits for approval on {channels}: {cause}. To be decided by {who}.")
        case .heldUndecided:
            Sentence(
                "Innlegg {post} venter på {channels}: {cause}.", "Innlegg {post} ventar på {channels}: {cause}.",
                "Post {post} waits on {channels}: {cause}.")
        case .draft:
            Sentence(
                "Innlegg {post} er lagret som kladd for {channels}. Skal det ut: crisisctl post revise {post} --publish",
                "Innlegg {post} er lagra som kladd for {channels}. Skal det ut: crisisctl post revise {post} --publish",
                "Post {post} is kept as a draft for {channels}. To have it go out: crisisctl post revise {post} --publish"
            )
        case .stands:
            Sentence(
                "Innlegg {post} på {channels}: {state}.", "Innlegg {post} på {channels}: {state}.",
                "Post {post} on {channels}: {state}.")
        case .standsHalf:
            Sentence(
                "Innlegg {post} på {channels}: godkjent av én, IKKE UTE før det er kontrasignert.",
                "Innlegg {post} på {channels}: godkjent av éin, IKKJE UTE før det er kontrasignert.",
                "Post {post} on {channels}: approved by one, NOT OUT until it is countersigned.")
        case .unchanged:
            Sentence(
                "Innlegg {post} var slik fra før; ingenting er endret.",
                "Innlegg {post} var slik frå før; ingenting er endra.",
                "Post {post} was so already; nothing was changed.")
        case .countersigned:
            Sentence(
                "Innlegg {post} er kontrasignert på {channels}.", "Innlegg {post} er kontrasignert på {channels}.",
                "Post {post} is countersigned on {channels}.")
        case .needsSecond:
            Sentence(
                "Innlegg {post} er skrevet og godkjent av samme person: en avløser eller kommunedirektøren må "
                    + "kontrasignere med "
                    + "crisisctl post approve {post}",
                "Innlegg {post} er skrive og godkjent av same person: ein avløysar eller kommunedirektøren må "
                    + "kontrasignere med "
                    + "crisisctl post approve {post}",
                "Post {post} is written and approved by the same person: a deputy or the chief executive must "
                    + "countersign with "
                    + "crisisctl post approve {post}")
        case .head:
            Sentence("Innlegg {post}: {state}", "Innlegg {post}: {state}", "Post {post}: {state}")
        case .by:
            Sentence(
                "Skrevet av {author}, {time}", "Skrive av {author}, {time}", "Written by {author}, {time}")
        case .byWith:
            Sentence(
                "Skrevet av {author} med {others}, {time}", "Skrive av {author} med {others}, {time}",
                "Written by {author} with {others}, {time}")
        case .about:
            Sentence("{kind} av innlegg {post}", "{kind} av innlegg {post}", "{kind} of post {post}")
        case .recordedBy: Sentence("Ført av {author}, {time}", "Ført av {author}, {time}", "Recorded by {author}, {time}")
        case .decided: Sentence("{state}: {person}, {time}", "{state}: {person}, {time}", "{state}: {person}, {time}")
        case .decidedWhy:
            Sentence(
                "{state}: {person}, {time}. Grunn: {reason}", "{state}: {person}, {time}. Grunn: {reason}",
                "{state}: {person}, {time}. Reason: {reason}")
        case .successor:
            Sentence("{kind}: innlegg {post} ({state})", "{kind}: innlegg {post} ({state})", "{kind}: post {post} ({state})")
        case .detail: Sentence("{detail}", "{detail}", "{detail}")
        case .purpose:
            Sentence(
                "Formål: {purpose}; språk {language}", "Føremål: {purpose}; språk {language}",
                "Purpose: {purpose}; language {language}")
        case .notBefore: Sentence("Ut tidligst {time}", "Ut tidlegast {time}", "Out not before {time}")
        case .notAfter: Sentence("Ikke ut etter {time}", "Ikkje ut etter {time}", "Not out after {time}")
        case .digest: Sentence("Avtrykk {digest}", "Avtrykk {digest}", "Digest {digest}")
        case .textErased: Sentence("(teksten er slettet)", "(teksten er sletta)", "(the text is erased)")
        case .warning: Sentence("MERK: {warning}.", "MERK: {warning}.", "NOTE: {warning}.")
        case .delivery: Sentence("{channel}: {state}", "{channel}: {state}", "{channel}: {state}")
        case .heldOn:
            Sentence(
                "{channel}: {state}: {cause}. Avgjøres av {who}", "{channel}: {state}: {cause}. Blir avgjort av {who}",
                "{channel}: {state}: {cause}. To be decided by {who}")
        case .heldFor:
            Sentence("{channel}: {state}: {cause}", "{channel}: {state}: {cause}", "{channel}: {state}: {cause}")
        case .outSince: Sentence("{channel}: {state} {time}", "{channel}: {state} {time}", "{channel}: {state} {time}")
        case .ownBefore:
            Sentence(
                "du har skrevet det selv. Godkjenner du det, står det i loggen at samme person skrev og godkjente",
                "du har skrive det sjølv. Godkjenner du det, står det i loggen at same person skreiv og godkjende",
                "you wrote it yourself. If you approve it, the log says that the same person wrote and approved it")
        case .orderNoted:
            Sentence(
                "Godkjenningen står på deg; at {person} ga ordren, står i loggen.",
                "Godkjenninga står på deg; at {person} gav ordren, står i loggen.",
                "The approval stands in your name; that {person} gave the order is on the log.")
        case .secondBy: Sentence("kontrasignert av {person}", "kontrasignert av {person}", "countersigned by {person}")
        case .secondMissing:
            Sentence(
                "må kontrasigneres før det går ut", "må kontrasignerast før det går ut",
                "to be countersigned before it goes out")
        case .toCountersign: Sentence("må kontrasigneres", "må kontrasignerast", "to be countersigned")
        case .approvedBy:
            Sentence(
                "godkjent av {person} ({capacity}), {time}", "godkjent av {person} ({capacity}), {time}",
                "approved by {person} ({capacity}), {time}")
        case .takenBy:
            Sentence(
                "tatt av {person} for å legges ut for hånd", "teken av {person} for å leggjast ut for hand",
                "taken by {person} to be posted by hand")
        case .conflict:
            Sentence(
                "kanalen sier noe annet enn det som er ført", "kanalen seier noko anna enn det som er ført",
                "the channel says otherwise than what was settled")
        case .takeNow:
            Sentence(
                "Legg ut nøyaktig denne teksten på {channel} nå:", "Legg ut nøyaktig denne teksten på {channel} no:",
                "Post exactly this text on {channel} now:")
        case .takeDone:
            Sentence(
                "Etterpå: crisisctl post done {post} {channel} --link LENKE. Gikk det ikke: crisisctl post "
                    + "not-done {post} {channel}",
                "Etterpå: crisisctl post done {post} {channel} --link LENKJE. Gjekk det ikkje: crisisctl post "
                    + "not-done {post} {channel}",
                "Then: crisisctl post done {post} {channel} --link LINK. If it did not work: crisisctl post "
                    + "not-done {post} {channel}"
            )
        case .notTaken:
            Sentence(
                "IKKE legg ut noe: innlegg {post} må godkjennes først.",
                "IKKJE legg ut noko: innlegg {post} må godkjennast først.",
                "Post NOTHING: post {post} must be approved first.")
        case .more:
            Sentence(
                "Det er flere: legg til --after {after}", "Det er fleire: legg til --after {after}",
                "There are more: add --after {after}")
        case .none: Sentence("Ingen.", "Ingen.", "None.")
        case .waiting:
            Sentence(
                "Venter til det er avgjort. Ctrl-C avslutter bare ventingen.",
                "Ventar til det er avgjort. Ctrl-C avsluttar berre ventinga.",
                "Waiting until it is decided. Ctrl-C ends only the waiting.")
        case .place: Sentence("Nr. {place} i køen.", "Nr. {place} i køen.", "No. {place} in the queue.")
        case .waitsFor: Sentence("{channels}: {cause}.", "{channels}: {cause}.", "{channels}: {cause}.")
        case .waitsForWhom:
            Sentence(
                "Avgjøres av {who}.", "Blir avgjort av {who}.", "To be decided by {who}.")
        case .publishDraft:
            Sentence(
                "Skal det ut: crisisctl post revise {post} --publish", "Skal det ut: crisisctl post revise {post} --publish",
                "To have it go out: crisisctl post revise {post} --publish")
        case .seeReason:
            Sentence("Se hvorfor: crisisctl post show {post}", "Sjå kvifor: crisisctl post show {post}",
                "See why: crisisctl post show {post}")
        }
    }
}
