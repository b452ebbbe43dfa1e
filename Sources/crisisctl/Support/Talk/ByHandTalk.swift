/// Publishing by hand, and what is still missing where.
enum ByHandTalk: Talk {
    case takes, somebodyTakes, takesDown, itemToTake, itemTaken, postIt, putIt, again, page, original, originalText, remove, inItsPlace, noLink, written, notWritten
    case missingNone, missingPost, missingLine, missingStep, silentHead, silent, silentWaits, statusMissing, statusSilent
    case missingDown, takeDown, missingEverywhere, missingDownEverywhere
    case practise, practiseDown, practiceText, practiceDone
    case decide, countersign, take, report, settle, retry, wait, waitUntil, nothing, overdue, phone

    var sentence: Sentence {
        switch self {
        case .takes:
            Sentence(
                "MÅ LEGGES UT FOR HÅND på {channel} av {who}: crisisctl post take {post} {handle}",
                "MÅ LEGGJAST UT FOR HAND på {channel} av {who}: crisisctl post take {post} {handle}",
                "TO BE POSTED BY HAND on {channel} by {who}: crisisctl post take {post} {handle}")
        case .somebodyTakes:
            Sentence(
                "MÅ LEGGES UT FOR HÅND på {channel}: crisisctl post take {post} {handle}",
                "MÅ LEGGJAST UT FOR HAND på {channel}: crisisctl post take {post} {handle}",
                "TO BE POSTED BY HAND on {channel}: crisisctl post take {post} {handle}")
        case .takesDown:
            Sentence(
                "MÅ TAS NED FOR HÅND på {channel} av {who}: crisisctl post take {post} {handle}",
                "MÅ TAKAST NED FOR HAND på {channel} av {who}: crisisctl post take {post} {handle}",
                "TO BE TAKEN DOWN BY HAND on {channel} by {who}: crisisctl post take {post} {handle}")
        case .itemToTake:
            Sentence(
                "Skal tas ned for hånd på {channel} (innlegg {post})",
                "Skal takast ned for hand på {channel} (innlegg {post})",
                "To be taken down by hand on {channel} (post {post})")
        case .itemTaken:
            Sentence(
                "{person} skal ta ned på {channel} og har ikke meldt fra (innlegg {post})",
                "{person} skal ta ned på {channel} og har ikkje meldt frå (innlegg {post})",
                "{person} is to take down on {channel} and has not reported (post {post})")
        case .postIt:
            Sentence(
                "Legg ut teksten på {channel} nå, nøyaktig som den står.",
                "Legg ut teksten på {channel} no, nøyaktig slik han står.",
                "Post the text on {channel} now, exactly as it stands.")
        case .putIt:
            Sentence(
                "Legg ut setningen i filen i stedet.", "Legg ut setninga i fila i staden.",
                "Post the sentence in the file in its place.")
        case .missingDown:
            Sentence(
                "Innlegg {post} tar ned et annet. Det er gjort på {out}, men ikke på:",
                "Innlegg {post} tek ned eit anna. Det er gjort på {out}, men ikkje på:",
                "Post {post} takes another down. That is done on {out}, but not on:")
        case .takeDown:
            Sentence("må tas ned for hånd av {who}", "må takast ned for hand av {who}", "to be taken down by hand by {who}")
        case .again:
            Sentence(
                "Du har tatt det fra før og ikke meldt fra. Er det alt lagt ut, ikke legg det ut en gang til.",
                "Du har teke det frå før og ikkje meldt frå. Er det alt lagt ut, ikkje legg det ut ein gong til.",
                "You have taken it before and not reported. If it is out already, do not post it again.")
        case .page: Sentence("Kanalen: {page}", "Kanalen: {page}", "The channel: {page}")
        case .original:
            Sentence(
                "Det retter innlegg {original}: {link}", "Det rettar innlegg {original}: {link}",
                "It corrects post {original}: {link}")
        case .originalText:
            Sentence("Det begynner slik: {text}", "Det byrjar slik: {text}", "It begins: {text}")
        case .remove:
            Sentence(
                "Ta ned innlegg {original} fra {channel}: {link}", "Ta ned innlegg {original} frå {channel}: {link}",
                "Take down post {original} from {channel}: {link}")
        case .inItsPlace:
            Sentence(
                "Legg ut nøyaktig denne setningen i stedet:", "Legg ut nøyaktig denne setninga i staden:",
                "Post exactly this sentence in its place:")
        case .noLink:
            Sentence(
                "ingen har oppgitt lenken", "ingen har oppgitt lenkja", "nobody has given its link")
        case .written: Sentence("Skrevet til {file}.", "Skrive til {file}.", "Written to {file}.")
        case .notWritten:
            Sentence(
                "Kunne ikke skrive til {file}: {reason}. Teksten står her i stedet.",
                "Kunne ikkje skrive til {file}: {reason}. Teksten står her i staden.",
                "Could not write to {file}: {reason}. The text stands here instead.")
        case .missingNone:
            Sentence(
                "Ingenting mangler: det som er ute, er ute overalt.",
                "Ingenting manglar: det som er ute, er ute overalt.",
                "Nothing is missing: what is out is out everywhere.")
        case .missingPost:
            Sentence(
                "Innlegg {post} er ute på {out}, men ikke på:", "Innlegg {post} er ute på {out}, men ikkje på:",
                "Post {post} is out on {out}, but not on:")
        case .missingEverywhere:
            Sentence(
                "Innlegg {post} er ikke ute noe sted. Det mangler på:", "Innlegg {post} er ikkje ute nokon stad. Det manglar på:",
                "Post {post} is not out anywhere. It is missing on:")
        case .missingDownEverywhere:
            Sentence(
                "Innlegg {post} tar ned et annet. Det er ikke gjort noe sted ennå:",
                "Innlegg {post} tek ned eit anna. Det er ikkje gjort nokon stad enno:",
                "Post {post} takes another down. That is not done anywhere yet:")
        case .practise:
            Sentence(
                "ØVELSE: IKKE legg ut noe på {channel}. Les teksten, og meld fra som om det var gjort.",
                "ØVELSE: IKKJE legg ut noko på {channel}. Les teksten, og meld frå som om det var gjort.",
                "EXERCISE: post NOTHING on {channel}. Read the text, and report as if it were done.")
        case .practiseDown:
            Sentence(
                "ØVELSE: IKKE ta ned noe fra {channel}. Let fram innlegg {original}, la det stå, og meld fra som om det var gjort.",
                "ØVELSE: IKKJE ta ned noko frå {channel}. Leit fram innlegg {original}, lat det stå, og meld frå som om det "
                    + "var gjort.",
                "EXERCISE: take NOTHING down from {channel}. Find post {original}, leave it there, and report as if it were "
                    + "done.")
        case .practiceText:
            Sentence(
                "Nøyaktig dette ville blitt lagt ut:", "Nøyaktig dette ville blitt lagt ut:",
                "Exactly this would be posted:")
        case .practiceDone:
            Sentence(
                "Etterpå: crisisctl post done {post} {channel}. Eller øv på at det ikke gikk: crisisctl post not-done "
                    + "{post} {channel}",
                "Etterpå: crisisctl post done {post} {channel}. Eller øv på at det ikkje gjekk: crisisctl post not-done "
                    + "{post} {channel}",
                "Then: crisisctl post done {post} {channel}. Or practise that it did not work: crisisctl post not-done "
                    + "{post} {channel}")
        case .missingLine: Sentence("{channel}: {step}", "{channel}: {step}", "{channel}: {step}")
        case .missingStep:
            Sentence("Mangler på {channel}: {step}", "Manglar på {channel}: {step}", "Missing on {channel}: {step}")
        case .silentHead:
            Sentence(
                "Uten melding i krise {crisis}:", "Utan melding i krise {crisis}:", "Without a message in crisis {crisis}:")
        case .silent:
            Sentence(
                "{channel}: ingenting på vei. crisisctl post submit --channel {handle}",
                "{channel}: ingenting på veg. crisisctl post submit --channel {handle}",
                "{channel}: nothing on its way. crisisctl post submit --channel {handle}")
        case .silentWaits:
            Sentence(
                "{channel}: på vei er innlegg {posts}", "{channel}: på veg er innlegg {posts}",
                "{channel}: on its way: post {posts}")
        case .statusMissing:
            Sentence(
                "Ikke ute overalt: {count} innlegg. Se hvor: crisisctl post missing",
                "Ikkje ute overalt: {count} innlegg. Sjå kor: crisisctl post missing",
                "Not out everywhere: {count} posts. See where: crisisctl post missing")
        case .statusSilent:
            Sentence(
                "Uten melding i denne krisen: {channels}", "Utan melding i denne krisa: {channels}",
                "Without a message in this crisis: {channels}")
        case .decide:
            Sentence(
                "venter på godkjenning ({cause}) av {who}", "ventar på godkjenning ({cause}) av {who}",
                "waits for approval ({cause}) by {who}")
        case .countersign:
            Sentence("må kontrasigneres av {who}", "må kontrasignerast av {who}", "to be countersigned by {who}")
        case .take:
            Sentence("må legges ut for hånd av {who}", "må leggjast ut for hand av {who}", "to be posted by hand by {who}")
        case .report:
            Sentence(
                "tatt av {who} {time}, ikke meldt lagt ut", "teke av {who} {time}, ikkje meldt lagt ut",
                "taken by {who} {time}, not reported out")
        case .settle:
            Sentence(
                "usikkert om det kom ut; {who} må se etter", "usikkert om det kom ut; {who} må sjå etter",
                "unclear whether it went out; {who} must look")
        case .retry:
            Sentence(
                "kom ikke ut; {who} avgjør om det skal prøves igjen", "kom ikkje ut; {who} avgjer om det skal prøvast igjen",
                "did not go out; {who} decides whether to try again")
        case .wait: Sentence("går ut av seg selv", "går ut av seg sjølv", "goes out by itself")
        case .waitUntil:
            Sentence("går ut av seg selv {time}", "går ut av seg sjølv {time}", "goes out by itself {time}")
        case .nothing: Sentence("går ikke ut der", "går ikkje ut der", "will not go out there")
        case .overdue: Sentence("OVER FRISTEN: {item}", "OVER FRISTEN: {item}", "OVERDUE: {item}")
        case .phone: Sentence("{person}, tlf. {phone}", "{person}, tlf. {phone}", "{person}, tel. {phone}")
        }
    }
}
