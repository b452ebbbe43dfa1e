import CrisisDesk

/// What is wrong with a command line, as the parser says it in English, and what of it this program says itself.
///
/// The English sentence is what the message is known by: its values stand where the names stand. What isn't here, as after an
/// update of the parser, stays in English.
enum ArgumentTalk: Talk {
    case unknownOptionNear, unknownOption, missingValue, missingArgument, missingOneOf, unexpected, unexpectedSeveral
    case takesNoValue, invalidOneOf, invalidOneOfMany, invalid, setTwice, noSubcommand
    case whatKind, seeMore, usage, near
    case ground, oneGround, howTold, orderedTwice, postsOrAll, registerOrNames, limit, editOrText
    case oneToVerify, keyNeeded, oneKey, entryOrFrom, toWithFrom, sizeWithEntry, mineOrAuthor
    case followAlone, exerciseFrom, oneToErase, sendmailPath, keepSome

    var sentence: Sentence {
        switch self {
        case .unknownOptionNear:
            Sentence(
                "Ukjent valg «{option}». Mente du «{near}»?", "Ukjent val «{option}». Meinte du «{near}»?",
                "Unknown option '{option}'. Did you mean '{near}'?")
        case .unknownOption: Sentence("Ukjent valg «{option}»", "Ukjent val «{option}»", "Unknown option '{option}'")
        case .missingValue:
            Sentence("«{option}» mangler en verdi", "«{option}» manglar ein verdi", "Missing value for '{option}'")
        case .missingArgument:
            Sentence("Det mangler: {argument}", "Det manglar: {argument}", "Missing expected argument '{argument}'")
        case .missingOneOf:
            Sentence("Det mangler ett av: {arguments}", "Det manglar eitt av: {arguments}", "Missing one of: '{arguments}'")
        case .unexpected:
            Sentence("«{value}» er ukjent her", "«{value}» er ukjent her", "Unexpected argument '{value}'")
        case .unexpectedSeveral:
            Sentence(
                "{count} ord er ukjente her: «{values}»", "{count} ord er ukjende her: «{values}»",
                "{count} unexpected arguments: '{values}'")
        case .takesNoValue:
            Sentence(
                "«{option}» tar ingen verdi, men «{value}» ble oppgitt.",
                "«{option}» tek ingen verdi, men «{value}» vart oppgjeven.",
                "The option '{option}' does not take any value, but '{value}' was specified.")
        case .invalidOneOf:
            Sentence(
                "«{value}» kan ikke brukes for {argument}. Velg blant {values}.",
                "«{value}» kan ikkje brukast for {argument}. Vel mellom {values}.",
                "The value '{value}' is invalid for '{argument}'. Please provide one of {values}.")
        case .invalidOneOfMany:
            Sentence(
                "«{value}» kan ikke brukes for {argument}. Velg en av:\n{values}",
                "«{value}» kan ikkje brukast for {argument}. Vel ein av:\n{values}",
                "The value '{value}' is invalid for '{argument}'. Please provide one of the following:\n{values}")
        case .invalid:
            Sentence(
                "«{value}» kan ikke brukes for {argument}", "«{value}» kan ikkje brukast for {argument}",
                "The value '{value}' is invalid for '{argument}'")
        case .setTwice:
            Sentence(
                "{one} kommer etter at det alt er valgt med {other}", "{one} kjem etter at det alt er valt med {other}",
                "Value to be set with {one} had already been set with {other}")
        case .noSubcommand: Sentence("Si hva som skal gjøres.", "Sei kva som skal gjerast.", "Missing required subcommand.")
        case .whatKind: Sentence("Feil: {message}", "Feil: {message}", "Error: {message}")
        case .seeMore:
            Sentence("  Mer: {command}", "  Meir: {command}", "  See '{command}' for more information.")
        case .usage: Sentence("Bruk: {usage}", "Bruk: {usage}", "Usage: {usage}")
        case .near: Sentence("Mente du: {command}", "Meinte du: {command}", "Did you mean: {command}")
        case .ground:
            Sentence(
                "Si på hvilket grunnlag: --ordered-by PERSON --told HVORDAN, --unreachable PERSON@HH:MM eller --waited.",
                "Sei på kva grunnlag: --ordered-by PERSON --told KORLEIS, --unreachable PERSON@HH:MM eller --waited.",
                "Say on what ground: --ordered-by PERSON --told HOW, --unreachable PERSON@HH:MM or --waited.")
        case .oneGround:
            Sentence(
                "Bruk bare én av --ordered-by, --unreachable og --waited.",
                "Bruk berre éin av --ordered-by, --unreachable og --waited.",
                "Give only one of --ordered-by, --unreachable and --waited.")
        case .howTold:
            Sentence(
                "Si hvordan ordren kom: --told telephone, in-person, radio eller paper.",
                "Sei korleis ordren kom: --told telephone, in-person, radio eller paper.",
                "Say how the order reached you: --told telephone, in-person, radio or paper.")
        case .orderedTwice:
            Sentence(
                "--ordered-by sier alt hvem som bestemte; utelat --decided-by.",
                "--ordered-by seier alt kven som bestemte; utelat --decided-by.",
                "--ordered-by already says whose decision it is; leave out --decided-by.")
        case .postsOrAll:
            Sentence(
                "Oppgi numrene på innleggene, eller --all for alle.", "Oppgje numra på innlegga, eller --all for alle.",
                "Give the numbers of the posts, or --all for every one.")
        case .registerOrNames:
            Sentence(
                "Oppgi --register FIL, eller både --municipality NAVN og --chief-executive NAVN.",
                "Oppgje --register FIL, eller både --municipality NAMN og --chief-executive NAMN.",
                "Give --register FILE, or both --municipality NAME and --chief-executive NAME.")
        case .limit: Sentence("--limit er 1 til {most}.", "--limit er 1 til {most}.", "--limit is 1 to {most}.")
        case .editOrText:
            Sentence(
                "Bruk enten --edit eller en tekst, ikke begge.", "Bruk anten --edit eller ein tekst, ikkje begge.",
                "Give either --edit or a text, not both.")
        case .oneToVerify:
            Sentence(
                "Bruk bare én av --data, --export, --proof og --consistency.",
                "Bruk berre éin av --data, --export, --proof og --consistency.",
                "Give only one of --data, --export, --proof and --consistency.")
        case .keyNeeded:
            Sentence(
                "Oppgi loggens offentlige nøkkel, hentet et annet sted enn fra det du kontrollerer: --key NØKKEL.",
                "Oppgje den offentlege nøkkelen til loggen, henta ein annan stad enn frå det du kontrollerer: --key NØKKEL.",
                "Give the log's public key, got from elsewhere than from what you check: --key KEY.")
        case .oneKey:
            Sentence(
                "En datamappe har én nøkkel: bruk --key én gang.", "Ei datamappe har éin nøkkel: bruk --key éin gong.",
                "A data folder has one key: give --key once.")
        case .entryOrFrom:
            Sentence(
                "Oppgi nummeret på en loggpost, eller --from et antall poster eller et kontrollpunkt.",
                "Oppgje nummeret på ein loggpost, eller --from eit tal postar eller eit kontrollpunkt.",
                "Give the number of an entry, or --from a number of entries or a kept checkpoint.")
        case .toWithFrom: Sentence("--to hører til --from.", "--to høyrer til --from.", "--to goes with --from.")
        case .sizeWithEntry:
            Sentence(
                "--size hører til nummeret på en loggpost.", "--size høyrer til nummeret på ein loggpost.",
                "--size goes with the number of an entry.")
        case .followAlone:
            Sentence(
                "--follow viser det nyeste og det som kommer: utelat nummer, --until, --after og --order.",
                "--follow viser det nyaste og det som kjem: utelat nummer, --until, --after og --order.",
                "--follow shows the newest and what comes: leave out the number, --until, --after and --order.")
        case .exerciseFrom:
            Sentence(
                "En øvelse lages av en virkelig desk: --exercise --from DATAMAPPE.",
                "Ei øving blir laga av ein verkeleg desk: --exercise --from DATAMAPPE.",
                "An exercise is made of a real desk: --exercise --from DATA.")
        case .oneToErase:
            Sentence(
                "Oppgi én av --post, --person og --entry.", "Oppgje éin av --post, --person og --entry.",
                "Give one of --post, --person and --entry.")
        case .sendmailPath:
            Sentence("--sendmail er en full sti.", "--sendmail er ein full sti.", "--sendmail is an absolute path.")
        case .keepSome:
            Sentence("--keep er et tall fra 1.", "--keep er eit tal frå 1.", "--keep needs a number from 1.")
        case .mineOrAuthor:
            Sentence(
                "--mine sier alt hvem som skrev; utelat --author.", "--mine seier alt kven som skreiv; utelat --author.",
                "--mine already says whose posts; leave out --author.")
        }
    }
}

extension ArgumentTalk {
    /// The sentence in English with its values: what the parser is given to say, and what it is known by afterwards.
    func english(_ values: [String: String] = [:]) -> String { said(in: .en, values) }

    /// The values of a message that reads as this sentence does in English; nil for another message.
    func values(in message: String) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = message[...]
        var parts = Self.parts(sentence.en)[...]
        while let part = parts.popFirst() {
            guard rest.hasPrefix(part.text) else { return nil }
            rest = rest.dropFirst(part.text.count)
            guard let name = part.value else { continue }
            // Up to where the sentence goes on; the last value takes what is left before its end.
            let next = parts.first?.text ?? ""
            let isLast = parts.count == 1
            let end = isLast ? rest.beginning(of: next) : rest.firstRange(of: next)?.lowerBound
            guard let end, end > rest.startIndex else { return nil }
            values[name] = String(rest[..<end])
            rest = rest[end...]
        }
        return rest.isEmpty ? values : nil
    }

    private struct Part {
        let text: String
        let value: String?
    }

    /// `Unknown option '{option}'` as text and value, text and value, and the text at the end.
    private static func parts(_ sentence: String) -> [Part] {
        var parts: [Part] = []
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(Part(text: String(rest[..<open]), value: String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return parts + [Part(text: String(rest), value: nil)]
    }
}

extension Substring {
    /// Where the end begins; nil where it ends otherwise.
    fileprivate func beginning(of end: String) -> Index? {
        hasSuffix(end) ? index(endIndex, offsetBy: -end.count) : nil
    }
}
