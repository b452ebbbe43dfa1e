import CrisisModel

/// What to do now, by the code of the desk's no. The desk has said what happened; here stands the command that helps.
enum AdviceTalk: String, Talk {
    case tokenMissing, tokenInvalid, tooManyTries, hostUnknown
    case busy, notWritten, stopping
    case notCurrent, alreadyInCrisis, notInCrisis, postsWait, callsMissing, orderMissing, publishingPaused, clockInDoubt
    case unknownPost, unknownChannel, unknownPerson, unknownEntry
    case otherDigest, nothingWaits, alreadyOut, notOut, needsSecondPerson
    case noChannels, recordOnly, reasonMissing, tokenAlreadyShown, reviewerNeedsEndAndPurpose

    /// Values of the sentences below, where the desk sent them.
    static func values(_ problem: Problem) -> [String: String] {
        let posts = problem.json["posts"].items.prefix(Limits.channelsPerPost).compactMap(\.shown)
        return [
            "posts": posts.joined(separator: ", "),
            "people": problem.json["people"].items.compactMap(\.nameAndHandle).joined(separator: ", "),
            "responsible": problem.json["responsible"].nameAndHandle ?? "?",
            "token": problem.json["token"].shown ?? "?",
        ]
    }

    var sentence: Sentence {
        switch self {
        case .tokenMissing:
            Sentence(
                "Sett nøkkelen din: export CRISISDESK_TOKEN=crd_…", "Set nøkkelen din: export CRISISDESK_TOKEN=crd_…",
                "Set your token: export CRISISDESK_TOKEN=crd_…")
        case .tokenInvalid:
            Sentence(
                "Se etter at hele nøkkelen er med. En ny får du av systemansvarlig: crisisctl person token DEG",
                "Sjå etter at heile nøkkelen er med. Ein ny får du av systemansvarleg: crisisctl person token DEG",
                "Check that the whole token is there. The desk keeper makes a new one: crisisctl person token YOU")
        case .tooManyTries:
            Sentence("Vent et minutt.", "Vent eit minutt.", "Wait a minute.")
        case .hostUnknown:
            Sentence(
                "Bruk et navn desken kjenner i CRISISDESK_URL.", "Bruk eit namn desken kjenner i CRISISDESK_URL.",
                "Use a name the desk knows in CRISISDESK_URL.")
        case .busy, .notWritten, .stopping:
            Sentence(
                "Kjør den samme kommandoen en gang til.", "Køyr den same kommandoen ein gong til.",
                "Run the same command again.")
        case .notCurrent:
            Sentence(
                "Ansvarlig nå: {responsible}. Se: crisisctl status", "Ansvarleg no: {responsible}. Sjå: crisisctl status",
                "Responsible now: {responsible}. See: crisisctl status")
        case .alreadyInCrisis, .notInCrisis:
            Sentence("Se: crisisctl status", "Sjå: crisisctl status", "See: crisisctl status")
        case .postsWait:
            Sentence(
                "Avgjør innlegg {posts}, eller la dem vente med en grunn: --leave-held \"…\"",
                "Avgjer innlegg {posts}, eller lat dei vente med ein grunn: --leave-held \"…\"",
                "Decide about posts {posts}, or leave them waiting with a reason: --leave-held \"…\"")
        case .callsMissing:
            Sentence(
                "Ring først, og før opp hver samtale: {people}. --unreachable PERSON@HH:MM,PERSON@HH:MM",
                "Ring først, og før opp kvar samtale: {people}. --unreachable PERSON@HH:MM,PERSON@HH:MM",
                "Ring first, and list each call: {people}. --unreachable PERSON@HH:MM,PERSON@HH:MM")
        case .orderMissing:
            Sentence(
                "Si hvem som ga ordren og hvordan: --ordered-by PERSON --told telephone",
                "Sei kven som gav ordren og korleis: --ordered-by PERSON --told telephone",
                "Say who gave the order and how: --ordered-by PERSON --told telephone")
        case .publishingPaused:
            Sentence(
                "Kommunedirektøren bekrefter modusen: crisisctl mode confirm",
                "Kommunedirektøren stadfestar modusen: crisisctl mode confirm",
                "The chief executive confirms the mode: crisisctl mode confirm")
        case .clockInDoubt:
            Sentence(
                "Se på klokka, og bekreft den: crisisctl clock confirm", "Sjå på klokka, og stadfest henne: crisisctl clock confirm",
                "Look at the clock and confirm it: crisisctl clock confirm")
        case .unknownPost:
            Sentence("Se listen: crisisctl post list", "Sjå lista: crisisctl post list", "See the list: crisisctl post list")
        case .unknownChannel:
            Sentence(
                "Se listen: crisisctl channel list", "Sjå lista: crisisctl channel list", "See the list: crisisctl channel list")
        case .unknownPerson:
            Sentence(
                "Se listen: crisisctl person list", "Sjå lista: crisisctl person list", "See the list: crisisctl person list")
        case .unknownEntry:
            Sentence("Se loggen: crisisctl log show", "Sjå loggen: crisisctl log show", "See the log: crisisctl log show")
        case .otherDigest:
            Sentence(
                "Innholdet er endret. Les det på nytt: crisisctl post approve NUMMER",
                "Innhaldet er endra. Les det på nytt: crisisctl post approve NUMMER",
                "The content has changed. Read it again: crisisctl post approve NUMBER")
        case .nothingWaits:
            Sentence(
                "Se hvor det står: crisisctl post show NUMMER", "Sjå kor det står: crisisctl post show NUMMER",
                "See where it stands: crisisctl post show NUMBER")
        case .alreadyOut:
            Sentence(
                "Rett det: crisisctl post correct NUMMER. Ta det ned: crisisctl post retract NUMMER",
                "Rett det: crisisctl post correct NUMMER. Ta det ned: crisisctl post retract NUMMER",
                "Correct it: crisisctl post correct NUMBER. Take it down: crisisctl post retract NUMBER")
        case .notOut:
            Sentence(
                "Endre det: crisisctl post revise NUMMER. Trekk det: crisisctl post withdraw NUMMER",
                "Endre det: crisisctl post revise NUMMER. Trekk det: crisisctl post withdraw NUMMER",
                "Change it: crisisctl post revise NUMBER. Withdraw it: crisisctl post withdraw NUMBER")
        case .needsSecondPerson:
            Sentence(
                "En avløser eller kommunedirektøren må godkjenne det samme: crisisctl post approve NUMMER",
                "Ein avløysar eller kommunedirektøren må godkjenne det same: crisisctl post approve NUMMER",
                "A deputy or the chief executive must approve the same: crisisctl post approve NUMBER")
        case .noChannels:
            Sentence(
                "Si hvor: --channel KANAL. Se kanalene: crisisctl channel list",
                "Sei kor: --channel KANAL. Sjå kanalane: crisisctl channel list",
                "Say where: --channel CHANNEL. See the channels: crisisctl channel list")
        case .recordOnly:
            Sentence(
                "Send den som før, og før den etterpå: crisisctl post record --channel KANAL",
                "Send henne som før, og før henne etterpå: crisisctl post record --channel KANAL",
                "Send it as before, and record it after: crisisctl post record --channel CHANNEL")
        case .reasonMissing:
            Sentence("Legg til --reason \"…\".", "Legg til --reason \"…\".", "Add --reason \"…\".")
        case .tokenAlreadyShown:
            Sentence(
                "Nøkkel {token} ble laget, men ikke vist. Avslutt den og lag en ny: crisisctl person end-token {token}",
                "Nøkkel {token} vart laga, men ikkje vist. Avslutt han og lag ein ny: crisisctl person end-token {token}",
                "Token {token} was made but not shown. End it and make a new one: crisisctl person end-token {token}")
        case .reviewerNeedsEndAndPurpose:
            Sentence(
                "Legg til --until 2027-12-31 --purpose \"…\".", "Legg til --until 2027-12-31 --purpose \"…\".",
                "Add --until 2027-12-31 --purpose \"…\".")
        }
    }
}
